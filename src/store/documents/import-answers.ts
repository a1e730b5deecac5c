/** What was said of units in an import, taken back with the import. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { BudgetUnit } from '#core/target/project.ts'
import { searchText } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import { dropAnswer, loadAnswers, type AnswerRow } from './imports.ts'

/** What names a unit beside its keys: a unit that a document made is there as long as one of them does. */
const NAMING_UNITS = [
  ['budget_units', 'parent_id'],
  ['budget_units', 'office_id'],
  ['budget_units', 'successor_id'],
  ['unit_versions', 'unit_id'],
  ['posts', 'unit_id'],
  ['documents', 'unit_id'],
  ['projects', 'unit_id'],
  ['findings', 'unit_id'],
  ['notices', 'unit_id'],
  ['monitoring_sheets', 'unit_id'],
  ['monitoring_warnings', 'unit_id'],
  ['evaluation_tasks', 'unit_id'],
  ['evaluation_subjects', 'unit_id'],
  ['evaluation_results', 'unit_id'],
  ['rectifications', 'unit_id'],
  ['accountability_entries', 'unit_id'],
  ['assurance_measures', 'unit_id'],
  ['reports', 'unit_id'],
  ['fiscal_sheets', 'unit_id'],
  ['whole_sheets', 'unit_id'],
  ['cost_analyses', 'unit_id'],
  ['transfers', 'unit_id'],
  ['policies', 'unit_id'],
  ['transfer_lines', 'unit_id'],
  ['import_units', 'unit_id'],
] as const

/** The columns that name a unit, so that a new one is not forgotten. */
export const COLUMNS_OF_UNITS: ReadonlySet<string> = new Set([
  ...NAMING_UNITS.map((one) => one.join('.')),
  'unit_keys.unit_id',
])

export type TakenBack = {
  /** The names that mean nothing any more. */ readonly taken: readonly string[]
  /** Those that documents are still there of. */ readonly kept: readonly string[]
}

/**
 * Names mean again what they did before the import; those that something rests on stay as they are, with what
 * was said.
 * @param named the units that the files of the import name, by the keys of answers
 */
export async function takeBackAnswers(
  tx: Db,
  batch: string,
  named: ReadonlyMap<string, BudgetUnit>,
): Promise<TakenBack> {
  const [taken, kept]: [string[], string[]] = [[], []]
  for (const answer of await loadAnswers(tx, batch)) {
    const unit = named.get(answer.key) ?? { code: null, name: answer.key }
    const isFree =
      answer.unit === null ? await removeMade(tx, answer) : !(await isCalledSo(tx, answer.unit, unit))
    if (isFree) await dropAnswer(tx, batch, answer.key)
    ;(isFree ? taken : kept).push(unit.name)
  }
  return { taken, kept }
}

/** Whether a document is there that calls a unit so and is counted under it. */
async function isCalledSo(tx: Db, id: string, { code, name }: BudgetUnit): Promise<boolean> {
  const known = await tx
    .selectFrom('budget_units')
    .select(['code', 'name'])
    .where('unit_id', '=', id)
    .executeTakeFirst()
  const called = [
    ...(code === null || code === known?.code ? [] : [sql<SqlBool>`o.code = ${code}`]),
    ...(name === known?.name ? [] : [sql<SqlBool>`o.name = ${name}`]),
  ]
  const words = searchText([name === known?.name ? code : name])
  const ofDocuments = words === '' ? sql`` : sql` or strpos(d.search, ${words}) > 0`
  const { rows } = await sql`
    select 1 from (
      select paper -> 'unit' ->> 'code' as code, paper -> 'unit' ->> 'name' as name
      from projects where region_id = ${tx.region} and unit_id = ${id}) o
    where ${either(called)}
    union all
    select 1 from documents d
    where d.region_id = ${tx.region} and d.unit_id = ${id} and (false${ofDocuments})
    limit 1`.execute(tx)
  return rows.length > 0
}

function either(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}

/** Removes the unit that documents made under a key. @returns false where something names it */
async function removeMade(tx: Db, { key }: AnswerRow): Promise<boolean> {
  const made = await tx
    .selectFrom('budget_units as u')
    .innerJoin('unit_keys as k', 'k.unit_id', 'u.unit_id')
    .select(['u.unit_id', 'u.kept'])
    .where('k.key', '=', key)
    .forUpdate('u')
    .executeTakeFirst()
  if (made === undefined) return true
  if (made.kept) return false
  const named = NAMING_UNITS.map(
    ([table, column]) =>
      sql`select 1 from ${sql.table(table)} where region_id = ${tx.region} and ${sql.ref(column)} = ${made.unit_id}`,
  )
  const { rows } = await sql`${sql.join(named, sql` union all `)} limit 1`.execute(tx)
  if (rows.length > 0) return false
  await tx.deleteFrom('unit_keys').where('unit_id', '=', made.unit_id).execute()
  await tx.deleteFrom('budget_units').where('unit_id', '=', made.unit_id).execute()
  return true
}
