import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { level2Typo } from './level2-typo.ts'

describe('level2-typo', () => {
  test.each([['实效指标', withRows(row('实效指标', '及时率', '及时率', '100%')), ['1.1']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(level2Typo, document)).toEqual(expected)
    },
  )

  test.each([
    ['时效指标', withRows(row('时效指标', '及时率', '及时率', '100%'))],
    ['a variant is no misspelling', withRows(row('可持续性影响', '影响', '影响', '100%'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(level2Typo, document)).toEqual([])
  })

  test.each([[withRows(row('实效指标', '及时率', '及时率', '100%')), ['时效指标']]] as const)(
    'suggests %#',
    (document, expected) => {
      expect(suggestions(level2Typo, document)).toEqual(expected)
    },
  )
})
