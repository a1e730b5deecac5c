import { expect, test } from 'vitest'
import { marksOfRecord } from './take-record.ts'

test('only empty marks are taken from the record, and none that is doubted or unknown', () => {
  const figures = [
    { item: 'given', points: '4.00', doubt: null },
    { item: 'empty', points: '6.00', doubt: null },
    { item: 'blank', points: '0.00', doubt: null },
    { item: 'unknown', points: null, doubt: null },
    { item: 'doubted', points: '6.00', doubt: { code: 'little-paid', rate: '10.00' } },
  ]
  expect(marksOfRecord(figures, { given: '3', blank: '' })).toEqual({ empty: '6.00', blank: '0.00' })
})
