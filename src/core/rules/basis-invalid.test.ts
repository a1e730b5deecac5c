import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { basisInvalid } from './basis-invalid.ts'

describe('basis-invalid', () => {
  test.each([
    ['the result itself', withRows(row('数量指标', '人数', '人数', '5人', '年底实际情况')), ['1']],
    ['whatever comes out', withRows(row('数量指标', '人数', '人数', '5人', '以实际完成为准')), ['1']],
    [
      'what the end of the year shows',
      withRows(row('数量指标', '人数', '人数', '5人', '按年底实际发生数')),
      ['1'],
    ],
    ['the final result', withRows(row('数量指标', '人数', '人数', '5人', '年终结果')), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(basisInvalid, document)).toEqual(expected)
  })

  test.each([
    ['last year', withRows(row('数量指标', '人数', '人数', '5人', '上年实际完成情况统计表'))],
    ['the end of the year before', withRows(row('数量指标', '人数', '人数', '5人', '2024年年末实际完成数'))],
    ['an examination that has its paper', withRows(row('数量指标', '人数', '人数', '5人', '年终考核办法'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(basisInvalid, document)).toEqual([])
  })
})
