/** The search of the whole: what it finds by name, code and unit, and that it finds nothing beyond reach. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchResults } from '#api/search.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let filler: Member
let contributor: Member

beforeAll(async () => {
  home = await startApp()
  for (const file of ['001-组织部.txt', '004-人社局.txt']) await home.importSample(file)
  const { db } = home.context.store.of(home.region)
  const unit = await db
    .selectFrom('budget_units')
    .select(['unit_id', 'name'])
    .where('name', 'like', '%组织部%')
    .executeTakeFirstOrThrow()
  filler = await join(home, '填报人', 'unit-filler', unit.unit_id)
  contributor = await join(home, '协作人', 'contributor', unit.unit_id)
})
afterAll(() => home.close())

const find = async (words: string, who: Pick<Member, 'get'> = home.reader) =>
  searchResults.parse((await who.get(`/api/search?words=${encodeURIComponent(words)}`)).json())

/** What the list of targets has of these words. */
const listed = async (words: string, who: Pick<Member, 'get'> = home.reader) =>
  (await who.get(`/api/projects?size=500&search=${encodeURIComponent(words)}`)).json<{
    rows: readonly { id: string; name: string; code: string | null; unitName: string | null }[]
    total: number
  }>()

describe('the search', () => {
  test('finds a project by its code, with unit and year', async () => {
    const [one] = (await listed('')).rows.filter(({ code }) => code !== null)
    const { projects } = await find(one?.code ?? '')
    expect(projects.rows).toEqual([
      expect.objectContaining({ id: one?.id, name: one?.name, code: one?.code, unitName: one?.unitName }),
    ])
    expect(projects.rows[0]?.fiscalYear).toEqual(expect.any(Number))
    expect(projects.more).toBe(false)
  })

  test('shows a few, and says that there are more; what is called so comes first', async () => {
    const all = await listed('培训')
    expect(all.total).toBeGreaterThan(5)
    const { projects } = await find('培训')
    expect(projects.rows).toHaveLength(5)
    expect(projects.more).toBe(true)
    const named = all.rows.filter(({ name }) => name.includes('培训')).length
    expect(projects.rows.slice(0, Math.min(named, 5)).every(({ name }) => name.includes('培训'))).toBe(true)
  })

  test('finds units by name and by code, with how many projects they have', async () => {
    const { units } = await find('组织部')
    const [unit] = units.rows
    expect(unit?.name).toContain('组织部')
    expect((await find(unit?.code ?? '')).units.rows[0]?.key).toBe(unit?.key)
    const all = await home.reader.get(`/api/projects?alone=yes&unit=${encodeURIComponent(unit?.key ?? '')}`)
    expect(unit?.projects).toBe(all.json().total)
  })

  test('finds indicators of the library', async () => {
    const { indicators } = await find('满意度')
    expect(indicators.rows.length).toBeGreaterThan(0)
    expect(indicators.rows.every(({ name, key }) => name !== '' && key !== '')).toBe(true)
  })

  test('of other units, somebody who is bound to one finds nothing', async () => {
    const others = (await listed('人力资源')).rows
    expect(others.length).toBeGreaterThan(0)
    expect((await find('人力资源')).units.rows.length).toBeGreaterThan(0)
    const found = await find('人力资源', filler)
    expect(found.units.rows).toEqual([])
    expect(found.projects.rows).toEqual([])
    const [hidden] = (await listed('')).rows.filter(({ unitName }) => unitName?.includes('组织部') === false)
    const name = hidden?.name ?? ''
    expect((await find(name)).projects.rows.map(({ id }) => id)).toContain(hidden?.id)
    expect((await find(name, filler)).projects.rows.map(({ id }) => id)).not.toContain(hidden?.id)
    expect((await find('组织部', filler)).units.rows).toHaveLength(1)
  })

  test('who may read neither targets nor the library is refused; so are no words', async () => {
    expect((await contributor.get('/api/search?words=x')).statusCode).toBe(403)
    expect((await home.reader.get('/api/search?words=%20')).statusCode).toBe(400)
    expect((await home.app.inject({ url: '/api/search?words=x' })).statusCode).toBe(401)
  })
})
