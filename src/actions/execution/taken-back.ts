/**
 * Money that is taken back of a project that was closed within its year (终止): 追减 as any other, of the version
 * in force; set off when the closing is taken back.
 */
import { takingBack } from '#core/filing/closing.ts'
import type { Funds } from '#core/execution/version-money.ts'
import type { Day } from '#core/kernel/day.ts'
import { fen } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { findBudgetChange } from '#store/execution/budget-changes.ts'
import type { Work } from '../kernel/work.ts'
import { bookChanges, setChangeOff, type MoneyOf } from './book-changes.ts'

export type TakingBack = {
  readonly day: Day
  readonly number: string
  readonly reason: string
  readonly takenBack: Funds
  /** The version in force: nothing of the target follows. */
  readonly version: number
}

/** One line a fund, with the year's money locked. Errors: those of bookChanges. @returns the ids of the lines */
export async function bookTakenBack(
  work: Work,
  money: MoneyOf,
  { day, number, reason, takenBack, version }: TakingBack,
): Promise<Result<readonly string[], Problem>> {
  const cuts = takingBack(takenBack)
  if (cuts.length === 0) return ok([])
  const common = { day, kind: 'cut' as const, approvalNumber: number, reason, version }
  return bookChanges(
    work,
    money,
    cuts.map(({ fund, amount }) => ({ ...common, fund, amount: fen(-amount) })),
  )
}

/** Sets a line off that took money back; one that was corrected by hand meanwhile stays so. */
export async function giveTakenBack(work: Work, money: MoneyOf, line: string, reason: string): Promise<void> {
  const taken = await findBudgetChange(work.tx, money.project, line)
  if (taken !== null && taken.correctedBy === null) await setChangeOff(work, money, taken, reason)
}
