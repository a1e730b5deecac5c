import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { budgetPrecision } from './budget-precision.ts'

describe('budget-precision', () => {
  test.each([
    [
      'three decimals among two',
      targets([{ budget: { total: '20.982', fiscal: '20.982', other: '0' } }, {}, {}]),
      ['1'],
    ],
    [
      'three decimals in a part',
      targets([{ budget: { total: '20', fiscal: '19.875', other: '0.125' } }, {}, {}]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(budgetPrecision, document)).toEqual(expected)
  })

  test.each([
    ['two decimals', targets([{ budget: { total: '20.98', fiscal: '20.98', other: '0' } }, {}])],
    ['all are fine-grained', targets([{ budget: { total: '20.982', fiscal: '20.982', other: '0' } }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(budgetPrecision, document)).toEqual([])
  })
})
