/** 预算调整: how the budget of a project was changed in the year. */
import type { Day } from '../kernel/day.ts'
import type { Fen } from '../kernel/money.ts'
import type { Fund } from './execution.ts'
import type { SaidFunds } from '../target/fund-nature.ts'

/** 追加, 追减, 调剂, 上年结转; 更正 sets off a line that was wrong. */
export const CHANGE_KINDS = ['supplement', 'cut', 'transfer', 'carryover', 'correction'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Those that are entered; a correction is made of the line that it sets off. */
export const ENTERED_CHANGE_KINDS = [
  'supplement',
  'cut',
  'transfer',
  'carryover',
] as const satisfies readonly ChangeKind[]
export type EnteredChangeKind = (typeof ENTERED_CHANGE_KINDS)[number]

export type BudgetChange = SaidFunds & {
  readonly day: Day
  readonly kind: ChangeKind
  readonly fund: Fund
  /** Signed: what is cut or goes elsewhere is below 0. */
  readonly amount: Fen
  /** 文号. */
  readonly approvalNumber: string
  readonly reason: string
}

/** Whether an amount has the sign of its kind: 追加 and 上年结转 add, 追减 takes away, 调剂 does either. */
export function hasSignOfKind(kind: EnteredChangeKind, amount: bigint): boolean {
  if (kind === 'transfer') return amount !== 0n
  return kind === 'cut' ? amount < 0n : amount > 0n
}
