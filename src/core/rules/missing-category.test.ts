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
    [
      'a kind under a misspelt label',
      targets([
        {
          indicators: FULL_SET.map((row) =>
            row.kind === 'timeliness' ? { ...row, level2: '时效指示', kind: null } : row,
          ),
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(missingCategory, document)).toEqual([])
  })
})
