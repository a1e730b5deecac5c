/**
 * Money that is taken back of a project that was closed within its year (终止): 追减 as any other, of the version
 * in force, each line with its audit record; set off when the closing is taken back.
 */
import { takingBack } from '#core/filing/closing.ts'
import { changeFault } from '#core/execution/plan-changes.ts'
import type { Funds } from '#core/execution/version-money.ts'
import type { Day } from '#core/kernel/day.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { findBudgetChange, markChangeCorrected, saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { moneyCourses } from '#store/execution/money.ts'
import { digestOfLine } from '#store/operation-log/kept-things.ts'
import { audit } from '../kernel/audit.ts'
import type { Work } from '../kernel/work.ts'
import { budgetChangeCorrected, budgetChanged } from './events.ts'

/** Whose money it is. */
export type MoneyOf = {
  readonly project: string
  readonly document: string
  readonly name: string
  readonly year: number
}

export type TakingBack = {
  readonly day: Day
  readonly number: string
  readonly reason: string
  readonly takenBack: Funds
  /** The version in force: nothing of the target follows. */
  readonly version: number
}

/**
 * One line a fund, with the year's money locked. Errors: money-refused, where a fund would have less than it
 * paid.
 * @returns the ids of the lines
 */
export async function bookTakenBack(
  { context, tx, actor }: Work,
  { name, ...place }: MoneyOf,
  { day, number, reason, takenBack, version }: TakingBack,
): Promise<Result<readonly string[], Problem>> {
  const { project, year } = place
  const cuts = takingBack(takenBack)
  if (cuts.length === 0) return ok([])
  const course = (await moneyCourses(tx, year, [project])).get(project)
  invariant(course !== undefined, 'an approved target has a course')
  const fault = cuts
    .map(({ fund, amount }) => changeFault({ fund, day, amount: fen(-amount) }, course))
    .find((one) => one !== null)
  if (fault !== undefined) return err(problem('money-refused', { ...fault.values, reason: fault.code }))
  const lines = cuts.map(({ fund, amount }) => ({
    ...place,
    id: context.newId(),
    day,
    kind: 'cut' as const,
    fund,
    amount: fen(-amount),
    approvalNumber: number,
    reason,
    version,
    corrects: null,
    import: null,
  }))
  await saveBudgetChanges(tx, lines, { at: context.clock(), by: actor.id })
  for (const { id, amount } of lines) {
    const event = budgetChanged(project, {
      name,
      number,
      day,
      amount: formatMoney(amount, '元', 2),
      version,
      line: id,
      sha256: await digestOfLine(tx, 'budget_changes', id),
    })
    await audit(context, tx, actor.id, event)
  }
  return ok(lines.map(({ id }) => id))
}

/** Sets a line off that took money back; one that was corrected by hand meanwhile stays so. */
export async function giveTakenBack(
  { context, tx, actor }: Work,
  { name, ...place }: MoneyOf,
  line: string,
  reason: string,
): Promise<void> {
  const { project } = place
  const taken = await findBudgetChange(tx, project, line)
  if (taken === null || taken.correctedBy !== null) return
  const counter = context.newId()
  const correction = {
    ...taken,
    ...place,
    id: counter,
    kind: 'correction' as const,
    amount: fen(-taken.amount),
    reason,
    corrects: line,
    import: null,
  }
  await saveBudgetChanges(tx, [correction], { at: context.clock(), by: actor.id })
  const event = budgetChangeCorrected(
    project,
    { day: taken.day, amount: formatMoney(taken.amount, '元', 2), number: taken.approvalNumber },
    { name, reason, line: counter, sha256: await digestOfLine(tx, 'budget_changes', counter) },
  )
  await markChangeCorrected(tx, line, counter)
  await audit(context, tx, actor.id, event)
}
