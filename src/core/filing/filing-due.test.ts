import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualDeadlines } from '../calendar/deadline.ts'
import { dueStanding, filingDuty, filingDue, dueNotification } from './filing-due.ts'
import type { FilingState } from './states.ts'

const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)

/** A target that goes its first way. */
const of = (state: FilingState, version = 0) => ({ state, version })

describe('by when a target goes on', () => {
  test('a draft is filed, what is under review reviewed or approved; nothing is waited for of the others', () => {
    expect([
      filingDuty(of('draft'), []),
      filingDuty(of('submitted'), ['department']),
      filingDuty(of('finance-review'), ['business', 'performance']),
      filingDuty(of('finance-review'), ['approval']),
    ]).toEqual(['filing', 'review', 'review', 'approval'])
    // What the head of the unit has to confirm has not left the unit.
    expect([filingDuty(of('submitted'), ['head']), filingDuty(of('submitted'), ['head-2'])]).toEqual([
      'filing',
      'filing',
    ])
    expect([
      filingDuty(of('approved'), []),
      filingDuty(of('archived'), []),
      filingDuty(of('adjusting'), []),
    ]).toEqual([null, null, null])
  })

  test('the calendar of the budget has no day for an adjustment', () => {
    expect([
      filingDuty(of('submitted', 1), ['department']),
      filingDuty(of('submitted', 1), ['head']),
      filingDuty(of('finance-review', 2), ['approval']),
    ]).toEqual([null, null, null])
  })

  test('the next deadline of the duty, the last one once all are past, none once the year is over', () => {
    const deadlines = usualDeadlines(2026)
    expect(filingDue(deadlines, 'filing', 2026, '2025-10-10')).toEqual({
      kind: 'filing-first',
      day: '2025-10-15',
    })
    expect(filingDue(deadlines, 'filing', 2026, '2026-02-01')).toEqual({
      kind: 'filing-second',
      day: '2025-11-30',
    })
    expect(filingDue(deadlines, 'approval', 2026, '2026-12-31')).toEqual({
      kind: 'approval',
      day: '2026-02-20',
    })
    expect(filingDue(deadlines, 'approval', 2026, '2027-01-01')).toBeNull()
    expect(
      filingDue(
        deadlines.map((one) => ({ ...one, day: null })),
        'filing',
        2026,
        '2025-10-10',
      ),
    ).toBeNull()
  })

  test('the day itself is not past', () => {
    expect([day(-8), day(-7), day(0), day(1)].map((today) => dueStanding(day(0), today))).toEqual([
      'later',
      'soon',
      'soon',
      'over',
    ])
  })

  test('people are notified a week before, a day before, and every week after', () => {
    const duties = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => dueNotification(day(0), day(from + i))?.name ?? '-')
    expect(duties(-9, 1)).toEqual([
      '-',
      '-',
      'soon-7',
      'soon-7',
      'soon-7',
      'soon-7',
      'soon-7',
      'soon-7',
      'soon-1',
      'soon-1',
      'over-0',
    ])
    expect(duties(7, 9)).toEqual(['over-0', 'over-1', 'over-1'])
  })

  test('whenever the server runs, what it tells has a new name at most once a week and once more before the day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -30, max: 60 }), { minLength: 1, maxLength: 60 }),
        (days) => {
          const names = days
            .toSorted((a, b) => a - b)
            .flatMap((n) => dueNotification(day(0), day(n))?.name ?? [])
          // A name never comes back after another: told once, it is over.
          expect(names.filter((name, i) => name !== names[i - 1])).toHaveLength(new Set(names).size)
          expect(new Set(names).size).toBeLessThanOrEqual(2 + Math.ceil(60 / 7))
        },
      ),
    )
  })
})
