import { expect, test } from 'vitest'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { demoDeadlines } from './calendar.ts'

const WORK = {
  next: 'filing-second',
  kinds: ['filing-first', 'filing-second', 'review-second', 'approval'],
} as const
const dayOf = (deadlines: ReturnType<typeof demoDeadlines>, kind: string) =>
  deadlines.find((one) => one.kind === kind)?.day

test('days of work that is still to be done move together until the next one is ten days ahead', () => {
  const moved = demoDeadlines(usualDeadlines(2027), WORK, '2027-05-03')
  // What was done lies where it was done.
  expect(dayOf(moved, 'filing-first')).toBe('2026-10-15')
  expect(['filing-second', 'review-second', 'approval'].map((kind) => dayOf(moved, kind))).toEqual([
    '2027-05-13',
    '2027-05-28',
    '2027-08-03',
  ])
  // What is no part of the work stays: the marks of the year, the self-evaluation.
  expect(['monitoring-june', 'self-evaluation'].map((kind) => dayOf(moved, kind))).toEqual([
    '2027-06-30',
    '2028-03-31',
  ])
})

test('days of a year that is over stay, whenever it is shown', () => {
  for (const year of [2025, 2026])
    expect(demoDeadlines(usualDeadlines(year), WORK, '2028-02-01')).toEqual(usualDeadlines(year))
})

test('days that lie ahead stay', () => {
  expect(dayOf(demoDeadlines(usualDeadlines(2027), WORK, '2026-11-22'), 'filing-second')).toBe('2026-11-30')
})
