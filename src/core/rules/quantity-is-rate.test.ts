import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { quantityIsRate } from './quantity-is-rate.ts'

describe('quantity-is-rate', () => {
  test.each([
    ['a share', withRows(row('数量指标', '实发比例', '实发比例', '100%', '2025年工作计划')), ['1.1']],
    [
      'a rate without its %',
      withRows(row('数量指标', '社区覆盖率', '社区覆盖率', '≥90', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(quantityIsRate, document)).toEqual(expected)
  })

  test.each([
    [
      'a bare number of things',
      withRows(row('数量指标', '办事效率提升项数', '办事效率提升项数', '≥90', '2025年工作计划')),
    ],
    ['a number', withRows(row('数量指标', '人数', '人数', '12人', '2025年工作计划'))],
    ['a rate of quality', withRows(row('质量指标', '合格率', '合格率', '100%', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(quantityIsRate, document)).toEqual([])
  })
})
