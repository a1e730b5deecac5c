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
import { approvedYears, loadRounds, lockOpenRounds, type RoundRow } from '#store/monitoring/rounds.ts'
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
    const rounds = await lockOpenRounds(tx)
    for (const round of rounds) if (round.due < day) await warnOverdue(context, tx, round, day)
    const late = (await lateWarnings(tx, day)).flatMap((one) => {
      const round = rounds.find(({ id }) => id === one.round)
      return round === undefined ? [] : [{ ...one, year: round.year, scheme: round.scheme }]
    })
    await escalate(context, tx, late, day)
    await suspend(context, tx, late, day)
  })
}

/** Past its term, of a round that is open. */
type LateWarning = Awaited<ReturnType<typeof lateWarnings>>[number] & Pick<RoundRow, 'year' | 'scheme'>

/**
 * Where the rule set says so, payments of a project stop once a red warning of it is long past its term; what is
 * stopped already stays as it is, and what an office has lifted for a warning is not stopped again for it.
 */
async function suspend(context: Context, tx: Db, late: readonly LateWarning[], day: Day): Promise<void> {
  const due = late.filter((one) => one.suspended === null && isSuspending(one, day, one.scheme))
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
  await notifyOfLate(context, tx, {
    to: ['unit-filler', ...TOLD.department, ...TOLD.finance],
    key: `warning-suspended ${day}`,
    due: now,
    isStopped: true,
  })
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

async function escalate(context: Context, tx: Db, late: readonly LateWarning[], day: Day): Promise<void> {
  for (const to of ESCALATIONS) {
    const due = late.filter(({ due: until, department, finance, scheme }) => {
      const notified = [
        ...(department === null ? [] : ['department' as const]),
        ...(finance === null ? [] : ['finance' as const]),
      ]
      return dueEscalation({ due: until, notified }, day, scheme) === to
    })
    if (due.length === 0) continue
    await noteNotified(
      tx,
      due.map(({ id }) => id),
      to,
      day,
    )
    await notifyOfLate(context, tx, { to: TOLD[to], key: `warning-late ${to} ${day}`, due })
    await audit(context, tx, null, warningEscalated(due[0]?.round ?? '', { warnings: due.length, [to]: day }))
  }
}

type OfUnit = { readonly unit: string | null; readonly round: string; readonly year: number }
type Told = {
  readonly to: readonly Role[]
  /** One message a person under it. */ readonly key: string
  readonly due: readonly OfUnit[]
  /** Payments were stopped for them. */ readonly isStopped?: boolean
}

/** Those with a post at the units of late warnings learn how many there are. */
async function notifyOfLate(
  context: Context,
  tx: Db,
  { to, key, due, isStopped = false }: Told,
): Promise<void> {
  const byUnit = new Map<string, number>()
  for (const { unit } of due) byUnit.set(unit ?? '', (byUnit.get(unit ?? '') ?? 0) + 1)
  const waiting = new Map<string, number>()
  for (const [unit, count] of byUnit)
    for (const person of roleHolders(to, await partiesAt(tx, unit === '' ? [] : [unit])))
      waiting.set(person, (waiting.get(person) ?? 0) + count)
  const [first] = due
  await notify(
    context,
    tx,
    [...waiting].map(([recipient, count]): Message => ({
      recipient,
      kind: 'warning-late',
      actor: null,
      project: null,
      as: { kind: 'once', key },
      facts: {
        round: first?.round ?? '',
        year: first?.year ?? 0,
        waiting: count,
        ...(isStopped && { stopped: count }),
      },
    })),
  )
}
