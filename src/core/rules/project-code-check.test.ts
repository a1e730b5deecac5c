import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { projectCodeCheck } from './project-code-check.ts'

describe('project-code-check', () => {
  test.each([['one character mistyped', targets([{ code: '13020225P008911100024' }]), ['1']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(projectCodeCheck, document)).toEqual(expected)
    },
  )

  test.each([
    ['the right character', targets([{}])],
    ['another province is not judged', targets([{ code: '11020225P008911100024' }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectCodeCheck, document)).toEqual([])
  })
})
