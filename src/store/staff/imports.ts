/**
 * Tables of people that a job takes in, and the first passwords of the accounts that it made, until they are
 * fetched.
 */
import type { StaffReport } from '#core/staff/report.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { JobProblem, JobState } from '#core/kernel/job.ts'

export type NewStaffImport = {
  readonly id: string
  readonly job: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly report: StaffReport
  readonly by: string
  readonly at: Date
}

export type StaffImportRow = {
  readonly id: string
  readonly job: string
  readonly file: string
  readonly report: StaffReport
  readonly by: string
  readonly state: JobState
  readonly problem: JobProblem | null
  /** People of the table that are made or changed, and those that are already. */
  readonly total: number
  readonly done: number
  /** First passwords that nobody has fetched. */
  readonly passwords: number
}

export async function saveStaffImport(
  tx: Db,
  { id, job, file, bytes, report, by, at }: NewStaffImport,
): Promise<void> {
  await tx
    .insertInto('staff_imports')
    .values({
      import_id: id,
      job_id: job,
      file: plainText(file),
      content: Buffer.from(bytes),
      report: plainJson(report),
      handed_in_at: at,
      handed_in_by: by,
    })
    .execute()
}

export async function staffImportBytes(db: Db, id: string): Promise<Uint8Array | null> {
  return (
    (await db.selectFrom('staff_imports').select('content').where('import_id', '=', id).executeTakeFirst())
      ?.content ?? null
  )
}

export async function findStaffImport(db: Db, id: string): Promise<StaffImportRow | null> {
  const row = await selectImports(db).where('i.import_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

/** The last one that a person handed in; null where there is none any more. */
export async function lastStaffImport(db: Db, by: string): Promise<StaffImportRow | null> {
  const row = await selectImports(db)
    .where('i.handed_in_by', '=', by)
    .orderBy('i.handed_in_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

/** The person's import that is under way, if there is one. */
export async function openStaffImport(db: Db, by: string): Promise<string | null> {
  const row = await selectImports(db)
    .where('i.handed_in_by', '=', by)
    .where('j.state', 'in', ['waiting', 'running'])
    .limit(1)
    .executeTakeFirst()
  return row?.import_id ?? null
}

function selectImports(db: Db) {
  return db
    .selectFrom('staff_imports as i')
    .innerJoin('jobs as j', 'j.job_id', 'i.job_id')
    .select([
      'i.import_id',
      'i.job_id',
      'i.file',
      'i.report',
      'i.handed_in_by',
      'j.state',
      'j.problem',
      'j.tally',
      (by) =>
        by
          .selectFrom('staff_passwords as p')
          .select(({ fn }) => fn.countAll<string>().as('n'))
          .whereRef('p.import_id', '=', 'i.import_id')
          .as('passwords'),
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectImports>['executeTakeFirstOrThrow']>>

function toRow({
  import_id,
  job_id,
  file,
  report,
  handed_in_by,
  state,
  problem,
  tally,
  passwords,
}: Selected): StaffImportRow {
  return {
    id: import_id,
    job: job_id,
    file,
    report,
    by: handed_in_by,
    state,
    problem,
    total: tally?.documents ?? 0,
    done: tally?.done ?? 0,
    passwords: Number(passwords ?? 0),
  }
}

export type SealedPassword = { readonly user: string; readonly sealed: string }

export async function savePasswords(tx: Db, id: string, passwords: readonly SealedPassword[]): Promise<void> {
  if (passwords.length > 0)
    await tx
      .insertInto('staff_passwords')
      .values(passwords.map(({ user, sealed }) => ({ import_id: id, user_id: user, sealed })))
      .execute()
}

/**
 * Takes the first passwords of an import away: who asks again finds none. With the people that they are of,
 * by account.
 */
export async function takePasswords(
  tx: Db,
  id: string,
): Promise<(SealedPassword & { readonly account: string; readonly name: string })[]> {
  const rows = await tx
    .deleteFrom('staff_passwords as p')
    .using('users as u')
    .whereRef('u.user_id', '=', 'p.user_id')
    .where('p.import_id', '=', id)
    .returning(['p.user_id', 'p.sealed', 'u.account', 'u.name'])
    .execute()
  return rows
    .map(({ user_id, sealed, account, name }) => ({ user: user_id, sealed, account, name }))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
}

/** Forgets what ended and was handed in before a moment, with the passwords that nobody fetched. */
export async function clearStaffImports(tx: Db, before: Date): Promise<void> {
  await tx
    .deleteFrom('staff_imports')
    .where('handed_in_at', '<', before)
    .where('job_id', 'not in', (by) =>
      by.selectFrom('jobs').select('job_id').where('state', 'in', ['waiting', 'running']),
    )
    .execute()
}
