import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { operatorVariant } from './operator-variant.ts'

describe('operator-variant', () => {
  test.each([
    ['≦', withRows(row('成本指标', '成本', '成本', '≦9万元', '2025年工作计划')), ['1.1']],
    ['>=', withRows(row('质量指标', '合格率', '合格率', '>=95%', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(operatorVariant, document)).toEqual(expected)
  })

  test.each([
    ['≤', withRows(row('成本指标', '成本', '成本', '≤9万元', '2025年工作计划'))],
    ['words', withRows(row('数量指标', '次数', '次数', '大于等于5次', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(operatorVariant, document)).toEqual([])
  })

  test.each([[withRows(row('成本指标', '成本', '成本', '≦9万元')), ['≤9万元']]] as const)(
    'suggests %#',
    (document, expected) => {
      expect(suggestions(operatorVariant, document)).toEqual(expected)
    },
  )
})
