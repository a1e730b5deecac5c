/** Words of the page of units. */
import { words } from './words.ts'

export const DEPARTMENTS = words({
  title: { 'zh-CN': '单位', en: 'Units' },
  caption: { 'zh-CN': '各单位的项目、预算与问题', en: 'Projects, budget and findings by unit' },
  code: { 'zh-CN': '单位编码', en: 'Unit code' },
  name: { 'zh-CN': '单位名称', en: 'Unit' },
  search: { 'zh-CN': '搜索单位编码、名称', en: 'Search unit code, name' },
  approvedBudget: { 'zh-CN': '其中已批复', en: 'Of it approved' },
  meanScore: { 'zh-CN': '目标审核均分', en: 'Mean review score of targets' },
  projectsOf: { 'zh-CN': (unit: string) => `${unit}的项目`, en: (unit: string) => `Projects of ${unit}` },
  findingsOf: { 'zh-CN': (unit: string) => `${unit}的问题`, en: (unit: string) => `Findings of ${unit}` },
  empty: { 'zh-CN': '还没有单位', en: 'No units yet' },
  emptyWords: {
    'zh-CN': '单位从导入的文档里来：导入之后，每个预算单位在这里一行。',
    en: 'Units come from the documents: after an import every budget unit is one row here.',
  },
  noMatch: { 'zh-CN': '没有符合条件的单位', en: 'No unit matches' },
})
