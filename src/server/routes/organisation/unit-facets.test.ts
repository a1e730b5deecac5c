/**
 * A county of more units than a list can offer: an answer carries the busiest and how many others there are;
 * the others are looked for.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareAll } from '#actions/duplicates/radar.ts'
import type { DuplicateList } from '#api/duplicates.ts'
import type { FindingList } from '#api/findings/findings.ts'
import type { Facet, UnitsNamed } from '#api/kernel/unit-facet.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { BUSY_UNITS, filesOfManyUnits, MANY_UNITS, unitOfMany } from '../../../../test/support/many-units.ts'

/** So many units are offered at once. */
const OFFERED = 20

let home: TestApp
beforeAll(async () => {
  home = await startApp()
  for (const { name, bytes } of filesOfManyUnits())
    expect((await home.import(name, bytes)).state).toBe('done')
  await compareAll(home.context, home.region)
}, 300_000)
afterAll(() => home.close())

const findings = async (query = '') =>
  (await home.reader.get(`/api/findings?size=1${query}`)).json<FindingList>()
const duplicates = async (query = '') =>
  (await home.reader.get(`/api/duplicates?size=1${query}`)).json<DuplicateList>()
const named = async (list: 'findings' | 'duplicates', name: string, query = '') =>
  (await home.reader.get(`/api/${list}/units?name=${encodeURIComponent(name)}${query}`)).json<UnitsNamed>()
const sum = (facets: readonly Facet[]) => facets.reduce((all, { count }) => all + count, 0)
const BUSY = Array.from({ length: BUSY_UNITS }, (_, i) => unitOfMany(MANY_UNITS - BUSY_UNITS + i).code)
/** Neither with most findings nor among the first by its code. */
const QUIET = unitOfMany(755)

describe('findings', () => {
  test('carry the units with most of them, and how many others have how many', async () => {
    const { facets, total } = await findings()
    expect(facets.unit).toHaveLength(OFFERED)
    expect(facets.unit.map(({ value }) => value)).toEqual(expect.arrayContaining(BUSY))
    expect(facets.unit).toEqual(facets.unit.toSorted((a, b) => b.count - a.count))
    expect([facets.otherUnits.units, facets.otherUnits.count + sum(facets.unit)]).toEqual([
      MANY_UNITS - OFFERED,
      total,
    ])
  })

  test('carry the chosen unit with its own count, too, and count it no more among the others', async () => {
    const all = await findings()
    const { facets, total } = await findings(`&unit=${QUIET.code}`)
    expect(facets.unit).toEqual([...all.facets.unit, { value: QUIET.code, label: QUIET.name, count: total }])
    expect(total).toBeGreaterThan(0)
    expect(facets.otherUnits).toEqual({
      units: MANY_UNITS - OFFERED - 1,
      count: all.facets.otherUnits.count - total,
    })
    expect((await findings(`&unit=${BUSY[0]}`)).facets).toMatchObject({
      unit: all.facets.unit,
      otherUnits: all.facets.otherUnits,
    })
  })

  test('name the chosen unit where another filter leaves it nothing', async () => {
    const { facets, total } = await findings(`&unit=${QUIET.code}&rule=plan-linear&search=没有这样的字`)
    expect([total, facets.unit, facets.otherUnits]).toEqual([
      0,
      [{ value: QUIET.code, label: QUIET.name, count: 0 }],
      { units: 0, count: 0 },
    ])
    expect((await findings('&unit=没有这个单位')).facets.unit).toHaveLength(OFFERED)
  })

  test('name a unit that is chosen by a code that it had before', async () => {
    const { db } = home.context.store.of(home.region)
    const unit = await db
      .selectFrom('budget_units')
      .select('unit_id')
      .where('key', '=', QUIET.code)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('unit_keys')
      .values({ region_id: home.region, key: '旧编码', unit_id: unit.unit_id })
      .execute()
    const { facets, total } = await findings('&unit=旧编码')
    expect(facets.unit.at(-1)).toEqual({ value: '旧编码', label: QUIET.name, count: total })
    expect(total).toBeGreaterThan(0)
  })

  test('give every unit to a search for it by its name or its code', async () => {
    const { total } = await findings(`&unit=${QUIET.code}`)
    for (const words of [QUIET.name, QUIET.code, ' 第756 中心学校']) {
      expect(await named('findings', words)).toEqual({
        rows: [{ value: QUIET.code, label: QUIET.name, count: total }],
        total: 1,
      })
    }
    expect(await named('findings', '没有这个单位')).toEqual({ rows: [], total: 0 })
  })

  test('give what is called so before what begins so, and no more than are offered at once', async () => {
    const many = await named('findings', '中心学校')
    expect([many.rows.length, many.total]).toEqual([OFFERED, MANY_UNITS])
    expect(many.rows).toEqual((await findings()).facets.unit)
    const begun = await named('findings', '3000')
    expect([begun.total, begun.rows.every(({ value }) => value.startsWith('3000'))]).toEqual([99, true])
    expect((await named('findings', '300100')).rows[0]).toMatchObject({ value: '300100' })
  })

  test('look for units under the other filters', async () => {
    const { facets } = await findings('&rule=vague-value')
    const { rows, total } = await named('findings', '', '&rule=vague-value')
    expect([rows, total]).toEqual([facets.unit, facets.unit.length + facets.otherUnits.units])
    expect(await named('findings', QUIET.code, '&search=没有这样的字')).toEqual({ rows: [], total: 0 })
  })
})

describe('alike projects', () => {
  test('carry the units of most groups, and how many others there are', async () => {
    const { units, otherUnits, totals } = await duplicates()
    expect(units).toHaveLength(OFFERED)
    expect(units.slice(0, BUSY_UNITS).map(({ value }) => value)).toEqual(BUSY)
    expect(units.length + otherUnits).toBe(totals.units)
    expect(totals.units).toBe(MANY_UNITS)
  })

  test('carry the chosen unit, too, where another filter leaves it nothing as well', async () => {
    const all = await duplicates()
    const { units, otherUnits, total } = await duplicates(`&unit=${QUIET.code}`)
    expect([units, otherUnits]).toEqual([
      [...all.units, { value: QUIET.code, label: QUIET.name, count: total }],
      MANY_UNITS - OFFERED - 1,
    ])
    expect(await duplicates(`&unit=${QUIET.code}&search=没有这样的字`)).toMatchObject({
      units: [{ value: QUIET.code, label: QUIET.name, count: 0 }],
      otherUnits: 0,
    })
  })

  test('give every unit to a search for it', async () => {
    const { total } = await duplicates(`&unit=${QUIET.code}`)
    for (const words of [QUIET.name, QUIET.code])
      expect(await named('duplicates', words)).toEqual({
        rows: [{ value: QUIET.code, label: QUIET.name, count: total }],
        total: 1,
      })
    expect(await named('duplicates', '中心学校')).toMatchObject({
      total: MANY_UNITS,
      rows: { length: OFFERED },
    })
    expect(await named('duplicates', QUIET.code, '&scope=unit')).toEqual({ rows: [], total: 0 })
  })
})

/** Lists of rows that are no units; `rows` themselves are what is asked for. */
const LISTS = [
  'projects',
  'filings',
  'findings',
  'documents',
  'rectifications',
  'reviews',
  'assessments',
  'duplicates',
  'events',
  'messages',
  'jobs',
  'library',
  'delegations',
  'notices',
  'statements/tasks',
  ...[
    'execution',
    'results',
    'self-evaluations',
    'monitoring/matrix',
    'monitoring/rounds',
    'monitoring/warnings',
    'evaluations',
    'assurance',
  ].map((list) => `${list}?year=2025`),
]

test.each(LISTS)('%s carries nothing that there is of every unit', async (list) => {
  const answer = await home.administrator.get(`/api/${list}${list.includes('?') ? '&' : '?'}size=1`)
  expect(answer.statusCode).toBe(200)
  expect(longest(answer.json()), `${answer.body.length} bytes`).toBeLessThan(MANY_UNITS / 10)
})

function longest(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  const own = Array.isArray(value) ? value.length : 0
  return Object.values(value).reduce((most: number, one) => Math.max(most, longest(one)), own)
}

test.each(['findings', 'duplicates'])(
  'units of %s are looked for within reach alone, and with words of a length',
  async (list) => {
    expect((await home.stranger.get(`/api/${list}/units?name=${QUIET.code}`)).json()).toEqual({
      rows: [],
      total: 0,
    })
    expect((await home.reader.get(`/api/${list}/units?name=${'长'.repeat(101)}`)).statusCode).toBe(400)
  },
)
