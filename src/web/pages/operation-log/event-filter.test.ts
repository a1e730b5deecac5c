import { expect, test } from 'vitest'
import { eventQuery, daySpan } from './event-filter.ts'

test('days are whole: the last one ends where the next begins', () => {
  expect(daySpan('2025-02-28', '2025-02-28')).toEqual({
    from: new Date(2025, 1, 28).toISOString(),
    to: new Date(2025, 2, 1).toISOString(),
  })
  expect(daySpan(undefined, undefined)).toEqual({})
  expect(eventQuery({ until: '12', page: 1, size: 50 })).toEqual({ until: 12, page: 1, size: 50 })
})
