/** What the deadlines of a fiscal year are called, and whom they concern. */
import type { DeadlineKind } from '#core/calendar/deadline.ts'
import type { Language, Wording } from './language.ts'

export const DEADLINE_NAMES: Record<DeadlineKind, Wording> = {
  'filing-first': { 'zh-CN': '一上：绩效目标填报截止', en: 'First round: targets sent in' },
  'review-first': { 'zh-CN': '一上：绩效目标审核截止', en: 'First round: targets reviewed' },
  'filing-second': { 'zh-CN': '二上：绩效目标填报截止', en: 'Second round: targets sent in' },
  'review-second': { 'zh-CN': '二上：绩效目标审核截止', en: 'Second round: targets reviewed' },
  approval: { 'zh-CN': '绩效目标批复截止', en: 'Targets approved' },
  publication: { 'zh-CN': '绩效目标公开截止', en: 'Targets published' },
  'monitoring-march': { 'zh-CN': '运行监控（3月底）', en: 'Monitoring, end of March' },
  'monitoring-june': { 'zh-CN': '运行监控（6月底）', en: 'Monitoring, end of June' },
  'pooled-budgets': { 'zh-CN': '代编预算细化截止', en: 'Pooled budgets broken down' },
  'monitoring-october': { 'zh-CN': '运行监控（10月底）', en: 'Monitoring, end of October' },
  'monitoring-december': { 'zh-CN': '运行监控（12月底）', en: 'Monitoring, end of December' },
  'self-evaluation': { 'zh-CN': '单位自评截止', en: 'Self-evaluation by units' },
  'self-evaluation-check': { 'zh-CN': '自评审核截止', en: 'Self-evaluations checked' },
  'department-evaluation': { 'zh-CN': '部门评价截止', en: 'Evaluation by departments' },
  'results-publication': { 'zh-CN': '评价结果公开截止', en: 'Results published' },
}

export const DEADLINE_WHO: Record<DeadlineKind, Wording> = {
  'filing-first': { 'zh-CN': '预算单位', en: 'units' },
  'review-first': { 'zh-CN': '主管部门、财政', en: 'departments, finance' },
  'filing-second': { 'zh-CN': '预算单位', en: 'units' },
  'review-second': { 'zh-CN': '主管部门、财政', en: 'departments, finance' },
  approval: { 'zh-CN': '财政', en: 'finance' },
  publication: { 'zh-CN': '主管部门、预算单位', en: 'departments, units' },
  'monitoring-march': { 'zh-CN': '预算单位、主管部门', en: 'units, departments' },
  'monitoring-june': { 'zh-CN': '预算单位、主管部门', en: 'units, departments' },
  'pooled-budgets': { 'zh-CN': '主管部门、财政业务科室', en: 'departments, offices' },
  'monitoring-october': { 'zh-CN': '预算单位、主管部门', en: 'units, departments' },
  'monitoring-december': { 'zh-CN': '预算单位、主管部门', en: 'units, departments' },
  'self-evaluation': { 'zh-CN': '预算单位', en: 'units' },
  'self-evaluation-check': { 'zh-CN': '主管部门、财政', en: 'departments, finance' },
  'department-evaluation': { 'zh-CN': '主管部门', en: 'departments' },
  'results-publication': { 'zh-CN': '财政、主管部门', en: 'finance, departments' },
}

/** How far a deadline is: 还有 3 天, 今天截止, 已逾期 2 天. */
export function dueWords(days: number, language: Language): string {
  return language === 'en' ? dueInEnglish(days) : dueInChinese(days)
}

function dueInEnglish(days: number): string {
  if (days === 0) return 'due today'
  const left = Math.abs(days)
  return `${left} ${left === 1 ? 'day' : 'days'} ${days < 0 ? 'late' : 'left'}`
}

function dueInChinese(days: number): string {
  if (days === 0) return '今天截止'
  return days < 0 ? `已逾期 ${-days} 天` : `还有 ${days} 天`
}

/** Beside a term of working days that ends in a year whose notice on holidays is not known. */
export function termNote(year: number, language: Language): string {
  return language === 'en'
    ? `the notice on holidays of ${year} is not in here: weekends and statutory holidays alone`
    : `${year} 年放假调休通知尚未收录，暂按周末和法定节日推算`
}
