import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { ALONE, targets } from '../../../test/support/targets.ts'
import { SEVERITIES, type Finding } from '../kernel/finding.ts'
import { CATALOGUE, type RuleCode } from './catalogue.ts'
import { byRankIn, isBatch } from './rank.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from '../findings/run.ts'

const finding = (rule: RuleCode, more: Partial<Finding> = {}): Finding => ({
  rule,
  group: CATALOGUE[rule].group,
  severity: CATALOGUE[rule].severity,
  certainty: 1,
  project: 1,
  indicator: null,
  field: null,
  at: null,
  text: null,
  values: {},
  suggestion: null,
  also: [],
  places: [],
  ...more,
})
const DOCUMENT = targets([
  { budget: { total: '3', fiscal: '3', other: '0' } },
  { budget: { total: '800', fiscal: '800', other: '0' } },
])
const ranked = (...findings: readonly Finding[]) =>
  findings.toSorted(byRankIn(DOCUMENT)).map(({ rule, project }) => `${rule} ${project ?? '-'}`)

describe('the order of findings', () => {
  test('the gravest first, of equals what sends a table back', () => {
    expect(ranked(finding('vague-value'), finding('value-name-mismatch'), finding('cost-no-amount'))).toEqual(
      ['cost-no-amount 1', 'value-name-mismatch 1', 'vague-value 1'],
    )
  })

  test('what is gathered in one line never is before the rest, whatever its severity', () => {
    expect(
      ranked(
        finding('plan-single-date', { severity: 'warning' }),
        finding('plan-end-not-full', { severity: 'advice' }),
      ),
    ).toEqual(['plan-end-not-full 1', 'plan-single-date 1'])
  })

  test('a rule set that makes it an error is heard', () => {
    expect(isBatch(finding('plan-single-date', { severity: 'error' }))).toBe(false)
  })

  test('what is surer first, then where more money is', () => {
    expect(
      ranked(
        finding('goal-generic', { certainty: 0.5, project: 2 }),
        finding('goal-generic'),
        finding('goal-generic', { project: 2 }),
      ),
    ).toEqual(['goal-generic 2', 'goal-generic 1', 'goal-generic 2'])
  })

  test('the whole document before a project', () => {
    expect(
      ranked(finding('goal-generic', { project: 2 }), finding('goal-generic', { project: null })),
    ).toEqual(['goal-generic -', 'goal-generic 2'])
  })

  test('is total and holds over any document: errors, warnings, advice, then the lines', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const { findings } = checkTargets(document, ruleSetFor('13', 2025), ALONE)
        const keys = findings.map((one) => Number(isBatch(one)) * 10 + SEVERITIES.indexOf(one.severity))
        expect(keys).toEqual(keys.toSorted((a, b) => a - b))
        expect(
          findings
            .toReversed()
            .toSorted(byRankIn(document))
            .map(({ rule }) => rule),
        ).toEqual(findings.map(({ rule }) => rule))
      }),
      { numRuns: 40 },
    )
  })
})
