/**
 * What is kept of a file of money beside its bytes: sums and the rows that were refused. Amounts are decimal
 * texts in 分.
 */
import type { MoneyUnit } from '../kernel/money.ts'
import {
  importBalance,
  totalCheck,
  type StatedUnit,
  type MoneyRowFault,
  type RowPlan,
  type Tally,
} from './money-import.ts'
import type { Fen } from '../kernel/money.ts'

export type ReportTally = { readonly rows: number; readonly amount: string }

export type RefusedRow = {
  readonly sheet: string
  readonly row: number
  readonly amount: string | null
  readonly fault: MoneyRowFault
  /** What else is wrong with it; not told of files that were handed in before it was kept. */
  readonly further?: readonly MoneyRowFault[]
}

export type MoneyReport = {
  readonly unit: MoneyUnit
  readonly unitSaid: StatedUnit['said']
  readonly file: ReportTally
  readonly booked: ReportTally
  readonly same: ReportTally
  readonly refused: ReportTally
  readonly withoutAmount: number
  readonly control: string | null
  readonly controlSays: 'none' | 'holds' | 'differs' | 'unsure'
  /** Amounts look 10,000 times too small. */
  readonly tooSmall: boolean
  /** Projects that something is booked for. */
  readonly projects: number
  readonly refusals: readonly RefusedRow[]
}

export function moneyReport(
  plans: readonly RowPlan<unknown>[],
  { unit, said }: StatedUnit,
  control: Fen | null,
  tooSmall: boolean,
): MoneyReport {
  const balance = importBalance(plans, control)
  const tally = ({ rows, amount }: Tally): ReportTally => ({ rows, amount: String(amount) })
  return {
    unit,
    unitSaid: said,
    file: tally(balance.file),
    booked: tally(balance.booked),
    same: tally(balance.same),
    refused: tally(balance.refused),
    withoutAmount: balance.withoutAmount,
    control: control === null ? null : String(control),
    controlSays: totalCheck(balance),
    tooSmall,
    projects: new Set(
      plans.flatMap(({ outcome, project }) => (outcome === 'booked' && project !== null ? [project.id] : [])),
    ).size,
    refusals: plans.flatMap(({ sheet, row, amount, fault, further = [] }) =>
      fault === null ? [] : [{ sheet, row, amount: amount === null ? null : String(amount), fault, further }],
    ),
  }
}
