/**
 * 预算数 of a target that is adjusted, held against what was paid already: an approval that leaves a fund less
 * than it paid is refused, so it is said as the figure is written. What was carried over pays, too.
 */
import { addMoney, fen, type Fen } from '../kernel/money.ts'
import type { AdjustedTarget } from './related.ts'

/** A figure of the form; null: it says none. */
export type SaidBudget = {
  readonly total: Fen | null
  readonly fiscal: Fen | null
  readonly other: Fen | null
}

export type BelowPaid = {
  readonly of: keyof SaidBudget
  readonly budget: Fen
  readonly paid: Fen
  /** 上年结转 that pays beside the budget of the year. */
  readonly carryover: Fen
  /** The last day on which something was paid. */
  readonly day: string
}

/** The total where it is below, otherwise the fund that is; null: there is enough for what was paid. */
export function budgetBelowPaid(
  said: SaidBudget,
  { paid, carryover, lastPaid }: AdjustedTarget,
): BelowPaid | null {
  if (lastPaid === null) return null
  for (const of of ['total', 'fiscal', 'other'] as const) {
    const [spent, carried] = [sumOf(paid, of), sumOf(carryover, of)]
    const budget = said[of] ?? (of === 'total' || said.total === null ? null : fen(0n))
    if (budget !== null && spent > budget + carried)
      return { of, budget, paid: spent, carryover: carried, day: lastPaid }
  }
  return null
}

function sumOf(funds: AdjustedTarget['paid'], of: keyof SaidBudget): Fen {
  return of === 'total' ? addMoney(funds.fiscal, funds.other) : funds[of]
}
