import { describe, expect, test } from 'vitest'
import { budgetBars, ruleBars, unitBars, unitBudgetBars } from './chart-data.ts'
import { wholePercent } from '../../ui/whole-percent.ts'

describe('bars', () => {
  test('one for each rule, in the colour of its gravest severity, leading to its findings', () => {
    const bars = ruleBars(
      [
        { rule: 'basis-weak', group: 'basis', severity: 'advice', count: 1, projects: 4 },
        { rule: 'plan-end-not-full', group: 'budget-plan', severity: 'advice', count: 3, projects: 3 },
        { rule: 'plan-end-not-full', group: 'budget-plan', severity: 'error', count: 2, projects: 2 },
      ],
      (rule) => rule.toUpperCase(),
    )
    expect(
      bars.map(({ name, severity, values, count, links }) => [name, severity, values, count, links]),
    ).toEqual([
      ['PLAN-END-NOT-FULL', 'error', [5], 5, ['/findings?rule=plan-end-not-full']],
      ['BASIS-WEAK', 'advice', [4], 1, ['/findings?rule=basis-weak']],
    ])
  })

  test('units stacked by severity, the most findings first', () => {
    const bars = unitBars([
      {
        key: '763001',
        name: '社会工作部',
        findings: { error: 1, warning: 0, advice: 1 },
        budget: '0',
        approvedBudget: '0',
      },
      {
        key: '203001',
        name: '组织部',
        findings: { error: 0, warning: 3, advice: 0 },
        budget: '0',
        approvedBudget: '0',
      },
    ])
    expect(bars.map(({ name, values }) => [name, values])).toEqual([
      ['组织部', [0, 3, 0]],
      ['社会工作部', [1, 0, 1]],
    ])
    expect(bars[1]?.links[0]).toBe('/findings?unit=763001&severity=error')
  })

  test('of each unit what is approved and what is not yet, in 万元', () => {
    const none = { error: 0, warning: 0, advice: 0 }
    const bars = unitBudgetBars([
      { key: 'a', name: 'A', findings: none, budget: '10000000', approvedBudget: '4000000' },
      { key: 'b', name: 'B', findings: none, budget: '0', approvedBudget: '0' },
    ])
    expect(bars.map(({ key, values, link }) => [key, values, link])).toEqual([
      ['a', [4, 6], '/projects?unit=a'],
    ])
  })

  test('budgets in 万元', () => {
    expect(
      budgetBars([
        { id: 'a', name: 'A', unit: null, budget: '10000000' },
        { id: 'b', name: 'B', unit: null, budget: '1262160000' },
      ]).map(({ values }) => values[0]),
    ).toEqual([1262.16, 10])
  })
})

test('shares say 0 % and 100 % only when they are', () => {
  expect([0, 0.001, 0.5, 0.666, 0.999, 1].map(wholePercent)).toEqual([
    '0%',
    '＜1%',
    '50%',
    '67%',
    '＞99%',
    '100%',
  ])
})
