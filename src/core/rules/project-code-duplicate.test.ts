import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { projectCodeDuplicate } from './project-code-duplicate.ts'

describe('project-code-duplicate', () => {
  test.each([['the same code again', targets([{}, {}]), ['2']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(projectCodeDuplicate, document)).toEqual(expected)
    },
  )

  test.each([
    ['two codes', targets([{}, { code: '13020225P00912310002A' }])],
    ['two blanks', targets([{ code: null }, { code: null }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectCodeDuplicate, document)).toEqual([])
  })
})
