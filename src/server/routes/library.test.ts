/**
 * The indicator library: the nation's common indicators, what the samples' targets use, what a bureau lays
 * down.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryDetail, libraryList, libraryMined, librarySuggestions } from '#api/library.ts'
import { NATIONAL_INDICATORS } from '#core/library/national.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
  for (const file of ['001-组织部.txt', '004-人社局.txt']) await home.importSample(file)
})
afterAll(() => home.close())

const list = async (query = '') => libraryList.parse((await home.reader.get(`/api/library${query}`)).json())
const save = (change: object) =>
  home.administrator.send('PUT', '/api/library/indicator', {
    kind: 'quantity',
    name: '走访企业户数',
    meaning: '',
    formula: '',
    direction: 'higher',
    unit: '户',
    basis: '',
    state: 'offered',
    ...change,
  })
const address = (key: string) => `/api/library/indicator?key=${encodeURIComponent(key)}`

describe('the library', () => {
  test('begins with the common indicators of the nation', async () => {
    const { rows, total, mining } = await list()
    expect(total).toBe(NATIONAL_INDICATORS.length)
    expect(rows.every(({ origin, projects }) => origin === 'national' && projects === 0)).toBe(true)
    expect(mining).toBeNull()
  })

  test('takes in what the region’s targets use: figures of the rows themselves', async () => {
    const answer = await home.administrator.send('POST', '/api/library/mining', {
      source: 'approved',
      leastProjects: 3,
      leastUnits: 2,
    })
    const mined = libraryMined.parse(answer.json())
    expect(mined).toMatchObject({ projects: 49, found: mined.fresh, gone: 0 })
    const { rows } = await list('?origin=mined')
    expect(rows.length).toBeGreaterThan(0)
    for (const { key, projects, units } of rows) {
      expect(projects).toBeGreaterThanOrEqual(3)
      expect(units).toBe(2)
      const detail = libraryDetail.parse((await home.reader.get(address(key))).json())
      const found = await home.reader.get(`/api/projects?q=${encodeURIComponent(detail.name)}&size=500`)
      // Every project that uses it is found by its name.
      expect(found.json().total).toBeGreaterThanOrEqual(projects)
    }
    expect((await list()).mining).toMatchObject({ projects: 49, found: mined.found, by: expect.any(String) })
  })

  test('mined again it is the same, and what is no longer used enough goes', async () => {
    const again = libraryMined.parse(
      (
        await home.administrator.send('POST', '/api/library/mining', {
          source: 'approved',
          leastProjects: 3,
          leastUnits: 2,
        })
      ).json(),
    )
    expect(again).toMatchObject({ fresh: 0, gone: 0 })
    const strict = libraryMined.parse(
      (
        await home.administrator.send('POST', '/api/library/mining', {
          source: 'approved',
          leastProjects: 1000,
          leastUnits: 2,
        })
      ).json(),
    )
    expect(strict).toMatchObject({ found: 0, gone: again.found })
    expect((await list()).total).toBe(NATIONAL_INDICATORS.length)
    await home.administrator.send('POST', '/api/library/mining', {
      source: 'approved',
      leastProjects: 3,
      leastUnits: 2,
    })
  })

  test('keeps what a person wrote when it is mined again, and takes figures of today', async () => {
    const [first] = (await list('?origin=mined')).rows
    const key = first?.key ?? ''
    const before = libraryDetail.parse((await home.reader.get(address(key))).json())
    const { kind, name, formula, direction, unit, basis } = before
    expect(
      (
        await home.administrator.send('PUT', '/api/library/indicator', {
          kind,
          name,
          formula,
          direction,
          unit,
          basis,
          meaning: '我们自己的解释',
          state: 'hidden',
        })
      ).statusCode,
    ).toBe(200)
    await home.administrator.send('POST', '/api/library/mining', {
      source: 'approved',
      leastProjects: 1000,
      leastUnits: 2,
    })
    expect(libraryDetail.parse((await home.reader.get(address(key))).json())).toMatchObject({
      meaning: '我们自己的解释',
      state: 'hidden',
      kept: true,
      use: { projects: 0 },
    })
    await home.administrator.send('POST', '/api/library/mining', {
      source: 'approved',
      leastProjects: 3,
      leastUnits: 2,
    })
    expect(libraryDetail.parse((await home.reader.get(address(key))).json())).toMatchObject({
      meaning: '我们自己的解释',
      state: 'hidden',
      use: { projects: before.use.projects },
    })
  })

  test('lays an indicator down once, finds it by its words, suggests it, and takes it out again', async () => {
    expect((await save({ isNew: true, meaning: '全年实地走访的规模以上企业户数' })).statusCode).toBe(200)
    const twice = await save({ isNew: true, name: ' 走访企业户数 ' })
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'library-indicator-taken'])
    expect((await list(`?q=${encodeURIComponent('规模以上')}`)).rows).toMatchObject([
      { name: '走访企业户数', origin: 'own', unit: '户' },
    ])
    expect((await list('?kind=quality&q=走访企业')).rows).toEqual([])
    const suggested = librarySuggestions.parse(
      (
        await home.reader.get(`/api/library/suggestions?name=${encodeURIComponent('招商引资')}&kind=quantity`)
      ).json(),
    )
    expect(suggested.rows.map(({ name }) => name)).toContain('走访企业户数')
    const text = (await home.reader.get(`/api/library/export?q=${encodeURIComponent('走访企业')}`)).body
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(text).toContain('数量指标,走访企业户数,全年实地走访的规模以上企业户数,,越高越好,户')
    expect((await home.administrator.send('DELETE', address('quantity:走访企业户数'))).statusCode).toBe(204)
    expect((await home.reader.get(address('quantity:走访企业户数'))).statusCode).toBe(404)
  })

  test('a national indicator is hidden, never removed, and a hidden one is not suggested', async () => {
    const [one] = NATIONAL_INDICATORS
    const { source: _, ...words } = one ?? expect.fail('no national indicator')
    const key = `quantity:${words.name}`
    expect(
      (await home.administrator.send('PUT', '/api/library/indicator', { ...words, state: 'hidden' }))
        .statusCode,
    ).toBe(200)
    const refused = await home.administrator.send('DELETE', address(key))
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'library-indicator-not-own'])
    const suggested = librarySuggestions.parse(
      (await home.reader.get('/api/library/suggestions?name=x')).json(),
    )
    expect(suggested.rows.map((row) => row.key)).not.toContain(key)
    expect((await list('?state=hidden')).rows.map((row) => row.key)).toContain(key)
  })

  test('every change is an event, and another region’s library is its own', async () => {
    const events = (await home.administrator.get('/api/events?subject=library')).json()
    expect(JSON.stringify(events)).toContain('library.changed')
    const other = libraryList.parse((await home.stranger.get('/api/library')).json())
    expect(other).toMatchObject({ total: NATIONAL_INDICATORS.length, mining: null })
  })
})
