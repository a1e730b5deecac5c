/** Words of 全生命周期: the list of projects of special forms, and the strip on the page of one. */
import { words } from './words.ts'

export const LIFECYCLE = words({
  title: { 'zh-CN': '全生命周期', en: 'Life cycle' },
  caption: { 'zh-CN': '适用专门办法的项目', en: 'Projects with rules of their own' },
  about: {
    'zh-CN': '专项债券、政府购买服务、政府投资基金、PPP 项目按各自办法逐环节管理。',
    en: 'Special bonds, purchased services, investment funds and PPP, stage by stage by their own rules.',
  },
  search: { 'zh-CN': '项目、编码、单位', en: 'Target, code, unit' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  form: { 'zh-CN': '项目形式', en: 'Form' },
  forms: { 'zh-CN': '项目形式', en: 'Forms' },
  missing: { 'zh-CN': '缺的环节', en: 'Missing stage' },
  anyMissing: { 'zh-CN': '任一环节', en: 'Any stage' },
  year: { 'zh-CN': '年度', en: 'Year' },
  project: { 'zh-CN': '项目', en: 'Project' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  budget: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  nothing: { 'zh-CN': '没有适用专门办法的项目', en: 'No project has rules of its own' },
  nothingWords: {
    'zh-CN': '资金来自专项债券，或名称、类别、立项依据写明的项目会列在这里；也可在项目页面指定。',
    en: 'What is paid from special bonds, or says so in name, category or grounds, is listed here; a project page can say it, too.',
  },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'No project fits' },
  asDerived: { 'zh-CN': (name: string) => `${name}（按材料）`, en: (name: string) => `${name} (as told)` },
  byHand: {
    'zh-CN': (by: string, at: string) => `${by} 指定于 ${at}`,
    en: (by: string, at: string) => `Said by ${by}, ${at}`,
  },
  byHandShort: { 'zh-CN': '人工指定', en: 'Said by hand' },
  stages: { 'zh-CN': '各环节', en: 'Stages' },
  lacking: {
    'zh-CN': (stage: string, asked: string) => `缺${stage}：${asked}`,
    en: (stage: string, asked: string) => `${stage} is missing: ${asked}`,
  },
  nothingLacks: { 'zh-CN': '到期环节齐全', en: 'Nothing that is due is missing' },
  rule: { 'zh-CN': (name: string) => `依据：${name}`, en: (name: string) => `By ${name}` },
  unchecked: { 'zh-CN': '待核对', en: 'to be confirmed' },
})
