import { expect, test } from 'vitest'
import { targets } from '../../../test/support/targets.ts'
import { matchesOfList } from './matches-of-list.ts'

const listed = matchesOfList(['复盖', '保[章帐]', String.raw`^\d+是`], (source) => source)

test('every place of every pattern of a list, pattern by pattern', () => {
  const document = targets([
    { name: '医保帐户', purpose: '2是基本保章', goals: ['复盖全县，保章到位', '没有错'] },
  ])
  expect(
    listed(document).map(({ entry, match, passage, from }) => [entry, match[0], passage.field, from]),
  ).toEqual([
    ['复盖', '复盖', 'goals', 0],
    ['保[章帐]', '保帐', 'name', 1],
    ['保[章帐]', '保章', 'purpose', 4],
    ['保[章帐]', '保章', 'goals', 5],
    [String.raw`^\d+是`, '2是', 'purpose', 0],
  ])
  expect(listed(targets([{ name: '没有' }]))).toEqual([])
})
