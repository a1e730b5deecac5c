/** Words of the page of findings over everything. */
import { words } from './words.ts'

export const FINDINGS = words({
  andOthers: {
    'zh-CN': (name: string, projects: number) => `${name} 等 ${projects} 个项目`,
    en: (name: string, projects: number) => `${name} and ${projects - 1} more`,
  },
  title: { 'zh-CN': '问题', en: 'Findings' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  search: { 'zh-CN': '原文、项目、单位', en: 'Text, project, unit' },
  severity: { 'zh-CN': '程度', en: 'Severity' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  message: { 'zh-CN': '问题', en: 'Finding' },
  written: { 'zh-CN': '原文', en: 'Text' },
  place: { 'zh-CN': '位置', en: 'Place' },
  project: { 'zh-CN': '项目', en: 'Project' },
  file: { 'zh-CN': '文件', en: 'File' },
  heap: { 'zh-CN': '所在项目', en: 'Their projects' },
  figures: { 'zh-CN': '按程度', en: 'By severity' },
  byUnit: { 'zh-CN': '按单位', en: 'By unit' },
  otherUnits: {
    'zh-CN': (n: number) => `其他 ${n} 个单位`,
    en: (n: number) => (n === 1 ? '1 other unit' : `${n} other units`),
  },
  list: { 'zh-CN': '问题列表', en: 'List of findings' },
  case: { 'zh-CN': '问题详情', en: 'The finding' },
  inPaper: { 'zh-CN': '在目标表中查看', en: 'Show on the paper' },
  onlyDocument: { 'zh-CN': (file: string) => `只看 ${file}`, en: (file: string) => `Only ${file}` },
  onlyProject: { 'zh-CN': (name: string) => `只看 ${name}`, en: (name: string) => `Only ${name}` },
  shown: { 'zh-CN': (n: number) => `${n} 条`, en: (n: number) => (n === 1 ? '1 finding' : `${n} findings`) },
  unfold: { 'zh-CN': (n: number) => `展开其余 ${n} 条`, en: (n: number) => `Show ${n} more` },
  noMatch: { 'zh-CN': '没有符合条件的问题', en: 'No finding matches' },
  noMatchWords: { 'zh-CN': '放宽或清除筛选条件后再看。', en: 'Widen or clear the filters.' },
  empty: { 'zh-CN': '还没有问题', en: 'No findings yet' },
  emptyWords: {
    'zh-CN': '导入绩效目标文档后，检查出的问题会列在这里。',
    en: 'Once target documents are imported, what the checks find is listed here.',
  },
  toDocuments: { 'zh-CN': '去导入文档', en: 'Import documents' },
  keys: {
    'zh-CN': 'J/K 下一条、上一条 · Enter 打开目标表',
    en: 'J/K next, previous · Enter opens the paper',
  },
})
