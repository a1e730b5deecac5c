/**
 * The days of the yearly notices are those of the package that carries them, and those of the notice itself
 * where it was read.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOfficeDay, unpublishedYear } from '#core/calendar/office-days.ts'
import { NOTICE_DAYS_FILE, noticeDaysFile, noticeYears } from '../scripts/notice-days.ts'

test('src/core/calendar/notice-days.ts is current: npx tsx scripts/notice-days.ts writes it again', () => {
  expect(readFileSync(NOTICE_DAYS_FILE, 'utf8')).toBe(noticeDaysFile())
})

test('every published year is known, without a gap; the one after is not', () => {
  const years = noticeYears().map(({ year }) => year)
  expect(years).toEqual(Array.from({ length: years.length }, (_, i) => 2004 + i))
  expect(years.map((year) => unpublishedYear(`${year}-06-30`))).toEqual(years.map(() => null))
  const next = (years.at(-1) ?? 0) + 1
  expect(unpublishedYear(`${next}-06-30`)).toBe(next)
})

test('2026 has the days of 国办发明电〔2025〕7号: 19 weekdays off, six weekend days worked', () => {
  const all = Array.from({ length: 365 }, (_, i) =>
    new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
  )
  const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  expect(all.filter((day) => !weekend(day) && !isOfficeDay(day))).toHaveLength(19)
  expect(all.filter((day) => weekend(day) && isOfficeDay(day))).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  expect(all.filter(isOfficeDay)).toHaveLength(248)
})
