import { expect, test } from 'vitest'
import { otherYears } from './other-years-of.ts'

test('papers of another year than the shown one are named, the newest year first', () => {
  expect(otherYears([2025, 2027, 2024, 2025, null], 2027)).toEqual([
    { year: 2025, files: 2 },
    { year: 2024, files: 1 },
  ])
  expect(otherYears([2025], 2025)).toEqual([])
  expect(otherYears([2025], undefined)).toEqual([])
})
