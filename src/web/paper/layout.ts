/**
 * One project as the official Hebei form draws it: which cells, in which rows, merged how. Pure, so that the screen, the
 * printer and the tests see the same paper. The form: 河北省部门预算绩效文本, 预算项目绩效目标表.
 */
import { formatMoney, parseMoney } from '#core/money.ts'
import { PLAN_MARKS, PLAN_MARK_MONTH } from '#core/period.ts'
import type { Indicator, Project, SpendingPlan } from '#core/target/document.ts'

export type PaperCell = {
  /** What findings call the things in this cell, see place.ts; the first names the cell. */
  readonly keys: readonly string[]
  readonly text: string
  /** The printed labels of the form, and the merged level-1 and level-2 cells, are headings. */
  readonly heading: 'row' | 'column' | 'rowgroup' | null
  readonly rowSpan: number
  readonly columnSpan: number
  readonly align: 'start' | 'center' | 'end'
}
export type PaperRow = readonly PaperCell[]

export type Paper = {
  readonly title: string
  /** Unit code and name as the line over the table writes them. */
  readonly unit: string
  /** Code to goals: 13 grid columns, one for the labels and twelve for what they label. */
  readonly head: readonly PaperRow[]
  readonly columns: PaperRow
  readonly indicators: readonly PaperRow[]
}

/** How many of the grid's columns stand right of the labels of the head. */
export const HEAD_COLUMNS = 12

type Form = Partial<Omit<PaperCell, 'keys' | 'text'>>
function cell(keys: string | readonly string[], text: string | null, form: Form = {}): PaperCell {
  return { keys: typeof keys === 'string' ? [keys] : keys, text: text ?? '', heading: null, rowSpan: 1, columnSpan: 1, align: 'start', ...form }
}
const label = (keys: string | readonly string[], text: string, form: Form = {}) => cell(keys, text, { heading: 'row', align: 'center', ...form })

export function paperOf(project: Project): Paper {
  const weighted = project.indicators.some((indicator) => (indicator.weight ?? '') !== '')
  return {
    title: project.title ?? `${project.name}绩效目标表`,
    unit: project.unit === null ? '' : `${project.unit.code ?? ''}${project.unit.name}`,
    head: [...naming(project), ...money(project), ...plan(project.plan), goals(project.goals)],
    columns: columns(weighted),
    indicators: indicatorRows(project.indicators, weighted),
  }
}

function naming({ code, name }: Project): PaperRow[] {
  return [[label('code.label', '项目编码'), cell('code', code, { columnSpan: 5 }), label('name.label', '项目名称', { columnSpan: 2 }), cell('name', name, { columnSpan: 5 })]]
}

function money({ budget, purpose }: Project): PaperRow[] {
  const amount = (key: string, value: string | null) => cell(key, paperAmount(value), { columnSpan: 2, align: 'end' })
  const of = (key: string, text: string) => label(key, text, { columnSpan: 2 })
  return [
    [
      label('budget', '预算规模及资金用途', { rowSpan: 2 }),
      of('budget.total.label', '预算数'), amount('budget.total', budget.total),
      of('budget.fiscal.label', '其中：财政资金'), amount('budget.fiscal', budget.fiscal),
      of('budget.other.label', '其他资金'), amount('budget.other', budget.other),
    ],
    [cell('purpose', purpose, { columnSpan: HEAD_COLUMNS })],
  ]
}

function plan(spending: SpendingPlan): PaperRow[] {
  const columnSpan = HEAD_COLUMNS / PLAN_MARKS.length
  return [
    [
      label('plan', `资金支出计划（${spending.measure === 'percent' ? '%' : '万元'}）`, { rowSpan: 2 }),
      ...PLAN_MARKS.map((mark) => label(`plan.${mark}.label`, `${PLAN_MARK_MONTH[mark]}月底`, { columnSpan })),
    ],
    PLAN_MARKS.map((mark) => cell(`plan.${mark}`, planText(spending, mark), { columnSpan, align: 'center' })),
  ]
}

function planText(spending: SpendingPlan, mark: (typeof PLAN_MARKS)[number]): string {
  const value = spending[mark]
  if (value === null) return ''
  return spending.measure === 'percent' ? `${value}%` : paperAmount(value)
}

function goals(texts: readonly string[]): PaperRow {
  return [label('goals.label', '绩效目标'), cell('goals', texts.map((text, i) => `${i + 1}.${text}`).join('\n'), { columnSpan: HEAD_COLUMNS })]
}

function columns(weighted: boolean): PaperRow {
  const names = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', ...(weighted ? ['分值权重'] : []), '指标值确定依据']
  return names.map((name, i) => cell(i === 0 ? ['indicators', 'columns.0'] : `columns.${i}`, name, { heading: 'column', align: 'center' }))
}

/** Level 1 and level 2 stand once over the rows they hold, as on the paper; rows without a label are not merged. */
export function indicatorRows(indicators: readonly Indicator[], weighted: boolean): PaperRow[] {
  const level1 = spans(indicators.map((indicator) => [indicator.level1]))
  const level2 = spans(indicators.map((indicator) => [indicator.level1, indicator.level2]))
  const merged = (i: number, rowSpan: number, level: 'level1' | 'level2') =>
    cell(range(i, rowSpan).map((n) => indicatorKey(n + 1, level)), indicators[i]?.[level] ?? '', { heading: 'rowgroup', rowSpan, align: 'center' })
  return indicators.map((indicator, i) => {
    const at = (field: string) => indicatorKey(i + 1, field)
    const [span1 = 0, span2 = 0] = [level1[i], level2[i]]
    return [
      ...(span1 > 0 ? [merged(i, span1, 'level1')] : []),
      ...(span2 > 0 ? [merged(i, span2, 'level2')] : []),
      cell(at('level3'), indicator.level3),
      cell(at('description'), indicator.description),
      cell(at('value'), indicator.value.text),
      ...(weighted ? [cell(at('weight'), indicator.weight, { align: 'center' })] : []),
      cell(at('basis'), indicator.basis),
    ]
  })
}

/** `i3.value`: how a cell of the third indicator is called. */
export function indicatorKey(indicator: number, field: string): string {
  return `i${indicator}.${field}`
}

/**
 * Row spans of equal neighbours: the first of a run says how many it covers, the others 0. A label without words at its
 * end is never merged. `[[a], [a], [b]]` → `[2, 0, 1]`.
 */
export function spans(labels: readonly (readonly string[])[]): number[] {
  const result: number[] = []
  let first = 0
  labels.forEach((path, i) => {
    const before = labels[i - 1]
    const same = before !== undefined && (path.at(-1) ?? '') !== '' && path.join('\u0000') === before.join('\u0000')
    if (!same) first = i
    result[i] = same ? 0 : 1
    if (same) result[first] = (result[first] ?? 0) + 1
  })
  return result
}

/** An amount of 万元 as the form writes it: two decimals, more where they are needed; words stay words. */
export function paperAmount(value: string | null): string {
  if (value === null) return ''
  const amount = parseMoney(value, '万元')
  return amount.ok ? formatMoney(amount.value, '万元', 2) : value
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i)
}
