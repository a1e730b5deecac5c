/** 预算调整 of projects: only added to; what was wrong is set off by a line that names it. */
import { sql } from 'kysely'
import type { BudgetChange } from '#core/execution/budget-change.ts'
import { fen } from '#core/kernel/money.ts'
import { addToSums } from './money-sums.ts'
import type { MoneyPlace, Recorded } from './payments.ts'
import { plainText } from '../kernel/plain.ts'
import { slices } from '../kernel/slices.ts'
import type { Db } from '../kernel/store.ts'

export type NewBudgetChange = MoneyPlace &
  BudgetChange & {
    readonly id: string
    /** The approved version of the target that brought it; null where the money came first. */
    readonly version: number | null
    readonly corrects: string | null
    readonly import: string | null
  }

export type BudgetChangeRow = BudgetChange & {
  readonly id: string
  readonly version: number | null
  readonly import: string | null
  readonly corrects: string | null
  readonly correctedBy: string | null
  readonly recordedAt: string
  /** The name of the person. */
  readonly recordedBy: string | null
}

const ROWS_A_STATEMENT = 2000

/** The projects' money is locked (`lockMoney`). */
export async function saveBudgetChanges(
  tx: Db,
  changes: readonly NewBudgetChange[],
  { at, by }: Recorded,
): Promise<void> {
  for (const some of slices(changes, ROWS_A_STATEMENT)) {
    await tx
      .insertInto('budget_changes')
      .values(
        some.map((change) => ({
          change_id: change.id,
          project_id: change.project,
          document_id: change.document,
          fiscal_year: change.year,
          day: change.day,
          kind: change.kind,
          fund: change.fund,
          amount: change.amount,
          nature: change.nature ?? null,
          origin: change.origin ?? null,
          approval_number: plainText(change.approvalNumber),
          reason: plainText(change.reason),
          version: change.version,
          import_id: change.import,
          corrects: change.corrects,
          corrected_by: null,
          recorded_at: at,
          recorded_by: by,
        })),
      )
      .execute()
    await addToSums(tx, 'budget_changes', some)
  }
}

/** Of a project, in the order of their days. */
export async function listBudgetChanges(db: Db, project: string): Promise<BudgetChangeRow[]> {
  const rows = await selectChanges(db)
    .where('c.project_id', '=', project)
    .orderBy('c.day')
    .orderBy('c.recorded_at')
    .orderBy('c.change_id')
    .execute()
  return rows.map(toChange)
}

/** A line of a project's changes; null when it has none of the id. */
export async function findBudgetChange(db: Db, project: string, id: string): Promise<BudgetChangeRow | null> {
  const row = await selectChanges(db)
    .where('c.project_id', '=', project)
    .where('c.change_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toChange(row)
}

/** Marks a line as set off by another, which is booked with it. */
export async function markChangeCorrected(tx: Db, line: string, by: string): Promise<void> {
  await tx.updateTable('budget_changes').set({ corrected_by: by }).where('change_id', '=', line).execute()
}

/**
 * What of a project's changes is 上年结转 that holds, by fund; and whether there is one that no version of the
 * target belongs to.
 */
export async function changesBesideTarget(
  db: Db,
  project: string,
): Promise<{
  readonly carryover: { readonly fiscal: bigint; readonly other: bigint }
  readonly unlinked: boolean
}> {
  const row = await db
    .selectFrom('budget_changes')
    .select([
      sql<string>`coalesce(sum(amount) filter (where kind = 'carryover' and fund = 'fiscal'), 0)::text`.as(
        'fiscal',
      ),
      sql<string>`coalesce(sum(amount) filter (where kind = 'carryover' and fund = 'other'), 0)::text`.as(
        'other',
      ),
      sql<boolean>`coalesce(bool_or(kind <> 'carryover' and version is null), false)`.as('unlinked'),
    ])
    .where('project_id', '=', project)
    .where('kind', '<>', 'correction')
    .where('corrected_by', 'is', null)
    .executeTakeFirstOrThrow()
  return { carryover: { fiscal: BigInt(row.fiscal), other: BigInt(row.other) }, unlinked: row.unlinked }
}

/** The version that the changes so far led to: those that had none. */
export async function linkChanges(tx: Db, project: string, version: number): Promise<void> {
  await tx
    .updateTable('budget_changes')
    .set({ version })
    .where('project_id', '=', project)
    .where('version', 'is', null)
    .where('kind', 'not in', ['carryover', 'correction'])
    .where('corrected_by', 'is', null)
    .execute()
}

function selectChanges(db: Db) {
  return db
    .selectFrom('budget_changes as c')
    .leftJoin('users as u', 'u.user_id', 'c.recorded_by')
    .select([
      'c.change_id',
      sql<string>`c.day::text`.as('day'),
      'c.kind',
      'c.fund',
      'c.amount',
      'c.nature',
      'c.origin',
      'c.approval_number',
      'c.reason',
      'c.version',
      'c.import_id',
      'c.corrects',
      'c.corrected_by',
      'c.recorded_at',
      'u.name',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectChanges>['executeTakeFirstOrThrow']>>

function toChange(row: Selected): BudgetChangeRow {
  return {
    id: row.change_id,
    day: row.day,
    kind: row.kind,
    fund: row.fund,
    amount: fen(BigInt(row.amount)),
    nature: row.nature,
    origin: row.origin,
    approvalNumber: row.approval_number,
    reason: row.reason,
    version: row.version,
    import: row.import_id,
    corrects: row.corrects,
    correctedBy: row.corrected_by,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.name,
  }
}
