import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { valueRefersElsewhere } from './value-refers-elsewhere.ts'

describe('value-refers-elsewhere', () => {
  test.each([
    ['the rules', withRows(row('成本指标', '补助标准', '补助标准', '按照国家规定标准执行', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(valueRefersElsewhere, document)).toEqual(expected)
  })

  test.each([
    ['in time is no paper', withRows(row('时效指标', '发放', '发放', '按时完成发放', '2025年工作计划'))],
    ['a number', withRows(row('成本指标', '成本', '成本', '≤9万元', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(valueRefersElsewhere, document)).toEqual([])
  })
})
