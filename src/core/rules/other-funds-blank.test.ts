import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { otherFundsBlank } from './other-funds-blank.ts'

describe('other-funds-blank', () => {
  test.each([
    [
      'one blank among zeros',
      targets([{ budget: { total: '10', fiscal: '10', other: null } }, {}, {}]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(otherFundsBlank, document)).toEqual(expected)
  })

  test.each([
    [
      'all blank means 0',
      targets([
        { budget: { total: '10', fiscal: '10', other: null } },
        { budget: { total: '10', fiscal: '10', other: null } },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(otherFundsBlank, document)).toEqual([])
  })
})
