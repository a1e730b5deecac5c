import { describe, expect, test } from 'vitest'
import { places, suggestions, targets } from '../../../test/support/targets.ts'
import { titleNameMismatch } from './title-name-mismatch.ts'

describe('title-name-mismatch', () => {
  test.each([
    ['经费 lacks', targets([{ title: '17. 电子签章系统公用绩效目标申报表', name: '电子签章系统经费' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(titleNameMismatch, document)).toEqual(expected)
  })

  test('suggests the title that the name makes', () => {
    expect(suggestions(titleNameMismatch, targets([{ title: '17. 电子签章系统公用绩效目标申报表', name: '电子签章系统经费' }]))).toEqual(['17. 电子签章系统经费公用绩效目标申报表'])
  })

  test.each([
    ['the same', targets([{}])],
    ['a name that begins with a year', targets([{ title: '1.2025年选调生补助绩效目标表', name: '2025年选调生补助' }])],
    ['the form says 项目绩效目标表', targets([{ title: '5.孕产妇产前筛查项目绩效目标表', name: '孕产妇产前筛查项目' }])],
    ['the name has no 项目', targets([{ title: '7.急救站建设项目绩效目标表', name: '急救站建设' }])],
    ['no title', targets([{ title: null }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(titleNameMismatch, document)).toEqual([])
  })
})
