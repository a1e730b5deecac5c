import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { costNoAmount } from './cost-no-amount.ts'

describe('cost-no-amount', () => {
  test.each([
    [
      'a rate',
      withRows(row('成本指标', '资金成本使用率', '资金成本使用率', '≤100%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'words',
      withRows(row('成本指标', '预算完成率', '减少用工成本', '减少招聘用工成本', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'an area',
      withRows(row('成本指标', '施工面积', '建设施工面积', '≤178平方米', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(costNoAmount, document)).toEqual(expected)
  })

  test.each([
    ['an amount', withRows(row('成本指标', '总成本', '总成本', '≤10万元', '2025年工作计划'))],
    ['a unit cost', withRows(row('成本指标', '人均成本', '人均成本', '≤0.5万元/人', '2025年工作计划'))],
    ['a share saved', withRows(row('成本指标', '成本节约率', '比预算节约的比例', '≥5%', '2025年工作计划'))],
    [
      'a number without unit is another mistake',
      withRows(row('成本指标', '总成本', '总成本', '≤10', '2025年工作计划')),
    ],
    ['a rate of quality', withRows(row('质量指标', '完成率', '完成率', '≤100%', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(costNoAmount, document)).toEqual([])
  })
})
