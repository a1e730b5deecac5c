/**
 * Money and target changed together: an approved adjustment that changes 预算数 books the budget change
 * that it brings.
 */
import { digestOfLine } from '#store/operation-log/kept-things.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Approval } from '#core/filing/act.ts'
import { FUNDS } from '#core/execution/execution.ts'
import { changeFault } from '#core/execution/plan-changes.ts'
import {
  changesBrought,
  changesOfNature,
  dayInYear,
  type MoneyOfTarget,
} from '#core/execution/version-money.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { changesBesideTarget, linkChanges, saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { executionAt } from '#store/execution/execution.ts'
import { moneyCourses, moneyProject } from '#store/execution/money.ts'
import { versionFunding, versionFunds } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { budgetChanged } from './events.ts'
import type { Context } from '../kernel/context.ts'

/**
 * The money of a target as a version changes it, and whether there is a change that no version belongs to;
 * null before a first version.
 */
export async function moneyOfTarget(
  db: Db,
  project: string,
  version: number,
): Promise<
  (MoneyOfTarget & { readonly unlinked: boolean; readonly year: number; readonly document: string }) | null
> {
  const placed = await moneyProject(db, project)
  if (placed === null) return null
  const [before, after, beside, executions] = await Promise.all([
    versionFunds(db, project, Math.max(1, version - 1)),
    versionFunds(db, project, version),
    changesBesideTarget(db, project),
    executionAt(db, { year: placed.year, projects: [project] }, `${placed.year}-12-31`),
  ])
  const execution = executions.get(project)
  if (before === null || after === null || execution === undefined) return null
  const [fiscal, other] = FUNDS.map((fund) => fen(execution[fund].budget - beside.carryover[fund]))
  return {
    before,
    after,
    now: { fiscal: fiscal ?? fen(0n), other: other ?? fen(0n) },
    unlinked: beside.unlinked,
    year: placed.year,
    document: placed.document,
  }
}

/**
 * In the transaction of the approval, with the year's money locked. Changes that were booked before without a
 * version belong to this one. Errors: money-refused, where a fund would have less than it paid.
 */
export async function bookVersionMoney(
  context: Context,
  tx: Db,
  actor: Actor,
  {
    project,
    name,
    number,
    approval,
    reason,
  }: {
    readonly project: string
    readonly name: string
    readonly number: number
    readonly approval: Approval
    readonly reason: string
  },
): Promise<Result<null, Problem>> {
  const money = number < 2 ? null : await moneyOfTarget(tx, project, number)
  if (money === null || FUNDS.every((fund) => money.before[fund] === money.after[fund])) return ok(null)
  const brought = changesOfNature(changesBrought(money), {
    before: await versionFunding(tx, project, number - 1),
    after: await versionFunding(tx, project, number),
  })
  await linkChanges(tx, project, number)
  const place = {
    project,
    document: money.document,
    year: money.year,
    day: dayInYear(approval.date, money.year),
    approvalNumber: approval.number,
    reason,
    version: number,
    corrects: null,
    import: null,
  }
  const course = (await moneyCourses(tx, money.year, [project])).get(project)
  invariant(course !== undefined, 'an approved target has a course')
  const fault = brought
    .map((change) => changeFault({ ...change, day: place.day }, course))
    .find((one) => one !== null)
  if (fault !== undefined) return err(problem('money-refused', { ...fault.values, reason: fault.code }))
  const lines = brought.map((change) => ({ ...place, ...change, id: context.newId() }))
  await saveBudgetChanges(tx, lines, { at: context.clock(), by: actor.id })
  for (const { id, amount } of lines) {
    const event = budgetChanged(project, {
      name,
      number: approval.number,
      day: place.day,
      amount: formatMoney(amount, '元', 2),
      version: number,
      line: id,
      sha256: await digestOfLine(tx, 'budget_changes', id),
    })
    await audit(context, tx, actor.id, event)
  }
  return ok(null)
}
