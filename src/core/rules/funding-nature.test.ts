import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { fundingNature } from './funding-nature.ts'

describe('funding-nature', () => {
  test.each([
    ['self-financed by name, fiscal by table', targets([{ name: '经费（自收自支）' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(fundingNature, document)).toEqual(expected)
  })

  test.each([
    ['an ordinary name', targets([{}])],
    [
      'own funds as the name says',
      targets([{ name: '经费（自收自支）', budget: { total: '10', fiscal: '0', other: '10' } }]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(fundingNature, document)).toEqual([])
  })
})
