import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { valueNoUnit } from './value-no-unit.ts'

describe('value-no-unit', () => {
  test.each([
    ['a bare number', withRows(row('数量指标', '采购数量', '采购数量', '≥80', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(valueNoUnit, document)).toEqual(expected)
  })

  test.each([
    ['a unit', withRows(row('数量指标', '采购数量', '采购数量', '≥80件', '2025年工作计划'))],
    ['an unknown unit', withRows(row('数量指标', '演出', '演出', '≥80幕', '2025年工作计划'))],
    ['a date', withRows(row('时效指标', '时间', '时间', '2025年底前', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(valueNoUnit, document)).toEqual([])
  })

  test.each([
    [withRows(row('质量指标', '任务完成率', '任务完成率', '≥90')), ['≥90%']],
    [withRows(row('数量指标', '采购数量', '采购数量', '≥80')), [null]],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(valueNoUnit, document)).toEqual(expected)
  })
})
