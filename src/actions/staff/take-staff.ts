/**
 * Tables with many new accounts, taken in by a job: some people at a time in one transaction, each whole with
 * posts, event and sealed first password. Resumed after a crash, or handed in again after it was
 * stopped, the job goes on with those who are not there yet.
 */
import type { StaffFile, StaffTaking } from '#api/staff.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { StaffSheets } from '#core/staff/sheet.ts'
import { postName } from '#text/accounts/roles.ts'
import { finishAudit } from '#store/jobs/long-jobs.ts'
import { markJobCancelled, type ClaimedAudit } from '#store/jobs/jobs.ts'
import type { JobRow, AuditTally } from '#core/kernel/job.ts'
import { lockOrganisation } from '#store/organisation/organisation.ts'
import { heldPosts, lockPosts } from '#store/accounts/posts.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { slices } from '#store/kernel/slices.ts'
import {
  findStaffImport,
  lastStaffImport,
  savePasswords,
  staffImportBytes,
  takePasswords,
  type StaffImportRow,
} from '#store/staff/imports.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { loadActor } from '../kernel/actor.ts'
import { audit } from '../kernel/audit.ts'
import { staffImported, staffPasswordsTaken } from './events.ts'
import { jobCancelled } from '../jobs/events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import { createProgress } from '../jobs/progress.ts'
import {
  keepPeople,
  keepUnits,
  makePasswords,
  staffImportPlan,
  importRights,
  type AllRights,
  type Passwords,
  type Plan,
} from './import-staff.ts'
import type { Running, RunningJob } from '../jobs/running.ts'
import { passwordFile, readStaffFile, refusedFile } from './sheets.ts'
import { today } from '../kernel/today.ts'
import type { Vault } from '../kernel/vault.ts'

/** People of one transaction. */
const SLICE = 25
/**
 * @returns the ended job; null when it was given up and is to wait.
 * @throws JobLost when it was cancelled or taken over
 */
export async function takeStaff(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  const { db } = context.store.of(region)
  const id = job.task.taking ?? ''
  const [row, bytes] = [await findStaffImport(db, id), await staffImportBytes(db, id)]
  const person = row === null ? null : await findUser(db, row.by)
  const { vault } = context
  if (row === null || bytes === null || person === null || vault === undefined)
    throw new Error(`staff import ${id} cannot be carried out`)
  // With the rights of now, not of when it was handed in.
  const actor = await loadActor(db, person)
  const rights = importRights(actor)
  const sheets = rights === null ? null : await readStaffFile(context, { file: row.file, bytes })
  if (rights === null || sheets === null || !sheets.ok)
    return end(
      context,
      { region, job, running },
      {
        problem: sheets?.ok === false ? sheets.error : problem('not-allowed'),
      },
    )
  const taking: Taking = { context, actor, rights, sheets: sheets.value, id, file: row.file, vault }
  await takeUnits(taking)
  const plan = await staffImportPlan(context, db, taking.sheets, rights)
  const changed = [
    ...new Set(
      plan.people.flatMap(({ outcome, person: one }) =>
        one !== null && (outcome === 'added' || outcome === 'changed') ? [foldLabel(one.account)] : [],
      ),
    ),
  ]
  const { passwordLength } = await loadPolicy(db)
  const before = job.tally?.done ?? 0
  const first = { documents: before + changed.length, done: before, changed: 0, created: 0, gone: 0 }
  const progress = createProgress(context, { region, job, running }, first)
  const groups = slices(changed, SLICE)
  const hashed = (group: readonly string[] | undefined) =>
    quietly(makePasswords(of(plan, group ?? []), passwordLength))
  // The next ones are hashed, in threads of their own, while these are written.
  let ahead = hashed(groups[0])
  for (const [i, group] of groups.entries()) {
    if (!(await running.mayGoOn())) return null
    const passwords = await ahead
    ahead = hashed(groups[i + 1])
    await progress.step(async (tx) => {
      await takePeople(taking, tx, group, { passwords, length: passwordLength })
      return { done: group.length }
    })
  }
  return end(context, { region, job, running }, { tally: progress.tally(), row })
}

type Taking = {
  readonly context: Context
  readonly actor: Actor
  readonly rights: AllRights
  readonly sheets: StaffSheets
  readonly id: string
  readonly file: string
  readonly vault: Vault
}

async function takeUnits({ context, actor, rights, sheets, file }: Taking): Promise<void> {
  if (sheets.units.length === 0) return
  await context.store.of(actor.region).transaction(async (tx) => {
    await lockOrganisation(tx)
    await keepUnits(
      { context, tx, actor },
      await staffImportPlan(context, tx, { ...sheets, people: [] }, rights),
      file,
    )
  })
}

/** Planned again: somebody may have made an account meanwhile. */
async function takePeople(
  { context, actor, rights, sheets, id, vault }: Taking,
  tx: Db,
  group: readonly string[],
  made: { readonly passwords: Passwords; readonly length: number },
): Promise<void> {
  await lockOrganisation(tx)
  await lockPosts(tx)
  const first = await keepPeople(
    { context, tx, actor },
    of(await staffImportPlan(context, tx, sheets, rights), group),
    made,
  )
  await savePasswords(
    tx,
    id,
    await Promise.all(
      first.map(async ({ user, password }) => ({ user, sealed: await vault.seal(password, aboutOf(user)) })),
    ),
  )
}

function of(plan: Plan, group: readonly string[]): Plan {
  const accounts = new Set(group)
  return {
    ...plan,
    people: plan.people.filter(({ person }) => person !== null && accounts.has(foldLabel(person.account))),
  }
}

/** What fails ahead of its turn is reported when its turn comes. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

function aboutOf(user: string): string {
  return `first-password:${user}`
}

type End = { readonly problem: Problem } | { readonly tally: AuditTally; readonly row: StaffImportRow }

async function end(context: Context, { region, job, running }: RunningJob, how: End): Promise<JobRow> {
  return context.store.of(region).transaction(async (tx) => {
    const at = context.clock()
    const ended = await finishAudit(
      tx,
      job.id,
      running.lease().runner,
      'tally' in how
        ? { at, tally: how.tally, report: null }
        : { at, problem: { code: how.problem.code, values: how.problem.values ?? {} } },
    )
    if (ended === null) throw new JobLost()
    if ('tally' in how) {
      const {
        file,
        report: { units, people },
      } = how.row
      const event = staffImported(region, {
        file,
        unitsAdded: units.added,
        unitsChanged: units.changed,
        peopleAdded: people.added,
        peopleChanged: people.changed,
        refused: units.refused + people.refused,
      })
      await audit(context, tx, job.createdBy, event)
    }
    return ended
  })
}

/** The own last import that a job takes in; null where there is none. */
export async function lastTaking(
  context: Context,
  actor: Actor,
): Promise<Result<{ readonly taking: StaffTaking | null }, Problem>> {
  if (importRights(actor) === null) return NOT_ALLOWED
  const row = await lastStaffImport(context.store.of(actor.region).db, actor.id)
  return ok({ taking: row === null ? null : viewOf(row) })
}

/** Errors: staff-import-not-found. */
export async function readTaking(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<StaffTaking, Problem>> {
  const row = await ownRow(context, actor, id)
  return row.ok ? ok(viewOf(row.value)) : row
}

/** Stops the job: who is made stays, the others are not. Errors: staff-import-not-found. */
export async function stopTaking(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<StaffTaking, Problem>> {
  const found = await ownRow(context, actor, id)
  if (!found.ok) return found
  const stopped = await context.store.of(actor.region).transaction(async (tx) => {
    const job = await markJobCancelled(tx, found.value.job, context.clock())
    if (job !== null) await audit(context, tx, actor.id, jobCancelled(job.id, { file: job.label }))
    return job
  })
  if (stopped !== null) context.board.announce({ region: actor.region, job: stopped })
  return readTaking(context, actor, { id })
}

/**
 * The first passwords, once: they are forgotten with the answer. Errors: staff-import-not-found,
 * staff-passwords-gone.
 */
export async function readPasswords(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<StaffFile, Problem>> {
  const found = await ownRow(context, actor, id)
  if (!found.ok) return found
  const { vault } = context
  return context.store.of(actor.region).transaction(async (tx) => {
    const taken = await takePasswords(tx, id)
    const posts = new Map<string, string[]>()
    for (const { user, role, unit } of taken.length === 0 ? [] : await heldPosts(tx))
      posts.set(user, [...(posts.get(user) ?? []), postName({ role, unit }, 'zh-CN')])
    const opened = await Promise.all(
      taken.map(async ({ user, sealed, account, name }) => ({
        user,
        account,
        name,
        posts: (posts.get(user) ?? []).join('；'),
        password: (await vault?.open(sealed, aboutOf(user))) ?? '',
      })),
    )
    const file = passwordFile(
      opened.filter(({ password }) => password !== ''),
      today(context),
    )
    if (file === null) return err(problem('staff-passwords-gone'))
    const event = staffPasswordsTaken(actor.region, { file: found.value.file, people: opened.length })
    await audit(context, tx, actor.id, event)
    return ok(file)
  })
}

/** Rows of an import that were refused, as a workbook. Errors: staff-import-not-found. */
export async function refusedOfTaking(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<StaffFile, Problem>> {
  const found = await ownRow(context, actor, id)
  const rights = importRights(actor)
  if (!found.ok || rights === null) return found.ok ? NOT_ALLOWED : found
  const bytes = await staffImportBytes(context.store.of(actor.region).db, id)
  const sheets = await readStaffFile(context, { file: found.value.file, bytes: bytes ?? new Uint8Array() })
  if (!sheets.ok) return sheets
  const plan = await staffImportPlan(context, context.store.of(actor.region).db, sheets.value, rights)
  const file = refusedFile(
    found.value.file,
    sheets.value,
    [...plan.units, ...plan.people].flatMap(({ line, fault }) => (fault === null ? [] : [{ line, fault }])),
  )
  return file === null ? err(problem('staff-import-not-found')) : ok(file)
}

async function ownRow(context: Context, actor: Actor, id: string): Promise<Result<StaffImportRow, Problem>> {
  if (importRights(actor) === null) return NOT_ALLOWED
  const row = await findStaffImport(context.store.of(actor.region).db, id)
  return row !== null && row.by === actor.id ? ok(row) : err(problem('staff-import-not-found'))
}

function viewOf({
  id,
  file,
  report,
  state,
  problem: why,
  total,
  done,
  passwords,
}: StaffImportRow): StaffTaking {
  return {
    id,
    file,
    ...report,
    state: state === 'done' || state === 'failed' || state === 'cancelled' ? state : 'running',
    problem: why,
    total: total === 0 ? report.people.added + report.people.changed : total,
    done,
    passwords,
  }
}
