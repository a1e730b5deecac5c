import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { costIsWholeBudget } from './cost-is-whole-budget.ts'

const of = (...costs: readonly (readonly [name: string, value: string])[]) =>
  targets([
    {
      budget: { total: '48', fiscal: '48', other: '0' },
      indicators: costs.map(([name, value]) => row('成本指标', name, null, value)),
    },
  ])

describe('cost-is-whole-budget', () => {
  test.each([
    ['the total', of(['项目总成本', '≤48万元'])],
    ['the money put in', of(['投入资金', '48万元'])],
    ['in 元', of(['项目支出总额', '≤480000元'])],
  ] as const)('fires: %s', (_, document) => {
    expect(places(costIsWholeBudget, document)).toEqual(['1.1'])
  })

  test.each([
    ['what it is spent on', of(['购书总支出', '≤48万元'])],
    ['a part', of(['项目总成本', '≤40万元'])],
    ['a unit cost', of(['项目成本', '≤48万元/个'])],
    ['beside a unit cost', of(['项目总成本', '≤48万元'], ['每场演出成本', '≤2万元/场'])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(costIsWholeBudget, document)).toEqual([])
  })
})
