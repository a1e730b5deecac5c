import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalEqualsPurpose } from './goal-equals-purpose.ts'

describe('goal-equals-purpose', () => {
  test.each([
    ['the same words', targets([{ purpose: '用于保障职工生活。', goals: ['保障职工生活'] }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalEqualsPurpose, document)).toEqual(expected)
  })

  test.each([
    ['a goal of its own', targets([{}])],
    ['no goal', targets([{ goals: [] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalEqualsPurpose, document)).toEqual([])
  })
})
