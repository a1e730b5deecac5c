/**
 * 项目支出绩效自评表, the national form (财预〔2020〕10号): funds by column, goals beside what became of
 * them, points by indicator.
 */
import type { Indicator, Project } from '#core/target/project.ts'
import { titleOnPaper } from '#core/target/on-paper.ts'
import { asWan } from '#core/kernel/money.ts'
import type { EvaluationFund, SelfEvaluation } from '#core/target/evaluation.ts'
import { countedGoals } from '#core/target/counted-goals.ts'
import {
  amountSlot,
  detailFields,
  fieldRows,
  figureSlot,
  showsPlan,
  planRows,
  scheduleRows,
  type PaperField,
  type FormEdges,
} from '../fields.ts'
import { COLUMN, columnEdges, fitted, indicatorRows, type IndicatorColumn } from '../indicator-table.ts'
import { fittedEdges } from '../fit.ts'
import { paperNumber, shareText } from '../number.ts'
import { head, label, middle, slotTable, value, type Slot, type SlotRow } from '../slots.ts'
import { SHEET_WIDTHS, yearWords, type ProjectForm } from './form.ts'
import { identity } from './weights.ts'

const FRAME: FormEdges = { label: 1500, right: SHEET_WIDTHS.landscape }

export const selfEvaluationForm: ProjectForm = {
  orientation: 'landscape',
  draw: (project, { fiscalYear }) => {
    const { evaluation, indicators } = project
    const columns = fitted(
      resultColumns(indicators),
      indicators,
      { from: 0, to: FRAME.right },
      columnTotals(evaluation),
    )
    return [
      ...yearWords(fiscalYear),
      slotTable(titleOnPaper(project), [
        ...fieldRows(
          [
            { label: '项目名称', text: project.name, wide: true },
            ...identity(project),
            ...extra(project),
            ...detailFields(project.details),
          ],
          FRAME,
        ),
        ...fundRows(evaluation?.funds ?? [], FRAME),
        ...(showsPlan(project) ? planRows(project, FRAME) : []),
        ...(project.schedule === undefined ? [] : scheduleRows(project.schedule, FRAME)),
        ...outcomeRows(project.goals, evaluation?.outcome ?? null, FRAME, project.goalNumber),
      ]),
      slotTable(
        '绩效指标',
        withTotal(
          indicatorRows(indicators, columns, 0, FRAME.right),
          evaluation ? totalRow(evaluation, columns, FRAME) : null,
        ),
        true,
      ),
      ...closing(evaluation, FRAME),
    ]
  },
}

function extra({ purpose, executionWeight, mediumTermGoals }: Project): readonly PaperField[] {
  return [
    ...(purpose === null ? [] : [{ label: '资金用途', text: purpose, wide: true }]),
    ...(executionWeight === undefined ? [] : [{ label: '执行率分值', text: executionWeight }]),
    ...(mediumTermGoals === undefined
      ? []
      : [{ label: '中期目标', text: countedGoals(mediumTermGoals).join('\n'), wide: true }]),
  ]
}

type FundColumn = {
  readonly title: string
  readonly width: number
  readonly text: (fund: EvaluationFund) => string
  readonly slot: (edges: readonly [number, number], fund: EvaluationFund) => Slot
}

function amountColumn(title: string, amount: (fund: EvaluationFund) => string | null): FundColumn {
  return {
    title,
    width: 1700,
    text: (fund) => asWan(amount(fund)),
    slot: (edges, fund) => amountSlot(...edges, amount(fund)),
  }
}

function pointsColumn(title: string, points: (fund: EvaluationFund) => string | null): FundColumn {
  return {
    title,
    width: 1200,
    text: (fund) => points(fund) ?? '—',
    slot: (edges, fund) => pointsSlot(edges, fund, points(fund)),
  }
}

const FUND_LABEL: FundColumn = {
  title: '',
  width: 3000,
  text: (fund) => fund.label,
  slot: (edges, fund) => label(...edges, fund.label),
}

const FUND_RATE: FundColumn = {
  title: '执行率',
  width: 1500,
  text: ({ rate }) => shareText(rate),
  slot: (edges, { rate }) => middle(...edges, shareText(rate), { number: paperNumber(shareText(rate)) }),
}

const FUND_REASON: FundColumn = {
  title: '原因',
  width: 3000,
  text: ({ reason }) => reason ?? '',
  slot: (edges, { reason }) => value(...edges, reason),
}

/** What only some forms have is a column where one of the funds has it. */
function fundColumns(funds: readonly EvaluationFund[]): readonly FundColumn[] {
  const hasReceived = funds.some(({ received }) => received !== undefined)
  const hasBalance = funds.some(({ balance }) => balance !== undefined)
  const hasReason = funds.some(({ reason }) => reason !== null)
  return [
    FUND_LABEL,
    amountColumn('年初预算数', ({ initial }) => initial),
    amountColumn('全年预算数', ({ adjusted }) => adjusted),
    ...(hasReceived ? [amountColumn('实际到位数', ({ received }) => received ?? null)] : []),
    amountColumn('全年执行数', ({ executed }) => executed),
    ...(hasBalance ? [amountColumn('结余', ({ balance }) => balance ?? null)] : []),
    pointsColumn('分值', ({ weight }) => weight),
    FUND_RATE,
    pointsColumn('得分', ({ score }) => score),
    ...(hasReason ? [FUND_REASON] : []),
  ]
}

/** 项目资金: a line for each source, a column for each figure. */
export function fundRows(
  funds: readonly EvaluationFund[],
  { label: edge, right }: FormEdges,
): readonly SlotRow[] {
  const columns = fundColumns(funds)
  const edges = fittedEdges(
    edge,
    right,
    columns.map(({ title, width }) => [title, width] as const),
    funds.map((fund) => columns.map(({ text }) => text(fund))),
  )
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  return [
    {
      keep: true,
      slots: [
        label(0, edge, '项目资金\n（万元）', { rows: funds.length + 1 }),
        ...columns.map(({ title }, i) => head(...at(i), title)),
      ],
    },
    ...funds.map((fund): SlotRow => ({ keep: true, slots: columns.map(({ slot }, i) => slot(at(i), fund)) })),
  ]
}

/** Points are given for the whole: the form has a dash where a part of it has none. */
function pointsSlot(
  [from, to]: readonly [number, number],
  { source }: EvaluationFund,
  points: string | null,
): Slot {
  return figureSlot(from, to, points === null && source !== 'total' ? '—' : points)
}

/** 预期目标 beside 实际完成情况. */
export function outcomeRows(
  goals: readonly string[],
  outcome: string | null,
  { label: edge, right }: FormEdges,
  number: string | null = null,
): readonly SlotRow[] {
  const half = edge + Math.round((right - edge) / 2)
  return [
    {
      keep: true,
      slots: [
        label(0, edge, '年度总体目标', { rows: 2 }),
        head(edge, half, '预期目标'),
        head(half, right, '实际完成情况'),
      ],
    },
    {
      keep: true,
      slots: [
        { ...value(edge, half, null), lines: countedGoals(goals, number) },
        value(half, right, outcome),
      ],
    },
  ]
}

export function resultColumns(indicators: readonly Indicator[]): readonly IndicatorColumn[] {
  const described = indicators.some(({ description }) => description !== null)
  const based = indicators.some(({ basis }) => basis !== null)
  const noted = indicators.some(({ note }) => note !== undefined)
  return [
    COLUMN.level1(1500),
    COLUMN.level2(1700),
    COLUMN.level3(2500),
    ...(described ? [COLUMN.description(2000)] : []),
    COLUMN.value(1900, '年度指标值'),
    {
      ...COLUMN.short('实际完成值', 1900, ({ result }) => result?.actual ?? null),
      number: ({ result }) => paperNumber(result?.actual ?? ''),
    },
    COLUMN.weight(800),
    COLUMN.figure('得分', 800, ({ result }) => result?.score ?? null),
    COLUMN.text('偏差原因分析\n及改进措施', 2800, ({ result }) => result?.reason ?? null),
    ...(based ? [COLUMN.basis(1420)] : []),
    ...(noted ? [COLUMN.note(1000)] : []),
  ]
}

/** The total is never alone on a page. */
export function withTotal(rows: readonly SlotRow[], total: SlotRow | null): readonly SlotRow[] {
  return total === null
    ? rows
    : [...rows.slice(0, -1), ...rows.slice(-1).map((row) => ({ ...row, keep: true })), total]
}

/** By the titles of their columns. */
export function columnTotals(
  evaluation: SelfEvaluation | undefined,
): Readonly<Record<string, string | null>> {
  return { 分值: evaluation?.weight ?? null, 得分: evaluation?.score ?? null }
}

/** 总分: below 分值 and 得分. */
export function totalRow(
  { weight, score }: SelfEvaluation,
  columns: readonly IndicatorColumn[],
  { right }: FormEdges,
): SlotRow {
  const edges = columnEdges(columns, 0, right)
  const points = columns.findIndex(({ title }) => title === '分值')
  const [left = 0, after = 0] = edges[points] ?? []
  const [, end = 0] = edges[points + 1] ?? []
  return {
    slots: [
      label(0, left, '总分'),
      figureSlot(left, after, weight),
      figureSlot(after, end, score),
      value(end, right, null),
    ],
  }
}

/** What the form says below its points. */
export function closing(evaluation: SelfEvaluation | undefined, frame: FormEdges) {
  if (!evaluation) return []
  const { grade, conclusion, problems, measures } = evaluation
  const lines: readonly (readonly [string, string | null])[] = [
    ['评价等级', grade],
    ['评价结论', conclusion],
    ['存在问题', problems],
    ['改进措施', measures],
  ]
  const fields = lines.flatMap(([name, text]): PaperField[] =>
    text === null ? [] : [{ label: name, text, wide: true }],
  )
  return fields.length === 0 ? [] : [slotTable('评价结论', fieldRows(fields, frame), true)]
}
