/**
 * What every rule set starts from. Weights and bands as 财预〔2015〕88号 is known to have them (待核对); the
 * rest is this system's.
 */
import { mendedByInstruction } from './mending.ts'
import type { ReviewScheme } from './scheme.ts'

export const DEFAULT_REVIEW: ReviewScheme = {
  weights: {
    normative: 10,
    clear: 10,
    'goal-relevance': 15,
    'indicator-science': 15,
    'performance-fairness': 15,
    'money-match': 15,
    attainability: 10,
    conditions: 10,
  },
  points: { error: 5, warning: 2.5, advice: 0.5 },
  repeats: 3,
  bands: { excellent: 90, good: 80, fair: 60 },
  // The middle of each band; 差 well below the next.
  standsFor: { 优: 100, 良: 85, 中: 70, 差: 40 },
  // 优 enters the budget as it is: what must be mended or explained first cannot.
  highest: { error: '良', warning: '良', advice: '优' },
  // Below it too much is unknown for a word about the whole.
  gradedFrom: 80,
  scoredFrom: '100',
  risk: { error: 30, warning: 12, advice: 2 },
  rollUp: 'money',
  mechanical: mendedByInstruction(),
  // Of the findings of labelled documents that were 75 to 80 % sure, 54 of 55 were right, the blind ones
  // among them.
  sureFrom: 75,
}
