import { describe, expect, test } from 'vitest'
import { FULL_SET, places, targets } from '../../../test/support/targets.ts'
import { copyPasteSet } from './copy-paste-set.ts'

describe('copy-paste-set', () => {
  test.each([['two alike', targets([{}, {}]), ['-']]] as const)('fires: %s', (_, document, expected) => {
    expect(places(copyPasteSet, document)).toEqual(expected)
  })

  test.each([
    ['different sets', targets([{}, { indicators: FULL_SET.slice(0, 4) }])],
    ['one project', targets([{}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(copyPasteSet, document)).toEqual([])
  })
})
