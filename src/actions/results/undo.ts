/**
 * Takes back decisions of 结果应用 that the actor took a moment ago, of each project by itself; what somebody
 * decided anew meanwhile is left and named. The record stays, and who heard of a decision hears of this.
 */
import type { EachActed } from '#api/kernel/common.ts'
import type { UndoDecisions } from '#api/results.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Message } from '#core/messages/message.ts'
import { undoneDecision } from '#core/results/undo.ts'
import { loadProjectResults, lockDecisions, withdrawDecision } from '#store/results/results.ts'
import { actOnEach } from '../kernel/act-on-each.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { notify } from '../messages/notify.ts'
import { resultWithdrawn } from './events.ts'
import { inForce, toldOfDecisions } from './results.ts'

/** Of each, errors: project-not-found, filing-not-undoable. */
export async function undoDecisions(
  context: Context,
  actor: Actor,
  { year, projects }: UndoDecisions,
): Promise<Result<EachActed, Problem>> {
  if (actorReach(actor, 'result.decide') === null) return NOT_ALLOWED
  const [each, batch] = [projects.map((id) => ({ id })), context.newId()]
  return ok(
    await actOnEach(each, ({ id: project }) => undoDecision(context, actor, { project, year, batch })),
  )
}

type Undoing = { readonly project: string; readonly year: number; readonly batch: string }

function undoDecision(context: Context, actor: Actor, undoing: Undoing): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const { project, year, batch } = undoing
    const reach = actorReach(actor, 'result.decide')
    if (reach === null) return NOT_ALLOWED
    const decisions = await lockDecisions(tx, project)
    const applied = await inForce(tx, year)
    const [row] = await loadProjectResults(tx, reach, {
      year,
      applied,
      projects: [project],
      day: today(context),
    })
    if (row === undefined) return err(problem('project-not-found'))
    const at = context.clock()
    const found = undoneDecision(decisions, actor.id, at.toISOString())
    if (!found.ok) return err(problem('filing-not-undoable', { reason: found.error }))
    const { undone, again } = found.value
    await withdrawDecision(tx, project, { number: undone.number, again: again?.number ?? null, at })
    await notify(
      context,
      tx,
      (await toldOfDecisions(tx, project)).map((recipient): Message => ({
        recipient,
        kind: 'result-withdrawn',
        actor: actor.id,
        project,
        as: { kind: 'gathered', key: `result-withdrawn ${actor.id} ${batch}` },
        facts: { name: row.name, year },
      })),
    )
    const event = resultWithdrawn(
      project,
      { kind: undone.kind, amount: undone.amount },
      { name: row.name, year, ...(again !== null && { kind: again.kind, amount: again.amount }) },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}
