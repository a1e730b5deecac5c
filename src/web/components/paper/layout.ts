/**
 * One project as its form draws it: which cells, in which rows, merged how. Pure, so that the screen, the
 * printer and the tests see the same paper. Hebei's form (河北省部门预算绩效文本,
 * 预算项目绩效目标表) has all its rows, filled in or not; other forms show what they have, 自评表
 * (财预〔2020〕10号) and 监控表 (财预〔2019〕136号) their funds and results too.
 */
import { PLAN_MARKS, PLAN_MARK_MONTH } from '#core/kernel/period.ts'
import { asWan } from '#core/kernel/money.ts'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { BudgetUnit, Detail, Project, ScheduleStep, SpendingPlan } from '#core/target/project.ts'
import {
  departmentTitleOnPaper,
  isYearUnsaid,
  signatureOnPaper,
  titleOnPaper,
  yearOnPaper,
  type Signing,
} from '#core/target/on-paper.ts'
import {
  shownCell,
  goalsText,
  HEAD_COLUMNS,
  labelCell,
  pairedRows,
  paperShare,
  wholeRow,
  type ShownRow,
} from './cell.ts'
import { evaluationFundRows, monitoringFundRows } from './fund-rows.ts'
import { shownColumns, columnWidths, shownHeadRow, shownIndicatorRows } from './indicator-rows.ts'

export type PaperLayout = {
  readonly title: string
  /** （2025年度）; null where the form has no such line. */
  readonly year: string | null
  /** 填报人, 单位负责人, 日期, seal; null where the form has no such line. */
  readonly signature: string | null
  /** Unit code and name as the line over the table writes them. */
  readonly unit: string
  /** Code to goals: 13 grid columns, one for the labels and twelve for what they label. */
  readonly head: readonly ShownRow[]
  readonly columns: ShownRow
  /** Of the columns, in % of the sheet. */
  readonly widths: readonly number[]
  readonly indicators: readonly ShownRow[]
  /** Below the indicators, on the grid of the head: sums, conclusion, problems, measures. */
  readonly foot: readonly ShownRow[]
}

/** What the document of a project says of it. */
export type PaperSetting = { readonly fiscalYear: number | null; readonly signing: Signing | null }

const NOTHING_SAID: PaperSetting = { fiscalYear: null, signing: null }

export function layOutPaper(
  project: Project,
  { fiscalYear, signing }: PaperSetting = NOTHING_SAID,
): PaperLayout {
  const whole = isHebeiForm(project)
  const columns = shownColumns(project.indicators, whole)
  const { evaluation, monitoring } = project
  return {
    title: titleOnPaper(project),
    year:
      fiscalYear === null || (isHebeiForm(project) && !isYearUnsaid(fiscalYear, [project]))
        ? null
        : yearOnPaper(fiscalYear),
    signature: signing === null ? null : signatureOnPaper(signing),
    unit: unitText(project.unit),
    head: [
      ...naming(project),
      ...detailRows(project.details ?? []),
      ...fundRows(project, whole),
      ...(whole || PLAN_MARKS.some((mark) => project.plan[mark] !== null) ? plan(project.plan) : []),
      ...(project.mediumTermGoals === undefined
        ? []
        : [wholeRow('mediumTermGoals', '中期目标', goalsText(project.mediumTermGoals))]),
      wholeRow(
        'goals',
        project.mediumTermGoals === undefined ? '绩效目标' : '年度目标',
        goalsText(project.goals, project.goalNumber),
      ),
      ...(evaluation || monitoring
        ? [
            wholeRow(
              'outcome',
              evaluation ? '实际完成情况' : '目标完成情况',
              evaluation?.outcome ?? monitoring?.outcome ?? null,
            ),
          ]
        : []),
      ...scheduleRows(project.schedule ?? []),
    ],
    columns: shownHeadRow(columns),
    widths: columnWidths(columns),
    indicators: shownIndicatorRows(project.indicators, columns),
    foot: footRows(project),
  }
}

/** 部门（单位）整体支出绩效目标表 and its 自评表. */
export function paperOfDepartment(
  department: DepartmentTargets,
  fiscalYear: number | null = null,
): PaperLayout {
  const columns = shownColumns(department.indicators, false)
  const { evaluation, monitoring } = department
  return {
    title: departmentTitleOnPaper(department),
    year: fiscalYear === null ? null : yearOnPaper(fiscalYear),
    signature: null,
    unit: unitText(department.unit),
    head: [
      ...(department.functions === null ? [] : [wholeRow('functions', '部门职能概述', department.functions)]),
      ...detailRows(department.details ?? []),
      ...(evaluation ? evaluationFundRows(evaluation.funds) : []),
      ...(monitoring ? monitoringFundRows(monitoring.funds, monitoring.period) : []),
      ...departmentFunds(department),
      ...taskRows(department),
      ...(department.mediumTermGoals === undefined
        ? []
        : [wholeRow('mediumTermGoals', '中期目标', goalsText(department.mediumTermGoals))]),
      wholeRow('goals', '年度总体目标', goalsText(department.goals)),
      ...(evaluation ? [wholeRow('outcome', '实际完成情况', evaluation.outcome)] : []),
      ...(monitoring ? [wholeRow('outcome', '目标完成情况', monitoring.outcome)] : []),
    ],
    columns: shownHeadRow(columns),
    widths: columnWidths(columns),
    indicators: shownIndicatorRows(department.indicators, columns),
    foot: footRows(department),
  }
}

function unitText(unit: BudgetUnit | null | undefined): string {
  return unit === null || unit === undefined ? '' : `${unit.code ?? ''}${unit.name}`
}

/** No field that only other forms have, and something that only this one has, or nothing at all. */
function isHebeiForm({
  evaluation,
  monitoring,
  details,
  department,
  executionWeight,
  mediumTermGoals,
  schedule,
  plan: { march, june, october, december },
  indicators,
  purpose,
}: Project): boolean {
  const foreign = evaluation ?? monitoring ?? details ?? department ?? mediumTermGoals ?? schedule
  const weighted = indicators.some(({ weight, basis }) => weight !== null && basis === null)
  const own =
    purpose ??
    march ??
    june ??
    october ??
    december ??
    indicators.find(({ basis }) => basis !== null)?.basis ??
    null
  return own !== null || (foreign === undefined && executionWeight === undefined && !weighted)
}

function naming({ code, name, department }: Project): ShownRow[] {
  return [
    [
      labelCell('code.label', '项目编码'),
      shownCell('code', code, { columnSpan: 5, align: 'center' }),
      labelCell('name.label', '项目名称', { columnSpan: 2 }),
      shownCell('name', name, { columnSpan: 5 }),
    ],
    ...(department === undefined ? [] : [wholeRow('department', '主管部门', unitText(department))]),
  ]
}

/** Longer words have a row of their own. */
const LONGEST_HALF = 24

function detailRows(details: readonly Detail[]): ShownRow[] {
  const named = details.map(({ label: name, text }, i) => ({ key: `details.${i}`, name, text }))
  const short = named.filter(({ text }) => text.length <= LONGEST_HALF)
  const long = named.filter(({ text }) => text.length > LONGEST_HALF)
  return [...pairedRows(short), ...long.map(({ key, name, text }) => wholeRow(key, name, text))]
}

/** As the self-evaluation or the monitoring says them, where one does. */
function fundRows(project: Project, whole: boolean): readonly ShownRow[] {
  const { evaluation, monitoring } = project
  if (evaluation && evaluation.funds.length > 0) return evaluationFundRows(evaluation.funds)
  if (monitoring && monitoring.funds.length > 0)
    return monitoringFundRows(monitoring.funds, monitoring.period)
  return money(project, whole)
}

function money({ budget, purpose, executionWeight }: Project, whole: boolean): ShownRow[] {
  const amount = (key: string, value: string | null) =>
    shownCell(key, asWan(value), { columnSpan: 2, align: 'center' })
  const of = (key: string, text: string) => labelCell(key, text, { columnSpan: 2 })
  const further = [
    ...(budget.carryover === undefined
      ? []
      : [{ key: 'budget.carryover', name: '上年结转资金', text: asWan(budget.carryover) }]),
    ...(executionWeight === undefined
      ? []
      : [{ key: 'executionWeight', name: '执行率分值', text: executionWeight }]),
  ]
  const withPurpose = whole || purpose !== null
  return [
    [
      labelCell('budget', withPurpose ? '预算规模及资金用途' : '项目资金（万元）', {
        rowSpan: withPurpose ? 2 : 1,
      }),
      of('budget.total.label', '预算数'),
      amount('budget.total', budget.total),
      of('budget.fiscal.label', '其中：财政资金'),
      amount('budget.fiscal', budget.fiscal),
      of('budget.other.label', '其他资金'),
      amount('budget.other', budget.other),
    ],
    ...(withPurpose ? [[shownCell('purpose', purpose, { columnSpan: HEAD_COLUMNS })]] : []),
    ...pairedRows(further),
  ]
}

function plan(spending: SpendingPlan): ShownRow[] {
  const columnSpan = HEAD_COLUMNS / PLAN_MARKS.length
  return [
    [
      labelCell('plan', `资金支出计划（${spending.measure === 'percent' ? '%' : '万元'}）`, { rowSpan: 2 }),
      ...PLAN_MARKS.map((mark) =>
        labelCell(`plan.${mark}.label`, `${PLAN_MARK_MONTH[mark]}月底`, { columnSpan }),
      ),
    ],
    PLAN_MARKS.map((mark) =>
      shownCell(`plan.${mark}`, planText(spending, mark), { columnSpan, align: 'center' }),
    ),
  ]
}

function planText(spending: SpendingPlan, mark: (typeof PLAN_MARKS)[number]): string {
  const value = spending[mark]
  if (value === null) return ''
  return spending.measure === 'percent' ? `${value}%` : asWan(value)
}

function scheduleRows(steps: readonly ScheduleStep[]): ShownRow[] {
  if (steps.length === 0) return []
  const head = (key: string, text: string, columnSpan: number) =>
    labelCell(key, text, { heading: 'column', columnSpan })
  return [
    [
      labelCell('schedule', '项目实施进度计划', { rowSpan: steps.length + 1 }),
      head('schedule.content', '实施内容', 6),
      head('schedule.start', '开始时间', 3),
      head('schedule.end', '完成时间', 3),
    ],
    ...steps.map(({ content, start, end }, i) => [
      shownCell(`schedule.${i}.content`, content, { columnSpan: 6 }),
      shownCell(`schedule.${i}.start`, start, { columnSpan: 3, align: 'center' }),
      shownCell(`schedule.${i}.end`, end, { columnSpan: 3, align: 'center' }),
    ]),
  ]
}

function departmentFunds({ funds }: DepartmentTargets): ShownRow[] {
  if (funds.length === 0) return []
  const head = (key: string, text: string, columnSpan: number) =>
    labelCell(key, text, { heading: 'column', columnSpan })
  return [
    [
      labelCell('funds', '总体资金情况', { rowSpan: funds.length + 1 }),
      head('funds.item', '项目', 5),
      head('funds.year', '年度', 2),
      head('funds.amount', '金额（万元）', 3),
      head('funds.share', '占比', 2),
    ],
    ...funds.map(({ label: name, year, amount, share }, i) => [
      labelCell(`funds.${i}.label`, name, { columnSpan: 5 }),
      shownCell(`funds.${i}.year`, year === null ? null : String(year), { columnSpan: 2, align: 'center' }),
      shownCell(`funds.${i}.amount`, asWan(amount), { columnSpan: 3, align: 'center' }),
      shownCell(`funds.${i}.share`, paperShare(share), { columnSpan: 2, align: 'center' }),
    ]),
  ]
}

function taskRows({ tasks }: DepartmentTargets): ShownRow[] {
  if (tasks.length === 0) return []
  const told = tasks.some(({ outcome, executed }) => outcome !== undefined || executed !== undefined)
  const head = (key: string, text: string, columnSpan: number) =>
    labelCell(key, text, { heading: 'column', columnSpan })
  const amount = (key: string, decimal: string | null) =>
    shownCell(key, asWan(decimal), { columnSpan: 2, align: 'center' })
  return [
    [
      labelCell('tasks', '年度主要任务', { rowSpan: tasks.length + 1 }),
      head('tasks.name', '任务名称', 3),
      head('tasks.content', told ? '主要内容和完成情况' : '主要内容', 5),
      head('tasks.total', '预算金额（万元）', 2),
      head('tasks.fiscal', told ? '执行数（万元）' : '其中：财政拨款', 2),
    ],
    ...tasks.map(({ name, content, budget, outcome, executed }, i) => [
      shownCell(`tasks.${i}.name`, name, { columnSpan: 3 }),
      shownCell(`tasks.${i}.content`, told ? [content, outcome].filter((text) => text).join('\n') : content, {
        columnSpan: 5,
      }),
      amount(`tasks.${i}.total`, budget.total),
      told ? amount(`tasks.${i}.executed`, executed ?? null) : amount(`tasks.${i}.fiscal`, budget.fiscal),
    ]),
  ]
}

function footRows({ evaluation, monitoring }: Pick<Project, 'evaluation' | 'monitoring'>): ShownRow[] {
  const said = evaluation ?? monitoring
  if (said === undefined) return []
  const sums =
    evaluation === undefined
      ? []
      : [
          { key: 'evaluation.weight', name: '总分值', text: evaluation.weight },
          { key: 'evaluation.score', name: '总得分', text: evaluation.score },
          { key: 'evaluation.grade', name: '评价等级', text: evaluation.grade },
        ].filter(({ text }) => text !== null)
  const words = [
    { key: 'conclusion', name: '评价结论', text: evaluation?.conclusion ?? null },
    { key: 'problems', name: '存在问题', text: said.problems },
    { key: 'measures', name: '改进措施', text: said.measures },
  ].filter(({ text }) => text !== null)
  return [...pairedRows(sums), ...words.map(({ key, name, text }) => wholeRow(key, name, text))]
}
