/** The audit trail, newest first. */
import type { EventList, EventQuery } from '#api/operation-log.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { subjectFacts } from '#store/operation-log/event-subjects.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function listEvents(
  context: Context,
  actor: Actor,
  input: EventQuery,
): Promise<Result<EventList, Problem>> {
  if (!allows(actor, 'event.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { rows, total } = await loadEvents(db, input)
  const facts = await subjectFacts(
    db,
    rows.map(({ subject }) => subject),
  )
  return ok({ total, rows: rows.map((row) => ({ ...row, subjectFacts: facts.get(row.subject) ?? null })) })
}
