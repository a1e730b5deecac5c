import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { partHeadingMissing } from './part-heading-missing.ts'

describe('part-heading-missing', () => {
  test.each([
    [
      'the second part has none',
      targets([{}], {
        parts: [
          { label: '第一部分', title: '部门整体绩效目标' },
          { label: null, title: '预算项目绩效目标' },
        ],
      }),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(partHeadingMissing, document)).toEqual(expected)
  })

  test.each([
    ['both have one', targets([{}])],
    ['a document without numbered parts', targets([{}], { parts: [{ label: null, title: '绩效目标' }] })],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(partHeadingMissing, document)).toEqual([])
  })
})
