import { expect, test } from 'vitest'
import { NumberSets } from './marks.ts'

test('what is added is new once a set, however large; nothing is left of the set before', () => {
  const marks = new NumberSets()
  expect([0, 7, 5000, 7, 0, 70_000, 5000].map((n) => marks.add(n))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
  ])
  marks.clear()
  expect([70_000, 7, 7].map((n) => marks.add(n))).toEqual([true, true, false])
})
