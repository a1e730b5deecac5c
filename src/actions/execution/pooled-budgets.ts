/**
 * 代编预算细化: a task of those who answer for the money that is still to be broken down to units, with the day
 * of the year's calendar. It is there until 调剂 has moved what is not paid, and as long as the fiscal year runs;
 * before and after its day people are notified.
 */
import type { PooledTasks } from '#api/execution/execution.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { dueNotification } from '#core/filing/filing-due.ts'
import { unrefinedAmount } from '#core/execution/pooled.ts'
import { rolesAt } from '#core/filing/roles-at.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { unrefinedBudgets } from '#store/execution/pooled-budgets.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { reading } from '../kernel/reach.ts'
import { notifyOfDeadline } from '../messages/notify-deadline.ts'
import { today } from '../kernel/today.ts'

/** The department that holds the money and the office that moves it. */
const REFINED_BY: readonly Role[] = ['department-reviewer', 'finance-office', 'administrator']

/** Of this fiscal year, what waits for the caller. */
export async function readPooledTasks(context: Context, actor: Actor): Promise<Result<PooledTasks, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'execution.write')
  if (read === null) return NOT_ALLOWED
  const day = today(context)
  const year = yearOf(day)
  const by = await refinedBy(context.store.of(actor.region).db, year)
  const found = by === null ? [] : await unrefinedBudgets(read.db, year, day)
  const rows = found.filter(({ unit }) =>
    rolesAt(actor.posts, unitsOf(unit)).some((role) => REFINED_BY.includes(role)),
  )
  return ok({
    year,
    by,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      unitCode: row.unit?.code ?? null,
      unitName: row.unit?.name ?? null,
      budget: String(row.budget),
      paid: String(row.paid),
      left: String(unrefinedAmount(row)),
    })),
  })
}

/**
 * Notifies of the deadline: near, and while it is past; nobody gets one twice.
 * @returns how many messages were written
 */
export async function notifyOfPooledBudgets(context: Context, region: string, day: Day): Promise<number> {
  const year = yearOf(day)
  return context.store.of(region).transaction(async (tx) => {
    const by = await refinedBy(tx, year)
    const telling = by === null ? null : dueNotification(by, day)
    if (by === null || telling === null) return 0
    const counts = new Map<string, { readonly waiting: number }>()
    for (const { unit } of await unrefinedBudgets(tx, year, day)) {
      for (const person of roleHolders(REFINED_BY, await partiesAt(tx, unitsOf(unit))))
        counts.set(person, { waiting: (counts.get(person)?.waiting ?? 0) + 1 })
    }
    const kind = 'pooled-budgets'
    return notifyOfDeadline(context, tx, { kind, year, day: by, on: day, telling, waits: kind }, counts)
  })
}

/** The day of the year's calendar; null where the region does not do this. */
export async function refinedBy(db: Db, year: number): Promise<Day | null> {
  return (await loadCalendar(db, year)).deadlines.find(({ kind }) => kind === 'pooled-budgets')?.day ?? null
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function unitsOf(unit: { readonly id: string } | null): readonly string[] {
  return unit === null ? [] : [unit.id]
}
