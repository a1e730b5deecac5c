import { describe, expect, test } from 'vitest'
import { FULL_SET, places, targets } from '../../../test/support/targets.ts'
import { missingCategory } from './missing-category.ts'

describe('missing-category', () => {
  test.each([
    ['no satisfaction', targets([{ indicators: FULL_SET.slice(0, 5) }]), ['1']],
    ['no indicator at all', targets([{ indicators: [] }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(missingCategory, document)).toEqual(expected)
  })

  test.each([
    ['every kind there', targets([{}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(missingCategory, document)).toEqual([])
  })
})
