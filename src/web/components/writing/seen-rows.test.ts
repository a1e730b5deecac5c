import { expect, test } from 'vitest'
import { DRAWN_WHOLE, seenRows } from './seen-rows.ts'

const even = (count: number) => Array.from({ length: count }, () => 30)

test('a form of usual length is drawn whole', () => {
  expect(seenRows(even(DRAWN_WHOLE), 0, 700)).toEqual({ start: 0, end: DRAWN_WHOLE, above: 0, below: 0 })
})

test('of a long one what is in view and some around; the height stays the same', () => {
  for (const top of [-500, 0, 4000, 29_000, 40_000]) {
    const { start, end, above, below } = seenRows(even(1000), top, 700)
    expect(above + below + (end - start) * 30).toBe(30_000)
    expect(end - start).toBeLessThan(60)
    if (top >= 0 && top < 29_000) {
      expect(start * 30).toBeLessThanOrEqual(top)
      expect(end * 30).toBeGreaterThanOrEqual(top + 700)
    }
  }
})
