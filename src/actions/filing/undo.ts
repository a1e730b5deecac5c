/**
 * Takes back what the actor did under one name a moment ago, to one target or text or to several: each in a
 * transaction of its own; what somebody acted on meanwhile is left and named.
 */
import type { FilingActed, FilingsActed, UndoFilings } from '#api/filing/filings.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { takeBack, undoRefusal } from '#core/filing/undo.ts'
import { dropReturned } from '#store/comments/comments.ts'
import { lockFiling, saveStep } from '#store/filing/filings.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import { findUndoable, listUndoable } from '#store/filing/undoable.ts'
import type { Db } from '#store/kernel/store.ts'
import { lockStatementFiling, saveStatementStep } from '#store/statements/filings.ts'
import { dropReturnedStatement } from '#store/statements/versions.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { stepInLog } from './acts.ts'
import { filingUndone } from './events.ts'
import { actorParty } from './parties.ts'
import { cameBack } from './since-return.ts'
import { logSubject, targetWithinReach, textWithinReach } from './within-reach.ts'

/** Only the own acts are found. Of each, errors: project-not-found, document-not-found, filing-not-undoable. */
export async function undoFilings(
  context: Context,
  actor: Actor,
  { request }: UndoFilings,
): Promise<Result<FilingsActed, Problem>> {
  if (actorReach(actor, 'filing.act') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const results: FilingActed[] = []
  for (const of of ['projects', 'statements'] as const)
    for (const what of await listUndoable(db, of, { actor: actor.id, request })) {
      const undone = await undoFiling(context, actor, what, request)
      const { id } = what
      results.push(
        undone.ok ? { id, ok: true, state: undone.value } : { id, ok: false, problem: undone.error },
      )
    }
  return ok({ results, done: results.filter((result) => result.ok).length })
}

function undoFiling(context: Context, actor: Actor, what: FilingRef, request: string) {
  return orNothing(context.store.of(actor.region), async (tx) => {
    const held = await hold(tx, actor, what)
    if (!held.ok) return held
    const { filing, units, name } = held.value
    const done = await findUndoable(tx, what, { actor: actor.id, request })
    // The post in which it was done may have ended since.
    const holdsRole =
      done?.role === null || actorParty(actor, units).roles.some((role) => role === done?.role)
    if (done === null || !holdsRole) return err(problem('filing-not-undoable', { reason: 'not-yours' }))
    const at = context.clock().toISOString()
    const back = done.back === 'unit' ? await cameBack(tx, what, filing) : null
    const refusal = undoRefusal(filing, done, { now: at, unchanged: back?.unchanged ?? true })
    if (refusal !== null) return err(problem('filing-not-undoable', { reason: refusal }))
    const { before, ...record } = done
    const undone = takeBack(filing, before, record, { by: actor.id, at })
    if ('project' in held.value) await saveStep(tx, held.value, undone, null)
    else await saveStatementStep(tx, held.value, undone, null)
    if (record.back === 'unit')
      await (what.of === 'projects' ? dropReturned : dropReturnedStatement)(tx, what.id, record.number)
    const event = filingUndone(
      logSubject(what),
      { state: filing.state },
      { name, state: undone.filing.state, undone: record.kind, ...stepInLog(undone.record) },
    )
    await audit(context, tx, actor.id, event)
    return ok(undone.filing.state)
  })
}

/** Nobody else acts on it until the transaction ends. */
function hold(tx: Db, actor: Actor, { of, id }: FilingRef) {
  return of === 'projects'
    ? targetWithinReach(actor, 'filing.act', () => lockFiling(tx, id))
    : textWithinReach(actor, 'filing.act', () => lockStatementFiling(tx, id))
}
