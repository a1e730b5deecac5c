import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { nameContainsValue } from './name-contains-value.ts'

describe('name-contains-value', () => {
  test.each([
    ['54个村', withRows(row('数量指标', '54个村', '保障的村', '54个', '2025年工作计划')), ['1.1']],
    [
      'an amount of money',
      withRows(row('数量指标', '每名党员每年不低于200元标准', '标准', '200元', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(nameContainsValue, document)).toEqual(expected)
  })

  test.each([
    ['a year', withRows(row('数量指标', '2025年培训人数', '人数', '5人', '2025年工作计划'))],
    ['an ordinal', withRows(row('质量指标', '第1批次合格率', '合格率', '100%', '2025年工作计划'))],
    ['a hotline', withRows(row('质量指标', '12345热线办结率', '办结率', '100%', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(nameContainsValue, document)).toEqual([])
  })
})
