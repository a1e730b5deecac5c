import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Severity } from '#core/kernel/finding.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { barParts, casesByRule, facetsByGroup, SHOWN_FIRST, unfolded } from './grouping.ts'

const row = (id: string, rule: string, severity: Severity): FindingRow => ({
  id,
  rule,
  severity,
  certainty: 1,
  group: 'missing',
  project: 1,
  indicator: null,
  field: null,
  at: null,
  text: null,
  values: {},
  suggestion: null,
  also: [],
  places: [],
  documentId: 'd',
  file: 'f',
  mediaType: 'text/plain',
  projectId: 'p',
  projectName: 'P',
  projects: 1,
  unitCode: null,
  unitName: null,
  state: 'open',
  firstSeenAt: '2025-03-01T00:00:00.000Z',
  fixedAt: null,
  news: null,
  decision: null,
})

test('cases are under their rule, in the order they came', () => {
  const rows = [
    row('1', 'a', 'error'),
    row('2', 'a', 'error'),
    row('3', 'b', 'error'),
    row('4', 'a', 'warning'),
  ]
  const facet = (value: string, severity: Severity, count: number) => ({
    value,
    label: value,
    group: 'missing',
    severity,
    count,
  })
  const cases = casesByRule({
    rows,
    facets: {
      severity: [],
      unit: [],
      otherUnits: { units: 0, count: 0 },
      state: [],
      heap: [],
      rule: [facet('a', 'error', 2), facet('a', 'warning', 9), facet('b', 'error', 1)],
    },
  })
  expect(
    cases.map(({ rule, severity, count, rows: own }) => [rule, severity, count, own.map(({ id }) => id)]),
  ).toEqual([
    ['a', 'error', 2, ['1', '2']],
    ['b', 'error', 1, ['3']],
    ['a', 'warning', 9, ['4']],
  ])
})

describe('a rule that was broken often', () => {
  const many = Array.from({ length: 26 }, (_, i) => row(String(i), 'a', 'error'))

  test('shows its first cases, all once unfolded', () => {
    expect(unfolded(many, false, null).map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4'])
    expect(unfolded(many, true, null)).toBe(many)
  })

  test('never hides the case that is looked at, and folds nothing away for the sake of one or two', () => {
    expect(unfolded(many, false, '4')).toHaveLength(SHOWN_FIRST)
    expect(unfolded(many, false, '5')).toBe(many)
    expect(unfolded(many.slice(0, 7), false, null)).toHaveLength(7)
  })
})

test('rules under their groups, most frequent first, one line a rule', () => {
  const facet = (value: string, group: string, count: number) => ({
    value,
    label: value,
    group,
    severity: 'error' as const,
    count,
  })
  const groups = facetsByGroup([
    facet('basis-weak', 'basis', 3),
    facet('basis-empty', 'missing', 2),
    facet('basis-weak', 'basis', 4),
    facet('basis-invalid', 'basis', 1),
  ])
  expect(
    groups.map(({ group, count, rules }) => [group, count, rules.map(({ value, count: n }) => [value, n])]),
  ).toEqual([
    ['missing', 2, [['basis-empty', 2]]],
    [
      'basis',
      8,
      [
        ['basis-weak', 7],
        ['basis-invalid', 1],
      ],
    ],
  ])
})

describe('the bar of units', () => {
  test('many units end in one part', () => {
    const units = [1, 5, 3, 2].map((count) => ({ value: `u${count}`, label: `U${count}`, count }))
    expect(barParts(units, 3).map(({ value, label, count }) => [value, label, count])).toEqual([
      ['u5', 'U5', 5],
      ['u3', 'U3', 3],
      [null, '2', 3],
    ])
  })

  test('units that did not come with the page are in that part, too', () => {
    const units = [5, 3, 2].map((count) => ({ value: `u${count}`, label: `U${count}`, count }))
    expect(
      barParts(units, 3, { units: 90, count: 10 }).map(({ label, count, share }) => [label, count, share]),
    ).toEqual([
      ['U5', 5, 0.25],
      ['U3', 3, 0.15],
      ['91', 12, 0.6],
    ])
  })

  test('the parts fill the bar', () => {
    const units = fc
      .array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 })
      .map((counts) => counts.map((count, i) => ({ value: `${i}`, label: `${i}`, count })))
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 9 }), (all, most) => {
        const parts = barParts(all, most)
        expect(parts.length).toBeLessThanOrEqual(most)
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(
          all.reduce((sum, { count }) => sum + count, 0),
        )
      }),
    )
  })
})
