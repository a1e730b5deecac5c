import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { deadlineNoYear } from './deadline-no-year.ts'

describe('deadline-no-year', () => {
  test.each([
    ['a month', withRows(row('时效指标', '完成时间', '完成时间', '12月底前完成', '2025年工作计划')), ['1.1']],
    [
      'the end of the year',
      withRows(row('时效指标', '完成时间', '完成时间', '年底前完成', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(deadlineNoYear, document)).toEqual(expected)
  })

  test.each([
    ['with its year', withRows(row('时效指标', '完成时间', '完成时间', '2025年12月底前', '2025年工作计划'))],
    ['the year in Chinese numerals', withRows(row('时效指标', '完成时间', '完成时间', '二〇二五年底前完成'))],
    [
      'the day in Chinese numerals',
      withRows(row('时效指标', '完成时间', '完成时间', '二○二五年十二月三十一日前')),
    ],
    ['this year', withRows(row('时效指标', '完成时间', '完成时间', '今年年底前'))],
    ['every month', withRows(row('时效指标', '发放时间', '发放时间', '每月15日前', '2025年工作计划'))],
    ['a count of months', withRows(row('时效指标', '工期', '工期', '≤3个月', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(deadlineNoYear, document)).toEqual([])
  })

  test.each([
    [withRows(row('时效指标', '完成时间', '完成时间', '12月底前完成')), ['2025年12月底前完成']],
    [withRows(row('时效指标', '完成时间', '完成时间', '项目于年底前完成')), ['项目于2025年底前完成']],
    [
      withRows(row('时效指标', '完成时间', '完成时间', '第四季度末（12月底前）')),
      ['第四季度末（2025年12月底前）'],
    ],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(deadlineNoYear, document)).toEqual(expected)
  })
})
