import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planEndNotFull } from './plan-end-not-full.ts'

describe('plan-end-not-full', () => {
  test.each([
    [
      '90 % in December',
      targets([{ plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '90' } }]),
      ['1'],
    ],
    [
      'less than the budget in amounts',
      targets([{ plan: { measure: 'amount', march: '2', june: '4', october: '6', december: '9.9' } }]),
      ['1'],
    ],
    [
      'December blank after a full October',
      targets([{ plan: { measure: 'percent', march: '30', june: '60', october: '100', december: null } }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planEndNotFull, document)).toEqual(expected)
  })

  test.each([
    ['100 %', targets([{}])],
    [
      'the whole budget',
      targets([{ plan: { measure: 'amount', march: '2', june: '4', october: '6', december: '10' } }]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planEndNotFull, document)).toEqual([])
  })
})
