/** What a rule set says besides its head, and what the nation's first set starts from: the defaults of the program. */
import { DEFAULT_REVIEW } from '../../review/default-scheme.ts'
import { PARAMETERS } from '../hebei.ts'
import type { RuleSet } from '../rule-set.ts'

export type RuleSetContents = Omit<RuleSet, 'id' | 'region' | 'from' | 'to'>

export const DEFAULTS: RuleSetContents = {
  severities: {},
  off: [],
  parameters: PARAMETERS,
  review: DEFAULT_REVIEW,
  publishWaivers: true,
  // Of twenty judged findings eighteen must be right.
  blockingPrecision: 0.75,
}
