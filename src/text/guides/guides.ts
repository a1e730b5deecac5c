/** The quick guides, by id. */
import { FILLING_GUIDE } from './filling.ts'
import type { Guide, GuideId } from './guide.ts'
import { REVIEW_GUIDE } from './review.ts'

export const GUIDES: { readonly [id in GuideId]: Guide } = { filling: FILLING_GUIDE, review: REVIEW_GUIDE }
