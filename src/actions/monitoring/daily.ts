/**
 * What of monitoring happens once a day by itself: a round whose mark has passed opens, sheets that did not
 * come are warned of, warnings whose term has passed go to the department and then to the bureau, and where the
 * rule set says so payments stop in the end. Run again, it tells nobody twice.
 */
import type { Role } from '#core/kernel/roles.ts'
import type { Message } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { plannedRounds } from '#core/monitoring/round.ts'
import {
  ESCALATIONS,
  dueEscalation,
  isSuspending,
  warningDue,
  type Escalation,
} from '#core/monitoring/warning.ts'
import type { Day } from '#core/kernel/day.ts'
import { suspendedReason } from '#text/monitoring.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { approvedYears, loadRounds, openRounds, type RoundRow } from '#store/monitoring/rounds.ts'
import { paymentBlocks } from '#store/execution/payment-blocks.ts'
import {
  keepWarnings,
  lateWarnings,
  noteNotified,
  noteSuspended,
  unsentSheets,
} from '#store/monitoring/warnings.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { warningEscalated, warningRaised } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { stopPayments } from '../execution/payment-blocks.ts'
import { roundScheme, startRound } from './rounds.ts'
import { notifyOfWarnings } from './raise-warnings.ts'
import { notify } from '../messages/notify.ts'

export async function watchDaily(context: Context, region: string, day: Day): Promise<void> {
  await openDueRounds(context, region, day)
  await context.store.of(region).transaction(async (tx) => {
    const rounds = await openRounds(tx)
    for (const round of rounds) if (round.due < day) await warnOverdue(context, tx, round, day)
    const late = await lateWarnings(tx, day)
    await escalate(context, tx, { rounds, late, day })
    await suspend(context, tx, { rounds, late, day })
  })
}

type Lateness = {
  readonly rounds: readonly RoundRow[]
  /** Warnings past their term. */
  readonly late: Awaited<ReturnType<typeof lateWarnings>>
  readonly day: Day
}

/**
 * Where the rule set says so, payments of a project stop once a red warning of it is long past its term; what is
 * stopped already stays as it is, and what an office has lifted for a warning is not stopped again for it.
 */
async function suspend(context: Context, tx: Db, { rounds, late, day }: Lateness): Promise<void> {
  const due = late.flatMap((one) => {
    const round = rounds.find(({ id }) => id === one.round)
    return round !== undefined && isSuspending(one, day, round.scheme) && one.suspended === null
      ? [{ ...one, year: round.year }]
      : []
  })
  if (due.length === 0) return
  await noteSuspended(
    tx,
    due.map(({ id }) => id),
    day,
  )
  const projects = [...new Map(due.map((one) => [one.project, one])).values()]
  const stopped = await paymentBlocks(
    tx,
    projects.map(({ project }) => project),
  )
  const now = projects.filter(({ project }) => !stopped.has(project))
  for (const { project, due: until } of now)
    await stopPayments(context, tx, null, { project, reason: suspendedReason(until) })
  await notifyOfSuspended(context, tx, now, day)
}

/**
 * Rounds between their mark and the day on which their sheets are due; older ones are opened by hand, if
 * anybody wants them.
 */
async function openDueRounds(context: Context, region: string, day: Day): Promise<void> {
  const { db } = context.store.of(region)
  const thisYear = Number(day.slice(0, 4))
  for (const year of (await approvedYears(db)).filter((one) => one === thisYear || one === thisYear - 1)) {
    const { scheme } = await roundScheme(db, year)
    const there = new Set((await loadRounds(db, year)).map(({ mark }) => mark))
    const due = plannedRounds(year, scheme, (await loadCalendar(db, year)).deadlines).filter(
      (one) => one.day < day && day <= one.due && !there.has(one.mark),
    )
    for (const one of due) await startRound(context, { region, by: null }, { year, planned: one, day })
  }
}

async function warnOverdue(context: Context, tx: Db, round: RoundRow, day: Day): Promise<void> {
  const sheets = await unsentSheets(tx, round.id)
  const found = sheets.map(({ project, unit }) => ({
    id: context.newId(),
    project,
    unit,
    kind: 'overdue' as const,
    light: 'yellow' as const,
    values: { due: round.due },
  }))
  const raised = await keepWarnings(
    tx,
    { round: round.id, year: round.year, day, due: warningDue(day, round.scheme) },
    found,
  )
  if (raised.length === 0) return
  const event = warningRaised(round.id, { warnings: raised.length, projects: raised.length })
  await audit(context, tx, null, event)
  await notifyOfWarnings(context, tx, round, day)
}

const TOLD: Record<Escalation, readonly Role[]> = {
  department: ['department-reviewer'],
  finance: ['finance-office', 'performance-office'],
}

async function escalate(context: Context, tx: Db, { rounds, late, day }: Lateness): Promise<void> {
  for (const to of ESCALATIONS) {
    const due = late.flatMap((one) => {
      const round = rounds.find(({ id }) => id === one.round)
      const notified = [
        ...(one.department === null ? [] : ['department' as const]),
        ...(one.finance === null ? [] : ['finance' as const]),
      ]
      return round !== undefined && dueEscalation({ due: one.due, notified }, day, round.scheme) === to
        ? [{ ...one, year: round.year }]
        : []
    })
    if (due.length === 0) continue
    await noteNotified(
      tx,
      due.map(({ id }) => id),
      to,
      day,
    )
    await notifyOfLate(context, tx, { to, day, due })
    await audit(context, tx, null, warningEscalated(due[0]?.round ?? '', { warnings: due.length, [to]: day }))
  }
}

type OfUnit = { readonly unit: string | null; readonly round: string; readonly year: number }
type Late = { readonly to: Escalation; readonly day: Day; readonly due: readonly OfUnit[] }

/** How many concern each holder of these roles at their units. */
async function countsByPerson(
  tx: Db,
  roles: readonly Role[],
  due: readonly OfUnit[],
): Promise<ReadonlyMap<string, number>> {
  const byUnit = new Map<string, number>()
  for (const { unit } of due) byUnit.set(unit ?? '', (byUnit.get(unit ?? '') ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const [unit, count] of byUnit)
    for (const person of roleHolders(roles, await partiesAt(tx, unit === '' ? [] : [unit])))
      counts.set(person, (counts.get(person) ?? 0) + count)
  return counts
}

/** Unit, department and bureau learn that payments have stopped: one message a person. */
async function notifyOfSuspended(context: Context, tx: Db, due: readonly OfUnit[], day: Day): Promise<void> {
  const [first] = due
  const stopped = await countsByPerson(tx, ['unit-filler', ...TOLD.department, ...TOLD.finance], due)
  await notify(
    context,
    tx,
    [...stopped].map(([recipient, count]): Message => ({
      recipient,
      kind: 'warning-late',
      actor: null,
      project: null,
      as: { kind: 'once', key: `warning-suspended ${day}` },
      facts: { round: first?.round ?? '', year: first?.year ?? 0, waiting: count, stopped: count },
    })),
  )
}

/** One message a person, with how many there are. */
async function notifyOfLate(context: Context, tx: Db, { to, day, due }: Late): Promise<void> {
  const waiting = await countsByPerson(tx, TOLD[to], due)
  const [first] = due
  await notify(
    context,
    tx,
    [...waiting].map(([recipient, count]): Message => ({
      recipient,
      kind: 'warning-late',
      actor: null,
      project: null,
      as: { kind: 'once', key: `warning-late ${to} ${day}` },
      facts: { round: first?.round ?? '', year: first?.year ?? 0, waiting: count },
    })),
  )
}
