import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_KINDS } from '#core/target/kind.ts'
import { readDocumentFilter, writeFilter, type ListFilter } from './list-filter.ts'

describe('the filter of the list in the address', () => {
  test('what is written is read again', () => {
    const filters = fc.record<ListFilter>({
      search: fc.string({ maxLength: 100 }).map((text) => text.trim()),
      sort: fc.constantFrom('importedAt', 'title', 'projects', 'budget', 'errors'),
      order: fc.constantFrom('asc', 'desc'),
      page: fc.integer({ min: 1, max: 9999 }),
      kind: fc.option(fc.constantFrom(...DOCUMENT_KINDS), { nil: null }),
      superseded: fc.boolean(),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readDocumentFilter(writeFilter(new URLSearchParams(), filter))).toEqual(filter)
      }),
    )
  })

  test('nonsense in an address reads as the usual list', () => {
    const usual: ListFilter = {
      search: '',
      sort: 'importedAt',
      order: 'desc',
      page: 1,
      kind: null,
      superseded: false,
    }
    expect(readDocumentFilter(new URLSearchParams('sort=drop&order=up&page=-3'))).toEqual(usual)
    expect(writeFilter(new URLSearchParams('year=2025'), usual).toString()).toBe('year=2025')
  })
})
