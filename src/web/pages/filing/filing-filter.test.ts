import { expect, test } from 'vitest'
import { FILINGS } from '#text/interface/filings.ts'
import { speak } from '#text/interface/words.ts'
import { readFilter, writeFilter } from '../../lists/filter.ts'
import { filingFields, textsPageChange, textsQuery } from './filing-filter.ts'

const FIELDS = filingFields(speak(FILINGS, 'en'), 'en', 2026)

const asked = (address: string) =>
  textsQuery(readFilter(FIELDS, new URLSearchParams(address)), { year: 2026, page: 2, size: 8 })

test('departments’ texts are asked for by the filters of the list, on a page of their own', () => {
  expect(asked('box=all&state=draft&unit=763001&search=文本&due=over&page=7')).toEqual({
    box: 'all',
    state: 'draft',
    unit: '763001',
    search: '文本',
    due: 'over',
    year: 2026,
    sort: 'due',
    page: 2,
    size: 8,
  })
  expect(asked('sort=since')?.sort).toBe('since')
  // Neither risk nor money is known of a text: the next deadline.
  expect(asked('sort=budget')?.sort).toBe('due')
})

test('narrowed by what no text has, none is asked for', () => {
  expect(asked('heap=clean')).toBeNull()
})

test('departments’ texts and targets are paged each by itself', () => {
  const turned = (change: { readonly page: number; readonly size: number }) =>
    writeFilter(
      FIELDS,
      new URLSearchParams('search=a&page=7&texts=2'),
      textsPageChange(change, { size: 8, targetsPage: 7 }),
    ).toString()
  expect(turned({ page: 3, size: 8 })).toBe('search=a&page=7&texts=3')
  expect(turned({ page: 1, size: 8 })).toBe('search=a&page=7')
  // More on one page: their first.
  expect(turned({ page: 3, size: 50 })).toBe('search=a&page=7')
})
