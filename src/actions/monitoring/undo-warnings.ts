/**
 * Takes back what the actor did to 预警 a moment ago (处理, 静默, 恢复, 核实), to each by itself; what somebody
 * acted on meanwhile, or has other figures since, is left and named.
 */
import type { EachActed } from '#api/kernel/common.ts'
import type { UndoWarnings } from '#api/monitoring/monitoring.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { warningUndoRefusal } from '#core/monitoring/undo-warning.ts'
import { lastActs, lockWarnings, takeBackAct } from '#store/monitoring/warnings.ts'
import { actOnEach } from '../kernel/act-on-each.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { warningTakenBack } from './events.ts'
import { reachesWarning, WARNING_ACTION } from './warnings.ts'

const RIGHTS = ['monitoring.answer', 'monitoring.judge'] as const

/** Of each, errors: warning-not-found, filing-not-undoable. */
export async function undoWarnings(
  context: Context,
  actor: Actor,
  { warnings }: UndoWarnings,
): Promise<Result<EachActed, Problem>> {
  if (RIGHTS.every((right) => actorReach(actor, right) === null)) return NOT_ALLOWED
  const each = warnings.map((id) => ({ id }))
  return ok(await actOnEach(each, ({ id }) => undoWarning(context, actor, id)))
}

function undoWarning(context: Context, actor: Actor, id: string): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const [row] = await lockWarnings(tx, [id])
    if (row === undefined || !RIGHTS.some((right) => reachesWarning(actor, right, row)))
      return err(problem('warning-not-found'))
    const last = (await lastActs(tx, [id])).get(id) ?? null
    const refusal = warningUndoRefusal(last, actor.id, context.clock().toISOString())
    if (refusal !== null || last === null)
      return err(problem('filing-not-undoable', { reason: refusal ?? 'not-yours' }))
    // The post in which it was done may have ended since.
    if (!reachesWarning(actor, WARNING_ACTION[last.act], row))
      return err(problem('filing-not-undoable', { reason: 'not-yours' }))
    await takeBackAct(tx, id)
    await audit(context, tx, actor.id, warningTakenBack(row, { undone: last.act }))
    return ok(null)
  })
}
