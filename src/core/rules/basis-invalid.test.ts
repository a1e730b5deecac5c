import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { basisInvalid } from './basis-invalid.ts'

describe('basis-invalid', () => {
  test.each([
    ['the result itself', withRows(row('数量指标', '人数', '人数', '5人', '年底实际情况')), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(basisInvalid, document)).toEqual(expected)
  })

  test.each([
    ['last year', withRows(row('数量指标', '人数', '人数', '5人', '上年实际完成情况统计表'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(basisInvalid, document)).toEqual([])
  })
})
