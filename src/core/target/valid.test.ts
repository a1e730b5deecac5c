import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../kernel/money.ts'
import type { Project } from './project.ts'
import type { TargetDocument } from './document.ts'
import { basisPoints, validateTargets, type TargetFaultCode } from './valid.ts'

const gold = (name: string): TargetDocument => ({
  ...(JSON.parse(
    readFileSync(new URL(`../../../test/golden/${name}.json`, import.meta.url), 'utf8'),
  ) as TargetDocument),
  fiscalYear: 2025,
  unplaced: [],
  marks: [],
})

const DRAFT = gold('000')
const withProject = (change: Partial<Project>): TargetDocument => ({
  ...DRAFT,
  projects: DRAFT.projects.map((project, index) => (index === 1 ? { ...project, ...change } : project)),
})
const faults = (draft: TargetDocument) => {
  const valid = validateTargets(draft)
  return valid.ok ? [] : valid.error.map(({ code, project, field }) => [code, project, field])
}

describe('a valid document', () => {
  test.each(['000', '002', '004'])(
    '%s: amounts in 分 that write the very same figures, plans as exact numbers',
    (name) => {
      const draft = gold(name)
      const valid = validateTargets(draft)
      if (!valid.ok) throw new Error(JSON.stringify(valid.error))
      expect(valid.value.projects.map(({ budget }) => formatMoney(budget.total, '万元'))).toEqual(
        draft.projects.map(({ budget }) => budget.total),
      )
      for (const [index, { plan }] of valid.value.projects.entries()) {
        const december =
          plan.measure === 'percent'
            ? String(Number(plan.marks.december) / 100)
            : plan.marks.december && formatMoney(plan.marks.december, '万元')
        expect(december).toBe(draft.projects[index]?.plan.december)
      }
    },
  )

  test.each<[string, TargetDocument, readonly [TargetFaultCode, number | null, string]]>([
    ['no year', { ...DRAFT, fiscalYear: null }, ['fiscal-year-missing', null, 'fiscalYear']],
    ['a year without budgets', { ...DRAFT, fiscalYear: 1870 }, ['fiscal-year-missing', null, 'fiscalYear']],
    ['no projects', { ...DRAFT, projects: [] }, ['no-projects', null, 'projects']],
    ['a place out of order', withProject({ order: 7 }), ['project-order', 2, 'order']],
    ['no name', withProject({ name: '' }), ['name-missing', 2, 'name']],
    ['a code of another form', withProject({ code: '1302-25' }), ['code-format', 2, 'code']],
    [
      'a unit code of another form',
      withProject({ unit: { code: '76300', name: '某局' } }),
      ['unit-code-format', 2, 'unit.code'],
    ],
    [
      'no total',
      withProject({ budget: { total: null, fiscal: '1', other: null } }),
      ['total-missing', 2, 'budget.total'],
    ],
    [
      'an amount finer than 分',
      withProject({ budget: { total: '1', fiscal: '0.0000001', other: null } }),
      ['amount-not-exact', 2, 'budget.fiscal'],
    ],
    [
      'an amount below nothing',
      withProject({ budget: { total: '-1', fiscal: null, other: null } }),
      ['amount-negative', 2, 'budget.total'],
    ],
    [
      'a share finer than a hundredth',
      withProject({
        plan: { measure: 'percent', march: '33.333', june: null, october: null, december: '100' },
      }),
      ['plan-not-exact', 2, 'plan.march'],
    ],
  ])('%s is one fault, at its place', (_, draft, fault) => {
    expect(faults(draft)).toEqual([fault])
  })

  test('all faults come at once', () => {
    const nameless = (DRAFT.projects[0]?.indicators ?? []).map((indicator) => ({
      ...indicator,
      level3: '',
      description: null,
    }))
    const draft = { ...withProject({ name: '', code: 'x', indicators: nameless }), fiscalYear: null }
    expect(faults(draft).map(([code]) => code)).toEqual([
      'fiscal-year-missing',
      'name-missing',
      'indicator-name-missing',
      'code-format',
    ])
  })

  test('blank codes, units, marks and other funds are allowed', () => {
    const draft = withProject({
      code: null,
      unit: null,
      budget: { total: '1', fiscal: null, other: null },
      plan: { measure: 'amount', march: null, june: null, october: null, december: null },
    })
    expect(faults(draft)).toEqual([])
  })
})

test('basis points: hundredths of a percent, exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (points) => {
      expect(basisPoints((points / 100).toFixed(2))).toBe(points)
    }),
  )
  expect(basisPoints('25%')).toBeNull()
  expect(basisPoints('0.001')).toBeNull()
})
