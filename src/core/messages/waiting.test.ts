import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueWaitingNotification } from './waiting.ts'

const day = (n: number) => new Date(Date.UTC(2025, 5, 1 + n)).toISOString().slice(0, 10)

test('what is past goes before what is near; all of it is counted, with the first day', () => {
  expect(dueWaitingNotification([], day(0))).toBeNull()
  expect(dueWaitingNotification([{ due: day(9), count: 3 }], day(0))).toBeNull()
  expect(
    dueWaitingNotification(
      [
        { due: day(5), count: 2 },
        { due: day(7), count: 1 },
      ],
      day(0),
    ),
  ).toEqual({ standing: 'soon', name: `${day(5)} soon-7`, count: 3, due: day(5) })
  expect(
    dueWaitingNotification(
      [
        { due: day(5), count: 2 },
        { due: day(-1), count: 1 },
        { due: day(-9), count: 4 },
      ],
      day(0),
    ),
  ).toEqual({ standing: 'over', name: `${day(-1)} over-0`, count: 5, due: day(-9) })
})

test('one more that becomes late has a new name; otherwise the same name for a week', () => {
  const items = [{ due: day(-3), count: 1 }]
  expect(dueWaitingNotification(items, day(0))?.name).toBe(dueWaitingNotification(items, day(3))?.name)
  expect(dueWaitingNotification(items, day(5))?.name).not.toBe(dueWaitingNotification(items, day(3))?.name)
  expect(dueWaitingNotification([...items, { due: day(0), count: 1 }], day(1))?.name).not.toBe(
    dueWaitingNotification(items, day(1))?.name,
  )
})

test('whatever waits, a day has one telling at most and never counts more than there is', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ due: fc.integer({ min: -40, max: 40 }).map(day), count: fc.integer({ min: 1, max: 9 }) }),
      ),
      (items) => {
        const telling = dueWaitingNotification(items, day(0))
        expect(telling?.count ?? 0).toBeLessThanOrEqual(items.reduce((sum, { count }) => sum + count, 0))
        expect(telling === null).toBe(items.every(({ due }) => due > day(7)))
      },
    ),
  )
})
