import { expect, test } from 'vitest'
import { dayRemark } from './day-remark.ts'

test('the holidays of 2025 to 2028, as the State Council laid them down or as the calendars have them', () => {
  const days: readonly (readonly [string, string | null])[] = [
    ['2025-01-28', 'spring-festival'],
    ['2025-01-29', 'spring-festival'],
    ['2025-01-31', 'spring-festival'],
    ['2025-04-04', 'qingming'],
    ['2025-05-31', 'dragon-boat'],
    ['2025-10-06', 'mid-autumn'],
    ['2026-02-16', 'spring-festival'],
    ['2026-02-17', 'spring-festival'],
    ['2026-04-05', 'qingming'],
    ['2026-06-19', 'dragon-boat'],
    ['2026-09-25', 'mid-autumn'],
    ['2026-10-01', 'national'],
    ['2027-02-06', 'spring-festival'],
    ['2027-04-05', 'qingming'],
    ['2027-06-09', 'dragon-boat'],
    ['2027-09-15', 'mid-autumn'],
    ['2028-04-04', 'qingming'],
    ['2028-05-02', 'labour'],
  ]
  expect(days.map(([day]) => [day, dayRemark(day)])).toEqual(days)
})

test('what the notice shifts: weekdays off, and weekend days that are worked', () => {
  expect([
    dayRemark('2026-02-20'),
    dayRemark('2026-10-07'),
    dayRemark('2026-10-10'),
    dayRemark('2026-02-14'),
    dayRemark('2026-02-21'),
  ]).toEqual(['shifted', 'shifted', null, null, 'saturday'])
  // No notice is known for 2027: only what the law says.
  expect([dayRemark('2027-10-04'), dayRemark('2027-10-01'), dayRemark('2027-10-09')]).toEqual([
    null,
    'national',
    'saturday',
  ])
})

test('weekends, working days, and what is no day', () => {
  expect([
    dayRemark('2026-10-31'),
    dayRemark('2026-11-01'),
    dayRemark('2026-11-30'),
    dayRemark('2026-13-99'),
  ]).toEqual(['saturday', 'sunday', null, null])
})
