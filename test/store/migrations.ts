/** Migrations: each once, all or nothing, in step with the files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { listMigrations, migrate } from '#store/database/migrate.ts'
import { MIGRATIONS, type Opened } from './opened.ts'

/** What a database of the steps before it is taken over as. */
const BASELINE = '0001-baseline.sql'

export function migrationBehaviours(opened: () => Opened): void {
  const clean: (() => Promise<void> | void)[] = []
  afterEach(async () => {
    for (const step of clean.splice(0).toReversed()) await step()
  })

  /**
   * An empty schema of its own, and pools that see only it. The password is hidden from copies of the
   * options.
   */
  async function emptySchema(): Promise<() => pg.Pool> {
    const schema = `empty_${randomUUID().replaceAll('-', '')}`
    await opened().pool.query(`create schema ${schema}`)
    clean.push(async () => {
      await opened().pool.query(`drop schema ${schema} cascade`)
    })
    return () => {
      const pool = new pg.Pool({
        ...opened().pool.options,
        password: opened().pool.options.password,
        options: `-c search_path=${schema}`,
      })
      clean.push(() => pool.end())
      return pool
    }
  }

  function folderOf(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'jichi-migrations-'))
    clean.push(() => rmSync(folder, { recursive: true }))
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
    return folder
  }

  test('applies every file once, in order', async () => {
    const pool = (await emptySchema())()
    const files = await listMigrations(MIGRATIONS)
    const names = files.ok ? files.value.map((file) => file.name) : []
    expect(await migrate(pool, MIGRATIONS)).toEqual({ ok: true, value: { applied: names } })
    expect(await migrate(pool, MIGRATIONS)).toEqual({ ok: true, value: { applied: [] } })
    const { rows } = await pool.query<{ name: string }>('select name from migrations order by number')
    expect(rows.map((row) => row.name)).toEqual(names)
  })

  test('lights of sheets that were there stay, each with the part that it is of; causes without a measure are counted', async () => {
    const pool = (await emptySchema())()
    const files = await listMigrations(MIGRATIONS)
    const kinds = '0010-kinds-of-project.sql'
    const before = (files.ok ? files.value : []).filter(({ name }) => name < kinds)
    const read = (name: string) => readFileSync(join(MIGRATIONS, name), 'utf8')
    for (const { name } of before) await pool.query(read(name))
    const [region, round, project] = [randomUUID(), randomUUID(), randomUUID()]
    await pool.query(
      `insert into regions (region_id, code, name, created_at) values ('${region}', '130202', '路南区', now())`,
    )
    await pool.query(
      `insert into monitoring_rounds (region_id, round_id, fiscal_year, mark, day, due, rule_set, rule_set_version, scheme, job_id, opened_at)
       values ('${region}', '${round}', 2025, 'june', '2025-06-30', '2025-07-10', 'hebei/2025', 1, '{"planGap":12}', '${randomUUID()}', now())`,
    )
    const reasons = [
      { code: 'gap', light: 'red', values: { achievement: '10.00', rate: '60.00' } },
      { code: 'plan-behind', light: 'yellow', values: {} },
    ]
    await pool.query(
      `insert into monitoring_sheets (region_id, round_id, project_id, version, name, state, revision, writers, steps, initial, budget, paid, rate, light, reasons, faults, changed_at)
       values ('${region}', '${round}', '${project}', 1, '培训', 'draft', 0, '{}', 0, 1, 1, 0, 60, 'red', '${JSON.stringify(reasons)}', 0, now())`,
    )
    const content = {
      entries: [{ likelihood: null, causes: ['funding'] }],
      problems: '慢',
      measure: 'correct',
      measureText: ' ',
    }
    await pool.query(
      `insert into monitoring_contents values ('${region}', '${round}', '${project}', '${JSON.stringify(content)}')`,
    )
    await pool.query(read(kinds))
    const { rows } = await pool.query(
      'select kind, light, money_light, promise_light, open_causes from monitoring_sheets',
    )
    expect(rows).toEqual([
      { kind: 'unknown', light: 'red', money_light: 'yellow', promise_light: 'red', open_causes: 2 },
    ])
    const scheme = await pool.query<{ scheme: object }>('select scheme from monitoring_rounds')
    expect(scheme.rows[0]?.scheme).toMatchObject({ planGap: 12, kindsOn: false, weighing: 'worse' })
  })

  test('processes that start together apply every file once', async () => {
    const pool = await emptySchema()
    const results = await Promise.all([pool(), pool(), pool()].map((one) => migrate(one, MIGRATIONS)))
    expect(results.every((result) => result.ok)).toBe(true)
    const applied = results.flatMap((result) => (result.ok ? result.value.applied : []))
    expect(new Set(applied).size).toBe(applied.length)
  })

  test('a statement that is refused leaves nothing of its file, and everything of those before', async () => {
    const pool = (await emptySchema())()
    const folder = folderOf({
      '0001-a.sql': 'create table a (i int);',
      '0002-b.sql': 'create table b (i int); insert into b values (1); create table a (i int);',
    })
    expect(await migrate(pool, folder)).toMatchObject({
      ok: false,
      error: { code: 'migration-failed', name: '0002-b.sql', statement: 'create table a (i int)' },
    })
    const { rows } = await pool.query(
      `select to_regclass('a') is not null as a, to_regclass('b') is not null as b, (select ` +
        'count(*)::int from migrations) as applied',
    )
    expect(rows).toEqual([{ a: true, b: false, applied: 1 }])
    writeFileSync(join(folder, '0002-b.sql'), 'create table b (i int)')
    expect(await migrate(pool, folder)).toEqual({ ok: true, value: { applied: ['0002-b.sql'] } })
  })

  test('a file that changed after it was applied, or is no longer there, is reported', async () => {
    const pool = (await emptySchema())()
    const folder = folderOf({
      '0001-a.sql': 'create table a (i int);\n',
      '0002-b.sql': 'create table b (i int);',
    })
    await migrate(pool, folder)
    writeFileSync(join(folder, '0001-a.sql'), 'create table a (i int);\r\n')
    expect(await migrate(pool, folder)).toMatchObject({ ok: true })
    rmSync(join(folder, '0002-b.sql'))
    expect(await migrate(pool, folder)).toMatchObject({
      ok: false,
      error: { code: 'migration-unknown', name: '0002-b.sql' },
    })
    writeFileSync(join(folder, '0001-a.sql'), 'create table a (i bigint);')
    expect(await migrate(pool, folder)).toMatchObject({
      ok: false,
      error: { code: 'migration-changed', name: '0001-a.sql' },
    })
  })

  test('an account that may not create tables gets a refusal, and the connection is given back', async () => {
    const { pool } = opened()
    const account = `refused_${randomUUID().replaceAll('-', '')}`
    await pool.query(`create role ${account}`)
    const other = new pg.Pool({
      ...pool.options,
      password: pool.options.password,
      options: `-c role=${account} -c search_path=public`,
      max: 1,
    })
    clean.push(async () => {
      await other.end()
      await pool.query(`drop role ${account}`)
    })
    expect(await migrate(other, MIGRATIONS)).toMatchObject({
      ok: false,
      error: { code: 'migration-refused' },
    })
    expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('tables that a later file wrote anew are looked over after it, and nothing else', async () => {
    const pool = (await emptySchema())()
    const folder = folderOf({ '0001-a.sql': 'create table a (i int); create table b (i int);' })
    await migrate(pool, folder)
    writeFileSync(join(folder, '0002-b.sql'), 'update a set i = 1;')
    expect(await migrate(pool, folder)).toEqual({ ok: true, value: { applied: ['0002-b.sql'] } })
    const looked = async (table: string) =>
      (
        await pool.query<{ at: Date | null }>(
          'select last_vacuum as at from pg_stat_all_tables where relid = to_regclass($1)',
          [table],
        )
      ).rows[0]?.at
    await expect.poll(() => looked('a')).toBeInstanceOf(Date)
    expect(await looked('b')).toBeNull()
  })

  describe('a database of before the first release', () => {
    const before = JSON.parse(readFileSync(join(MIGRATIONS, 'before-baseline.json'), 'utf8')) as {
      commit: string
      steps: Record<string, string>
    }
    const steps = Object.entries(before.steps)

    /** The tables of today with the record of so many steps, as the program of before kept it. */
    async function madeInSteps(record: readonly (readonly [string, string])[]): Promise<pg.Pool> {
      const pool = (await emptySchema())()
      const baseline = folderOf({ [BASELINE]: readFileSync(join(MIGRATIONS, BASELINE), 'utf8') })
      expect(await migrate(pool, baseline)).toMatchObject({ ok: true })
      await pool.query('delete from migrations')
      for (const [i, [name, sha256]] of record.entries()) {
        await pool.query('insert into migrations (number, name, sha256) values ($1, $2, $3)', [
          i + 1,
          name,
          sha256,
        ])
      }
      return pool
    }

    const recorded = async (pool: pg.Pool) =>
      (await pool.query<{ name: string }>('select name from migrations order by number')).rows.map(
        ({ name }) => name,
      )

    test('that has every step is taken over with its rows', async () => {
      expect(steps).toHaveLength(80)
      const pool = await madeInSteps(steps)
      await pool.query('insert into regions (region_id, code, name, created_at) values ($1, $2, $3, now())', [
        randomUUID(),
        '130202',
        '路南区',
      ])
      const files = await listMigrations(MIGRATIONS)
      const since = files.ok ? files.value.map(({ name }) => name).filter((name) => name !== BASELINE) : []
      expect(await migrate(pool, MIGRATIONS)).toEqual({ ok: true, value: { applied: since } })
      expect(await recorded(pool)).toEqual([BASELINE, ...since])
      expect((await pool.query('select name from regions')).rows).toEqual([{ name: '路南区' }])
      expect(await migrate(pool, MIGRATIONS)).toEqual({ ok: true, value: { applied: [] } })
    })

    test('that lacks steps is refused with the program that has them, and left as it is', async () => {
      const pool = await madeInSteps(steps.slice(0, 79))
      expect(await migrate(pool, MIGRATIONS)).toEqual({
        ok: false,
        error: {
          code: 'migration-older',
          name: '0079-as-returned.sql',
          last: '0080-rows-of-edits.sql',
          commit: before.commit,
        },
      })
      expect(await recorded(pool)).toEqual(steps.slice(0, 79).map(([name]) => name))
    })

    test('that has steps which nobody knows, or others under their names, is refused as ever', async () => {
      const newer = await madeInSteps([...steps, ['0081-next.sql', 'ab']])
      expect(await migrate(newer, MIGRATIONS)).toMatchObject({
        error: { code: 'migration-unknown', name: '0081-next.sql' },
      })
      const changed = await madeInSteps(steps.map(([name, sha256], i) => [name, i === 4 ? 'ab' : sha256]))
      expect(await migrate(changed, MIGRATIONS)).toMatchObject({
        error: { code: 'migration-changed', name: '0005-jobs.sql' },
      })
      expect(await recorded(changed)).toHaveLength(80)
    })
  })

  test('a gap in the numbers is reported before anything is applied', async () => {
    const pool = (await emptySchema())()
    expect(
      await migrate(pool, folderOf({ '0001-a.sql': 'select 1', '0003-c.sql': 'select 1' })),
    ).toMatchObject({ ok: false, error: { code: 'migration-gap', name: '0003-c.sql', expected: 2 } })
  })
}
