import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { purposeEqualsName } from './purpose-equals-name.ts'

describe('purpose-equals-name', () => {
  test.each([
    ['the name again', targets([{ purpose: '主要用于干部培训经费等。' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(purposeEqualsName, document)).toEqual(expected)
  })

  test.each([
    ['what it buys', targets([{}])],
    ['no purpose', targets([{ purpose: null }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(purposeEqualsName, document)).toEqual([])
  })
})
