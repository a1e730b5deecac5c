/**
 * A document as one table: a row for every indicator with its project in front of it, for spreadsheets and
 * programs that count. Columns that nothing in the document fills are left out. The department's own words
 * have no place in a table.
 */
import { csvText } from '#core/kernel/csv.ts'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { causesText, LIKELIHOOD_LABEL } from '#core/target/monitoring.ts'

type Row = {
  readonly project: Project | null
  readonly department: DepartmentTargets | null
  readonly indicator: Indicator | null
}
type Column = {
  readonly head: string
  readonly text: (row: Row) => string | null | undefined
  /** Written even when it is empty in every row: who reads the table looks for it. */
  readonly always?: true
}

const ofProject = (
  head: string,
  text: (project: Project) => string | null | undefined,
  always?: true,
): Column => ({
  head,
  text: ({ project }) => project && text(project),
  ...(always && { always }),
})
const ofIndicator = (
  head: string,
  text: (indicator: Indicator) => string | null | undefined,
  always?: true,
): Column => ({
  head,
  text: ({ indicator }) => indicator && text(indicator),
  ...(always && { always }),
})

const total = (project: Project) => (project.evaluation?.funds ?? []).find(({ source }) => source === 'total')
const watched = (project: Project) =>
  (project.monitoring?.funds ?? []).find(({ source }) => source === 'total')
const percentPlan = ({ plan }: Project) => plan.measure === 'percent'

const COLUMNS: readonly Column[] = [
  { head: '单位编码', text: ({ project, department }) => (project ?? department)?.unit?.code },
  { head: '单位名称', text: ({ project, department }) => (project ?? department)?.unit?.name },
  ofProject('主管部门', ({ department }) => department?.name),
  ofProject('项目编码', ({ code }) => code, true),
  ofProject('项目名称', ({ name }) => name, true),
  ofProject('预算数（万元）', ({ budget }) => budget.total, true),
  ofProject('其中：财政资金（万元）', ({ budget }) => budget.fiscal),
  ofProject('上年结转资金（万元）', ({ budget }) => budget.carryover),
  ofProject('其他资金（万元）', ({ budget }) => budget.other),
  ofProject('资金用途', ({ purpose }) => purpose),
  ...planColumns('%', percentPlan),
  ...planColumns('万元', (project) => !percentPlan(project)),
  ofProject('全年预算数（万元）', (project) => total(project)?.adjusted ?? total(project)?.initial),
  ofProject('全年执行数（万元）', (project) => total(project)?.executed),
  ofProject('执行数（万元）', (project) => watched(project)?.executed),
  ofProject('全年预计执行数（万元）', (project) => watched(project)?.expected),
  ofProject('执行率（%）', (project) => total(project)?.rate ?? watched(project)?.rate),
  { head: '绩效目标', text: ({ project, department }) => numbered((project ?? department)?.goals) },
  { head: '中期目标', text: ({ project, department }) => numbered((project ?? department)?.mediumTermGoals) },
  ofProject('实际完成情况', ({ evaluation, monitoring }) => evaluation?.outcome ?? monitoring?.outcome),
  ofIndicator('指标期限', ({ term }) => (term === undefined ? null : '中期')),
  ofIndicator('一级指标', ({ level1 }) => level1, true),
  ofIndicator('二级指标', ({ level2 }) => level2, true),
  ofIndicator('三级指标', ({ level3 }) => level3, true),
  ofIndicator('绩效指标描述', ({ description }) => description),
  ofIndicator('指标值', ({ value }) => value.text, true),
  ofIndicator('分值', ({ weight }) => weight),
  ofIndicator('指标值确定依据', ({ basis }) => basis),
  ofIndicator('实际完成值', ({ result }) => result?.actual),
  ofIndicator('得分', ({ result }) => result?.score),
  ofIndicator('偏差原因分析及改进措施', ({ result }) => result?.reason),
  ofIndicator('执行情况', ({ progress }) => progress?.toDate),
  ofIndicator('全年预计完成情况', ({ progress }) => progress?.expected),
  ofIndicator('偏差原因', ({ progress }) => progress && causesText(progress.causes)),
  ofIndicator('原因说明', ({ progress }) => progress?.reason),
  ofIndicator(
    '完成目标可能性',
    ({ progress }) => progress && progress.likelihood && LIKELIHOOD_LABEL[progress.likelihood],
  ),
  ofIndicator('备注', ({ note }) => note),
  { head: '总分', text: ({ project, department }) => (project ?? department)?.evaluation?.score },
]

function planColumns(unit: string, fits: (project: Project) => boolean): readonly Column[] {
  const mark = (head: string, key: 'march' | 'june' | 'october' | 'december') =>
    ofProject(`${head}（${unit}）`, (project) => (fits(project) ? project.plan[key] : null))
  return [
    mark('3月底', 'march'),
    mark('6月底', 'june'),
    mark('10月底', 'october'),
    mark('12月底', 'december'),
  ]
}

function numbered(goals: readonly string[] | undefined): string | null {
  return goals === undefined || goals.length === 0
    ? null
    : goals.map((goal, index) => (goals.length === 1 ? goal : `${index + 1}.${goal}`)).join('\n')
}

/** @param only orders of the projects wanted; null for everything. */
export function writeCsv(
  { projects, departments = [] }: TargetDocument,
  only: readonly number[] | null,
): Uint8Array {
  const chosen = only === null ? projects : projects.filter(({ order }) => only.includes(order))
  const rows: readonly Row[] = [
    ...(only === null ? departments : []).flatMap((department) =>
      rowsOf(department.indicators, { project: null, department }),
    ),
    ...chosen.flatMap((project) => rowsOf(project.indicators, { project, department: null })),
  ]
  const columns = COLUMNS.filter(
    ({ text, always }) => always === true || rows.some((row) => (text(row) ?? '') !== ''),
  )
  return new TextEncoder().encode(
    csvText([
      columns.map(({ head }) => head),
      ...rows.map((row) => columns.map(({ text }) => text(row) ?? null)),
    ]),
  )
}

/** A project without indicators still has its row. */
function rowsOf(indicators: readonly Indicator[], of: Omit<Row, 'indicator'>): readonly Row[] {
  return indicators.length === 0
    ? [{ ...of, indicator: null }]
    : indicators.map((indicator) => ({ ...of, indicator }))
}
