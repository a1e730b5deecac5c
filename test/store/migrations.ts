/** Migrations: each once, all or nothing, in step with the files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { listMigrations, migrate } from '#store/database/migrate.ts'
import { MIGRATIONS, type Opened } from './opened.ts'

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

  test('a file that changed after it was applied, or is no longer there, is told', async () => {
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

  test('an account that may not create tables is told so, and the connection is given back', async () => {
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

  test('findings of before they had a life are open, since their document came, and say that the rule was sure', async () => {
    const pool = (await emptySchema())()
    const files = await listMigrations(MIGRATIONS)
    if (!files.ok) throw new Error('the migrations are listed')
    const older = folderOf(
      Object.fromEntries(files.value.filter(({ number }) => number < 11).map(({ name, sql }) => [name, sql])),
    )
    await migrate(pool, older)
    const [region, document] = [randomUUID(), randomUUID()]
    const [unsure, old] = [randomUUID(), randomUUID()]
    await pool.query(`insert into regions values ('${region}', '130202', '路南区', now())`)
    await pool.query(
      'insert into document_files (region_id, sha256, size, content, stored_at) values ' +
        `('${region}', repeat('0', 64), 1, 'x', now())`,
    )
    await pool.query(`insert into documents (region_id, document_id, sha256, file, media_type, size, project_count, indicator_count, unplaced_count, rule_set, errors, warnings, advice, score, grade, demo, imported_at, reading, search, kind, counted)
      values ('${region}', '${document}', repeat('0', 64), 'a.txt', 'text/plain', 1, 0, 0, 0, 'hebei/2025', 2, 0, 0, 90, '优', false, '2025-03-01T00:00:00Z', '{}', '', 'budget-text', true)`)
    const insert =
      'insert into findings (region_id, finding_id, document_id, position, touched, rule, ' +
      `rule_group, severity, body, search, counted) values ('${region}', $1, '${document}', $2, ` +
      `'{}', 'r', 'text', 'error', $3, '', true)`
    await pool.query(insert, [old, 1, String.raw`{"rule":"r","text":"空字符 \u0000 与 \"certainty\":"}`])
    await pool.query(insert, [unsure, 2, '{"rule":"r","certainty":0.7,"text":null}'])
    expect(await migrate(pool, MIGRATIONS)).toMatchObject({ ok: true })
    const { rows } = await pool.query<Record<string, unknown>>(
      'select finding_id, identity, anchors, state, first_seen_at, fixed_at, body from findings order by position',
    )
    const since = new Date('2025-03-01T00:00:00Z')
    expect(rows).toEqual([
      {
        finding_id: old,
        identity: old,
        anchors: [],
        state: 'open',
        first_seen_at: since,
        fixed_at: null,
        body: { rule: 'r', certainty: 1, text: '空字符 \u0000 与 "certainty":' },
      },
      {
        finding_id: unsure,
        identity: unsure,
        anchors: [],
        state: 'open',
        first_seen_at: since,
        fixed_at: null,
        body: { rule: 'r', certainty: 0.7, text: null },
      },
    ])
    expect((await pool.query('select checked_at, compared_at from documents')).rows).toEqual([
      { checked_at: since, compared_at: null },
    ])
    // Looked over after an upgrade, and nothing but what was written.
    const looked = async (table: string) =>
      (
        await pool.query<{ at: Date | null }>(
          'select last_vacuum as at from pg_stat_all_tables where relid = to_regclass($1)',
          [table],
        )
      ).rows[0]?.at
    await expect.poll(() => looked('findings')).toBeInstanceOf(Date)
    expect(await looked('document_files')).toBeNull()
  })

  test('versions that were approved before their money had columns have it afterwards, adding up', async () => {
    const pool = (await emptySchema())()
    const files = await listMigrations(MIGRATIONS)
    const own = files.ok ? files.value.find(({ name }) => name.endsWith('-execution.sql')) : undefined
    if (!files.ok || own === undefined) throw new Error('the migrations are listed')
    await migrate(
      pool,
      folderOf(
        Object.fromEntries(
          files.value.filter(({ number }) => number < own.number).map(({ name, sql }) => [name, sql]),
        ),
      ),
    )
    const [region, document, person] = [randomUUID(), randomUUID(), randomUUID()]
    const budgets = [
      { total: '100', fiscal: '60.5', other: '39.5' },
      { total: '100', fiscal: '60', other: null },
      { total: '0.000001', fiscal: null, other: null },
      { total: null, fiscal: null, other: '5' },
      { total: '90', fiscal: '92', other: null },
      { total: '约10', fiscal: null, other: null },
    ]
    await pool.query(
      `insert into regions (region_id, code, name, created_at) values ('${region}', '130202', '路南区', now())`,
    )
    const client = await pool.connect()
    // What a version belongs to is not looked at here.
    await client.query('set session_replication_role = replica')
    for (const [i, budget] of budgets.entries()) {
      await client.query(
        'insert into project_versions (region_id, project_id, number, document_id, fiscal_year, ' +
          'content, sha256, reason, approval_number, approval_date, approved_by, approved_at) ' +
          `values ($1, $2, $3, $4, 2025, $5, '', '', '', '2025-01-31', $6, now())`,
        [region, randomUUID(), i + 1, document, JSON.stringify({ budget }), person],
      )
    }
    client.release(true)
    expect(await migrate(pool, MIGRATIONS)).toMatchObject({ ok: true })
    const { rows } = await pool.query('select fiscal, other from project_versions order by number')
    expect(rows).toEqual([
      { fiscal: '60500000', other: '39500000' },
      { fiscal: '60000000', other: '40000000' },
      { fiscal: '1', other: '0' },
      { fiscal: '0', other: '5000000' },
      { fiscal: '90000000', other: '0' },
      { fiscal: '0', other: '0' },
    ])
  })

  test('targets of before have their name and code to be looked for, and their first approved money in its year', async () => {
    const pool = (await emptySchema())()
    const files = await listMigrations(MIGRATIONS)
    const own = files.ok ? files.value.find(({ name }) => name.endsWith('-alike-labels.sql')) : undefined
    if (!files.ok || own === undefined) throw new Error('the migrations are listed')
    await migrate(
      pool,
      folderOf(
        Object.fromEntries(
          files.value.filter(({ number }) => number < own.number).map(({ name, sql }) => [name, sql]),
        ),
      ),
    )
    const [region, document, coded, bare, person] = [
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ]
    const client = await pool.connect()
    try {
      // Rows are put in as they stand: whom they belong to is not looked at here.
      await client.query('set session_replication_role = replica')
      await client.query(
        `insert into regions (region_id, code, name, created_at) values ('${region}', '130202', '路南区', now())`,
      )
      await client.query(`insert into documents (region_id, document_id, sha256, file, media_type, size, project_count, indicator_count, unplaced_count, rule_set, errors, warnings, advice, score, grade, demo, imported_at, checked_at, reading, search, kind, counted)
        values ('${region}', '${document}', repeat('0', 64), 'a.txt', 'text/plain', 1, 2, 0, 0, 'hebei/2025', 0, 0, 0, 90, '优', false, now(), now(), '{}', '', 'budget-text', true)`)
      for (const [i, [id, code, search]] of [
        [coded, 'P1', '培训经费\np1\n326001\n民政局\n培训人数'],
        [bare, null, '公务用车更新\n326001\n民政局'],
      ].entries()) {
        await client.query(
          `insert into projects (region_id, project_id, document_id, position, fiscal_year, code, name, budget, indicator_count, errors, warnings, advice, rules, paper, search, counted, quantified, with_unit, repeated)
          values ('${region}', $1, '${document}', ${i}, 2025, $2, '', 0, 0, 0, 0, 0, '{}', '{}', $3, true, 0, 0, 0)`,
          [id, code, search],
        )
        await client.query(`insert into similar_projects (region_id, project_id) values ('${region}', $1)`, [
          id,
        ])
      }
      for (const [number, fiscal] of [
        [1, 700],
        [2, 900],
      ]) {
        await client.query(
          `insert into project_versions (region_id, project_id, number, document_id, fiscal_year, content, sha256, reason, approval_number, approval_date, approved_by, approved_at, fiscal, other)
          values ('${region}', '${coded}', $1, '${document}', 2025, '{}', '', '', '', '2025-01-31', '${person}', now(), $2, 5)`,
          [number, fiscal],
        )
      }
      const months = `array_fill(3::bigint, array[12])`
      await client.query(
        'insert into money_sums (region_id, fiscal_year, project_id, document_id, ' +
          `fiscal_changes, other_changes, fiscal_paid, other_paid) values ('${region}', 2025, ` +
          `'${coded}', '${document}', ${months}, ${months}, ${months}, ${months})`,
      )
    } finally {
      client.release(true)
    }
    expect(await migrate(pool, MIGRATIONS)).toMatchObject({ ok: true })
    expect(
      (await pool.query('select project_id as project, label from similar_projects order by label')).rows,
    ).toEqual(
      [
        { project: coded, label: '培训经费\np1' },
        { project: bare, label: '公务用车更新' },
      ].toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    )
    expect(
      (
        await pool.query(
          'select project_id as project, initial_fiscal, initial_other, fiscal_paid[12] as paid from money_sums',
        )
      ).rows,
    ).toEqual([{ project: coded, initial_fiscal: '700', initial_other: '5', paid: '3' }])
  })

  test('rounds that were opened before the kinds could be chosen stay counted with all of them', async () => {
    const pool = (await emptySchema())()
    const files = await listMigrations(MIGRATIONS)
    const own = files.ok ? files.value.find(({ name }) => name.endsWith('-monitoring-early.sql')) : undefined
    if (!files.ok || own === undefined) throw new Error('the migrations are listed')
    await migrate(
      pool,
      folderOf(
        Object.fromEntries(
          files.value.filter(({ number }) => number < own.number).map(({ name, sql }) => [name, sql]),
        ),
      ),
    )
    const region = randomUUID()
    await pool.query(
      `insert into regions (region_id, code, name, created_at) values ('${region}', '130202', '路南区', now())`,
    )
    const client = await pool.connect()
    await client.query('set session_replication_role = replica')
    await client.query(
      'insert into monitoring_rounds (region_id, round_id, fiscal_year, mark, day, due, ' +
        `rule_set, rule_set_version, scheme, job_id, opened_at) values ($1, $2, 2025, 'march', ` +
        `'2025-03-31', '2025-04-10', 'hebei/2025', 1, '{"gap": 10}', $3, now())`,
      [region, randomUUID(), randomUUID()],
    )
    client.release(true)
    expect(await migrate(pool, MIGRATIONS)).toMatchObject({ ok: true })
    expect((await pool.query('select scheme from monitoring_rounds')).rows).toMatchObject([
      {
        scheme: {
          gap: 10,
          early: { amount: true, date: true, ceiling: true, rate: true, qualitative: true },
        },
      },
    ])
  })

  test('a gap in the numbers is told before anything is applied', async () => {
    const pool = (await emptySchema())()
    expect(
      await migrate(pool, folderOf({ '0001-a.sql': 'select 1', '0003-c.sql': 'select 1' })),
    ).toMatchObject({ ok: false, error: { code: 'migration-gap', name: '0003-c.sql', expected: 2 } })
  })
}
