import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { planUniform } from './plan-uniform.ts'

describe('plan-uniform', () => {
  test.each([
    ['three projects with one plan', targets([{}, {}, {}]), ['-']],
    [
      'one plan in amounts and in per cent',
      targets([
        { plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' } },
        { plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' } },
        { plan: { measure: 'amount', march: '2.5', june: '5', october: '7.5', december: '10' } },
      ]),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planUniform, document)).toEqual(expected)
  })

  test.each([
    [
      'in per cent',
      targets([{ plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' } }]),
      ['1'],
    ],
    [
      'in amounts, rounded',
      targets([
        {
          budget: { total: '10.1', fiscal: '10.1', other: '0' },
          plan: { measure: 'amount', march: '2.53', june: '5.05', october: '7.58', december: '10.1' },
        },
      ]),
      ['1'],
    ],
    [
      'one of two',
      targets([
        {},
        { plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' } },
      ]),
      ['2'],
    ],
  ] as const)('a quarter each quarter is no plan of its own: %s', (_, document, expected) => {
    expect(places(planUniform, document)).toEqual(expected)
  })

  test.each([
    ['two projects are too few', targets([{}, {}])],
    [
      'one project differs',
      targets([
        {},
        {},
        { plan: { measure: 'percent', march: '0', june: '0', october: '50', december: '100' } },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planUniform, document)).toEqual([])
  })
})
