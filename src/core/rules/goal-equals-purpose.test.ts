import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalEqualsPurpose } from './goal-equals-purpose.ts'

describe('goal-equals-purpose', () => {
  test.each([
    ['the same words', targets([{ purpose: '用于保障职工生活。', goals: ['保障职工生活'] }]), ['1']],
    [
      'one of the goals',
      targets([{ purpose: '保障机关正常运转', goals: ['保障机关正常运转', '完成年度考核任务'] }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalEqualsPurpose, document)).toEqual(expected)
  })

  test.each([
    ['a goal of its own', targets([{}])],
    ['no goal', targets([{ goals: [] }])],
    [
      'one of the goals says more',
      targets([{ purpose: '保障机关正常运转', goals: ['保障机关86人正常办公', '完成年度考核任务'] }]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalEqualsPurpose, document)).toEqual([])
  })
})
