/** What the page of reviews shows, kept in the address under the names of the API. */
import { HEAPS, type Heap } from '#core/review/form.ts'
import type { ReviewQuery } from '#api/review.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'

export const REVIEW_PAGE_SIZE = 100
export type ReviewFilter = Omit<ReviewQuery, 'year'>

/** Writes what changed into the address. */
export type ChangeReviewFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

const NARROWING = ['search', 'unit', 'document', 'mine'] as const

export function readReviewFilter(parameters: URLSearchParams): ReviewFilter {
  return {
    search: addressText(parameters, 'search')?.slice(0, 100),
    unit: addressText(parameters, 'unit'),
    document: addressText(parameters, 'document'),
    heap: oneOf(parameters, 'heap', HEAPS),
    mine: oneOf(parameters, 'mine', ['yes'] as const),
    page: pageOf(parameters),
    size: REVIEW_PAGE_SIZE,
  }
}

export function isReviewFilterNarrowed(filter: ReviewFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined)
}

/** The heap behind a key: 0 is all of them. */
export function heapOfKey(key: number): Heap | undefined {
  return HEAPS[key - 1]
}
