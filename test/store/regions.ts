/** Every statement of the store says its region as a value for each table that it names (region-bound.ts). */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Opened } from './opened.ts'
import { insertsWithoutRegion, namesWithoutRegion } from './region-scan.ts'

const STORE = join(import.meta.dirname, '..', '..', 'src', 'store')

export function regionBehaviours(opened: () => Opened, statements: ReadonlySet<string>): void {
  const tables = new Set(['projects', 'documents', 'messages', 'events'])

  describe('the scan', () => {
    test.each([
      ['select 1 from projects as p where p.region_id = $1', []],
      ['select "p"."name" from "projects" as "p" where "p"."region_id" = $1', []],
      [
        'select 1 from projects p join documents d on d.region_id = p.region_id where p.region_id = $1',
        ['d (documents)'],
      ],
      ['select 1 from projects p join documents d on d.region_id = $2 where p.region_id = $1', []],
      [
        'select 1 from projects p where p.region_id = $1 and exists (select from messages m ' +
          'where m.region_id = p.region_id)',
        ['m (messages)'],
      ],
      ['update messages set read_at = $1 where recipient_id = $2', ['messages (messages)']],
      ['delete from messages using projects p where messages.region_id = $1', ['p (projects)']],
      ['insert into events (region_id) select region_id from projects where region_id = $1', []],
      ['select 1 from projects where region_id = $1 union select 1 from projects', ['projects (projects)']],
      [
        'with found as (select 1 from projects where region_id = $1) select 1 from found, documents d',
        ['d (documents)'],
      ],
      ['select extract(year from at) from events where at is distinct from $1', ['events (events)']],
    ])('%s', (sql, names) => {
      expect(namesWithoutRegion(sql, tables)).toEqual(names)
    })
  })

  describe('rows that are put in', () => {
    const region = randomUUID()
    const db = () => opened().store.of(region).db

    test('get the region of the database as their first column, however their values are given', () => {
      const rows = [
        { key: 'a', unit_id: 'x' },
        { key: sql<string>`lower(${'B'})`, unit_id: 'y' },
      ]
      expect(db().insertInto('unit_keys').values({ key: 'a', unit_id: 'x' }).compile()).toMatchObject({
        sql: 'insert into "unit_keys" ("region_id", "key", "unit_id") values ($1, $2, $3)',
        parameters: [region, 'a', 'x'],
      })
      expect(db().insertInto('unit_keys').values(rows).compile()).toMatchObject({
        sql: 'insert into "unit_keys" ("region_id", "key", "unit_id") values ($1, $2, $3), ($4, lower($5), $6)',
        parameters: [region, 'a', 'x', region, 'B', 'y'],
      })
    })

    test('get it once in a part of another query', () => {
      const query = db()
        .with('made', (part) =>
          part.insertInto('unit_keys').values({ key: 'a', unit_id: 'x' }).returning('key'),
        )
        .selectFrom('made')
        .select('key')
      expect(query.compile()).toMatchObject({
        sql:
          'with "made" as (insert into "unit_keys" ("region_id", "key", "unit_id") values ($1, $2, $3) ' +
          'returning "key") select "key" from "made"',
        parameters: [region, 'a', 'x'],
      })
    })

    test('are refused where they name another region, or come from a select without any', () => {
      const other = db().insertInto('unit_keys').values({ region_id: randomUUID(), key: 'a', unit_id: 'x' })
      expect(() => other.compile()).toThrow('the region of the database alone')
      const selected = db()
        .insertInto('unit_keys')
        .columns(['key', 'unit_id'])
        .expression((from) => from.selectFrom('budget_units').select(['key', 'unit_id']))
      expect(() => selected.compile()).toThrow('bring their region')
    })

    test('name it nowhere in the store, but for sheets that are put in as one JSON value', () => {
      const spelled = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .filter((name) => /region_id: \w+\.region\b/.test(readFileSync(join(STORE, name), 'utf8')))
      expect(spelled).toEqual([join('monitoring', 'sheets.ts')])
    })

    test.each([
      ['insert into events (region_id, at) values ($1, $2)', []],
      ['insert into "events" as e ("region_id", "at") select 1', []],
      ['insert into events select * from json_populate_recordset(null::events, $1)', []],
      ['with a as (insert into messages (key) select 1) select 1', ['messages']],
    ])('%s', (text, found) => {
      expect(insertsWithoutRegion(text, tables)).toEqual(found)
    })
  })

  test('no statement of this suite names a table without its region', async () => {
    const { rows } = await opened().pool.query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'region_id' ` +
        `and table_schema = current_schema() and table_name <> 'regions'`,
    )
    const ofRegions = new Set(rows.map(({ name }) => name))
    expect(ofRegions.size).toBeGreaterThan(100)
    const refused = [...statements]
      .map((text) => ({
        names: [...namesWithoutRegion(text, ofRegions), ...insertsWithoutRegion(text, ofRegions)],
        text,
      }))
      .filter(({ names }) => names.length > 0)
    expect(refused).toEqual([])
  })
}
