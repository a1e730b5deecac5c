/** 支付: money that left for a project. */
import type { Day } from '../kernel/day.ts'
import type { Fen } from '../kernel/money.ts'
import type { Fund } from './execution.ts'
import type { SaidFunds } from '../target/fund-nature.ts'

/** 支付, 退款 (below 0), 更正: sets off a line that was wrong. */
export const PAYMENT_KINDS = ['payment', 'refund', 'correction'] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

export type Payment = SaidFunds & {
  /** 支付凭证号: unique within a year of a region, whatever comes twice. */
  readonly voucher: string
  readonly day: Day
  readonly kind: PaymentKind
  readonly fund: Fund
  /** Signed: refunds are below 0. */
  readonly amount: Fen
  /** 用途, 摘要. */
  readonly purpose: string
  /** 政府采购. */
  readonly procurement: boolean
  /** From 上年结转资金. */
  readonly carryover: boolean
}
