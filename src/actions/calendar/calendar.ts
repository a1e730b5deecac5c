/** The calendar of a fiscal year: read by everybody, set by those who set the flow. */
import type { CalendarView, SaveCalendar } from '#api/calendar.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadCalendar, keepCalendar } from '#store/calendar/calendars.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { calendarSaved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

type OfYear = { readonly year: number }

export async function readCalendar(
  context: Context,
  actor: Actor,
  { year }: OfYear,
): Promise<Result<CalendarView, Problem>> {
  if (!allows(actor, 'organisation.read', { region: actor.region })) return NOT_ALLOWED
  return ok(await viewOf(context.store.of(actor.region).db, year))
}

async function viewOf(db: Db, year: number): Promise<CalendarView> {
  const { deadlines, from, version, savedBy, savedAt } = await loadCalendar(db, year)
  return { year, deadlines: [...deadlines], from, version: from === year ? version : 0, savedBy, savedAt }
}

/** Errors: calendar-changed (somebody laid it down meanwhile). */
export async function saveCalendar(
  context: Context,
  actor: Actor,
  { year, deadlines, expected }: OfYear & SaveCalendar,
): Promise<Result<CalendarView, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const version = await keepCalendar(tx, { year, deadlines, by: actor.id, at: context.clock() }, expected)
    if (version === null) return err(problem('calendar-changed', { year }))
    const event = calendarSaved(
      year,
      version,
      Object.fromEntries(deadlines.map(({ kind, day }) => [kind, day ?? '—'])),
    )
    await audit(context, tx, actor.id, event)
    return ok(await viewOf(tx, year))
  })
}
