/** Words of 问责台账: kinds, persons, bases, states, why something is suggested or refused. */
import {
  ACCOUNTABILITY_FAULTS,
  ACCOUNTABILITY_KINDS,
  ACCOUNTABILITY_REFUSALS,
  ACCOUNTABILITY_STATES,
  type AccountabilityBasis,
  type AccountabilityFault,
  type AccountabilityKind,
  type AccountabilityRefusal,
  type AccountabilityState,
  type ResponsiblePost,
} from '#core/accountability/entry.ts'
import type { Suggestion, SuggestionRule } from '#core/accountability/suggest.ts'
import { RESULT_SOURCES } from '#core/results/propose.ts'
import type { Language, Wording } from './language.ts'
import { rectificationNumber } from './rectification.ts'
import { RESULT_SOURCE_NAMES } from './results.ts'

export const ACCOUNTABILITY_KIND_NAMES: Record<AccountabilityKind, Wording> = {
  talk: { 'zh-CN': '约谈', en: 'talk' },
  accountability: { 'zh-CN': '问责', en: 'accountability' },
  lifelong: { 'zh-CN': '终身责任追究', en: 'lifelong accountability' },
}

export const RESPONSIBLE_POST_NAMES: Record<ResponsiblePost, Wording> = {
  'department-head': { 'zh-CN': '部门主要负责人', en: 'head of the department' },
  'unit-head': { 'zh-CN': '单位主要负责人', en: 'head of the unit' },
  'project-lead': { 'zh-CN': '项目责任人', en: 'lead of the project' },
}

export const ACCOUNTABILITY_BASIS_NAMES: Record<AccountabilityBasis, Wording> = {
  grade: { 'zh-CN': '评价结果', en: 'a result' },
  rectification: { 'zh-CN': '整改逾期', en: 'a late rectification' },
  audit: { 'zh-CN': '审计发现', en: 'an audit' },
  repeated: { 'zh-CN': '多次约谈', en: 'repeated talks' },
  other: { 'zh-CN': '其他', en: 'something else' },
}

export const ACCOUNTABILITY_STATE_NAMES: Record<AccountabilityState, Wording> = {
  open: { 'zh-CN': '未办结', en: 'open' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  revoked: { 'zh-CN': '已撤销', en: 'revoked' },
}

/** What was kept as plain text: the name of its kind, or itself. */
export function accountabilityKindName(kind: string, language: Language): string {
  const found = ACCOUNTABILITY_KINDS.find((one) => one === kind)
  return found === undefined ? kind : ACCOUNTABILITY_KIND_NAMES[found][language]
}

export function accountabilityStateOf(state: string): AccountabilityState {
  return ACCOUNTABILITY_STATES.find((one) => one === state) ?? 'open'
}

/** 问责〔2026〕3号: how an entry is cited. */
export function accountabilityNumber(
  { year, number }: { readonly year: number; readonly number: number },
  language: Language,
): string {
  return language === 'en' ? `Entry ${number} of ${year}` : `问责〔${year}〕${number}号`
}

export const SUGGESTION_TITLES: Record<SuggestionRule, Wording> = {
  'poor-grade': { 'zh-CN': '评价等级低，建议约谈', en: 'A poor grade suggests a talk' },
  'rectification-late': { 'zh-CN': '整改逾期，建议约谈', en: 'A late rectification suggests a talk' },
  'talks-repeated': { 'zh-CN': '多次约谈，建议问责', en: 'Repeated talks suggest accountability' },
}

/** Where each rule comes from; none of the texts was compared in full: 待核对. */
export const SUGGESTION_SOURCES: Record<SuggestionRule, Wording> = {
  'poor-grade': {
    'zh-CN': '中发〔2018〕34号：项目责任人对项目预算绩效负责（待核对）；等级由规则集定',
    en: '中发〔2018〕34号: who leads a project answers for it (to be checked); the grade is of the rule set',
  },
  'rectification-late': {
    'zh-CN': '中发〔2018〕34号：评价发现的问题要整改到位（待核对）；天数由规则集定，本系统默认',
    en: '中发〔2018〕34号: what was found is to be mended (to be checked); days are of the rule set, a default of this system',
  },
  'talks-repeated': {
    'zh-CN':
      '中发〔2018〕34号：部门和单位主要负责人对本部门本单位预算绩效负责（待核对）；次数和年限由规则集定，本系统默认',
    en: '中发〔2018〕34号: heads answer for their department or unit (to be checked); how often is of the rule set, a default of this system',
  },
}

/** Why it is suggested, with its figures. */
export function suggestionReason(
  { rule, facts }: Pick<Suggestion, 'rule' | 'facts'>,
  language: Language,
): string {
  const fact = (name: string) => String(facts[name] ?? '')
  const source = RESULT_SOURCES.find((one) => one === fact('source')) ?? 'self'
  const item = rectificationNumber({ year: Number(fact('year')), number: Number(fact('number')) }, language)
  const isEnglish = language === 'en'
  switch (rule) {
    case 'poor-grade':
      return isEnglish
        ? `${RESULT_SOURCE_NAMES[source].en} of ${fact('year')}: ${fact('score')} points, ${fact('grade')}`
        : `${fact('year')}年${RESULT_SOURCE_NAMES[source]['zh-CN']} ${fact('score')} 分，等级为${fact('grade')}`
    case 'rectification-late':
      return isEnglish
        ? `${item} was due on ${fact('due')}: ${fact('days')} days late`
        : `${item} 期限 ${fact('due')}，已逾期 ${fact('days')} 天`
    case 'talks-repeated':
      return isEnglish
        ? `${fact('times')} talks within ${fact('years')} years`
        : `近 ${fact('years')} 年内已约谈 ${fact('times')} 次`
  }
}

const REASONS: Record<AccountabilityFault | AccountabilityRefusal, Wording> = {
  'project-missing': {
    'zh-CN': '没有保存：责任人是项目责任人的，要指明项目。',
    en: 'Not saved: who leads a project answers for a project: choose it.',
  },
  'post-not-lead': {
    'zh-CN': '没有保存：终身责任追究的对象是重大项目的项目责任人。',
    en: 'Not saved: lifelong accountability is of those who lead a major project.',
  },
  'day-ahead': {
    'zh-CN': '没有保存：决定日期不能晚于今天。',
    en: 'Not saved: it cannot have been decided after today.',
  },
  'not-in-this-state': {
    'zh-CN': '这条记录现在的状态不能这样办理。请刷新页面查看最新状态。',
    en: 'That cannot be done as the entry stands. Load the page again.',
  },
  'outcome-missing': { 'zh-CN': '没有办结：请写明结果。', en: 'Not closed: say what came of it.' },
  'reason-missing': { 'zh-CN': '没有办理：请写明理由。', en: 'Not done: say why.' },
  'day-wrong': {
    'zh-CN': '没有办结：办结日期应不早于决定日期，不晚于今天。',
    en: 'Not closed: the day is neither before the decision nor after today.',
  },
}

/** The words of a refusal that has a reason of this ledger; null: it has none. */
export function accountabilityReasonText(
  code: string,
  reason: string | number | undefined,
  language: Language,
): string | null {
  if (code !== 'accountability-refused' && code !== 'accountability-wrong') return null
  const found = [...ACCOUNTABILITY_FAULTS, ...ACCOUNTABILITY_REFUSALS].find((one) => one === reason)
  return found === undefined ? null : REASONS[found][language]
}
