/** What the page of reviews shows, kept in the address under the names of the API. */
import { HEAPS, type Heap } from '#core/review/form.ts'
import { REVIEW_BOXES, type ReviewBox, type ReviewQuery } from '#api/review.ts'
import { oneOfWords, pageNumber, addressText } from '../../lists/address.ts'

export const REVIEW_PAGE_SIZE = 100
export type ReviewFilter = Omit<ReviewQuery, 'year'>

/** Writes what changed into the address. */
export type ChangeReviewFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

const NARROWING = ['search', 'unit', 'document'] as const

/** @param usual the box of an address that names none */
export function readReviewFilter(parameters: URLSearchParams, usual: ReviewBox): ReviewFilter {
  return {
    search: addressText(parameters, 'search')?.slice(0, 100),
    unit: addressText(parameters, 'unit'),
    document: addressText(parameters, 'document'),
    heap: oneOfWords(parameters, 'heap', HEAPS),
    box: readBox(parameters, usual),
    page: pageNumber(parameters),
    size: REVIEW_PAGE_SIZE,
  }
}

/** A document is looked at whole; `mine` is what addresses said before there were boxes. */
function readBox(parameters: URLSearchParams, usual: ReviewBox): ReviewBox {
  const named = oneOfWords(parameters, 'box', REVIEW_BOXES)
  if (named !== undefined) return named
  if (parameters.get('mine') === 'yes') return 'mine'
  return parameters.has('document') ? 'all' : usual
}

export function isReviewFilterNarrowed(filter: ReviewFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined)
}

/** The heap behind a key: 0 is all of them. */
export function heapOfKey(key: number): Heap | undefined {
  return HEAPS[key - 1]
}

/** The digit that chooses a heap; undefined: all of them. */
export function keyOfHeap(heap: Heap | undefined): string {
  return String(heap === undefined ? 0 : HEAPS.indexOf(heap) + 1)
}
