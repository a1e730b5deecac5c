import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { deadlineFormat } from './deadline-format.ts'

describe('deadline-format', () => {
  test.each([
    [
      'a sign before a year',
      withRows(row('时效指标', '完成时间', '完成时间', '≤2025年度', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(deadlineFormat, document)).toEqual(expected)
  })

  test.each([
    ['a date', withRows(row('时效指标', '完成时间', '完成时间', '2025年12月底前', '2025年工作计划'))],
    ['a period', withRows(row('时效指标', '工期', '工期', '≤270天', '2025年工作计划'))],
    ['a count of 2025', withRows(row('数量指标', '人数', '人数', '≥2025人', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(deadlineFormat, document)).toEqual([])
  })

  test.each([
    [withRows(row('时效指标', '完成时间', '完成时间', '≤2025年度')), ['2025年12月底前']],
    [withRows(row('时效指标', '完成时间', '完成时间', '≤2025年9月15日')), ['2025年9月15日前']],
    [withRows(row('时效指标', '完成时间', '完成时间', '≤2025年6月30日')), ['2025年6月底前']],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(deadlineFormat, document)).toEqual(expected)
  })
})
