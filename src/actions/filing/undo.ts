/**
 * Takes back what the actor did under one name a moment ago, to one target or to several: each in a
 * transaction of its own; what somebody acted on meanwhile is left and named.
 */
import type { FilingActed, FilingsActed, UndoFilings } from '#api/filing/filings.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { takeBack, undoRefusal } from '#core/filing/undo.ts'
import { dropReturned } from '#store/comments/comments.ts'
import { findUndoable, listUndoable, lockFiling, saveStep } from '#store/filing/filings.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { stepInLog } from './acts.ts'
import { filingStepped } from './events.ts'
import { actorParty } from './parties.ts'
import { cameBack } from './since-return.ts'
import { targetWithinReach } from './within-reach.ts'

/** Only the own acts are found. Of each, errors: project-not-found, filing-not-undoable. */
export async function undoFilings(
  context: Context,
  actor: Actor,
  { request }: UndoFilings,
): Promise<Result<FilingsActed, Problem>> {
  if (actorReach(actor, 'filing.act') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const results: FilingActed[] = []
  for (const id of await listUndoable(db, { actor: actor.id, request })) {
    const undone = await undoFiling(context, actor, { id, request })
    results.push(undone.ok ? { id, ok: true, state: undone.value } : { id, ok: false, problem: undone.error })
  }
  return ok({ results, done: results.filter((result) => result.ok).length })
}

function undoFiling(
  context: Context,
  actor: Actor,
  { id: project, request }: { readonly id: string; readonly request: string },
) {
  return orNothing(context.store.of(actor.region), async (tx) => {
    const held = await targetWithinReach(actor, 'filing.act', () => lockFiling(tx, project))
    if (!held.ok) return held
    const { filing, units, name } = held.value
    const done = await findUndoable(tx, { project, actor: actor.id, request })
    // The post in which it was done may have ended since.
    const holdsRole =
      done?.role === null || actorParty(actor, units).roles.some((role) => role === done?.role)
    if (done === null || !holdsRole) return err(problem('filing-not-undoable', { reason: 'not-yours' }))
    const at = context.clock().toISOString()
    const back = done.back === 'unit' ? await cameBack(tx, { of: 'projects', id: project }, filing) : null
    const refusal = undoRefusal(filing, done, { now: at, unchanged: back?.unchanged ?? true })
    if (refusal !== null) return err(problem('filing-not-undoable', { reason: refusal }))
    const { before, ...record } = done
    const undone = takeBack(filing, before, record, { by: actor.id, at })
    await saveStep(tx, held.value, undone, null)
    if (record.back === 'unit') await dropReturned(tx, project, record.number)
    const event = filingStepped(
      'withdraw',
      `project:${project}`,
      { state: filing.state },
      { name, state: undone.filing.state, undone: record.kind, ...stepInLog(undone.record) },
    )
    await audit(context, tx, actor.id, event)
    return ok(undone.filing.state)
  })
}
