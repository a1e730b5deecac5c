import { expect, test } from 'vitest'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { demoDeadlines } from './calendar.ts'

const WORK = {
  next: 'filing-second',
  kinds: ['filing-first', 'filing-second', 'review-second', 'approval'],
} as const
const dayOf = (deadlines: ReturnType<typeof demoDeadlines>, kind: string) =>
  deadlines.find((one) => one.kind === kind)?.day

test('days that are past move together until the next one is ten days ahead', () => {
  const moved = demoDeadlines(usualDeadlines(2026), WORK, '2026-11-22')
  expect(
    ['filing-first', 'filing-second', 'review-second', 'approval'].map((kind) => dayOf(moved, kind)),
  ).toEqual(['2026-10-17', '2026-12-02', '2026-12-17', '2027-02-22'])
  // What is no part of the work stays: the marks of the year, the self-evaluation.
  expect(['monitoring-june', 'self-evaluation'].map((kind) => dayOf(moved, kind))).toEqual([
    '2026-06-30',
    '2027-03-31',
  ])
})

test('days that lie ahead stay', () => {
  expect(dayOf(demoDeadlines(usualDeadlines(2027), WORK, '2026-11-22'), 'filing-second')).toBe('2026-11-30')
})
