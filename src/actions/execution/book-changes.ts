/** Lines of 预算调整 booked together by an act of a target, and one that is set off. The year's money is locked. */
import { changeFault } from '#core/execution/plan-changes.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import {
  markChangeCorrected,
  saveBudgetChanges,
  type BudgetChangeRow,
  type NewBudgetChange,
} from '#store/execution/budget-changes.ts'
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

/** A line of a version, without what every such line has alike. */
export type ChangeOfVersion = Omit<
  NewBudgetChange,
  'id' | 'project' | 'document' | 'year' | 'version' | 'corrects' | 'import'
> & { readonly version: number }

/**
 * All of them or none, each with its audit record. Errors: money-refused, where a fund would have less than it paid.
 * @returns the ids of the lines
 */
export async function bookChanges(
  { context, tx, actor }: Work,
  { name, ...place }: MoneyOf,
  changes: readonly ChangeOfVersion[],
): Promise<Result<readonly string[], Problem>> {
  const { project, year } = place
  const course = (await moneyCourses(tx, year, [project])).get(project)
  invariant(course !== undefined, 'an approved target has a course')
  const fault = changes.map((change) => changeFault(change, course)).find((one) => one !== null)
  if (fault !== undefined) return err(problem('money-refused', { ...fault.values, reason: fault.code }))
  const lines = changes.map((change) => ({
    ...place,
    ...change,
    id: context.newId(),
    corrects: null,
    import: null,
  }))
  await saveBudgetChanges(tx, lines, { at: context.clock(), by: actor.id })
  for (const { id, day, amount, approvalNumber, version } of lines) {
    const event = budgetChanged(project, {
      name,
      number: approvalNumber,
      day,
      amount: yuan(amount),
      version,
      line: id,
      sha256: await digestOfLine(tx, 'budget_changes', id),
    })
    await audit(context, tx, actor.id, event)
  }
  return ok(lines.map(({ id }) => id))
}

/** A line of the opposite amount on the same day, with the reason; the line that was wrong stays, and is marked. */
export async function setChangeOff(
  { context, tx, actor }: Work,
  { name, ...place }: MoneyOf,
  wrong: BudgetChangeRow,
  reason: string,
): Promise<void> {
  const counter = context.newId()
  const correction = {
    ...wrong,
    ...place,
    id: counter,
    kind: 'correction' as const,
    amount: fen(-wrong.amount),
    reason,
    corrects: wrong.id,
    import: null,
  }
  await saveBudgetChanges(tx, [correction], { at: context.clock(), by: actor.id })
  const sha256 = await digestOfLine(tx, 'budget_changes', counter)
  await markChangeCorrected(tx, wrong.id, counter)
  const event = budgetChangeCorrected(
    place.project,
    { day: wrong.day, amount: yuan(wrong.amount), number: wrong.approvalNumber },
    { name, reason, line: counter, sha256 },
  )
  await audit(context, tx, actor.id, event)
}

function yuan(amount: bigint): string {
  return formatMoney(fen(amount), '元', 2)
}
