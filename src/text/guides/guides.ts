/** The quick guides, by id. */
import { EVALUATION_GUIDE } from './evaluation.ts'
import { EVERYDAY_GUIDE } from './everyday.ts'
import { FILLING_GUIDE } from './filling.ts'
import type { Guide, GuideId } from './guide.ts'
import { MONITORING_GUIDE } from './monitoring.ts'
import { REVIEW_GUIDE } from './review.ts'
import { SELF_EVALUATION_GUIDE } from './self-evaluation.ts'

export const GUIDES: { readonly [id in GuideId]: Guide } = {
  filling: FILLING_GUIDE,
  review: REVIEW_GUIDE,
  monitoring: MONITORING_GUIDE,
  'self-evaluation': SELF_EVALUATION_GUIDE,
  evaluation: EVALUATION_GUIDE,
  everyday: EVERYDAY_GUIDE,
}
