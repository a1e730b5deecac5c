import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { satisfaction100 } from './satisfaction-100.ts'

describe('satisfaction-100', () => {
  test.each([
    ['100 %', withRows(row('服务对象满意度指标', '满意度', '满意度', '100%', '2025年工作计划')), ['1.1']],
    ['≥100', withRows(row('服务对象满意度指标', '满意度', '满意度', '≥100', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(satisfaction100, document)).toEqual(expected)
  })

  test.each([
    ['95 %', withRows(row('服务对象满意度指标', '满意度', '满意度', '≥95%', '2025年工作计划'))],
    ['100 people', withRows(row('服务对象满意度指标', '受访人数', '受访人数', '≥100人', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(satisfaction100, document)).toEqual([])
  })
})
