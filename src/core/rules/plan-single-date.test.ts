import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planSingleDate } from './plan-single-date.ts'

describe('plan-single-date', () => {
  test.each([
    ['all in October', targets([{ name: '绿化带修复', plan: { measure: 'percent', march: null, june: null, october: '100', december: null } }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planSingleDate, document)).toEqual(expected)
  })

  test.each([
    ['a deposit returned', targets([{ name: '质保金返还', plan: { measure: 'percent', march: null, june: null, october: '100', december: null } }])],
    ['in steps', targets([{}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planSingleDate, document)).toEqual([])
  })
})
