/** What a rule set says besides its head, and what the nation's first set starts from: the defaults of the program. */
import { DEFAULT_REVIEW } from '../../review/default-scheme.ts'
import { DEFAULT_PARAMETERS } from '../default-parameters.ts'
import type { RuleSet } from '../rule-set.ts'

export type RuleSetContents = Omit<RuleSet, 'id' | 'region' | 'from' | 'to'>

export const DEFAULTS: RuleSetContents = {
  severities: {},
  off: [],
  parameters: DEFAULT_PARAMETERS,
  review: DEFAULT_REVIEW,
  publishWaivers: true,
  // Of twenty judged findings eighteen must be right.
  blockingPrecision: 0.75,
}
