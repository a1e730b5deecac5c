import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planBlankPeriod } from './plan-blank-period.ts'

describe('plan-blank-period', () => {
  test.each([
    [
      'a blank mark',
      targets([{ plan: { measure: 'percent', march: '30', june: null, october: '90', december: '100' } }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planBlankPeriod, document)).toEqual(expected)
  })

  test.each([
    ['all written', targets([{}])],
    [
      'no plan at all',
      targets([{ plan: { measure: 'percent', march: null, june: null, october: null, december: null } }]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planBlankPeriod, document)).toEqual([])
  })
})
