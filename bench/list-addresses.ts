/**
 * What each list is called in the table, and how it is asked for: page, filter, sort and search of every list
 * over a whole province.
 */

export type ListPlaces = {
  readonly round: string
  /** Of one unit. */ readonly project: string
  readonly unit: string
  readonly department: string
  readonly departmentKey: string
}

export type ListAddress = readonly [list: string, url: string]

const said = encodeURIComponent

export function listAddresses(places: ListPlaces): readonly ListAddress[] {
  return [
    ...TARGETS(places),
    ...MONEY(places),
    ...MONITORING(places),
    ...EVALUATION(places),
    ...RESULTS(places),
  ]
}

const TARGETS = ({ departmentKey }: ListPlaces): readonly ListAddress[] => [
  ['绩效目标', '/api/projects?size=50'],
  ['绩效目标, last page', '/api/projects?size=50&page=800'],
  ['绩效目标, by money', '/api/projects?size=50&sort=budget&order=desc'],
  ['绩效目标, with errors, by unit', '/api/projects?size=50&severity=error&sort=unit'],
  ['绩效目标, a rule', '/api/projects?size=50&rule=vague-value'],
  ['绩效目标, a department', `/api/projects?size=50&unit=${said(departmentKey)}`],
  ['绩效目标, words looked for', `/api/projects?size=50&search=${said('培训')}`],
  ['文档', '/api/documents?size=50'],
  ['审核发现', '/api/findings?size=50'],
  ['审核发现, errors', '/api/findings?size=50&severity=error'],
  ['审核发现, words looked for', `/api/findings?size=50&search=${said('完成')}`],
  ['审核', '/api/reviews?size=50'],
  ['审核, needs a person', '/api/reviews?size=50&heap=person'],
  ['待办', '/api/filings?size=50'],
  ['待办, all, by deadline', '/api/filings?size=50&box=all&sort=due'],
  ['待办, late', '/api/filings?size=50&box=all&due=over'],
  ['已办', '/api/filings?size=50&box=done'],
  ['送出', '/api/filings?size=50&box=sent'],
  ['进度', '/api/filings/progress'],
  ['雷同', '/api/duplicates?size=50'],
  ['雷同, of a year', '/api/duplicates?size=50&year=2025'],
  ['雷同, words looked for', `/api/duplicates?size=50&search=${said('培训')}`],
  ['统计', '/api/statistics'],
  ['单位', '/api/units'],
  ['工作台', '/api/overview'],
  ['消息', '/api/messages?size=50'],
  ['指标库', '/api/library?size=50'],
  ['指标库, last page', '/api/library?size=50&page=100'],
  ['指标库, words looked for', `/api/library?size=50&q=${said('指标1')}`],
  ['指标库, what fits a project', `/api/library/suggestions?name=${said('干部培训经费')}`],
]

const MONEY = ({ project, departmentKey }: ListPlaces): readonly ListAddress[] => [
  ['预算执行', '/api/execution?year=2025&size=50'],
  ['预算执行, by a day', '/api/execution?year=2025&size=50&day=2025-09-17'],
  ['预算执行, last page', '/api/execution?year=2025&size=50&page=700'],
  ['预算执行, by rate', '/api/execution?year=2025&size=50&sort=rate&day=2025-09-17'],
  ['预算执行, nothing paid yet', '/api/execution?year=2025&size=50&mark=unpaid&day=2025-03-17'],
  ['预算执行, a department', `/api/execution?year=2025&size=50&unit=${said(departmentKey)}`],
  ['预算执行, words looked for', `/api/execution?year=2025&size=50&search=${said('培训')}`],
  ['预算执行, a ledger', `/api/projects/${project}/execution`],
]

const MONITORING = ({ round, unit, department }: ListPlaces): readonly ListAddress[] => [
  ['监控, 年度灯阵', '/api/monitoring/matrix?year=2025&size=50'],
  ['监控, 年度灯阵 of a department', `/api/monitoring/matrix?year=2025&unit=${department}&size=50`],
  ['监控, lights', `/api/monitoring/rounds/${round}/board`],
  ['监控, lights of a unit', `/api/monitoring/rounds/${round}/board?unit=${unit}`],
  ['监控, sheets', `/api/monitoring/rounds/${round}/sheets?size=50`],
  ['监控, red sheets', `/api/monitoring/rounds/${round}/sheets?size=50&light=red`],
  ['监控, words looked for', `/api/monitoring/rounds/${round}/sheets?size=50&search=${said('培训')}`],
  ['预警', '/api/monitoring/warnings?size=50'],
  ['预警, late', '/api/monitoring/warnings?size=50&late=yes'],
]

const EVALUATION = ({ department }: ListPlaces): readonly ListAddress[] => [
  ['自评', '/api/self-evaluations?year=2025&size=50'],
  ['自评, last page', '/api/self-evaluations?year=2025&size=50&page=700'],
  ['自评, to be checked', '/api/self-evaluations?year=2025&size=50&state=checking'],
  ['自评, 优', `/api/self-evaluations?year=2025&size=50&grade=${said('优')}`],
  ['自评, a department', `/api/self-evaluations?year=2025&size=50&unit=${department}`],
  ['自评, words looked for', `/api/self-evaluations?year=2025&size=50&search=${said('培训')}`],
  ['自评覆盖', '/api/self-evaluations/coverage?year=2025&size=50'],
  ['事前评估', '/api/assessments?size=50'],
  ['事前评估, open', '/api/assessments?size=50&box=open'],
  ['事前评估, words looked for', `/api/assessments?size=50&search=${said('培训')}`],
  ['重点评价', '/api/evaluations'],
  ['重点评价, of a year', '/api/evaluations?year=2025'],
  ['重点评价, beside 自评', '/api/evaluations/comparison?year=2025&size=50'],
  ['保障措施台账', '/api/assurance?year=2025&size=50'],
  ['保障措施台账, late first', '/api/assurance?year=2025&size=50&sort=late&order=desc'],
]

const RESULTS = ({ project, departmentKey }: ListPlaces): readonly ListAddress[] => [
  ['整改', '/api/rectifications?size=50'],
  ['整改, last page', '/api/rectifications?size=50&page=800'],
  ['整改, late', '/api/rectifications?size=50&standing=late'],
  ['整改, words looked for', `/api/rectifications?size=50&search=${said('培训')}`],
  ['结果应用', '/api/results?year=2025&size=50'],
  ['结果应用, last page', '/api/results?year=2025&size=50&page=700'],
  ['结果应用, 差', `/api/results?year=2025&size=50&grade=${said('差')}`],
  ['结果应用, a department', `/api/results?year=2025&size=50&unit=${said(departmentKey)}`],
  ['结果应用, words looked for', `/api/results?year=2025&size=50&search=${said('培训')}`],
  ['挂钩测算', '/api/results/what-if?year=2025'],
  ['挂钩测算, other shares', '/api/results/what-if?year=2025&shares=105,100,80,0'],
  ['绩效档案 of a project', `/api/projects/${project}/archive`],
]
