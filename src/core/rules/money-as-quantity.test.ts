import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { moneyAsQuantity } from './money-as-quantity.ts'

describe('money-as-quantity', () => {
  test.each([
    [
      'an amount',
      withRows(row('数量指标', '补贴支出数', '补贴支出数', '≤5000万元', '2025年工作计划')),
      ['1.1'],
    ],
    ['a standard', withRows(row('数量指标', '工资', '工资', '每人每月1900元', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(moneyAsQuantity, document)).toEqual(expected)
  })

  test.each([
    ['万人次', withRows(row('数量指标', '服务人次', '服务人次', '≥5万人次', '2025年工作计划'))],
    ['a cost', withRows(row('成本指标', '成本', '成本', '≤9万元', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(moneyAsQuantity, document)).toEqual([])
  })
})
