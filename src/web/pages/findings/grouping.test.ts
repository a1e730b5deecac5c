import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Severity } from '#core/finding.ts'
import type { FindingRow } from '#api/findings.ts'
import { barParts, casesByRule, facetsByGroup } from './grouping.ts'
import { isNarrowed, readFindingFilter } from './finding-filter.ts'

const row = (id: string, rule: string, severity: Severity): FindingRow => ({
  id, rule, severity, group: 'missing', project: 1, indicator: null, field: null, at: null, text: null, values: {}, suggestion: null, also: [], places: [],
  documentId: 'd', file: 'f', mediaType: 'text/plain', projectId: 'p', projectName: 'P', unitCode: null, unitName: null,
})

test('cases stand under their rule, in the order they came', () => {
  const cases = casesByRule([row('1', 'a', 'error'), row('2', 'a', 'error'), row('3', 'b', 'error'), row('4', 'a', 'warning')])
  expect(cases.map(({ rule, severity, rows }) => [rule, severity, rows.map(({ id }) => id)])).toEqual([['a', 'error', ['1', '2']], ['b', 'error', ['3']], ['a', 'warning', ['4']]])
})

test('rules under their groups, most frequent first, one line a rule', () => {
  const facet = (value: string, group: string, count: number) => ({ value, label: value, group, count })
  const groups = facetsByGroup([facet('basis-weak', 'basis', 3), facet('basis-empty', 'missing', 2), facet('basis-weak', 'basis', 4), facet('basis-invalid', 'basis', 1)])
  expect(groups.map(({ group, count, rules }) => [group, count, rules.map(({ value, count: n }) => [value, n])])).toEqual([
    ['missing', 2, [['basis-empty', 2]]],
    ['basis', 8, [['basis-weak', 7], ['basis-invalid', 1]]],
  ])
})

describe('the bar of units', () => {
  test('many units end in one part', () => {
    const units = [1, 5, 3, 2].map((count) => ({ value: `u${count}`, label: `U${count}`, count }))
    expect(barParts(units, 3).map(({ value, label, count }) => [value, label, count])).toEqual([['u5', 'U5', 5], ['u3', 'U3', 3], [null, '2', 3]])
  })

  test('the parts fill the bar', () => {
    const units = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 }).map((counts) => counts.map((count, i) => ({ value: `${i}`, label: `${i}`, count })))
    fc.assert(fc.property(units, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const parts = barParts(all, most)
      expect(parts.length).toBeLessThanOrEqual(most)
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(all.reduce((sum, { count }) => sum + count, 0))
    }))
  })
})

test('the filter believes only words it knows', () => {
  expect(isNarrowed(readFindingFilter(new URLSearchParams('severity=fatal&group=none&page=2')))).toBe(false)
  expect(readFindingFilter(new URLSearchParams('severity=error&group=missing&rule=basis-empty&unit=763001'))).toMatchObject({ severity: 'error', group: 'missing', rule: 'basis-empty', unit: '763001' })
})
