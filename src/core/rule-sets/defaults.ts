/**
 * What a rule set says besides its head, and what the nation's first set starts from: the defaults of the
 * program.
 */
import { DEFAULT_MONITORING } from '../monitoring/default-scheme.ts'
import { DEFAULT_ASSESSMENT } from '../assessment/scheme.ts'
import { DEFAULT_EVALUATION } from '../evaluation/scheme.ts'
import { DEFAULT_FISCAL_OPERATION } from '../fiscal-operation/scheme.ts'
import { DEFAULT_RESULTS } from '../results/scheme.ts'
import { DEFAULT_REVIEW } from '../review/default-scheme.ts'
import { DEFAULT_SCORING } from '../scoring/scheme.ts'
import { DEFAULT_TRANSFERS } from '../transfers/scheme.ts'
import { DEFAULT_PARAMETERS } from './default-parameters.ts'
import type { RuleSet } from './rule-set.ts'

export type RuleSetContents = Omit<RuleSet, 'id' | 'region' | 'from' | 'to'>

export const DEFAULTS: RuleSetContents = {
  severities: {},
  off: [],
  parameters: DEFAULT_PARAMETERS,
  review: DEFAULT_REVIEW,
  monitoring: DEFAULT_MONITORING,
  assessment: DEFAULT_ASSESSMENT,
  results: DEFAULT_RESULTS,
  evaluation: DEFAULT_EVALUATION,
  scoring: DEFAULT_SCORING,
  fiscalOperation: DEFAULT_FISCAL_OPERATION,
  transfers: DEFAULT_TRANSFERS,
  publishWaivers: true,
  // Of twenty judged findings eighteen must be right.
  blockingPrecision: 0.75,
}
