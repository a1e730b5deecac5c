/** What the funds, the changes and the payments of a budget are called. */
import type { ChangeKind } from '#core/execution/budget-change.ts'
import type { Fund } from '#core/execution/execution.ts'
import type { PaymentKind } from '#core/execution/payment.ts'
import type { Wording } from '../language.ts'

export const FUND_WORDS: Record<Fund, Wording> = {
  fiscal: { 'zh-CN': '财政资金', en: 'Fiscal funds' },
  other: { 'zh-CN': '其他资金', en: 'Other funds' },
}

export const CHANGE_KIND_WORDS: Record<ChangeKind, Wording> = {
  supplement: { 'zh-CN': '追加', en: 'Supplement' },
  cut: { 'zh-CN': '追减', en: 'Cut' },
  transfer: { 'zh-CN': '调剂', en: 'Transfer' },
  carryover: { 'zh-CN': '上年结转', en: 'Carried over' },
  correction: { 'zh-CN': '更正', en: 'Correction' },
}

export const PAYMENT_KIND_WORDS: Record<PaymentKind, Wording> = {
  payment: { 'zh-CN': '支付', en: 'Payment' },
  refund: { 'zh-CN': '退款', en: 'Refund' },
  correction: { 'zh-CN': '更正', en: 'Correction' },
}
