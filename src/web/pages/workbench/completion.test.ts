import { expect, test } from 'vitest'
import { completion } from './completion.ts'

test.each([
  // A target of the year was approved; no sheet of it was opened.
  [{ approved: 1, confirmed: 0, toOpen: 1 }, null],
  [{ approved: 0, confirmed: 0, toOpen: 0 }, null],
  [{ approved: 4, confirmed: 0, toOpen: 3 }, 0],
  [{ approved: 3, confirmed: 2, toOpen: 0 }, 66],
] as const)('of %j: %s', (coverage, percent) => {
  expect(completion(coverage)).toBe(percent)
})
