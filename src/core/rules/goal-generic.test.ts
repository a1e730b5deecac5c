import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalGeneric } from './goal-generic.ts'

describe('goal-generic', () => {
  test.each([
    ['a stock phrase', targets([{ goals: ['确保工作顺利进行', '确保资金及时拨付。'] }]), ['1']],
    ['the same goals everywhere', targets([{ goals: ['做好各项服务'] }, { goals: ['做好各项服务'] }, { goals: ['做好各项服务'] }]), ['1', '2', '3']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalGeneric, document)).toEqual(expected)
  })

  test.each([
    ['one goal of its own', targets([{ goals: ['确保工作顺利进行', '培训200人'] }])],
    ['two projects may share', targets([{ goals: ['做好各项服务'] }, { goals: ['做好各项服务'] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalGeneric, document)).toEqual([])
  })
})
