import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { level2Variant } from './level2-variant.ts'

describe('level2-variant', () => {
  test.each([['可持续性影响', withRows(row('可持续性影响', '影响', '影响', '100%')), ['1.1']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(level2Variant, document)).toEqual(expected)
    },
  )

  test.each([
    ['official', withRows(row('可持续影响指标', '影响', '影响', '100%'))],
    ['accepted', withRows(row('满意度指标', '满意度', '满意度', '≥95%'))],
    ["a misspelling is another rule's", withRows(row('实效指标', '及时率', '及时率', '100%'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(level2Variant, document)).toEqual([])
  })

  test.each([[withRows(row('可持续性影响', '影响', '影响', '100%')), ['可持续影响指标']]] as const)(
    'suggests %#',
    (document, expected) => {
      expect(suggestions(level2Variant, document)).toEqual(expected)
    },
  )
})
