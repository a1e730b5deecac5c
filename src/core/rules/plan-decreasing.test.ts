import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planDecreasing } from './plan-decreasing.ts'

describe('plan-decreasing', () => {
  test.each([
    [
      'a later mark is smaller',
      targets([{ plan: { measure: 'percent', march: '30', june: '60', october: '50', december: '100' } }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planDecreasing, document)).toEqual(expected)
  })

  test.each([
    ['rising', targets([{}])],
    [
      'flat is not decreasing',
      targets([{ plan: { measure: 'percent', march: '30', june: '60', october: '60', december: '100' } }]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planDecreasing, document)).toEqual([])
  })
})
