/** What the page of reviews shows, kept in the address under the names of the API. */
import { HEAPS, type Heap } from '#core/review/form.ts'
import type { ReviewQuery } from '#api/review.ts'
import { oneOf, pageOf, textOf } from '../../lists/address.ts'

export const PAGE_SIZE = 100
export type ReviewFilter = Omit<ReviewQuery, 'year'>

/** Writes what changed into the address. */
export type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

const NARROWING = ['search', 'unit', 'document', 'mine'] as const

export function readReviewFilter(parameters: URLSearchParams): ReviewFilter {
  return {
    search: textOf(parameters, 'search')?.slice(0, 100),
    unit: textOf(parameters, 'unit'),
    document: textOf(parameters, 'document'),
    heap: oneOf(parameters, 'heap', HEAPS),
    mine: oneOf(parameters, 'mine', ['yes'] as const),
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}

export function isNarrowed(filter: ReviewFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined)
}

/** The heap behind a key: 0 is all of them. */
export function heapOfKey(key: number): Heap | undefined {
  return HEAPS[key - 1]
}
