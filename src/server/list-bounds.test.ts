/**
 * Figures in the address of a list that no table holds: refused as what they are, never a fault of the
 * server.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../test/support/app.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
}, 120_000)
afterAll(() => home.close())

const LISTS = [
  'projects',
  'filings',
  'findings',
  'documents',
  'rectifications',
  'reviews',
  'units',
  'statements/tasks',
  'assessments',
  'special-projects',
  'duplicates',
  'statistics',
  'outcomes',
]

test.each(['year=99999999999', 'year=-5', 'year=2026.5', 'year=1e400'])(
  '%s is refused by every list',
  async (query) => {
    for (const list of LISTS) {
      const answer = await home.administrator.get(`/api/${list}?${query}`)
      expect([list, answer.statusCode]).toEqual([list, 400])
    }
  },
)

test('a page beyond all rows is empty, one beyond all figures refused', async () => {
  for (const list of ['projects', 'documents', 'filings', 'findings', 'reviews']) {
    expect([list, (await home.administrator.get(`/api/${list}?page=1000000&size=500`)).statusCode]).toEqual([
      list,
      200,
    ])
    expect([
      list,
      (await home.administrator.get(`/api/${list}?page=99999999999999999999`)).statusCode,
    ]).toEqual([list, 400])
  }
})
