import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { ALONE } from '../../../test/support/targets.ts'
import type { Finding } from '../kernel/finding.ts'
import { CATALOGUE, type RuleCode } from '../rules/catalogue.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from './run.ts'
import { FIRST_SCREEN, findingsScreen } from './screen.ts'

const finding = (rule: RuleCode, more: Partial<Finding> = {}): Finding => ({
  rule,
  group: CATALOGUE[rule].group,
  severity: CATALOGUE[rule].severity,
  certainty: 1,
  project: 1,
  indicator: 1,
  field: 'value',
  at: null,
  text: null,
  values: {},
  suggestion: null,
  also: [],
  places: [],
  ...more,
})
const many = (count: number, rule: RuleCode) =>
  Array.from({ length: count }, (_, i) => finding(rule, { indicator: i + 1 }))

describe('the first screen', () => {
  test('is bounded, and what is behind it is not lost', () => {
    const { first, more } = findingsScreen([...many(6, 'cost-no-amount'), ...many(6, 'vague-value')])
    expect(first).toHaveLength(FIRST_SCREEN)
    expect(more).toHaveLength(12 - FIRST_SCREEN)
  })

  test('shows different faults before many of one', () => {
    const { first } = findingsScreen([
      ...many(9, 'cost-no-amount'),
      finding('basis-invalid'),
      finding('missing-category'),
      finding('vague-value'),
    ])
    expect(first.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['basis-invalid', 'missing-category', 'vague-value']),
    )
    expect(first).toHaveLength(FIRST_SCREEN)
  })

  test('gathers the small things in one line a group with their number', () => {
    const { first, lines } = findingsScreen([
      finding('vague-value'),
      finding('operator-missing', { places: [finding('operator-missing', { project: 2 })] }),
      finding('operator-variant'),
      finding('numbering-style'),
    ])
    expect(first.map(({ rule }) => rule)).toEqual(['vague-value'])
    expect(lines.map(({ group, places }) => [group, places])).toEqual([
      ['value-format', 3],
      ['text', 1],
    ])
  })

  test('counts the places of the project alone', () => {
    const repeated = finding('operator-missing', {
      places: [
        { project: 1, indicator: 2, field: 'value', at: null },
        { project: 2, indicator: 1, field: 'value', at: null },
      ],
    })
    expect(findingsScreen([repeated], 1).lines[0]?.places).toBe(2)
    expect(findingsScreen([repeated], 2).lines[0]?.places).toBe(1)
  })

  test('holds every finding once, of any document', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const { findings } = checkTargets(document, ruleSetFor('13', 2025), ALONE)
        const { first, more, lines } = findingsScreen(findings)
        expect(new Set([...first, ...more, ...lines.flatMap((line) => line.findings)]).size).toBe(
          findings.length,
        )
        expect(first.length + more.length + lines.flatMap((line) => line.findings).length).toBe(
          findings.length,
        )
        expect(first.length).toBeLessThanOrEqual(FIRST_SCREEN)
        expect(first).toEqual(findings.filter((one) => first.includes(one)))
      }),
      { numRuns: 40 },
    )
  })
})
