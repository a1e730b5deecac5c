import { describe, expect, test } from 'vitest'
import { WRITTEN_MEDIA_TYPE } from '../target/written-document.ts'
import { places, targets } from '../../../test/support/targets.ts'
import { budgetSumMismatch } from './budget-sum-mismatch.ts'

describe('budget-sum-mismatch', () => {
  test.each([
    ['90 against 92', targets([{ budget: { total: '90', fiscal: '92', other: null } }]), ['1']],
    [
      'with what was carried over it does not fit either',
      targets([{ budget: { total: '150', fiscal: '130', other: '0', carryover: '15' } }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(budgetSumMismatch, document)).toEqual(expected)
  })

  const unsplit = { budget: { total: '86', fiscal: null, other: null } }
  test.each([
    [
      'of a form written here',
      targets([unsplit], { source: { file: 'a', sha256: '0'.repeat(64), mediaType: WRITTEN_MEDIA_TYPE } }),
      ['1'],
    ],
    ['beside a table that says them', targets([{}, unsplit]), ['2']],
  ] as const)('neither fiscal nor other funds: %s', (_, document, expected) => {
    expect(places(budgetSumMismatch, document)).toEqual(expected)
  })

  test.each([
    ['a blank counts as 0', targets([{ budget: { total: '90', fiscal: '90', other: null } }])],
    ['within the tolerance', targets([{ budget: { total: '20.98', fiscal: '20.982', other: '0' } }])],
    [
      'what was carried over is the rest',
      targets([{ budget: { total: '145', fiscal: '130', other: '0', carryover: '15' } }]),
    ],
    [
      'what was carried over is told among the fiscal money',
      targets([{ budget: { total: '130', fiscal: '130', other: '0', carryover: '15' } }]),
    ],
    ['a part in words', targets([{ budget: { total: '90', fiscal: '待定', other: null } }])],
    ['no parts given', targets([{ budget: { total: '90', fiscal: null, other: null } }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(budgetSumMismatch, document)).toEqual([])
  })
})
