import { describe, expect, test } from 'vitest'
import { places, suggestions, targets } from '../../../test/support/targets.ts'
import { projectCodeFormat } from './project-code-format.ts'

describe('project-code-format', () => {
  test.each([
    ['too short', targets([{ code: '13020225P0089111' }]), ['1']],
    ['small letters', targets([{ code: '13020225p008911100023' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(projectCodeFormat, document)).toEqual(expected)
  })

  test.each([
    ['the known shape', targets([{}])],
    ['no code is another mistake', targets([{ code: null }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectCodeFormat, document)).toEqual([])
  })

  test.each([
    ['small letters', targets([{ code: '13020225p008911100023' }]), ['13020225P008911100023']],
    [
      'full width and spaces',
      targets([{ code: '１３０２０２２５ P0089 11100023' }]),
      ['13020225P008911100023'],
    ],
    ['one that is too short', targets([{ code: '13020225P0089111' }]), [null]],
    [
      'one that another project has',
      targets([{ code: '13020225P008911100023' }, { code: '13020225p008911100023' }]),
      [null],
    ],
  ] as const)('suggests what is meant: %s', (_, document, expected) => {
    expect(suggestions(projectCodeFormat, document)).toEqual(expected)
  })
})
