import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalIsIndicatorName } from './goal-is-indicator-name.ts'

describe('goal-is-indicator-name', () => {
  test.each([
    ['a rate', targets([{ goals: ['工资发放完成率'] }]), ['1']],
    ['its own indicator', targets([{ goals: ['培训人数'] }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalIsIndicatorName, document)).toEqual(expected)
  })

  test.each([
    ['a sentence', targets([{}])],
    ['a result', targets([{ goals: ['提高群众政策知晓率'] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalIsIndicatorName, document)).toEqual([])
  })
})
