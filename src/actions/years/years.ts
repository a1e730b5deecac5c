/**
 * 年度结转: a fiscal year opened with last year's targets, stopped, gone on with and undone; years closed (封存)
 * and opened again.
 */
import type {
  CarriedView,
  CloseYear,
  OpeningView,
  OpenYear,
  YearList,
  YearPlan,
  YearView,
} from '#api/years.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { createAudit } from '#store/jobs/long-jobs.ts'
import { loadCalendar, keepCalendar } from '#store/calendar/calendars.ts'
import { loadDocumentYears } from '#store/documents/documents.ts'
import { findJob } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  carriedFrom,
  countTouched,
  isYearClosed,
  lastOpening,
  listClosings,
  listOpenings,
  lockYears,
  moveOpening,
  removeCalendar,
  removeCarried,
  saveClosing,
  saveOpening,
  type OpeningRow,
} from '#store/years/years.ts'
import { audit } from '../kernel/audit.ts'
import { yearClosed, yearOpeningContinued, yearOpeningStarted, yearReopened, yearUndone } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { unitsWithin } from '../kernel/reach.ts'
import { carryOverPlan } from './plan.ts'

type OfYear = { readonly year: number }

/** Years of which there are documents, openings or closings, and the next one. */
export async function listYears(context: Context, actor: Actor): Promise<Result<YearList, Problem>> {
  if (actorReach(actor, 'filing.read') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [documents, openings, closings] = [
    await loadDocumentYears(db),
    await listOpenings(db),
    await listClosings(db),
  ]
  const years = [
    ...new Set([...documents, ...openings.map(({ year }) => year), ...closings.map(({ year }) => year)]),
  ].toSorted((a, b) => b - a)
  const rows: YearView[] = []
  for (const year of years) rows.push(await viewOf(db, year))
  const latest = rows.find(({ opening }) => opening !== null && opening.state !== 'undone')?.year ?? null
  const next =
    latest === null
      ? (documents.find((year) => year <= context.clock().getFullYear() + 1) ??
          context.clock().getFullYear()) + 1
      : latest + 1
  return ok({ rows, next })
}

export async function readYear(
  context: Context,
  actor: Actor,
  { year }: OfYear,
): Promise<Result<YearView, Problem>> {
  if (actorReach(actor, 'filing.read') === null) return NOT_ALLOWED
  return ok(await viewOf(context.store.of(actor.region).db, year))
}

async function viewOf(db: Db, year: number): Promise<YearView> {
  const closings = (await listClosings(db))
    .filter((one) => one.year === year)
    .map(({ closed, note, by, at }) => ({ closed, note, by, at }))
  const opening = await lastOpening(db, year)
  return {
    year,
    closed: closings[0]?.closed ?? false,
    closings,
    opening: opening === null ? null : await openingView(db, opening),
  }
}

async function openingView(
  db: Db,
  { state, calendar: _calendar, version: _version, ...opening }: OpeningRow,
): Promise<OpeningView> {
  return {
    ...opening,
    state: state === 'running' && !(await isAtWork(db, opening.job)) ? 'stopped' : state,
  }
}

async function isAtWork(db: Db, job: string): Promise<boolean> {
  const state = (await findJob(db, job))?.state
  return state === 'waiting' || state === 'running'
}

/** What opening a year would come to; nothing is written. */
export async function dryRunYear(
  context: Context,
  actor: Actor,
  { year, unsaid }: OfYear & { readonly unsaid: boolean },
): Promise<Result<YearPlan, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  return ok((await carryOverPlan(context.store.of(actor.region).db, { year, unsaid })).plan)
}

/**
 * Opens a year: lays down its calendar, closes last year where that is asked for, and notes what is to be
 * carried over, in one transaction; the targets are made by a job. Opened already, it stays as it is.
 */
export async function openYear(
  context: Context,
  actor: Actor,
  { year, unsaid, closes, note }: OfYear & OpenYear,
): Promise<Result<YearView, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  const opened = await context.store.of(region).transaction(async (tx): Promise<JobRow | null> => {
    await lockYears(tx)
    const last = await lastOpening(tx, year)
    if (last !== null && last.state !== 'undone') return null
    const at = context.clock()
    const { plan, carry } = await carryOverPlan(tx, { year, unsaid })
    const days = await loadCalendar(tx, year)
    const calendar = plan.calendar.made
      ? null
      : await keepCalendar(tx, { year, deadlines: days.deadlines, by: actor.id, at }, 0)
    const closed = closes && !(await isYearClosed(tx, year - 1))
    if (closed) await saveClosing(tx, { year: year - 1, closed: true, note, by: actor.id, at })
    const job = await startJob(context, tx, actor, year)
    await saveOpening(tx, {
      year,
      closes: closed,
      unsaid,
      calendar,
      job: job.id,
      note,
      by: actor.id,
      at,
      carry,
    })
    const event = yearOpeningStarted(year, {
      year,
      projects: carry.length,
      left: Object.values(plan.left).reduce((sum, count) => sum + count, 0),
      unsaid,
      closed,
      note,
    })
    await audit(context, tx, actor.id, event)
    return job
  })
  if (opened !== null) context.board.announce({ region, job: opened })
  return ok(await viewOf(context.store.of(region).db, year))
}

function startJob(context: Context, tx: Db, actor: Actor, year: number): Promise<JobRow> {
  return createAudit(tx, {
    id: context.newId(),
    kind: 'roll-over',
    label: String(year),
    task: { documents: 'all', ruleSet: null, year },
    createdBy: actor.id,
    createdAt: context.clock(),
  })
}

/** Goes on with an opening that was stopped. Errors: year-not-opened, year-opening-runs. */
export async function continueYear(
  context: Context,
  actor: Actor,
  { year }: OfYear,
): Promise<Result<YearView, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  const going = await context.store.of(region).transaction(async (tx): Promise<Result<JobRow, Problem>> => {
    await lockYears(tx)
    const last = await lastOpening(tx, year)
    if (last === null || last.state !== 'running') return err(problem('year-not-opened', { year }))
    if (await isAtWork(tx, last.job)) return err(problem('year-opening-runs', { year }))
    const job = await startJob(context, tx, actor, year)
    await moveOpening(tx, last, { job: job.id })
    const event = yearOpeningContinued(year, { year, carried: last.carried, projects: last.total })
    await audit(context, tx, actor.id, event)
    return ok(job)
  })
  if (!going.ok) return going
  context.board.announce({ region, job: going.value })
  return ok(await viewOf(context.store.of(region).db, year))
}

/**
 * Undoes an opening as long as nothing was done with its year. Errors: year-not-opened, year-opening-runs,
 * year-touched.
 */
export async function undoYear(
  context: Context,
  actor: Actor,
  { year, note }: OfYear & { readonly note: string },
): Promise<Result<YearView, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  return context.store.of(region).transaction(async (tx) => {
    await lockYears(tx)
    const last = await lastOpening(tx, year)
    if (last === null || last.state === 'undone') return err(problem('year-not-opened', { year }))
    if (await isAtWork(tx, last.job)) return err(problem('year-opening-runs', { year }))
    const touched = await countTouched(tx, year)
    if (Object.values(touched).some((count) => count > 0))
      return err(problem('year-touched', { year, ...touched }))
    const at = context.clock()
    const removed = await removeCarried(tx, year)
    const calendar = last.calendar !== null && (await removeCalendar(tx, year, last.calendar))
    if (last.closes && (await isYearClosed(tx, year - 1)))
      await saveClosing(tx, { year: year - 1, closed: false, note, by: actor.id, at })
    await moveOpening(tx, last, { undone: { by: actor.id, at, note } })
    const event = yearUndone(
      year,
      { projects: last.total, carried: last.carried },
      { year, removed, calendar, note },
    )
    await audit(context, tx, actor.id, event)
    return ok(await viewOf(tx, year))
  })
}

/** Closes a year (封存) or opens it again, with a reason. Errors: year-unchanged. */
export async function closeYear(
  context: Context,
  actor: Actor,
  { year, closed, note }: OfYear & CloseYear,
): Promise<Result<YearView, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockYears(tx)
    const before = await isYearClosed(tx, year)
    if (before === closed) return err(problem('year-unchanged', { year }))
    const version = await saveClosing(tx, {
      year,
      closed,
      note,
      by: actor.id,
      at: context.clock(),
    })
    const event = (closed ? yearClosed : yearReopened)(
      year,
      { closed: before },
      { closed, year, version, note },
    )
    await audit(context, tx, actor.id, event)
    return ok(await viewOf(tx, year))
  })
}

/** What a target came of. Errors: project-not-found. */
export async function readCarried(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<CarriedView, Problem>> {
  const units = await unitsWithin(context.store.of(actor.region).db, actor, 'project.read', id)
  if (!units.ok) return units
  return ok({ carried: await carriedFrom(context.store.of(actor.region).db, id) })
}
