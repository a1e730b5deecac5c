/**
 * 暂停支付 and its end: a project that is suspended (暂停实施, 财预〔2019〕136号) gets no new payments
 * until an office of the bureau lifts it.
 */
import type { Ledger } from '#api/execution/execution.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { moneyProject } from '#store/execution/money.ts'
import { blockPayments, releasePayments } from '#store/execution/payment-blocks.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { paymentsResumed, paymentsStopped } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { readLedger } from './execution.ts'
import { unitsWithin } from '../kernel/reach.ts'

/**
 * In the transaction of the act that suspends the project. A project for which no money is kept has none to
 * stop.
 */
export async function stopPayments(
  context: Context,
  tx: Db,
  /** null: the system by itself. */
  by: string | null,
  { project: id, reason }: { readonly project: string; readonly reason: string },
): Promise<void> {
  const project = await moneyProject(tx, id)
  if (project === null) return
  await blockPayments(tx, { project: id, document: project.document }, reason, {
    at: context.clock(),
    by,
  })
  await audit(context, tx, by, paymentsStopped(id, { name: project.name, reason }))
}

/** Errors: project-not-found, payments-not-stopped. */
export async function resumePayments(
  context: Context,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<Ledger, Problem>> {
  const units = await unitsWithin(context.store.of(actor.region).db, actor, 'budget.change', id)
  if (!units.ok) return units
  const released = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const project = await moneyProject(tx, id)
      if (project === null) return err(problem('project-not-found'))
      if (!(await releasePayments(tx, id))) return err(problem('payments-not-stopped'))
      await audit(context, tx, actor.id, paymentsResumed(id, { name: project.name, reason }))
      return ok(null)
    })
  return released.ok ? readLedger(context, actor, { id }) : released
}
