/**
 * 项目支出绩效目标执行监控表 (财预〔2019〕136号): funds and indicators to date, causes of deviation
 * and likelihood as columns to tick.
 */
import type { Indicator, Project } from '#core/target/project.ts'
import { titleOnPaper } from '#core/target/on-paper.ts'
import { asWan } from '#core/kernel/money.ts'
import {
  DEVIATION_CAUSES,
  LIKELIHOODS,
  type DeviationCause,
  type Likelihood,
  type Monitoring,
} from '#core/target/monitoring.ts'
import {
  amountSlot,
  detailFields,
  fieldRows,
  goalRow,
  showsPlan,
  planRows,
  scheduleRows,
  type PaperField,
  type FormEdges,
} from '../fields.ts'
import { bodyRows, COLUMN, columnEdges, fitted, type IndicatorColumn } from '../indicator-table.ts'
import { fittedEdges } from '../fit.ts'
import { paperNumber, shareText } from '../number.ts'
import { head, label, middle, slotTable, type Slot, type SlotRow } from '../slots.ts'
import { SHEET_WIDTHS, yearWords, type ProjectForm } from './form.ts'
import { identity } from './weights.ts'

/** The edges of the sheet. */
export const MONITORING_FRAME: FormEdges = { label: 1500, right: SHEET_WIDTHS.landscape }
const TICK = '√'

const CAUSE_LABEL: Record<DeviationCause, string> = {
  funding: '经费\n保障',
  institution: '制度\n保障',
  staff: '人员\n保障',
  equipment: '硬件\n条件\n保障',
  other: '其他',
}
const LIKELIHOOD_LABEL: Record<Likelihood, string> = {
  certain: '确定\n能',
  possible: '有可\n能',
  impossible: '完全\n不可\n能',
}

export const monitoringForm: ProjectForm = {
  orientation: 'landscape',
  draw: (project, { fiscalYear }) => {
    const { monitoring } = project
    const period = monitoring?.period ?? ''
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
          MONITORING_FRAME,
        ),
        ...monitoredFundRows(monitoring, period),
        ...(showsPlan(project) ? planRows(project, MONITORING_FRAME) : []),
        ...(project.schedule === undefined ? [] : scheduleRows(project.schedule, MONITORING_FRAME)),
        goalRow('年度总体目标', project.goals, MONITORING_FRAME, project.goalNumber),
        ...monitoringWords([['目标完成情况', monitoring?.outcome ?? null]]),
      ]),
      slotTable('绩效指标', progressRows(project.indicators, period), true),
      ...monitoringClosing(monitoring),
    ]
  },
}

function extra({ purpose, executionWeight }: Project): readonly PaperField[] {
  return [
    ...(purpose === null ? [] : [{ label: '资金用途', text: purpose, wide: true }]),
    ...(executionWeight === undefined ? [] : [{ label: '执行率分值', text: executionWeight }]),
  ]
}

/** Words of the form in rows of their own, where there are any. */
export function monitoringWords(lines: readonly (readonly [string, string | null])[]): readonly SlotRow[] {
  return fieldRows(
    lines.flatMap(([name, text]) => (text === null ? [] : [{ label: name, text, wide: true }])),
    MONITORING_FRAME,
  )
}

/** 项目资金 of the months: a line for each source. */
export function monitoredFundRows(monitoring: Monitoring | undefined, period: string): readonly SlotRow[] {
  const funds = monitoring?.funds ?? []
  const adjusted = funds.some((fund) => fund.adjusted !== null)
  const heads: readonly (readonly [string, number])[] = [
    ['', 3400],
    ['年初预算数', 1900],
    ...(adjusted ? [['调整后预算数', 1900] as const] : []),
    [`${period}执行数`, 1900],
    [`${period}执行率`, 1700],
    ['全年预计执行数', 1900],
  ]
  const edges = fittedEdges(
    MONITORING_FRAME.label,
    MONITORING_FRAME.right,
    heads,
    funds.map((fund) => [
      fund.label,
      asWan(fund.initial),
      ...(adjusted ? [asWan(fund.adjusted)] : []),
      asWan(fund.executed),
      shareText(fund.rate),
      asWan(fund.expected),
    ]),
  )
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  return [
    {
      keep: true,
      slots: [
        label(0, MONITORING_FRAME.label, '项目资金\n（万元）', { rows: funds.length + 1 }),
        ...heads.map(([title], i) => head(...at(i), title)),
      ],
    },
    ...funds.map((fund): SlotRow => {
      const rate = shareText(fund.rate)
      const figures = [fund.initial, ...(adjusted ? [fund.adjusted] : []), fund.executed]
      const next = figures.length + 1
      return {
        keep: true,
        slots: [
          label(...at(0), fund.label),
          ...figures.map((amount, i) => amountSlot(...at(i + 1), amount)),
          middle(...at(next), rate, { number: paperNumber(rate) }),
          amountSlot(...at(next + 1), fund.expected),
        ],
      }
    }),
  ]
}

function columns(indicators: readonly Indicator[], period: string): readonly IndicatorColumn[] {
  const described = indicators.some(({ description }) => description !== null)
  const weighted = indicators.some(({ weight }) => weight !== null)
  const based = indicators.some(({ basis }) => basis !== null)
  const noted = indicators.some(({ note }) => note !== undefined)
  const shown = (
    title: string,
    width: number,
    read: (indicator: Indicator) => string | null,
  ): IndicatorColumn => ({
    ...COLUMN.short(title, width, read),
    number: (one) => paperNumber(read(one) ?? ''),
  })
  return [
    COLUMN.level1(1300),
    COLUMN.level2(1400),
    COLUMN.level3(1700),
    ...(described ? [COLUMN.description(1500)] : []),
    COLUMN.value(1300, '年度\n指标值'),
    ...(weighted ? [COLUMN.weight(650)] : []),
    shown(`${period}\n执行情况`, 1250, ({ progress }) => progress?.toDate ?? null),
    shown('全年预计\n完成情况', 1250, ({ progress }) => progress?.expected ?? null),
    ...DEVIATION_CAUSES.map((cause) => COLUMN.short(CAUSE_LABEL[cause], 620, (one) => causeText(one, cause))),
    COLUMN.text('原因说明', 1400, ({ progress }) => progress?.reason ?? null),
    ...LIKELIHOODS.map((likelihood) =>
      COLUMN.short(LIKELIHOOD_LABEL[likelihood], 640, ({ progress }) =>
        progress?.likelihood === likelihood ? TICK : null,
      ),
    ),
    ...(based ? [COLUMN.basis(1000)] : []),
    ...(noted ? [COLUMN.note(800)] : []),
  ]
}

function causeText({ progress }: Indicator, cause: DeviationCause): string | null {
  const found = progress?.causes.find((one) => one.cause === cause)
  return found === undefined ? null : (found.text ?? TICK)
}

/** Two head rows: the causes and the likelihoods are below their common name. */
export function progressRows(indicators: readonly Indicator[], period: string): readonly SlotRow[] {
  const all = fitted(columns(indicators, period), indicators, { from: 0, to: MONITORING_FRAME.right })
  const edges = columnEdges(all, 0, MONITORING_FRAME.right)
  const firstCause = all.findIndex(({ title }) => title === CAUSE_LABEL.funding)
  const firstLikelihood = firstCause + DEVIATION_CAUSES.length + 1
  const over = (from: number, to: number, title: string): Slot =>
    head(edges[from]?.[0] ?? 0, edges[to - 1]?.[1] ?? 0, title)
  const grouped = (i: number) => i >= firstCause && i < firstLikelihood + LIKELIHOODS.length
  const single = (i: number): Slot =>
    head(edges[i]?.[0] ?? 0, edges[i]?.[1] ?? 0, all[i]?.title.replace(/^\n/, '') ?? '', {
      rows: grouped(i) ? 1 : 2,
    })
  const indices = all.map((_, i) => i)
  return [
    {
      header: true,
      keep: true,
      slots: [
        ...indices.filter((i) => i < firstCause).map(single),
        over(firstCause, firstLikelihood, '偏差原因分析'),
        over(firstLikelihood, firstLikelihood + LIKELIHOODS.length, '完成目标可能性'),
        ...indices.filter((i) => i >= firstLikelihood + LIKELIHOODS.length).map(single),
      ],
    },
    { header: true, keep: true, slots: indices.filter(grouped).map(single) },
    ...bodyRows(indicators, all, 0, MONITORING_FRAME.right),
  ]
}

export function monitoringClosing(monitoring: Monitoring | undefined) {
  const rows = monitoringWords([
    ['存在问题', monitoring?.problems ?? null],
    ['改进措施', monitoring?.measures ?? null],
  ])
  return rows.length === 0 ? [] : [slotTable('存在问题和改进措施', rows, true)]
}
