/**
 * Findings as a review looks at them, for tests: what a test does not say is an open, sure finding without a
 * better text.
 */
import fc from 'fast-check'
import { SEVERITIES, type Finding, type Severity } from '#core/kernel/finding.ts'
import { DEFAULT_REVIEW } from '#core/review/default-scheme.ts'
import type { JudgedFinding } from '#core/review/losses.ts'
import type { ReviewScheme } from '#core/review/scheme.ts'
import { CATALOGUE, RULE_CODES, type RuleCode } from '#core/rules/catalogue.ts'

type Said = { readonly id?: string; readonly live?: boolean } & Partial<Finding>

export function judged(
  rule: RuleCode,
  severity: Severity,
  { id = rule, live = true, ...more }: Said = {},
): JudgedFinding {
  const finding: Finding = {
    rule,
    severity,
    group: CATALOGUE[rule].group,
    certainty: 1,
    project: 1,
    indicator: null,
    field: 'name',
    at: null,
    text: null,
    values: {},
    suggestion: null,
    also: [],
    places: [],
    ...more,
  }
  return { id, live, finding }
}

const CODES = RULE_CODES

export function arbitraryJudged(): fc.Arbitrary<JudgedFinding> {
  return fc
    .record({
      rule: fc.constantFrom(...CODES),
      severity: fc.constantFrom(...SEVERITIES),
      id: fc.uuid(),
      live: fc.boolean(),
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
      suggestion: fc.constantFrom(null, '≥3次'),
    })
    .map(({ rule, severity, ...said }) => judged(rule, severity, said))
}

/** The default scheme with other points, repeats and risks, the graver never the cheaper. */
export function arbitraryScheme(): fc.Arbitrary<ReviewScheme> {
  const falling = (max: number) =>
    fc.tuple(fc.nat(max), fc.nat(max), fc.nat(max)).map((figures) => {
      const [error = 0, warning = 0, advice = 0] = figures.toSorted((a, b) => b - a)
      return { error, warning, advice }
    })
  return fc
    .record({ points: falling(1500), risk: falling(100), repeats: fc.integer({ min: 1, max: 6 }) })
    .map(({ points, risk, repeats }) => ({
      ...DEFAULT_REVIEW,
      points: { error: points.error / 100, warning: points.warning / 100, advice: points.advice / 100 },
      risk,
      repeats,
    }))
}
