/**
 * Imports: batches whose files are read and held until one confirmation. A held file is its bytes and what was
 * read of it, and no document: nothing of it is in any list or sum.
 */
import type { FileFacts, KnownUnit, UnitAnswer } from '#core/documents/import-facts.ts'
import type { ImportFile } from '#core/documents/import-plan.ts'
import type { JobDecision, JobRow } from '#core/kernel/job.ts'
import { JOB_COLUMNS, RELEASED, toJob, updateOwned } from '../jobs/jobs.ts'
import type { Db } from '../kernel/store.ts'

export type ImportRow = {
  readonly id: string
  readonly label: string
  readonly createdAt: Date
  /** The name of the account. */
  readonly createdBy: string | null
  readonly confirmedAt: Date | null
  readonly confirmedBy: string | null
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
}

/** null where there is no such batch, or it is no import. */
export async function findImport(db: Db, id: string): Promise<ImportRow | null> {
  const row = await db
    .selectFrom('batches as b')
    .leftJoin('users as c', 'c.user_id', 'b.created_by')
    .leftJoin('users as k', 'k.user_id', 'b.confirmed_by')
    .leftJoin('users as u', 'u.user_id', 'b.undone_by')
    .select(['b.label', 'b.created_at', 'b.confirmed_at', 'b.undone_at'])
    .select(['c.name as created', 'k.name as confirmed', 'u.name as undone'])
    .where('b.batch_id', '=', id)
    .where('b.held', '=', true)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id,
    label: row.label,
    createdAt: row.created_at,
    createdBy: row.created,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed,
    undoneAt: row.undone_at,
    undoneBy: row.undone,
  }
}

/** Locks an import until the transaction ends: no file of it is held, and nobody else confirms it, meanwhile. */
export async function lockImport(tx: Db, id: string): Promise<void> {
  await tx.selectFrom('batches').select('batch_id').where('batch_id', '=', id).forUpdate().execute()
}

/** Whether the files of a batch are held; it stays so until the transaction ends. */
export async function lockHeld(tx: Db, batch: string): Promise<boolean> {
  const row = await tx
    .selectFrom('batches')
    .select(['held', 'confirmed_at'])
    .where('batch_id', '=', batch)
    .forShare()
    .executeTakeFirst()
  return row !== undefined && row.held && row.confirmed_at === null
}

/** Its files in the order of their paths. */
export async function loadImportFiles(db: Db, id: string): Promise<readonly ImportFile[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(['job_id', 'label', 'sha256', 'state', 'facts', 'decision', 'problem', 'result'])
    .where('batch_id', '=', id)
    .orderBy('label')
    .orderBy('created_at')
    .orderBy('job_id')
    .execute()
  return rows.map((row) => ({
    id: row.job_id,
    path: row.label,
    sha256: row.sha256 ?? '',
    state: row.state,
    facts: row.facts,
    decision: row.decision,
    problem: row.problem,
    document: row.result?.document ?? null,
    duplicate: row.result?.duplicate ?? false,
  }))
}

/** Holds a job that was read. @returns null when its runner no longer has it */
export async function holdJob(tx: Db, id: string, runner: string, facts: FileFacts): Promise<JobRow | null> {
  return updateOwned(tx, id, runner, {
    state: 'held',
    progress: 100,
    facts: JSON.stringify(facts),
    against: facts.older?.id ?? null,
    ...RELEASED,
  })
}

/** What a person chose for a held file. @returns false where it is not held */
export async function chooseFor(
  tx: Db,
  { batch, job }: { readonly batch: string; readonly job: string },
  decision: JobDecision | null,
): Promise<boolean> {
  const row = await tx
    .updateTable('jobs')
    .set({ decision })
    .where('job_id', '=', job)
    .where('batch_id', '=', batch)
    .where('state', '=', 'held')
    .returning('job_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Lets held files be saved. `replace`: in the place of the older document; `keep`: beside it. */
export async function releaseHeld(
  tx: Db,
  ids: readonly string[],
  decision: 'replace' | 'keep' | null,
): Promise<JobRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'waiting', progress: 0, attempts: 0, decision })
    .where('job_id', 'in', [...ids])
    .where('state', '=', 'held')
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

/** Ends held files of which nothing comes. */
export async function leaveHeld(tx: Db, ids: readonly string[], at: Date): Promise<JobRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: at, decision: 'discard' })
    .where('job_id', 'in', [...ids])
    .where('state', '=', 'held')
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

/** Has held files read again, for what is known of their units is other. */
export async function readHeldAgain(tx: Db, ids: readonly string[]): Promise<JobRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'waiting', progress: 0, attempts: 0 })
    .where('job_id', 'in', [...ids])
    .where('state', '=', 'held')
    .returning(JOB_COLUMNS)
    .execute()
  return rows.map(toJob)
}

export async function keepConfirmed(
  tx: Db,
  id: string,
  by: { readonly user: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('batches')
    .set({ confirmed_at: by.at, confirmed_by: by.user })
    .where('batch_id', '=', id)
    .execute()
}

export async function keepUndone(
  tx: Db,
  id: string,
  by: { readonly user: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('batches')
    .set({ undone_at: by.at, undone_by: by.user })
    .where('batch_id', '=', id)
    .execute()
}

/** What was said of a unit that nobody knew. */
export type AnswerRow = { readonly key: string; readonly answer: UnitAnswer; readonly unit: string | null }

export async function loadAnswers(db: Db, batch: string): Promise<readonly AnswerRow[]> {
  const rows = await db
    .selectFrom('import_units')
    .select(['key', 'answer', 'unit_id'])
    .where('batch_id', '=', batch)
    .orderBy('key')
    .execute()
  return rows.map(({ key, answer, unit_id }) => ({ key, answer, unit: unit_id }))
}

/**
 * Keeps what was said of a name, in place of what was said before. A name of a known unit is in the recorded
 * names from then on: the next import knows it.
 */
export async function keepAnswer(
  tx: Db,
  batch: string,
  { key, answer, unit }: AnswerRow,
  by: { readonly user: string; readonly at: Date },
): Promise<void> {
  await dropAnswer(tx, batch, key)
  await tx
    .insertInto('import_units')
    .values({
      batch_id: batch,
      key,
      answer,
      unit_id: unit,
      answered_by: by.user,
      answered_at: by.at,
    })
    .execute()
  if (unit !== null)
    await tx
      .insertInto('unit_keys')
      .values({ key, unit_id: unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Takes back what was said of a name. */
export async function dropAnswer(tx: Db, batch: string, key: string): Promise<void> {
  const before = await tx
    .deleteFrom('import_units')
    .where('batch_id', '=', batch)
    .where('key', '=', key)
    .returning('unit_id')
    .executeTakeFirst()
  if (before !== undefined && before.unit_id !== null)
    await tx.deleteFrom('unit_keys').where('key', '=', key).where('unit_id', '=', before.unit_id).execute()
}

/** All units that are open, by their names. */
export async function loadOpenUnits(db: Db): Promise<readonly KnownUnit[]> {
  return db
    .selectFrom('budget_units')
    .select(['unit_id as id', 'code', 'name'])
    .where('closed_on', 'is', null)
    .where('successor_id', 'is', null)
    .orderBy('code')
    .orderBy('name')
    .execute()
}

/** The documents that an import made. */
export function madeBy(files: readonly ImportFile[]): readonly string[] {
  return files.flatMap(({ document, duplicate }) => (document === null || duplicate ? [] : [document]))
}

/** The names of the files of those documents that are there. `counted`: of those alone that count. */
export async function loadFileNames(
  db: Db,
  ids: readonly string[],
  only: { readonly counted?: true } = {},
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('documents')
    .select(['document_id', 'file'])
    .where('document_id', 'in', [...new Set(ids)])
    .$if(only.counted === true, (query) => query.where('counted', '=', true))
    .orderBy('file')
    .execute()
  return new Map(rows.map(({ document_id, file }) => [document_id, file]))
}
