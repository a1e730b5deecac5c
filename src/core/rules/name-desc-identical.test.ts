import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { nameDescIdentical } from './name-desc-identical.ts'

describe('name-desc-identical', () => {
  test.each([
    ['a copy', withRows(row('质量指标', '资金到位率', '资金到位率', '100%', '2025年工作计划')), ['1.1']],
    [
      'but for punctuation',
      withRows(row('质量指标', '资金到位率', '资金到位率。', '100%', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(nameDescIdentical, document)).toEqual(expected)
  })

  test.each([
    ['an explanation', targets([{}])],
    ['no description', withRows(row('质量指标', '资金到位率', null, '100%', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(nameDescIdentical, document)).toEqual([])
  })
})
