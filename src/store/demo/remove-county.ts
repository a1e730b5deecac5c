/** Takes away what of the demonstration's county nothing rests on any more: its accounts, its units. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kernel/store.ts'

/** The paper by which each unit of the county was founded: by it they are known. */
export const COUNTY_NOTE = '安澜县机构设置方案（演示）'

/**
 * Behind its documents: money lists, messages, posts and accounts of the county's people, then its units from
 * below. An account or a unit that anything else names stays; an account that stays was switched off before.
 * @param keep accounts that a next start opens again
 */
export async function removeCounty(tx: Db, keep: readonly string[]): Promise<void> {
  const people = tx.selectFrom('users').select('user_id').where('demo', '=', true)
  await tx
    .deleteFrom('money_imports as m')
    .where('m.handed_in_by', 'in', people)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('payments as p').select('p.import_id').whereRef('p.import_id', '=', 'm.import_id')),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('budget_changes as c').select('c.import_id').whereRef('c.import_id', '=', 'm.import_id'),
        ),
      ),
    )
    .execute()
  await tx.deleteFrom('notices').where('published_by', 'in', people).execute()
  const gone = sql`u.demo and not (u.account = any(${[...keep]}::text[]))`
  const goers = sql`(select user_id from users u where u.region_id = ${tx.region} and ${gone})`
  const demo = sql`(select user_id from users u where u.region_id = ${tx.region} and u.demo)`
  await sql`delete from messages where region_id = ${tx.region} and recipient_id in ${demo}`.execute(tx)
  await sql`delete from posts where region_id = ${tx.region} and user_id in ${goers}`.execute(tx)
  const ofUser = await unnamed(tx, { table: 'users', alias: 'u', id: 'user_id', without: [] })
  await sql`delete from users u where u.region_id = ${tx.region} and ${gone} and ${ofUser}`.execute(tx)
  await removeUnits(tx)
}

/** From below: what is above a unit that is gone may go after it. */
async function removeUnits(tx: Db): Promise<void> {
  const ofUnit = await unnamed(tx, {
    table: 'budget_units',
    alias: 'b',
    id: 'unit_id',
    without: ['unit_versions', 'unit_keys'],
  })
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select b.unit_id as id from budget_units b where b.region_id = ${tx.region} and ${ofUnit}
      and exists (select 1 from unit_versions v where v.region_id = b.region_id and v.unit_id = b.unit_id
        and v.version = 1 and v.note = ${COUNTY_NOTE})`.execute(tx)
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    for (const table of ['unit_versions', 'unit_keys', 'budget_units'] as const)
      await sql`delete from ${sql.table(table)} where region_id = ${tx.region} and unit_id = any(${ids}::uuid[])`.execute(
        tx,
      )
  }
}

type Named = {
  readonly table: string
  readonly alias: string
  readonly id: string
  /** Tables that go with it. */ readonly without: readonly string[]
}

/** No row of any table refers to one; asked of the schema itself, so that a new table is asked too. */
async function unnamed(tx: Db, { table, alias, id, without }: Named): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ of: string; column: string }>`
    select c.conrelid::regclass::text as of, a.attname as column from pg_constraint c
    join lateral unnest(c.conkey) k (attnum) on true
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum and a.attname <> 'region_id'
    where c.contype = 'f' and c.confrelid = ${table}::regclass and c.confdeltype <> 'c'`.execute(tx)
  const asked = rows.filter(({ of }) => !without.includes(of))
  return sql.join(
    asked.map(
      ({ of, column }) =>
        sql`not exists (select 1 from ${sql.table(of)} x where x.region_id = ${tx.region} and x.${sql.ref(column)} = ${sql.ref(`${alias}.${id}`)})`,
    ),
    sql` and `,
  )
}
