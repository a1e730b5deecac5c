import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalNotQuantified } from './goal-not-quantified.ts'

describe('goal-not-quantified', () => {
  test.each([
    [
      'no number anywhere',
      targets([{ goals: ['保障运转'] }, { goals: ['2025年做好工作'] }, { goals: [] }]),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalNotQuantified, document)).toEqual(expected)
  })

  test.each([
    ['figures', targets([{}, {}, {}])],
    ['too few projects', targets([{ goals: ['保障运转'] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalNotQuantified, document)).toEqual([])
  })
})
