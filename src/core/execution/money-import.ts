/**
 * Files of payments and budget changes that are handed in: what a row says, what becomes of it, and how it
 * all adds up.
 */
import { fen, type Fen, type MoneyUnit } from '../kernel/money.ts'
import type { Day } from '../kernel/day.ts'
import { invariant, type Result } from '../kernel/result.ts'
import type { EnteredChangeKind } from './budget-change.ts'
import type { Fund } from './execution.ts'

export const MONEY_IMPORT_KINDS = ['payments', 'changes'] as const
export type MoneyImportKind = (typeof MONEY_IMPORT_KINDS)[number]

/** read: shown, nothing was booked; booked; undone: taken back as a whole. */
export const MONEY_IMPORT_STATES = ['read', 'booked', 'undone'] as const
export type MoneyImportState = (typeof MONEY_IMPORT_STATES)[number]

export const MONEY_FAULTS = [
  'row-project-missing',
  /**
   * Unknown, in another region, or beyond the reach of the person who hands it in; which of them is not
   * disclosed. values: found.
   */
  'row-project-unknown',
  /** Several approved projects of the year have this code or name. values: found. */
  'row-project-ambiguous',
  /** The row names another unit than the project's. values: found, unit. */
  'row-unit-differs',
  /** New payments are stopped. values: why. */
  'row-project-blocked',
  /** The project was closed (终止) before the day. values: day, number. */
  'row-project-closed',
  'row-voucher-missing',
  /** Another row of the file has the voucher with other contents. values: row. */
  'row-voucher-twice',
  /** Booked with another amount, day or fund. values: amount (万元), day. */
  'row-voucher-differs',
  /** Booked for another project. */
  'row-voucher-taken',
  /** It was booked once, and set off. */
  'row-voucher-corrected',
  'row-day-missing',
  /** values: found. */
  'row-day-malformed',
  /** values: found, year. */
  'row-day-outside',
  'row-amount-missing',
  /** values: found. */
  'row-amount-malformed',
  'row-amount-zero',
  /** Below 0, and nothing says 退款. */
  'row-refund-unmarked',
  /** Called 退款, and above 0. */
  'row-refund-positive',
  /** values: found. */
  'row-fund-unknown',
  /** More than the year's budget has left, of whichever fund. values: room (万元). */
  'row-over-budget',
  /** More than the fund has left, whatever the other has. values: fund, room, found (万元). */
  'row-over-fund',
  /**
   * The year would hold it, but the fund has it only later, or needs it by a later day for what is booked.
   * values: fund, day, room, found (万元).
   */
  'row-before-budget',
  /** As above, and in a unit 10,000 times smaller it would fit: 元 taken for 万元. values: room (万元). */
  'row-unit-suspect',
  /** More is refunded than was paid. values: paid (万元). */
  'row-below-zero',
  /** More is refunded than the fund paid. values: fund, paid, found (万元). */
  'row-refund-over-fund',
  /** The fund paid as much in the year, but not by the day. values: fund, day, paid, found (万元). */
  'row-refund-early',
  /** 追加, 追减, 调剂, 上年结转. values: found. */
  'row-kind-unknown',
  /** The sign does not go with the kind. values: found. */
  'row-sign-wrong',
  'row-number-missing',
  /** More is cut than is left beside what was paid. values: room (万元). */
  'row-below-paid',
  /** More is cut than the fund has left. values: fund, room, found (万元). */
  'row-cut-over-fund',
  /** The year has as much left, but not by the day. values: fund, day, room, found (万元). */
  'row-cut-early',
  /**
   * With a line set off, the fund has paid more than it had by a day, or less than nothing. values: fund,
   * day, amount (万元).
   */
  'row-leaves-overspent',
  'row-leaves-below-zero',
] as const
export type MoneyFaultCode = (typeof MONEY_FAULTS)[number]

export type MoneyRowFault = {
  readonly code: MoneyFaultCode
  readonly values: { readonly [name: string]: string | number }
}

/** All that is wrong with a row, in the order of its checks. */
export type RowFaults = readonly [MoneyRowFault, ...MoneyRowFault[]]

/** The faults of what was read, where there is one at least. */
export function faultsOf(read: readonly Result<unknown, MoneyRowFault>[]): RowFaults {
  const [first, ...others] = read.flatMap((one) => (one.ok ? [] : [one.error]))
  invariant(first !== undefined, 'a row that cannot be read has a fault')
  return [first, ...others]
}

export function rowFault(code: MoneyFaultCode, values: MoneyRowFault['values'] = {}): MoneyRowFault {
  return { code, values }
}

/** booked: it is new and is taken in; same: it is there already; refused. */
const ROW_OUTCOMES = ['booked', 'same', 'refused'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

/** The project of a row, as it is before the file. */
export type KnownProject = {
  readonly id: string
  readonly document: string
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 全年预算数 with every change of the year, and what was paid in it. */
  readonly budget: Fen
  readonly paid: Fen
  /** Why new payments are stopped; null: they are not. */
  readonly blocked: string | null
  /** 终止: the last day on which something may be paid or added, and the 文号; null: it goes on. */
  readonly closed: { readonly day: Day; readonly number: string } | null
}

export type RowPlan<Entry> = {
  readonly sheet: string
  readonly row: number
  readonly outcome: RowOutcome
  readonly project: KnownProject | null
  /** What the row says in 分, signed; null where it names no amount. */
  readonly amount: Fen | null
  /** What is to be booked; null where nothing is. */
  readonly entry: Entry | null
  readonly fault: MoneyRowFault | null
  /** What else is wrong with it. */ readonly further?: readonly MoneyRowFault[]
}

export type PaymentEntry = {
  readonly voucher: string
  readonly day: Day
  readonly kind: 'payment' | 'refund'
  readonly fund: Fund
  readonly amount: Fen
  readonly purpose: string
  readonly procurement: boolean
  readonly carryover: boolean
}
export type ChangeEntry = {
  readonly day: Day
  readonly kind: EnteredChangeKind
  readonly fund: Fund
  readonly amount: Fen
  readonly approvalNumber: string
  readonly reason: string
}

export type Tally = { readonly rows: number; readonly amount: Fen }

/** file = booked + same + refused, in rows and in money. */
export type MoneyBalance = {
  readonly file: Tally
  readonly booked: Tally
  readonly same: Tally
  readonly refused: Tally
  /** Rows whose amount could not be read: they are refused, and in no sum. */
  readonly withoutAmount: number
  /** The 合计 row of the file; null where there is none. */
  readonly control: Fen | null
}

/** Whether the rows add up to the 合计 row: unsure, whatever the sum is, where an amount could not be read. */
export function totalCheck({
  control,
  file,
  withoutAmount,
}: MoneyBalance): 'none' | 'holds' | 'differs' | 'unsure' {
  if (control === null) return 'none'
  if (withoutAmount > 0) return 'unsure'
  return control === file.amount ? 'holds' : 'differs'
}

export function importBalance(
  plans: readonly Pick<RowPlan<unknown>, 'outcome' | 'amount'>[],
  control: Fen | null,
): MoneyBalance {
  const tally = (outcome: RowOutcome | null): Tally => {
    let rows = 0
    let amount = 0n
    for (const plan of plans) {
      if (outcome !== null && plan.outcome !== outcome) continue
      rows += 1
      amount += plan.amount ?? 0n
    }
    return { rows, amount: fen(amount) }
  }
  return {
    file: tally(null),
    booked: tally('booked'),
    same: tally('same'),
    refused: tally('refused'),
    withoutAmount: plans.reduce((count, { amount }) => count + (amount === null ? 1 : 0), 0),
    control,
  }
}

/**
 * What the amounts of a file are in, and who says so: its heading (or a line above), or the person who hands
 * it in; 元 otherwise.
 */
export type StatedUnit = { readonly unit: MoneyUnit; readonly said: 'heading' | 'person' | 'assumed' }
