/** What kinds of documents are called (财预〔2015〕88号, 〔2019〕136号, 〔2020〕10号 and the forms of Hebei). */
import type { DocumentKind } from '#core/target/kind.ts'
import type { Language, Wording } from '../language.ts'

const KINDS: Record<DocumentKind, Wording> = {
  'budget-text': { 'zh-CN': '部门预算绩效文本', en: 'Performance text of a budget' },
  'project-targets': { 'zh-CN': '项目绩效目标表', en: 'Project targets' },
  'department-targets': { 'zh-CN': '部门整体绩效目标表', en: 'Targets of a department' },
  'self-evaluation': { 'zh-CN': '绩效自评表', en: 'Self-evaluation' },
  monitoring: { 'zh-CN': '绩效运行监控表', en: 'Monitoring' },
  'budget-disclosure': { 'zh-CN': '部门预算公开', en: 'Budget disclosure' },
}

export function kindName(kind: DocumentKind, language: Language): string {
  return KINDS[kind][language]
}

/** What the projects of a document of a kind are listed as. */
const PROJECT_LISTS: Record<DocumentKind, Wording> = {
  'budget-text': { 'zh-CN': '预算项目绩效目标', en: 'Targets of projects' },
  'project-targets': { 'zh-CN': '预算项目绩效目标', en: 'Targets of projects' },
  'department-targets': { 'zh-CN': '预算项目绩效目标', en: 'Targets of projects' },
  'self-evaluation': { 'zh-CN': '项目绩效自评', en: 'Self-evaluations of projects' },
  monitoring: { 'zh-CN': '项目绩效运行监控', en: 'Monitoring of projects' },
  'budget-disclosure': { 'zh-CN': '公开的项目', en: 'Projects disclosed' },
}

export function projectListName(kind: DocumentKind, count: number, language: Language): string {
  const name = PROJECT_LISTS[kind][language]
  return language === 'en' ? `${name} (${count})` : `${name}（${count}）`
}
