import { describe, expect, test } from 'vitest'
import { FULL_SET, places, targets } from '../../../test/support/targets.ts'
import { tooFewIndicators } from './too-few-indicators.ts'

describe('too-few-indicators', () => {
  test.each([
    [
      '500万元 and three',
      targets([{ budget: { total: '500', fiscal: '500', other: '0' }, indicators: FULL_SET.slice(0, 3) }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(tooFewIndicators, document)).toEqual(expected)
  })

  test.each([
    ['enough', targets([{ budget: { total: '500', fiscal: '500', other: '0' } }])],
    ['little money', targets([{ indicators: FULL_SET.slice(0, 3) }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(tooFewIndicators, document)).toEqual([])
  })
})
