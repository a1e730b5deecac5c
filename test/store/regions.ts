/** Every statement of the store says its region as a value for each table that it names (region-bound.ts). */
import { describe, expect, test } from 'vitest'
import type { Opened } from './opened.ts'
import { namesWithoutRegion } from './region-scan.ts'

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

  test('no statement of this suite names a table without its region', async () => {
    const { rows } = await opened().pool.query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'region_id' ` +
        `and table_schema = current_schema() and table_name <> 'regions'`,
    )
    const ofRegions = new Set(rows.map(({ name }) => name))
    expect(ofRegions.size).toBeGreaterThan(100)
    const refused = [...statements]
      .map((sql) => ({ names: namesWithoutRegion(sql, ofRegions), sql }))
      .filter(({ names }) => names.length > 0)
    expect(refused).toEqual([])
  })
}
