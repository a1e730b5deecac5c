/**
 * Transactions that are run again: those that collided, and those whose connection broke, as far as nobody
 * can be wrong about it.
 */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { OutcomeUnknown } from '#core/kernel/database-trouble.ts'
import type { WholeDb } from '#store/kernel/store.ts'
import type { Opened } from './opened.ts'

/** A moment that two transactions wait for together, the first time. */
function meeting(of: number): () => Promise<void> {
  let come = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    come += 1
    if (come >= of) open()
    return all
  }
}

const add = (tx: WholeDb, name: string) =>
  sql`update kept_twice set n = n + 1 where name = ${name}`.execute(tx)
const cutHere = (tx: WholeDb) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)

export function againBehaviours(opened: () => Opened): void {
  beforeAll(async () => {
    await opened().pool.query('create table kept_twice (name text primary key, n int not null)')
  })
  const fresh = async () => {
    await opened().pool.query(`truncate kept_twice`)
    await opened().pool.query(`insert into kept_twice values ('a', 0), ('b', 0)`)
  }
  const numbers = async () =>
    (await opened().pool.query<{ n: number }>('select n from kept_twice order by name')).rows.map(
      ({ n }) => n,
    )

  test('two that wait for each other both go through', async () => {
    await fresh()
    const { store } = opened()
    const [met, runs] = [meeting(2), { n: 0 }]
    const both = (first: string, second: string) =>
      store.whole.transaction(async (tx) => {
        runs.n += 1
        await add(tx, first)
        await met()
        await add(tx, second)
      })
    await Promise.all([both('a', 'b'), both('b', 'a')])
    expect([await numbers(), runs.n]).toEqual([[2, 2], 3])
  })

  test('one that cannot be put in line with another is run again and sees what that one wrote', async () => {
    await fresh()
    const { store, pool } = opened()
    const seen: number[] = []
    await store.whole.transaction(async (tx) => {
      await sql`set transaction isolation level serializable`.execute(tx)
      const { rows } = await sql<{ n: number }>`select n from kept_twice where name = 'a'`.execute(tx)
      seen.push(rows[0]?.n ?? -1)
      if (seen.length === 1) await pool.query(`update kept_twice set n = 5 where name = 'a'`)
      await add(tx, 'a')
    })
    expect([seen, await numbers()]).toEqual([
      [0, 5],
      [6, 0],
    ])
  })

  test('one whose connection is cut on its way is run again, whatever is wrong with its rollback', async () => {
    await fresh()
    let runs = 0
    await opened().store.whole.transaction(async (tx) => {
      runs += 1
      await add(tx, 'a')
      if (runs === 1) await cutHere(tx)
      await add(tx, 'b')
    })
    expect([runs, await numbers()]).toEqual([2, [1, 1]])
  })

  test('one that was being committed is not, unless it finds out by itself what was done', async () => {
    await fresh()
    const { store, pool } = opened()
    await pool.query('create sequence cuts')
    await pool.query(`create function cut_once() returns trigger language plpgsql as $$ begin
      if nextval('cuts') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if; return null; end $$`)
    await pool.query(
      'create constraint trigger cut_at_commit after update on kept_twice deferrable initially ' +
        'deferred for each row execute function cut_once()',
    )
    let runs = 0
    const work = async (tx: WholeDb) => {
      runs += 1
      await add(tx, 'a')
    }
    await expect(store.whole.transaction(work)).rejects.toBeInstanceOf(OutcomeUnknown)
    expect([runs, await numbers()]).toEqual([1, [0, 0]])
    await pool.query('alter sequence cuts restart')
    await store.whole.transaction(work, { findsItself: true })
    expect([runs, await numbers()]).toEqual([3, [1, 0]])
    await pool.query('drop table kept_twice; drop function cut_once; drop sequence cuts')
  })
}
