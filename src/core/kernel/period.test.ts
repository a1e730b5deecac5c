import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFiscalYear, isoDate, planMarkForDay, monthEnd, preparedYear, workingYear } from './period.ts'

describe('the fiscal year', () => {
  test('the last day of a month is the day before the first of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1994, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next = new Date(Date.UTC(year, month, 1) - 86_400_000)
        expect(monthEnd(year, month)).toBe(next.toISOString().slice(0, 10))
      }),
    )
  })

  test('a date falls under the first mark that is not before it', () => {
    expect(planMarkForDay('2025-01-01')).toBe('march')
    expect(planMarkForDay('2025-03-31')).toBe('march')
    expect(planMarkForDay('2025-04-01')).toBe('june')
    expect(planMarkForDay('2025-10-31')).toBe('october')
    expect(planMarkForDay('2025-11-01')).toBe('december')
  })

  test('years of budgets', () => {
    expect([1993, 1994, 2025, 2099, 2100, 2025.5].map(isFiscalYear)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(isoDate(2025, 6, 5)).toBe('2025-06-05')
  })
})

test('the year that is worked on: the latest with something in it that is not beyond the one being prepared', () => {
  expect([preparedYear('2026-05-31'), preparedYear('2026-06-01'), preparedYear('2026-12-31')]).toEqual([
    2026, 2027, 2027,
  ])
  const at = (day: string) => workingYear([2022, 2027, 2026, 2025], day)
  expect([at('2026-05-31'), at('2026-11-23'), at('2030-01-01'), at('2020-01-01')]).toEqual([
    2026, 2027, 2027, 2022,
  ])
  expect(workingYear([], '2026-11-23')).toBeUndefined()
})
