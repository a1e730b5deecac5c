/** Files of money that were handed in: their bytes, what became of them, and their undoing. */
import { sql } from 'kysely'
import type { MoneyImportKind, MoneyImportState } from '#core/execution/money-import.ts'
import type { MoneyReport } from '#core/execution/money-report.ts'
import { addToSums } from './money-sums.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { JobProblem } from '#core/kernel/job.ts'

export type NewMoneyImport = {
  readonly id: string
  readonly kind: MoneyImportKind
  readonly year: number
  readonly file: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly report: MoneyReport
  readonly by: string
  readonly at: Date
}

export type MoneyImportRow = {
  readonly id: string
  readonly kind: MoneyImportKind
  readonly year: number
  readonly file: string
  readonly state: MoneyImportState
  readonly report: MoneyReport
  readonly byId: string
  readonly by: string | null
  readonly at: string
  readonly bookedAt: string | null
  readonly undoneAt: string | null
  /** The job that books it, or did so last. */
  readonly job: {
    readonly id: string
    readonly isOpen: boolean
    readonly rows: number
    readonly done: number
    readonly problem: JobProblem | null
  } | null
}

export async function saveMoneyImport(tx: Db, given: NewMoneyImport): Promise<void> {
  await tx
    .insertInto('money_imports')
    .values({
      import_id: given.id,
      kind: given.kind,
      fiscal_year: given.year,
      file: plainText(given.file),
      sha256: given.sha256,
      size: given.bytes.byteLength,
      content: Buffer.from(given.bytes),
      state: 'read',
      report: plainJson(given.report),
      handed_in_at: given.at,
      handed_in_by: given.by,
      booked_at: null,
      undone_at: null,
      undone_by: null,
      job_id: null,
    })
    .execute()
}

/** Those of a year, newest first; what was only looked at is not among them. */
export async function listMoneyImports(db: Db, year: number, by: string | null): Promise<MoneyImportRow[]> {
  const rows = await selectImports(db)
    .where('i.fiscal_year', '=', year)
    .where('i.state', '<>', 'read')
    .$if(by !== null, (query) => query.where('i.handed_in_by', '=', by ?? ''))
    .orderBy('i.handed_in_at', 'desc')
    .orderBy('i.import_id')
    .limit(200)
    .execute()
  return rows.map(toRow)
}

export async function findMoneyImport(db: Db, id: string): Promise<MoneyImportRow | null> {
  const row = await selectImports(db).where('i.import_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

export async function moneyImportBytes(db: Db, id: string): Promise<Uint8Array | null> {
  return (
    (await db.selectFrom('money_imports').select('content').where('import_id', '=', id).executeTakeFirst())
      ?.content ?? null
  )
}

/** Which job books it. */
export async function setImportJob(tx: Db, id: string, job: string): Promise<void> {
  await tx.updateTable('money_imports').set({ job_id: job }).where('import_id', '=', id).execute()
}

/** The year's money is locked. */
export async function markBooked(tx: Db, id: string, report: MoneyReport, at: Date): Promise<void> {
  await tx
    .updateTable('money_imports')
    .set({ state: 'booked', report: plainJson(report), booked_at: at })
    .where('import_id', '=', id)
    .execute()
}

/** What was looked at and never booked goes after a while: it is nobody's record. */
export async function clearReadImports(tx: Db, before: Date): Promise<void> {
  await tx
    .deleteFrom('money_imports')
    .where('state', '=', 'read')
    .where('handed_in_at', '<', before)
    .execute()
}

/** Lines of an import that something later hangs on: they were set off. */
export async function countCorrected(tx: Db, id: string): Promise<number> {
  const row = await sql<{
    count: number
  }>`select ((select count(*) from payments where region_id = ${tx.region} and import_id = ${id} and corrected_by is not null)
    + (select count(*) from budget_changes where region_id = ${tx.region} and import_id = ${id} and corrected_by is not null))::int as count`.execute(
    tx,
  )
  return row.rows[0]?.count ?? 0
}

/** Those that an import booked lines of. */
export async function projectsOfImport(tx: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{
    project: string
  }>`select project_id as project from payments where region_id = ${tx.region} and import_id = ${id}
    union select project_id from budget_changes where region_id = ${tx.region} and import_id = ${id}`.execute(
    tx,
  )
  return rows.map(({ project }) => project)
}

/**
 * Takes the lines of an import away again; the file and who undid it stay.
 * @returns the projects that they were of
 */
export async function undoMoneyImport(
  tx: Db,
  id: string,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<string[]> {
  const payments = await takeAway(tx, 'payments', id)
  const changes = await takeAway(tx, 'budget_changes', id)
  await tx
    .updateTable('money_imports')
    .set({ state: 'undone', undone_at: at, undone_by: by })
    .where('import_id', '=', id)
    .execute()
  return [...new Set([...payments, ...changes])]
}

async function takeAway(tx: Db, table: 'payments' | 'budget_changes', id: string): Promise<string[]> {
  // A distributed database returns no dates as text from a delete: the lines are read first, and locked.
  const rows = await tx
    .selectFrom(table)
    .select(['project_id', 'document_id', 'fiscal_year', sql<string>`day::text`.as('day'), 'fund', 'amount'])
    .where('import_id', '=', id)
    .forUpdate()
    .execute()
  await tx.deleteFrom(table).where('import_id', '=', id).execute()
  await addToSums(
    tx,
    table,
    rows.map((row) => ({
      project: row.project_id,
      document: row.document_id,
      year: row.fiscal_year,
      day: row.day,
      fund: row.fund,
      amount: -BigInt(row.amount),
    })),
  )
  return rows.map(({ project_id }) => project_id)
}

function selectImports(db: Db) {
  return db
    .selectFrom('money_imports as i')
    .leftJoin('users as u', 'u.user_id', 'i.handed_in_by')
    .leftJoin('jobs as j', 'j.job_id', 'i.job_id')
    .select([
      'i.import_id',
      'i.kind',
      'i.fiscal_year',
      'i.file',
      'i.state',
      'i.report',
      'i.handed_in_by',
      'u.name',
      'i.handed_in_at',
      'i.booked_at',
      'i.undone_at',
      'j.job_id',
      'j.state as job_state',
      'j.tally',
      'j.problem',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectImports>['executeTakeFirstOrThrow']>>

function toRow(row: Selected): MoneyImportRow {
  return {
    id: row.import_id,
    kind: row.kind,
    year: row.fiscal_year,
    file: row.file,
    state: row.state,
    report: row.report,
    byId: row.handed_in_by,
    by: row.name,
    at: row.handed_in_at.toISOString(),
    bookedAt: row.booked_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    job:
      row.job_id === null
        ? null
        : {
            id: row.job_id,
            isOpen: row.job_state === 'waiting' || row.job_state === 'running',
            rows: row.tally?.documents ?? 0,
            done: row.tally?.done ?? 0,
            problem: row.problem,
          },
  }
}
