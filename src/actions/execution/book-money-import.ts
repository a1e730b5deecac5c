/**
 * Booking a file of payments or budget changes: planned again inside the one transaction that writes, with
 * the year's money locked. A small file is booked while the caller waits, a large one by a job that reports
 * how far it is; stopped or killed in the middle, nothing of it is booked.
 */
import { digestOfImport } from '#store/operation-log/kept-things.ts'
import type { MoneyImport } from '#api/execution/money-imports.ts'
import { actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import type { StatedUnit, RowPlan } from '#core/execution/money-import.ts'
import type { MoneySheets } from '#core/execution/money-sheet.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { createAudit, finishAudit, reportTally } from '#store/jobs/long-jobs.ts'
import { saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { markJobCancelled, type ClaimedAudit } from '#store/jobs/jobs.ts'
import type { JobRow, AuditTally } from '#core/kernel/job.ts'
import { lockMoney } from '#store/execution/money.ts'
import {
  findMoneyImport,
  markBooked,
  moneyImportBytes,
  setImportJob,
  type MoneyImportRow,
} from '#store/execution/money-imports.ts'
import { savePayments } from '#store/execution/payments.ts'
import { slices } from '#store/kernel/slices.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { loadActor } from '../kernel/actor.ts'
import { audit } from '../kernel/audit.ts'
import { moneyBookingStarted, moneyImported } from './events.ts'
import { jobCancelled } from '../jobs/events.ts'
import { auditFailed } from '../findings/events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import {
  importWithin,
  MONEY_RIGHT,
  moneyImportPlan,
  readMoneyImport,
  moneySheets,
  yuan,
  type Plan,
} from './money-imports.ts'
import type { Running } from '../jobs/running.ts'

/** Rows that one request books: as many as one may hand in as JSON; more are booked by a job. */
const ROWS_AT_ONCE = 10_000
/** Rows between two tellings. */
const SLICE = 5000

/**
 * Books what is new of an import, and leaves the rest. Errors: money-import-not-found, money-import-over,
 * money-import-differs, money-import-empty.
 */
export async function bookMoneyImport(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<MoneyImport, Problem>> {
  const found = await importWithin(context.store.of(actor.region).db, actor, id)
  if (!found.ok) return found
  const reach = actorReach(actor, MONEY_RIGHT[found.value.kind])
  if (reach === null) return NOT_ALLOWED
  if (found.value.report.booked.rows > ROWS_AT_ONCE) return startBooking(context, actor, found.value)
  const sheets = await sheetsOfImport(context, actor.region, found.value)
  if (!sheets.ok) return sheets
  const booked = await context.store
    .of(actor.region)
    .transaction((tx) =>
      bookInside(context, tx, { reach, by: actor.id, found: found.value, sheets: sheets.value }, () =>
        Promise.resolve(),
      ),
    )
  return booked.ok ? readMoneyImport(context, actor, { id }) : booked
}

export async function sheetsOfImport(
  context: Context,
  region: string,
  { id, kind, file }: MoneyImportRow,
): Promise<Result<MoneySheets, Problem>> {
  const bytes = await moneyImportBytes(context.store.of(region).db, id)
  return bytes === null ? err(problem('money-import-not-found')) : moneySheets(context, { kind, file, bytes })
}

type Booking = {
  readonly reach: Reach
  readonly by: string
  readonly found: MoneyImportRow
  readonly sheets: MoneySheets
}

/** Hears of every slice how many rows are written, of how many; what it throws takes all of them back. */
type OnSlice = (done: number, rows: number) => Promise<void>

async function bookInside(
  context: Context,
  tx: Db,
  { reach, by, found, sheets }: Booking,
  onSlice: OnSlice,
): Promise<Result<null, Problem>> {
  const { id, kind, year, file } = found
  const unit: StatedUnit = { unit: found.report.unit, said: found.report.unitSaid }
  await lockMoney(tx, year)
  if ((await findMoneyImport(tx, id))?.state !== 'read') return err(problem('money-import-over'))
  const plan = await moneyImportPlan(tx, reach, { kind, year, unit }, sheets)
  const { report } = plan
  if (report.controlSays === 'differs')
    return err(
      problem('money-import-differs', {
        stated: yuan(report.control ?? '0'),
        found: yuan(report.file.amount),
      }),
    )
  if (report.booked.rows === 0) return err(problem('money-import-empty'))
  const at = context.clock()
  await saveRows(tx, plan, { at, by, year, id, newId: context.newId }, onSlice)
  await markBooked(tx, id, report, at)
  const event = moneyImported(id, {
    file,
    year,
    kind,
    rows: report.booked.rows,
    amount: yuan(report.booked.amount),
    refused: report.refused.rows,
    sha256: await digestOfImport(tx, kind === 'payments' ? 'payments' : 'budget_changes', id),
  })
  await audit(context, tx, by, event)
  return ok(null)
}

type Recorded = {
  readonly at: Date
  readonly by: string
  readonly year: number
  /** The import that the rows came with. */
  readonly id: string
  readonly newId: () => string
}

async function saveRows(
  tx: Db,
  { payments, changes }: Plan,
  { at, by, year, id, newId }: Recorded,
  onSlice: OnSlice,
): Promise<void> {
  const place = (one: RowPlan<unknown>) => ({
    id: newId(),
    project: one.project?.id ?? '',
    document: one.project?.document ?? '',
    year,
    corrects: null,
    import: id,
  })
  let done = 0
  for (const some of slices(payments, SLICE)) {
    await savePayments(
      tx,
      some.flatMap((one) => (one.entry === null ? [] : [{ ...one.entry, ...place(one), reason: '' }])),
      { at, by },
    )
    await onSlice((done += some.length), payments.length)
  }
  for (const some of slices(changes, SLICE)) {
    await saveBudgetChanges(
      tx,
      some.flatMap((one) => (one.entry === null ? [] : [{ ...one.entry, ...place(one), version: null }])),
      { at, by },
    )
    await onSlice((done += some.length), changes.length)
  }
}

async function startBooking(
  context: Context,
  actor: Actor,
  { id, file, year }: MoneyImportRow,
): Promise<Result<MoneyImport, Problem>> {
  const { region } = actor
  const started = await context.store
    .of(region)
    .transaction(async (tx): Promise<Result<JobRow | null, Problem>> => {
      await lockMoney(tx, year)
      const now = await findMoneyImport(tx, id)
      if (now?.state !== 'read') return err(problem('money-import-over'))
      if (now.job?.isOpen === true) return ok(null)
      const job = await createAudit(tx, {
        id: context.newId(),
        kind: 'money-booking',
        label: file,
        task: { documents: 'all', ruleSet: null, taking: id },
        createdBy: actor.id,
        createdAt: context.clock(),
      })
      await setImportJob(tx, id, job.id)
      const event = moneyBookingStarted(id, { file, year, rows: now.report.booked.rows })
      await audit(context, tx, actor.id, event)
      return ok(job)
    })
  if (!started.ok) return started
  if (started.value !== null) context.board.announce({ region, job: started.value })
  return readMoneyImport(context, actor, { id })
}

/** Stops the job that books an import: nothing of it is booked. Errors: money-import-not-found. */
export async function stopBooking(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<MoneyImport, Problem>> {
  const found = await importWithin(context.store.of(actor.region).db, actor, id)
  if (!found.ok) return found
  const { job } = found.value
  if (actorReach(actor, MONEY_RIGHT[found.value.kind]) === null) return NOT_ALLOWED
  const stopped =
    job === null
      ? null
      : await context.store.of(actor.region).transaction(async (tx) => {
          const row = await markJobCancelled(tx, job.id, context.clock())
          if (row !== null) await audit(context, tx, actor.id, jobCancelled(row.id, { file: row.label }))
          return row
        })
  if (stopped !== null) context.board.announce({ region: actor.region, job: stopped })
  return readMoneyImport(context, actor, { id })
}

/**
 * @returns the ended job; null when it was given up and is to wait.
 * @throws JobLost when it was cancelled or taken over
 */
export async function runMoneyBooking(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  const { db } = context.store.of(region)
  const found = await findMoneyImport(db, job.task.taking ?? '')
  const person = job.createdBy === null ? null : await findUser(db, job.createdBy)
  if (found === null || person === null)
    throw new Error(`money import ${job.task.taking ?? ''} cannot be booked`)
  // With the rights of now, not of when it was begun.
  const reach = actorReach(await loadActor(db, person), MONEY_RIGHT[found.kind])
  const sheets: Result<MoneySheets, Problem> =
    reach === null ? NOT_ALLOWED : await sheetsOfImport(context, region, found)
  if (reach === null || !sheets.ok)
    return fail(context, { region, job, running }, sheets.ok ? problem('not-allowed') : sheets.error)
  // Reported outside of the writing transaction, so that progress can be seen before it ends.
  const onSlice = async (done: number, rows: number) => {
    if (!(await running.mayGoOn())) throw new GivenUp()
    const held = await reportTally(db, job.id, running.lease(), { ...NOTHING, documents: rows, done })
    if (held === null) throw new JobLost()
    running.tell(held)
  }
  try {
    const ended = await context.store.of(region).transaction(async (tx): Promise<Result<JobRow, Problem>> => {
      const booked = await bookInside(
        context,
        tx,
        { reach, by: person.id, found, sheets: sheets.value },
        onSlice,
      )
      if (!booked.ok) return booked
      const rows = found.report.file.rows
      const row = await finishAudit(tx, job.id, running.lease().runner, {
        at: context.clock(),
        tally: { ...NOTHING, documents: rows, done: rows },
        report: null,
      })
      if (row === null) throw new JobLost()
      return ok(row)
    })
    return ended.ok ? ended.value : await fail(context, { region, job, running }, ended.error)
  } catch (cause) {
    if (cause instanceof GivenUp) return null
    throw cause
  }
}

const NOTHING: AuditTally = { documents: 0, done: 0, changed: 0, created: 0, gone: 0 }

/** The process is about to stop: the transaction is taken back, and the job waits. */
class GivenUp extends Error {}

async function fail(
  context: Context,
  {
    region,
    job,
    running,
  }: { readonly region: string; readonly job: ClaimedAudit; readonly running: Running },
  { code, values }: Problem,
): Promise<JobRow> {
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishAudit(tx, job.id, running.lease().runner, {
      at: context.clock(),
      problem: { code, values: values ?? {} },
    })
    if (ended === null) throw new JobLost()
    await audit(context, tx, job.createdBy, auditFailed(job.id, job.kind, { code }))
    return ended
  })
}
