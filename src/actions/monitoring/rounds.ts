/** 监控轮次: opened at a mark by 绩效科 or by themselves, brought up to date, closed; and how far each is. */
import type { OpenRound, RoundList, RoundOpened, RoundView } from '#api/monitoring/monitoring.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Message } from '#core/messages/message.ts'
import { furtherRounds, plannedRounds, type PlannedRound } from '#core/monitoring/round.ts'
import type { MonitoringScheme } from '#core/monitoring/scheme.ts'
import type { Day } from '#core/kernel/day.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { createAudit } from '#store/jobs/long-jobs.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { findJob } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import {
  addRound,
  approvedYears,
  markRoundClosed,
  countApproved,
  countSheets,
  findRound,
  loadRounds,
  roundOfMark,
  setRoundJob,
  NO_SHEETS,
  type RoundCounts,
  type RoundRow,
} from '#store/monitoring/rounds.ts'
import { heldPosts } from '#store/accounts/posts.ts'
import { within } from '#store/kernel/reach.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { monitoringClosed, monitoringOpened, monitoringRefreshed, monitoringReopened } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { monitoringSight } from './sight.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { notify } from '../messages/notify.ts'
import { today } from '../kernel/today.ts'

/** The rules that a round of a year goes by, with the name and version of their set. */
export async function roundScheme(
  db: Db,
  year: number,
): Promise<{ readonly scheme: MonitoringScheme; readonly ruleSet: string; readonly ruleSetVersion: number }> {
  const book = await loadRuleBook(db)
  const set = book.inForce((await findRegion(db))?.code ?? null, year)
  return {
    scheme: set.monitoring,
    ruleSet: set.id,
    ruleSetVersion: book.sets.find(({ id }) => id === set.id)?.version ?? 1,
  }
}

/** Of a year: what the rule set and the calendar plan, and the other months. */
async function roundsOf(
  db: Db,
  year: number,
): Promise<{ readonly planned: readonly PlannedRound[]; readonly further: readonly PlannedRound[] }> {
  const { scheme } = await roundScheme(db, year)
  const planned = plannedRounds(year, scheme, (await loadCalendar(db, year)).deadlines)
  return { planned, further: furtherRounds(year, scheme, planned) }
}

/**
 * Rounds of a year with their sheets within reach, and marks that have none yet. Without a year: the latest
 * in which something is approved and that has begun, for before it there is nothing to watch.
 */
export async function listRounds(
  context: Context,
  actor: Actor,
  { year: wanted }: { readonly year?: number | undefined },
): Promise<Result<RoundList, Problem>> {
  const sight = monitoringSight(actor)
  if (sight === null) return NOT_ALLOWED
  const { region } = actor
  const { db } = context.store.of(region)
  const years = await approvedYears(db)
  const day = today(context)
  const thisYear = Number(day.slice(0, 4))
  const year =
    wanted ??
    (sight.finalOnly ? await newestShown(within(db, sight.reach), years) : null) ??
    years.find((one) => one <= thisYear) ??
    years[0] ??
    thisYear
  const rows = await loadRounds(db, year)
  // Jobs before sheets: of a job that has ended, all its sheets are counted.
  const views = await Promise.all(rows.map((row) => viewOfRound(db, row, NO_SHEETS)))
  const counts = await countSheets(
    within(db, sight.reach),
    rows.map(({ id }) => id),
    sight.finalOnly,
  )
  const { planned, further } = await roundsOf(db, year)
  const unopened = (marks: readonly PlannedRound[]) =>
    marks
      .filter(({ mark }) => rows.every((row) => row.mark !== mark))
      .map((one) => ({ ...one, isOver: one.day < day, isLate: one.due < day }))
  return ok({
    year,
    years,
    rows: views.map((view) => ({ ...view, counts: counts.get(view.id) ?? NO_SHEETS })),
    planned: unopened(planned),
    further: unopened(further),
    approved: await countApproved(within(db, sight.reach), year),
    mayOpen: allows(actor, 'monitoring.open', { region }),
  })
}

/**
 * The newest year of which something final is there to be seen: people who see nothing else have no use for
 * another.
 */
async function newestShown(db: Db, years: readonly number[]): Promise<number | null> {
  for (const year of years) {
    const rounds = await loadRounds(db, year)
    const counts = await countSheets(
      db,
      rounds.map(({ id }) => id),
      true,
    )
    if (rounds.some(({ id }) => (counts.get(id)?.states.final ?? 0) > 0)) return year
  }
  return null
}

/** A round as it is shown, with the job that is under way. */
export async function viewOfRound(
  db: Db,
  { job, ...round }: RoundRow,
  counts: RoundCounts,
): Promise<RoundView> {
  const state = (await findJob(db, job))?.state
  return { ...round, job: state === 'waiting' || state === 'running' ? job : null, counts }
}

/**
 * Opens the round of a mark, planned or not; one that is there already is given back. Errors:
 * round-too-early, round-empty, day-past, round-overdue (the planned day is past, and no other was set).
 * @param day on which it is opened
 */
export async function openRound(
  context: Context,
  actor: Actor,
  { year, mark, due }: OpenRound,
  day: Day = today(context),
): Promise<Result<RoundOpened, Problem>> {
  if (!allows(actor, 'monitoring.open', { region: actor.region })) return NOT_ALLOWED
  const rounds = await roundsOf(context.store.of(actor.region).db, year)
  const planned = [...rounds.planned, ...rounds.further].find((one) => one.mark === mark)
  invariant(planned, 'every month is planned or is one of the others')
  if (planned.day >= day) return err(problem('round-too-early', { day: planned.day }))
  if (due !== undefined && due < day) return err(problem('day-past', { until: due }))
  return startRound(
    context,
    { region: actor.region, by: actor.id },
    { year, planned: due === undefined ? planned : { ...planned, due }, day },
  )
}

type Starter = { readonly region: string; /** null: by itself. */ readonly by: string | null }

/**
 * One transaction: the round, the job that makes its sheets, who is notified.
 * @param day on which it is opened
 */
export async function startRound(
  context: Context,
  { region, by }: Starter,
  { year, planned, day }: { readonly year: number; readonly planned: PlannedRound; readonly day: Day },
): Promise<Result<RoundOpened, Problem>> {
  const made = await context.store
    .of(region)
    .transaction(
      async (tx): Promise<Result<{ readonly opened: RoundOpened; readonly job: JobRow | null }, Problem>> => {
        const there = await roundOfMark(tx, year, planned.mark)
        if (there !== null)
          return ok({ opened: { round: there.id, job: there.job, isNew: false }, job: null })
        if ((await countApproved(tx, year)) === 0) return err(problem('round-empty', { year }))
        if (planned.due < day) return err(problem('round-overdue', { due: planned.due }))
        const [round, at] = [context.newId(), context.clock()]
        const job = await createAudit(tx, {
          id: context.newId(),
          kind: 'monitoring-round',
          label: `${year} ${planned.mark}`,
          task: { documents: 'all', ruleSet: null, year, round },
          createdBy: by,
          createdAt: at,
        })
        const rules = await roundScheme(tx, year)
        if (!(await addRound(tx, { ...planned, ...rules, id: round, year, job: job.id, at, by })))
          return err(problem('round-unchanged'))
        const event = monitoringOpened(round, {
          year,
          mark: planned.mark,
          day: planned.day,
          due: planned.due,
          ruleSet: rules.ruleSet,
          version: rules.ruleSetVersion,
        })
        await audit(context, tx, by, event)
        await notifyUnits(context, tx, by, { round, year, planned })
        return ok({ opened: { round, job: job.id, isNew: true }, job })
      },
    )
  if (!made.ok) return made
  if (made.value.job !== null) context.board.announce({ region, job: made.value.job })
  return ok(made.value.opened)
}

/** Notifies those who fill in targets of the round, once. */
async function notifyUnits(
  context: Context,
  tx: Db,
  actor: string | null,
  { round, year, planned }: { readonly round: string; readonly year: number; readonly planned: PlannedRound },
): Promise<void> {
  const people = new Set(
    (await heldPosts(tx)).flatMap(({ role, user }) => (role === 'unit-filler' ? [user] : [])),
  )
  await notify(
    context,
    tx,
    [...people].map((recipient): Message => ({
      recipient,
      kind: 'monitoring-opened',
      actor,
      project: null,
      as: { kind: 'once', key: `monitoring-opened ${round}` },
      facts: { round, year, until: planned.day, due: planned.due },
    })),
  )
}

/**
 * Brings money, plan and lights of what is not final up to date, and adds what was approved since. Errors:
 * round-not-found, round-closed.
 */
export async function refreshRound(
  context: Context,
  actor: Actor,
  { round: id }: { readonly round: string },
): Promise<Result<RoundOpened, Problem>> {
  if (!allows(actor, 'monitoring.open', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  const started = await context.store
    .of(region)
    .transaction(async (tx): Promise<Result<JobRow | string, Problem>> => {
      const round = await findRound(tx, id)
      if (round === null) return err(problem('round-not-found'))
      if (round.closedAt !== null) return err(problem('round-closed'))
      const state = (await findJob(tx, round.job))?.state
      // One that waits or runs does the same.
      if (state === 'waiting' || state === 'running') return ok(round.job)
      const job = await createAudit(tx, {
        id: context.newId(),
        kind: 'monitoring-round',
        label: `${round.year} ${round.mark}`,
        task: { documents: 'all', ruleSet: null, year: round.year, round: id },
        createdBy: actor.id,
        createdAt: context.clock(),
      })
      await setRoundJob(tx, id, job.id)
      await audit(context, tx, actor.id, monitoringRefreshed(id, { year: round.year, mark: round.mark }))
      return ok(job)
    })
  if (!started.ok) return started
  if (typeof started.value === 'string') return ok({ round: id, job: started.value, isNew: false })
  context.board.announce({ region, job: started.value })
  return ok({ round: id, job: started.value.id, isNew: true })
}

/** Closes a round or opens it again. Errors: round-not-found, round-unchanged. */
export async function closeRound(
  context: Context,
  actor: Actor,
  { round: id, closed }: { readonly round: string; readonly closed: boolean },
): Promise<Result<{ readonly closed: boolean }, Problem>> {
  if (!allows(actor, 'monitoring.open', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  return context.store.of(region).transaction(async (tx) => {
    const round = await findRound(tx, id)
    if (round === null) return err(problem('round-not-found'))
    if (!(await markRoundClosed(tx, id, closed ? { by: actor.id, at: context.clock() } : null)))
      return err(problem('round-unchanged'))
    const event = (closed ? monitoringClosed : monitoringReopened)(
      id,
      { closed: !closed },
      { closed, year: round.year, mark: round.mark },
    )
    await audit(context, tx, actor.id, event)
    return ok({ closed })
  })
}
