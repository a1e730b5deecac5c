/** Words for the fields and rows of a target, wherever they are mentioned. */
import { words } from './words.ts'

/** What a field of the exchange format is called on the form. */
export const FIELDS = words({
  // What is said of all of it.
  whole: { 'zh-CN': '整体', en: 'the whole' },
  title: { 'zh-CN': '表题', en: 'title' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  code: { 'zh-CN': '项目编码', en: 'project code' },
  name: { 'zh-CN': '项目名称', en: 'project name' },
  budget: { 'zh-CN': '预算', en: 'budget' },
  'budget.total': { 'zh-CN': '预算数', en: 'budget' },
  'budget.fiscal': { 'zh-CN': '其中：财政资金', en: 'of it fiscal funds' },
  'budget.other': { 'zh-CN': '其他资金', en: 'other funds' },
  'budget.carryover': { 'zh-CN': '上年结转资金', en: 'carried over' },
  executionWeight: { 'zh-CN': '执行率分值', en: 'weight of execution' },
  purpose: { 'zh-CN': '资金用途', en: 'purpose' },
  plan: { 'zh-CN': '资金支出计划', en: 'spending plan' },
  'plan.march': { 'zh-CN': '资金支出计划 3月底', en: 'spending plan, end of March' },
  'plan.june': { 'zh-CN': '资金支出计划 6月底', en: 'spending plan, end of June' },
  'plan.october': { 'zh-CN': '资金支出计划 10月底', en: 'spending plan, end of October' },
  'plan.december': { 'zh-CN': '资金支出计划 12月底', en: 'spending plan, end of December' },
  goals: { 'zh-CN': '绩效目标', en: 'goals' },
  indicators: { 'zh-CN': '绩效指标', en: 'indicators' },
  level1: { 'zh-CN': '一级指标', en: 'level 1' },
  level2: { 'zh-CN': '二级指标', en: 'level 2' },
  place: { 'zh-CN': '行次', en: 'row' },
  kind: { 'zh-CN': '二级指标', en: 'level 2' },
  level3: { 'zh-CN': '三级指标', en: 'level 3' },
  description: { 'zh-CN': '绩效指标描述', en: 'description' },
  value: { 'zh-CN': '指标值', en: 'value' },
  weight: { 'zh-CN': '分值权重', en: 'weight' },
  basis: { 'zh-CN': '指标值确定依据', en: 'basis' },
  statement: { 'zh-CN': '部门整体绩效目标', en: 'department statement' },
  overallGoal: { 'zh-CN': '总体绩效目标', en: 'overall goal' },
  subGoals: { 'zh-CN': '分项绩效目标', en: 'sub-goals' },
  safeguards: { 'zh-CN': '工作保障措施', en: 'safeguards' },
  departments: { 'zh-CN': '部门整体绩效目标表', en: 'department’s table' },
  projects: { 'zh-CN': '项目', en: 'projects' },
  part: { 'zh-CN': '部分', en: 'part' },
  order: { 'zh-CN': '顺序', en: 'order' },
  text: { 'zh-CN': '文字', en: 'text' },
})

export const ROWS = words({
  indicatorNumber: { 'zh-CN': (n: number) => `指标 ${n}`, en: (n: number) => `indicator ${n}` },
})
