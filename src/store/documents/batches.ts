/** Batches: files that were handed in together. What a batch is like is counted from its jobs. */
import { sql, type RawBuilder } from 'kysely'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type BatchRow = {
  readonly id: string
  readonly label: string
  readonly createdAt: string
  /** An import: its files are read, and wait for one confirmation. */
  readonly held: boolean
  readonly confirmedAt: string | null
  readonly undoneAt: string | null
  /** Of its files; `duplicate` are not among `done`. */
  readonly counts: {
    readonly all: number
    readonly waiting: number
    readonly running: number
    readonly needsDecision: number
    readonly held: number
    readonly done: number
    readonly duplicate: number
    readonly failed: number
    readonly cancelled: number
  }
  /** When the last file that has ended did; null before the first. */
  readonly lastFinishedAt: string | null
}

export type NewBatch = {
  readonly id: string
  readonly label: string
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly held: boolean
}

export async function insertBatch(tx: Db, batch: NewBatch): Promise<void> {
  await tx
    .insertInto('batches')
    .values({
      batch_id: batch.id,
      label: plainText(batch.label),
      created_by: batch.createdBy,
      created_at: batch.createdAt,
      held: batch.held,
      confirmed_at: null,
      confirmed_by: null,
      undone_at: null,
      undone_by: null,
    })
    .execute()
}

/** The newest first, and however old those with files that wait for a person. */
export async function loadBatches(db: Db, limit = 20): Promise<BatchRow[]> {
  const inOrder = selectBatches(db).orderBy('b.created_at', 'desc').orderBy('b.batch_id')
  const newest = await inOrder.limit(limit).execute()
  const pending = await inOrder
    .where((by) => by.or([by('j.heldFiles', '>', 0), by('j.needsDecision', '>', 0)]))
    .execute()
  const there = new Set(newest.map(({ batch_id }) => batch_id))
  return [...newest, ...pending.filter(({ batch_id }) => !there.has(batch_id))].map(toBatch)
}

/** When somebody last cared for an import: sent a file, or said what a unit is. */
function lastCared(id: RawBuilder<unknown>, region: string): RawBuilder<Date> {
  return sql<Date>`(select max(at) from (
    select created_at as at from batches where region_id = ${region} and batch_id = ${id}
    union all select created_at from jobs where region_id = ${region} and batch_id = ${id}
    union all select answered_at from import_units where region_id = ${region} and batch_id = ${id}) m)`
}

export async function importCaredFor(db: Db, id: string): Promise<Date | null> {
  const { rows } = await sql<{
    at: Date | null
  }>`select ${lastCared(sql`${id}::uuid`, db.region)} as at`.execute(db)
  return rows[0]?.at ?? null
}

/** An import with held files that nobody cared for since a moment; locked. null: there is none. */
export async function lapsedImport(tx: Db, before: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('batches as b')
    .select('b.batch_id')
    .where('b.held', '=', true)
    .where('b.confirmed_at', 'is', null)
    .where('b.created_at', '<', before)
    .where((by) =>
      by.exists(
        by
          .selectFrom('jobs as j')
          .select('j.job_id')
          .whereRef('j.batch_id', '=', 'b.batch_id')
          .where('j.state', '=', 'held'),
      ),
    )
    .where(sql<boolean>`${lastCared(sql.ref('b.batch_id'), tx.region)} < ${before}`)
    .orderBy('b.created_at')
    .orderBy('b.batch_id')
    .limit(1)
    .forUpdate('b')
    .skipLocked()
    .executeTakeFirst()
  return row?.batch_id ?? null
}

export async function findBatch(db: Db, id: string): Promise<BatchRow | null> {
  const row = await selectBatches(db).where('b.batch_id', '=', id).executeTakeFirst()
  return row ? toBatch(row) : null
}

/** Removes batches from before a moment that have no job left. */
export async function clearBatches(tx: Db, before: Date): Promise<void> {
  await tx
    .deleteFrom('batches as b')
    .where('b.created_at', '<', before)
    .where((by) =>
      by.not(
        by.exists(by.selectFrom('jobs as j').select('j.job_id').whereRef('j.batch_id', '=', 'b.batch_id')),
      ),
    )
    .execute()
}

function selectBatches(db: Db) {
  const counted = (condition: string) => sql<number>`(count(*) filter (where ${sql.raw(condition)}))::int`
  const jobs = db
    .selectFrom('jobs')
    .where('batch_id', 'is not', null)
    .groupBy('batch_id')
    .select([
      'batch_id',
      sql<number>`count(*)::int`.as('all'),
      sql<Date | null>`max(finished_at)`.as('last'),
      counted(`state = 'waiting'`).as('waiting'),
      counted(`state = 'running'`).as('running'),
      counted(`state = 'needs-decision'`).as('needsDecision'),
      counted(`state = 'held'`).as('heldFiles'),
      counted(`state = 'failed'`).as('failed'),
      counted(`state = 'cancelled'`).as('cancelled'),
      counted(`state = 'done' and result ->> 'duplicate' = 'true'`).as('duplicate'),
      counted(`state = 'done' and result ->> 'duplicate' <> 'true'`).as('done'),
    ])
  return db
    .selectFrom('batches as b')
    .leftJoin(jobs.as('j'), 'j.batch_id', 'b.batch_id')
    .select([
      'b.batch_id',
      'b.label',
      'b.created_at',
      'b.held',
      'b.confirmed_at',
      'b.undone_at',
      'j.heldFiles',
      'j.all',
      'j.waiting',
      'j.running',
      'j.needsDecision',
      'j.done',
      'j.duplicate',
      'j.failed',
      'j.cancelled',
      'j.last',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectBatches>['executeTakeFirstOrThrow']>>

function toBatch(row: Selected): BatchRow {
  return {
    id: row.batch_id,
    label: row.label,
    createdAt: row.created_at.toISOString(),
    held: row.held,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    lastFinishedAt: row.last?.toISOString() ?? null,
    counts: {
      all: row.all ?? 0,
      waiting: row.waiting ?? 0,
      running: row.running ?? 0,
      needsDecision: row.needsDecision ?? 0,
      held: row.heldFiles ?? 0,
      done: row.done ?? 0,
      duplicate: row.duplicate ?? 0,
      failed: row.failed ?? 0,
      cancelled: row.cancelled ?? 0,
    },
  }
}
