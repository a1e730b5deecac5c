/**
 * Money and target changed together: an approved adjustment that changes 预算数 books the budget change
 * that it brings.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Approval } from '#core/filing/act.ts'
import { FUNDS } from '#core/execution/execution.ts'
import { changesBrought, changesOfNature, type MoneyOfTarget } from '#core/execution/version-money.ts'
import { dayInYear } from '#core/kernel/day.ts'
import { fen } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { changesBesideTarget, linkChanges } from '#store/execution/budget-changes.ts'
import { executionAt } from '#store/execution/execution.ts'
import { moneyProject } from '#store/execution/money.ts'
import { versionFunding, versionFunds } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { bookChanges } from './book-changes.ts'
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
  const common = {
    // A change lies in the year whose budget it changes.
    day: dayInYear(approval.date, money.year),
    approvalNumber: approval.number,
    reason,
    version: number,
  }
  const booked = await bookChanges(
    { context, tx, actor },
    { project, name, document: money.document, year: money.year },
    brought.map((change) => ({ ...common, ...change })),
  )
  return booked.ok ? ok(null) : booked
}
