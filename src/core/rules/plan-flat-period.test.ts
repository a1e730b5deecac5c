import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planFlatPeriod } from './plan-flat-period.ts'

describe('plan-flat-period', () => {
  test.each([
    [
      '60 % twice',
      targets([{ plan: { measure: 'percent', march: '30', june: '60', october: '60', december: '100' } }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planFlatPeriod, document)).toEqual(expected)
  })

  test.each([
    [
      'full twice',
      targets([{ plan: { measure: 'percent', march: '30', june: '60', october: '100', december: '100' } }]),
    ],
    [
      'not begun yet',
      targets([{ plan: { measure: 'percent', march: '0', june: '0', october: '50', december: '100' } }]),
    ],
    [
      'paid in two turns',
      targets([
        {
          purpose: '运营补助根据考核结果分两次拨付',
          plan: { measure: 'percent', march: '0', june: '50', october: '50', december: '100' },
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planFlatPeriod, document)).toEqual([])
  })
})
