/**
 * 终止: an approved project that is ended within its year by the bureau (中发〔2018〕34号, 财预〔2020〕10号: what
 * cannot reach its target is adjusted or ended; 条款待核对). What was paid stays; what is left is taken back as a
 * 追减; nothing waits for anybody any more.
 */
import type { Day } from '../kernel/day.ts'
import type { Fen } from '../kernel/money.ts'
import type { Funds } from '../execution/version-money.ts'
import { FUNDS, type Fund } from '../execution/execution.ts'

/** A closing in force, as lists and papers name it. */
export type Closed = {
  /** The last day on which the project went on. */
  readonly day: Day
  /** 文号. */
  readonly number: string
  readonly reason: string
}

export const CLOSING_FAULTS = [
  /** The day is in another year. values: year. */
  'closing-day-outside',
  /** The day has not come. values: day, today. */
  'closing-day-future',
  /** The target was approved later. values: day. */
  'closing-before-approval',
  /** Something is booked as paid after the day. values: day of the last payment. */
  'closing-paid-after',
  /** More is taken back than is left by the day and after it. values: fund, room (分). */
  'closing-over-left',
] as const
export type ClosingFaultCode = (typeof CLOSING_FAULTS)[number]
export type ClosingFault = {
  readonly code: ClosingFaultCode
  readonly values: { readonly [name: string]: string | number }
}

/** What a closing is checked against. */
export type ClosingGround = {
  readonly year: number
  readonly today: Day
  /** The date of the last approval. */
  readonly approved: Day
  /** The last day on which something was paid; null: nothing was. Refunds are no payments. */
  readonly lastPaid: Day | null
  /** What each fund has left by the day, and by every day after it: 全年预算数 less what was paid. */
  readonly left: Funds
}

/** Why it cannot be closed so; null: it can. */
export function closingFault(
  { day, takenBack }: { readonly day: Day; readonly takenBack: Funds },
  { year, today, approved, lastPaid, left }: ClosingGround,
): ClosingFault | null {
  if (!day.startsWith(`${year}-`)) return { code: 'closing-day-outside', values: { year } }
  if (day > today) return { code: 'closing-day-future', values: { day, today } }
  if (day < approved) return { code: 'closing-before-approval', values: { day: approved } }
  if (lastPaid !== null && lastPaid > day) return { code: 'closing-paid-after', values: { day: lastPaid } }
  const over = FUNDS.find((fund) => takenBack[fund] < 0n || takenBack[fund] > left[fund])
  return over === undefined
    ? null
    : { code: 'closing-over-left', values: { fund: over, room: String(left[over]) } }
}

/** The lines that take money back: 追减, one a fund. */
export function takingBack(takenBack: Funds): readonly { readonly fund: Fund; readonly amount: Fen }[] {
  return FUNDS.flatMap((fund) => (takenBack[fund] > 0n ? [{ fund, amount: takenBack[fund] }] : []))
}

/** The states in which somebody has a 监控表. */
export type OpenSheetState = 'draft' | 'department' | 'finance'

/** What a closing ended, so that it can be put back: 监控表 with their states, and 预警 that were open. */
export type EndedByClosing = {
  readonly sheets: readonly { readonly round: string; readonly state: OpenSheetState }[]
  readonly warnings: readonly string[]
}

/** What rests on a closing, so that it is not taken back any more. */
export const CLOSING_RESTS = ['self-evaluated', 'decided', 'year-opened'] as const
/** 自评 was sent in; its result was decided on; the next year was opened without it. */
export type ClosingRest = (typeof CLOSING_RESTS)[number]
