import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { projectCodeMissing } from './project-code-missing.ts'

describe('project-code-missing', () => {
  test.each([['no code', targets([{ code: null }]), ['1']]] as const)(
    'fires: %s',
    (_, document, expected) => {
      expect(places(projectCodeMissing, document)).toEqual(expected)
    },
  )

  test.each([['a code', targets([{}])]] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectCodeMissing, document)).toEqual([])
  })
})
