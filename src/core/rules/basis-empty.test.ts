import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { basisEmpty } from './basis-empty.ts'

describe('basis-empty', () => {
  test.each([['no basis', withRows(row('数量指标', '人数', '人数', '5人', null)), ['1.1']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(basisEmpty, document)).toEqual(expected)
    },
  )

  test.each([['a basis', targets([{}])]] as const)('stays quiet: %s', (_, document) => {
    expect(places(basisEmpty, document)).toEqual([])
  })
})
