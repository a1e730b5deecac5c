import { expect, test } from 'vitest'
import { heapOfKey, isReviewFilterNarrowed, REVIEW_PAGE_SIZE, readReviewFilter } from './review-filter.ts'

const read = (text: string) => readReviewFilter(new URLSearchParams(text), 'mine')

test('the filter is what the address says; what it cannot be is left out', () => {
  expect(read('heap=mend&unit=763001&search=%20培训%20&page=2')).toEqual({
    heap: 'mend',
    unit: '763001',
    search: '培训',
    document: undefined,
    box: 'mine',
    page: 2,
    size: REVIEW_PAGE_SIZE,
  })
  expect(read('heap=everything&page=-1')).toEqual({
    heap: undefined,
    unit: undefined,
    search: undefined,
    document: undefined,
    box: 'mine',
    page: 1,
    size: REVIEW_PAGE_SIZE,
  })
})

test('a heap narrows nothing: it is where one stands', () => {
  expect(
    [read('heap=clean'), read('search=x'), read('unit=1'), read('')].map(isReviewFilterNarrowed),
  ).toEqual([false, true, true, false])
})

test('the box is the one of the address, or the usual; a document is looked at whole', () => {
  expect(
    ['', 'box=unsent', 'box=lost', 'document=7', 'document=7&mine=yes', 'box=all&mine=yes'].map(
      (text) => read(text).box,
    ),
  ).toEqual(['mine', 'unsent', 'mine', 'all', 'mine', 'all'])
})

test('keys stand for heaps in the order of the tabs', () => {
  expect([0, 1, 2, 3].map(heapOfKey)).toEqual([undefined, 'clean', 'mend', 'person'])
})
