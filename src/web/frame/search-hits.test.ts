import { expect, test } from 'vitest'
import type { SearchResults } from '#api/search.ts'
import { searchHits } from './search-hits.ts'

const answer: SearchResults = {
  projects: {
    rows: [{ id: '1', name: '教育局办公用房维修', code: null, unitName: '教育局', fiscalYear: 2026 }],
    more: false,
  },
  units: { rows: [{ key: 'k', code: '360', name: '教育局', projects: 6 }], more: false },
  indicators: { rows: [], more: false },
}
const found = (words: string) => searchHits(words, { areas: [], answer, may: () => false }, 'zh-CN')

test('a unit that is called just so comes before the projects that have its name in theirs', () => {
  expect(found('教育局').map(({ kind }) => kind)).toEqual(['units', 'projects'])
  expect(found('360')[0]?.kind).toBe('units')
  expect(found('教育')[0]?.kind).toBe('projects')
})

test('the list of a unit has as many targets as the search says', () => {
  const [unit] = found('教育局')[0]?.hits ?? []
  expect(unit?.detail).toContain('6')
  expect(unit?.to).toContain('alone=yes')
})
