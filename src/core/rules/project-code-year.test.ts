import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { projectCodeYear } from './project-code-year.ts'

describe('project-code-year', () => {
  test.each([['last year', targets([{ code: '13020224P008911100023' }]), ['1']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(projectCodeYear, document)).toEqual(expected)
    },
  )

  test.each([
    ['this year', targets([{}])],
    ['the year is not known', targets([{}], { fiscalYear: null })],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectCodeYear, document)).toEqual([])
  })
})
