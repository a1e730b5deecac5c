/** Words of 整改: states, sources, steps, and why a step is refused. */
import type { RectificationRecord, RectificationSource } from '#core/rectification/item.ts'
import type { RectificationState } from '#core/rectification/states.ts'
import type { RectificationRefusal } from '#core/rectification/step.ts'
import type { Language, Wording } from './language.ts'

export const RECTIFICATION_STATE_NAMES: Record<RectificationState, Wording> = {
  open: { 'zh-CN': '待落实', en: 'to be rectified' },
  replied: { 'zh-CN': '待确认', en: 'to be checked' },
  returned: { 'zh-CN': '退回补充', en: 'sent back' },
  confirmed: { 'zh-CN': '已确认', en: 'confirmed' },
  revoked: { 'zh-CN': '已撤销', en: 'revoked' },
}

export const RECTIFICATION_SOURCE_NAMES: Record<RectificationSource, Wording> = {
  monitoring: { 'zh-CN': '监控预警', en: 'monitoring' },
  'self-evaluation': { 'zh-CN': '单位自评', en: 'self-evaluation' },
  evaluation: { 'zh-CN': '绩效评价', en: 'evaluation' },
  audit: { 'zh-CN': '审计', en: 'audit' },
  manual: { 'zh-CN': '日常管理', en: 'daily supervision' },
}

export const RECTIFICATION_ACT_NAMES: Record<RectificationRecord['kind'], Wording> = {
  open: { 'zh-CN': '登记', en: 'Registered' },
  reply: { 'zh-CN': '落实', en: 'Replied' },
  confirm: { 'zh-CN': '确认', en: 'Confirmed' },
  return: { 'zh-CN': '退回', en: 'Sent back' },
  extend: { 'zh-CN': '延期', en: 'Extended' },
  revoke: { 'zh-CN': '撤销', en: 'Revoked' },
}

const REFUSALS: Record<RectificationRefusal, Wording> = {
  'not-in-this-state': {
    'zh-CN': '整改事项现在的状态不能这样办理。请刷新页面查看最新状态。',
    en: 'That cannot be done as the item stands. Load the page again.',
  },
  'not-yours': {
    'zh-CN': '这一步由其他人办理：整改由责任单位落实，由主管部门或财政部门确认。',
    en: 'Somebody else takes this step: the unit replies, its department or finance checks.',
  },
  'four-eyes': {
    'zh-CN': '回复人不能自己确认，请由另一人确认。',
    en: 'The person who replied does not confirm: ask another person.',
  },
  'reason-missing': { 'zh-CN': '请写明理由。', en: 'Say why.' },
  'reply-unchanged': {
    'zh-CN':
      '与退回的回复完全相同，也没有补充佐证材料。请按退回意见补充；确不需要补充的，请在整改措施中写明理由。',
    en:
      'This is the reply that was sent back, and no proof was added. Complete it, or say in it why ' +
      'there is nothing to complete.',
  },
  'measures-missing': { 'zh-CN': '请写明整改措施。', en: 'Say what was done.' },
  'due-not-later': {
    'zh-CN': '延期后的期限应晚于原期限，且不早于今天。',
    en: 'The new deadline must be later than the present one, and not before today.',
  },
}

export function rectificationRefusalText(code: RectificationRefusal, language: Language): string {
  return REFUSALS[code][language]
}

/** 整改〔2026〕12号: how an item is cited. */
export function rectificationNumber(
  { year, number }: { readonly year: number; readonly number: number },
  language: Language,
): string {
  return language === 'en' ? `No. ${number} of ${year}` : `整改〔${year}〕${number}号`
}
