import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  daysUntil,
  DEADLINE_KINDS,
  currentDeadline,
  deadlinesInOrder,
  movedBy,
  usualDeadlines,
} from './deadline.ts'

describe('the calendar of a fiscal year', () => {
  test('goes from the first round in the year before to the results in the year after', () => {
    const days = new Map(usualDeadlines(2026).map(({ kind, day }) => [kind, day]))
    expect([
      days.get('filing-first'),
      days.get('approval'),
      days.get('monitoring-june'),
      days.get('results-publication'),
    ]).toEqual(['2025-10-15', '2026-02-20', '2026-06-30', '2027-09-30'])
    expect(deadlinesInOrder(usualDeadlines(2026)).map(({ kind }) => kind)).toEqual([...DEADLINE_KINDS])
  })

  test('work is under the next deadline of its duty, or the last one when all are past; one that is not done is none', () => {
    const deadlines = usualDeadlines(2026)
    expect(currentDeadline(deadlines, 'filing', '2025-09-01')?.kind).toBe('filing-first')
    expect(currentDeadline(deadlines, 'filing', '2025-10-15')?.kind).toBe('filing-first')
    expect(currentDeadline(deadlines, 'filing', '2025-10-16')?.kind).toBe('filing-second')
    expect(currentDeadline(deadlines, 'review', '2026-05-01')?.kind).toBe('review-second')
    const off = deadlines.map((one) => (one.kind === 'filing-second' ? { ...one, day: null } : one))
    expect(currentDeadline(off, 'filing', '2025-10-16')?.kind).toBe('filing-first')
    expect(currentDeadline([], 'filing', '2025-10-16')).toBeNull()
    expect(deadlinesInOrder(off).at(-1)?.kind).toBe('filing-second')
  })

  test('days are counted over months and years', () => {
    expect([
      daysUntil('2026-03-01', '2026-02-28'),
      daysUntil('2028-03-01', '2028-02-28'),
      daysUntil('2025-12-31', '2026-01-01'),
      daysUntil('2026-01-01', '2026-01-01'),
    ]).toEqual([1, 2, -1, 0])
  })

  test('carried over, the days keep their month and day; the usual ones of a later year are those of an earlier one carried over', () => {
    expect(
      movedBy(
        [
          { kind: 'approval', day: '2028-02-29', note: 'x' },
          { kind: 'publication', day: null, note: '' },
        ],
        1,
      ),
    ).toEqual([
      { kind: 'approval', day: '2029-02-28', note: 'x' },
      { kind: 'publication', day: null, note: '' },
    ])
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2080 }), fc.integer({ min: 0, max: 10 }), (year, years) => {
        expect(movedBy(usualDeadlines(year), years)).toEqual(usualDeadlines(year + years))
      }),
    )
  })
})
