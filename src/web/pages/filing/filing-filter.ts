/** What the page 待办 shows, kept in the address under the names of the API. */
import { FILING_STATES } from '#core/filing/states.ts'
import { HEAPS } from '#core/review/form.ts'
import { FILING_BOXES, FILING_SORTS, type FilingQuery } from '#api/filing/filings.ts'
import type { StatementTasksQuery } from '#api/statements/filings.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'

export const FILING_PAGE_SIZE = 50
export type FilingFilter = Omit<FilingQuery, 'year' | 'document'>
export type ChangeFilingFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

export const USUAL_FILING_FILTER: Readonly<Record<string, string>> = {
  box: 'mine',
  sort: 'exposure',
  texts: '1',
}

/** Which page of the departments' texts is above the targets. */
export function textsPageOf(parameters: URLSearchParams): number {
  return pageOf(parameters, 'texts')
}

/**
 * What is asked of departments' texts by the filters of the list; null where it is narrowed by what no text
 * has.
 */
export function textsQuery(
  { box, state, unit, search, due, heap, sort }: FilingFilter,
  { year, page, size }: { readonly year: number | undefined; readonly page: number; readonly size: number },
): StatementTasksQuery | null {
  return heap === undefined
    ? { box, state, unit, search, due, year, sort: sort === 'since' ? 'since' : 'due', page, size }
    : null
}

export function readFilingFilter(parameters: URLSearchParams): FilingFilter {
  return {
    box: oneOf(parameters, 'box', FILING_BOXES) ?? 'mine',
    state: oneOf(parameters, 'state', FILING_STATES),
    heap: oneOf(parameters, 'heap', HEAPS),
    due: oneOf(parameters, 'due', ['over', 'soon'] as const),
    search: addressText(parameters, 'search')?.slice(0, 100),
    unit: addressText(parameters, 'unit'),
    sort: oneOf(parameters, 'sort', FILING_SORTS) ?? 'exposure',
    page: pageOf(parameters),
    size: FILING_PAGE_SIZE,
  }
}

export function isFilingFilterNarrowed({ state, heap, search, unit, due }: FilingFilter): boolean {
  return [state, heap, search, unit, due].some((one) => one !== undefined)
}
