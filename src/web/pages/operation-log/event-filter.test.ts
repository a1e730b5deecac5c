import { expect, test } from 'vitest'
import { isEventFilterNarrowed, queryOf, readEventFilter, spanOf } from './event-filter.ts'

const read = (address: string) => readEventFilter(new URLSearchParams(address))

test('the address says what is shown', () => {
  expect(
    read('type=user.created&person=张&from=2025-03-01&to=2025-03-02&subject=user:&search=x&until=12&page=3'),
  ).toEqual({
    type: 'user.created',
    person: '张',
    from: '2025-03-01',
    to: '2025-03-02',
    subject: 'user:',
    search: 'x',
    until: '12',
    page: 3,
  })
  expect(isEventFilterNarrowed(read('page=2'))).toBe(false)
  expect(isEventFilterNarrowed(read('until=1'))).toBe(true)
})

test('what is no day or number narrows nothing', () =>
  expect(isEventFilterNarrowed(read('from=yesterday&to=2025-3-1&until=-4'))).toBe(false))

test('days are whole: the last one ends where the next begins', () => {
  expect(spanOf('2025-02-28', '2025-02-28')).toEqual({
    from: new Date(2025, 1, 28).toISOString(),
    to: new Date(2025, 2, 1).toISOString(),
  })
  expect(spanOf(undefined, undefined)).toEqual({})
  expect(queryOf(read('until=12'))).toMatchObject({ until: 12, page: 1, size: 50 })
})
