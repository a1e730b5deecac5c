import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planSingleDate } from './plan-single-date.ts'

describe('plan-single-date', () => {
  test.each([
    [
      'all in October',
      targets([
        {
          name: '绿化带修复',
          plan: { measure: 'percent', march: null, june: null, october: '100', december: null },
        },
      ]),
      ['1'],
    ],
    [
      'a list with a 服务费 in it',
      targets([
        {
          name: '校园安保',
          purpose: '支付服务费和装备费，开展演练',
          plan: { measure: 'percent', march: '0', june: '0', october: '0', december: '100' },
        },
      ]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planSingleDate, document)).toEqual(expected)
  })

  test.each([
    [
      'a deposit returned',
      targets([
        {
          name: '质保金返还',
          plan: { measure: 'percent', march: null, june: null, october: '100', december: null },
        },
      ]),
    ],
    [
      'one contract, named in the purpose',
      targets([
        {
          name: '远教站点',
          purpose: '向联通公司支付服务费',
          plan: { measure: 'percent', march: null, june: null, october: null, december: '100' },
        },
      ]),
    ],
    ['in steps', targets([{}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planSingleDate, document)).toEqual([])
  })
})
