import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { purposeEqualsName } from './purpose-equals-name.ts'

describe('purpose-equals-name', () => {
  test.each([
    ['the name again', targets([{ purpose: '主要用于干部培训经费等。' }]), ['1']],
    [
      'the name and that it costs money',
      targets([{ name: '文化站建设', purpose: '用于文化站建设所需各项费用' }]),
      ['1'],
    ],
    [
      'the name and 等相关费用',
      targets([{ name: '路面修复及小区维修', purpose: '用于路面修复及小区维修等相关费用。' }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(purposeEqualsName, document)).toEqual(expected)
  })

  test.each([
    ['what it buys', targets([{}])],
    [
      'more than the name',
      targets([{ name: '文化站建设', purpose: '用于文化站建设，购置办公设备等相关费用' }]),
    ],
    ['no purpose', targets([{ purpose: null }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(purposeEqualsName, document)).toEqual([])
  })
})
