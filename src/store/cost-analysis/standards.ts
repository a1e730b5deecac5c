/** The register of 支出标准. */
import { sql } from 'kysely'
import type { Standard } from '#core/cost-analysis/standard.ts'
import type { StandardInput } from '#core/cost-analysis/standard-sheet.ts'
import { fen } from '#core/kernel/money.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type StandardRow = Standard & {
  readonly note: string
  readonly changedAt: string
  readonly changedBy: string | null
}

function selectStandards(db: Db) {
  return db
    .selectFrom('cost_standards as s')
    .leftJoin('users as u', 'u.user_id', 's.changed_by')
    .select([
      's.standard_id',
      's.number',
      's.name',
      's.words',
      's.level',
      's.per',
      's.amount',
      's.first_year',
      's.last_year',
      's.source',
      's.note',
      's.withdrawn_at',
      's.changed_at',
      'u.name as changer',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectStandards>['executeTakeFirstOrThrow']>>

function toStandard(row: Row): StandardRow {
  return {
    id: row.standard_id,
    number: row.number,
    name: row.name,
    words: row.words,
    level: row.level,
    per: row.per,
    amount: fen(BigInt(row.amount)),
    firstYear: row.first_year,
    lastYear: row.last_year,
    source: row.source,
    note: row.note,
    withdrawn: row.withdrawn_at !== null,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changer,
  }
}

/** All, by number. */
export async function loadStandards(db: Db): Promise<readonly StandardRow[]> {
  return (await selectStandards(db).orderBy('s.number').execute()).map(toStandard)
}

export async function findStandard(db: Db, id: string): Promise<StandardRow | null> {
  const row = await selectStandards(db).where('s.standard_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toStandard(row)
}

/** Those with one of these numbers, locked until the transaction ends. */
export async function lockStandards(tx: Db, numbers: readonly string[]): Promise<readonly StandardRow[]> {
  if (numbers.length === 0) return []
  await tx
    .selectFrom('cost_standards')
    .select('standard_id')
    .where(sql<boolean>`number = any(${[...numbers]}::text[])`)
    .orderBy('standard_id')
    .forUpdate()
    .execute()
  const rows = await selectStandards(tx)
    .where(sql<boolean>`s.number = any(${[...numbers]}::text[])`)
    .execute()
  return rows.map(toStandard)
}

type Change = { readonly at: Date; readonly by: string }

function columnsOf(standard: StandardInput, { at, by }: Change) {
  return {
    number: plainText(standard.number),
    name: plainText(standard.name),
    words: standard.words.map(plainText),
    level: standard.level,
    per: plainText(standard.per),
    amount: standard.amount,
    first_year: standard.firstYear,
    last_year: standard.lastYear,
    source: plainText(standard.source),
    note: plainText(standard.note),
    changed_at: at,
    changed_by: by,
  }
}

/** @returns false where another has its number */
export async function addStandard(
  tx: Db,
  id: string,
  standard: StandardInput,
  change: Change,
): Promise<boolean> {
  const added = await tx
    .insertInto('cost_standards')
    .values({ standard_id: id, ...columnsOf(standard, change), withdrawn_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('standard_id')
    .executeTakeFirst()
  return added !== undefined
}

export async function keepStandard(
  tx: Db,
  id: string,
  standard: StandardInput,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('cost_standards')
    .set(columnsOf(standard, change))
    .where('standard_id', '=', id)
    .execute()
}

export async function setWithdrawn(
  tx: Db,
  id: string,
  withdrawn: boolean,
  { at, by }: Change,
): Promise<void> {
  await tx
    .updateTable('cost_standards')
    .set({ withdrawn_at: withdrawn ? at : null, changed_at: at, changed_by: by })
    .where('standard_id', '=', id)
    .execute()
}
