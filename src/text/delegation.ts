/** The states of a delegation, and why one ended by itself. */
import type { DelegationAct, DelegationEnd, DelegationState } from '#core/delegation/delegation.ts'
import type { FormBlock } from '#core/delegation/blocks.ts'
import type { Wording } from './language.ts'

export const DELEGATION_STATE_NAMES: Record<DelegationState, Wording> = {
  open: { 'zh-CN': '填写中', en: 'being filled in' },
  'given-back': { 'zh-CN': '已交回', en: 'given back' },
  refused: { 'zh-CN': '已拒绝', en: 'refused' },
  accepted: { 'zh-CN': '已确认', en: 'accepted' },
  'taken-back': { 'zh-CN': '已收回', en: 'taken back' },
  ended: { 'zh-CN': '已终止', en: 'ended' },
}

export const DELEGATION_END_NAMES: Record<DelegationEnd, Wording> = {
  'sent-in': { 'zh-CN': '目标已送审', en: 'the target was sent in' },
  'post-ended': { 'zh-CN': '岗位已收回', en: 'a post ended' },
  'handed-over': { 'zh-CN': '岗位已交接', en: 'posts were handed over' },
  'units-changed': {
    'zh-CN': '单位已调整，不再属于同一部门',
    en: 'units changed: they are of one department no more',
  },
  replaced: { 'zh-CN': '目标已被新导入的文件替换', en: 'a newer file took the place of the target' },
}

export const DELEGATION_ACT_NAMES: Record<DelegationAct, Wording> = {
  'give-back': { 'zh-CN': '交回', en: 'Give back' },
  refuse: { 'zh-CN': '拒绝', en: 'Refuse' },
  accept: { 'zh-CN': '确认', en: 'Accept' },
  'return': { 'zh-CN': '退回重填', en: 'Send back' },
  'take-back': { 'zh-CN': '收回', en: 'Take back' },
}

/** Blocks of a form that are handed over at once. */
export const FORM_BLOCK_NAMES: Record<FormBlock, Wording> = {
  budget: { 'zh-CN': '预算与资金用途', en: 'Budget and purpose' },
  plan: { 'zh-CN': '资金支出计划', en: 'Spending plan' },
  details: { 'zh-CN': '其他栏目', en: 'Further labels' },
  goals: { 'zh-CN': '绩效目标', en: 'Goals' },
  schedule: { 'zh-CN': '项目实施进度计划', en: 'Schedule' },
  indicators: { 'zh-CN': '绩效指标', en: 'Indicators' },
}
