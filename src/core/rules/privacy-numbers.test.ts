import { describe, expect, test } from 'vitest'
import { places, row, statement, targets, withRows } from '../../../test/support/targets.ts'
import { privacyNumbers } from './privacy-numbers.ts'

describe('privacy-numbers', () => {
  test.each([
    ['an ID number', targets([{ purpose: '发给11010519491231002X补助' }]), ['1']],
    [
      'a mobile phone',
      withRows(row('数量指标', '联系人', '联系电话13812345678', '1人', '2025年工作计划')),
      ['1.1'],
    ],
    ['in the narrative', targets([{}], { statement: statement({ overallGoal: '联系13812345678' }) }), ['-']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(privacyNumbers, document)).toEqual(expected)
  })

  test.each([
    ['a project code', targets([{ purpose: '项目13020225P008911100023' }])],
    ['an amount', targets([{ purpose: '补助12345678元' }])],
    ['eighteen digits that are no ID', targets([{ purpose: '编号110105194912310021' }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(privacyNumbers, document)).toEqual([])
  })
})
