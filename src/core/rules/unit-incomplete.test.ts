import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { unitIncomplete } from './unit-incomplete.ts'

describe('unit-incomplete', () => {
  test.each([
    ['110万', withRows(row('成本指标', '保障资金', '保障资金', '110万', '2025年工作计划')), ['1.1']],
    [
      '万 for each thing',
      withRows(row('成本指标', '每公里成本', '每公里成本', '≤2万/公里', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(unitIncomplete, document)).toEqual(expected)
  })

  test.each([
    ['万元', withRows(row('成本指标', '保障资金', '保障资金', '110万元', '2025年工作计划'))],
    ['万人次', withRows(row('数量指标', '服务人次', '服务人次', '≥5万人次', '2025年工作计划'))],
    ['万份', withRows(row('数量指标', '宣传资料', '宣传资料', '≥5万份', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(unitIncomplete, document)).toEqual([])
  })

  test.each([
    [withRows(row('成本指标', '保障资金', '保障资金', '110万')), ['≤110万元']],
    [withRows(row('成本指标', '每公里成本', '每公里成本', '≤2万/公里')), ['≤2万元/公里']],
    [withRows(row('数量指标', '浏览量', '浏览量', '≥5万')), [null]],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(unitIncomplete, document)).toEqual(expected)
  })
})
