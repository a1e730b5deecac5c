/** Words of the statistics. */
import { words } from './words.ts'

export const STATISTICS = words({
  title: { 'zh-CN': '查询统计', en: 'Statistics' },
  byRule: { 'zh-CN': '问题最多的规则（按涉及项目）', en: 'Rules by the projects that break them' },
  projects: { 'zh-CN': '涉及项目（个次）', en: 'Projects' },
  byUnit: { 'zh-CN': '各单位的问题', en: 'Findings by unit' },
  budgetByUnit: { 'zh-CN': '各单位预算', en: 'Budget by unit' },
  approvedBudget: { 'zh-CN': '已批复', en: 'Approved' },
  openBudget: { 'zh-CN': '未批复', en: 'Not approved' },
  budgetByProject: { 'zh-CN': '项目预算', en: 'Budget by project' },
  quality: { 'zh-CN': '指标质量', en: 'Quality of the indicators' },
  quantified: { 'zh-CN': '指标值有数字', en: 'Value holds a number' },
  quantifiedWords: { 'zh-CN': '占全部指标', en: 'of all indicators' },
  withUnit: { 'zh-CN': '数字带计量单位', en: 'Number has a unit' },
  withUnitWords: { 'zh-CN': '占有数字的指标值', en: 'of the values with a number' },
  descriptionEqualsName: { 'zh-CN': '描述照抄名称', en: 'Description repeats the name' },
  descriptionEqualsNameWords: {
    'zh-CN': '占全部指标，越低越好',
    en: 'of all indicators; the lower the better',
  },
  noIndicators: { 'zh-CN': '没有指标', en: 'no indicators' },
  largest: {
    'zh-CN': (shown: number) => `前${shown}项`,
    en: (shown: number) => `the largest ${shown}`,
  },
  wan: { 'zh-CN': '万元', en: '万元' },
  findings: { 'zh-CN': '条', en: 'findings' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  project: { 'zh-CN': '项目', en: 'Project' },
  budget: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  severity: { 'zh-CN': '程度', en: 'Severity' },
  count: { 'zh-CN': '问题', en: 'Findings' },
  total: { 'zh-CN': '合计', en: 'Total' },
  empty: { 'zh-CN': '还没有可统计的数据', en: 'Nothing to count yet' },
  emptyWords: {
    'zh-CN': '导入绩效目标文档后，这里按规则、单位和项目给出统计。',
    en: 'Once target documents are imported, figures by rule, unit and project stand here.',
  },
  toDocuments: { 'zh-CN': '去导入文档', en: 'Import documents' },
  clickHint: { 'zh-CN': '点击条形查看明细', en: 'Press a bar to see what is in it' },
})
