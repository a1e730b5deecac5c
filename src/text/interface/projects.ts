/** Words of the list of projects. */
import { words } from './words.ts'

export const PROJECTS = words({
  title: { 'zh-CN': '绩效目标', en: 'Targets' },
  caption: { 'zh-CN': '项目绩效目标', en: 'Project targets' },
  search: { 'zh-CN': '项目、编码、单位、指标名称', en: 'Project, code, unit, indicator' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  alone: { 'zh-CN': '不含下级', en: 'Without units below it' },
  severity: { 'zh-CN': '问题程度', en: 'Severity' },
  withError: { 'zh-CN': '有错误', en: 'With errors' },
  withWarning: { 'zh-CN': '有警告', en: 'With warnings' },
  withAdvice: { 'zh-CN': '有建议', en: 'With advice' },
  withNone: { 'zh-CN': '无问题', en: 'Without findings' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  document: { 'zh-CN': '文档', en: 'Document' },
  budgetFrom: { 'zh-CN': '预算不少于', en: 'Budget at least' },
  budgetTo: { 'zh-CN': '不超过', en: 'at most' },
  name: { 'zh-CN': '项目名称', en: 'Project' },
  unitCode: { 'zh-CN': '单位编码', en: 'Unit code' },
  code: { 'zh-CN': '项目编码', en: 'Project code' },
  order: { 'zh-CN': '序号', en: 'No.' },
  budget: { 'zh-CN': '预算数', en: 'Budget' },
  fiscal: { 'zh-CN': '财政资金', en: 'Fiscal funds' },
  other: { 'zh-CN': '其他资金', en: 'Other funds' },
  indicators: { 'zh-CN': '指标', en: 'Indicators' },
  findings: { 'zh-CN': '问题', en: 'Findings' },
  state: { 'zh-CN': '状态', en: 'State' },
  year: { 'zh-CN': '年度', en: 'Year' },
  file: { 'zh-CN': '来源文件', en: 'File' },
  chooseColumns: { 'zh-CN': '选择列', en: 'Choose columns' },
  exportListTitle: {
    'zh-CN': '把当前筛选出的全部项目连同合计导出为表格',
    en: 'All projects that match, with their totals, as a table',
  },
  nothingToExport: { 'zh-CN': '没有可导出的项目', en: 'There is nothing to export' },
  exportName: {
    'zh-CN': (year: string) => `${year}绩效目标`,
    en: (year: string) => `${year}targets`,
  },
  total: {
    'zh-CN': (n: number) => `合计 ${n} 个项目`,
    en: (n: number) => (n === 1 ? 'Total of 1 project' : `Total of ${n} projects`),
  },
  totalFindings: {
    'zh-CN':
      '涉及这些项目的问题，同一问题涉及多个项目时只计一次（少于各行之和）；只涉及部门整体目标或整份文档的不在内',
    en:
      'Findings that touch these projects; one that touches several counts once (less than the sum ' +
      'of the rows); those of the statement or the whole document only are left out',
  },
  inWan: { 'zh-CN': '单位：万元', en: 'Amounts in 万元' },
  keys: { 'zh-CN': '↑/↓ 选择 · Enter 打开', en: '↑/↓ choose · Enter open' },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'No project matches' },
  noMatchWords: { 'zh-CN': '放宽或清除筛选条件后再看。', en: 'Widen or clear the filters.' },
  empty: { 'zh-CN': '还没有项目', en: 'No projects yet' },
  emptyWriterWords: {
    'zh-CN': '点右上角“新建目标”：从空白表、上年目标，或本单位已有的 Word、Excel 文件开始。',
    en: 'Press “New target” above: begin empty, from last year’s, or from a Word or Excel file that your unit has.',
  },
  emptyWords: {
    'zh-CN': '先在“文档”中导入绩效目标文件（Word 或文本），项目会自动读出并检查。',
    en: 'Import target files (Word or text) under “Documents”; their projects are read and checked by themselves.',
  },
  toDocuments: { 'zh-CN': '去导入文档', en: 'Import documents' },
})
