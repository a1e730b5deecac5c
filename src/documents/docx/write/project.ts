/** One project on paper: its title, the form's head (项目编码 … 绩效目标) and the table of its indicators. */
import type { Paragraph, Table } from 'docx'
import { formatMoney, parseMoney } from '#core/money.ts'
import type { Indicator, Project } from '#core/target/document.ts'
import { PLAN_MARK_MONTH, PLAN_MARKS } from '#core/period.ts'
import { drawTable, type Row, type Slot } from './grid.ts'
import { TEXT_WIDTH } from './page.ts'
import { STYLE } from './styles.ts'
import { paragraph } from './text.ts'

/** The right edge of the labels at the left. */
const LABEL = 1460

/** @param newPage begins on a page of its own. */
export function drawProject(project: Project, newPage: boolean): (Paragraph | Table)[] {
  const title = project.title ?? ''
  return [
    paragraph(title, { style: title === '' ? STYLE.gap : STYLE.project, ...(newPage && { pageBreakBefore: true }) }),
    drawTable(head(project)),
    paragraph('', { style: STYLE.gap }),
    drawTable(indicatorRows(project.indicators)),
  ]
}

function head(project: Project): Row[] {
  const body = TEXT_WIDTH - LABEL
  const quarter = Math.floor(body / 4)
  const marks = PLAN_MARKS.map((mark, i) => ({ mark, from: LABEL + i * quarter, to: i === 3 ? TEXT_WIDTH : LABEL + (i + 1) * quarter }))
  const measure = project.plan.measure === 'percent' ? '%' : '万元'
  // A code of 21 characters stays on one line, in wider stand-ins of 宋体 too; so do the labels and 99999.99.
  const [total = 0, fiscalLabel = 0, name = 0, fiscal = 0, otherLabel = 0, other = 0] = [940, 3060, 4090, 4740, 5920, 6940].map((edge) => LABEL + edge)
  const rows: Slot[][] = [
    [text(0, fiscal, unitLine(project), { align: 'left', bare: true }), text(fiscal, TEXT_WIDTH, '单位：万元', { align: 'right', bare: true })],
    [
      text(0, LABEL, '项目编码'), text(LABEL, fiscalLabel, project.code ?? ''),
      text(fiscalLabel, name, '项目名称'), text(name, TEXT_WIDTH, project.name, { align: 'left' }),
    ],
    [
      text(0, LABEL, '预算规模及\n资金用途', { merge: 'restart' }),
      text(LABEL, total, '预算数'), text(total, fiscalLabel, amount(project.budget.total)),
      text(fiscalLabel, fiscal, '其中：财政资金'), text(fiscal, otherLabel, amount(project.budget.fiscal)),
      text(otherLabel, other, '其他资金'), text(other, TEXT_WIDTH, amount(project.budget.other)),
    ],
    [text(0, LABEL, '', { merge: 'continue' }), text(LABEL, TEXT_WIDTH, project.purpose ?? '', { align: 'left' })],
    [text(0, LABEL, `资金支出计划\n（${measure}）`, { merge: 'restart' }), ...marks.map(({ mark, from, to }) => text(from, to, `${PLAN_MARK_MONTH[mark]}月底`))],
    [text(0, LABEL, '', { merge: 'continue' }), ...marks.map(({ mark, from, to }) => text(from, to, planValue(project, project.plan[mark])))],
    [text(0, LABEL, '绩效目标'), { from: LABEL, to: TEXT_WIDTH, align: 'left', lines: project.goals.map((goal, i) => `${i + 1}.${goal}`) }],
  ]
  return rows.map((slots) => ({ slots, keep: true }))
}

function text(from: number, to: number, line: string, more: Partial<Slot> = {}): Slot {
  return { from, to, lines: [line], ...more }
}

function unitLine({ unit }: Project): string {
  return unit === null ? '' : (unit.code ?? '') + unit.name
}

/** 万元 with two decimals, more where the amount has them; what is no amount stays as it is. */
function amount(decimal: string | null): string {
  if (decimal === null) return ''
  const read = parseMoney(decimal, '万元')
  return read.ok ? formatMoney(read.value, '万元', 2) : decimal
}

function planValue(project: Project, value: string | null): string {
  if (project.plan.measure === 'amount') return amount(value)
  return value === null ? '' : `${value}%`
}

/** A column of the indicator table; the widths add up to the width of the text. */
type Column = { readonly title: string; readonly width: number; readonly align: 'left' | 'center'; readonly cell: (indicator: Indicator) => string }

const LEVELS = 2

/** 满意度指标, 社会效益指标 and 2025年12月底前 stay on one line. */
function columns(weighted: boolean): Column[] {
  const width = weighted ? [1240, 1440, 1460, 1640, 1480, 720, 1420] : [1240, 1440, 1700, 1960, 1640, 0, 1420]
  const all: (Omit<Column, 'width'> | null)[] = [
    { title: '一级指标', align: 'center', cell: (indicator) => indicator.level1 },
    { title: '二级指标', align: 'center', cell: (indicator) => indicator.level2 },
    { title: '三级指标', align: 'left', cell: (indicator) => indicator.level3 },
    { title: '绩效指标描述', align: 'left', cell: (indicator) => indicator.description ?? '' },
    { title: '指标值', align: 'center', cell: (indicator) => indicator.value.text },
    weighted ? { title: '分值', align: 'center', cell: (indicator) => indicator.weight ?? '' } : null,
    { title: '指标值\n确定依据', align: 'center', cell: (indicator) => indicator.basis ?? '' },
  ]
  return all.flatMap((column, i) => (column === null ? [] : [{ ...column, width: width[i] ?? 0 }]))
}

function indicatorRows(indicators: readonly Indicator[]): Row[] {
  const layout = columns(indicators.some((indicator) => indicator.weight !== null))
  const edges = layout.reduce<number[]>((sums, column) => [...sums, (sums.at(-1) ?? 0) + column.width], [0])
  const slot = (i: number, more: Omit<Slot, 'from' | 'to'>): Slot => ({ from: edges[i] ?? 0, to: edges[i + 1] ?? 0, ...more })
  const header: Row = { header: true, keep: true, slots: layout.map((column, i) => slot(i, { lines: [column.title] })) }
  const rows = indicators.map((indicator, row): Row => ({
    // The last row never stands alone on a page.
    keep: row === indicators.length - 2,
    slots: layout.map((column, i) => slot(i, { lines: [column.cell(indicator)], align: column.align, ...(i < LEVELS && merged(indicators, row, i)) })),
  }))
  return [header, ...rows]
}

/** How a level's cell merges with its neighbours: equal labels are one cell, level 2 only inside one level 1. */
function merged(indicators: readonly Indicator[], row: number, level: number): Pick<Slot, 'merge'> {
  const same = (a: Indicator | undefined, b: Indicator | undefined) =>
    a !== undefined && b !== undefined && a.level1 === b.level1 && (level === 0 || a.level2 === b.level2)
  if (same(indicators[row - 1], indicators[row])) return { merge: 'continue' }
  return same(indicators[row], indicators[row + 1]) ? { merge: 'restart' } : {}
}
