import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { valueRefersElsewhere } from './value-refers-elsewhere.ts'

describe('value-refers-elsewhere', () => {
  test.each([
    [
      'the rules',
      withRows(row('成本指标', '补助标准', '补助标准', '按照国家规定标准执行', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a plan to be looked up',
      withRows(row('时效指标', '完工时间', '完工的日期', '详见年度工作计划')),
      ['1.1'],
    ],
    [
      'whatever the nation says',
      withRows(row('质量指标', '施工质量', '工程的质量', '符合国家及行业规定')),
      ['1.1'],
    ],
    ['a contract', withRows(row('时效指标', '交货时间', '设备交货的日期', '按合同约定')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(valueRefersElsewhere, document)).toEqual(expected)
  })

  test.each([
    ['in time is no paper', withRows(row('时效指标', '发放', '发放', '按时完成发放', '2025年工作计划'))],
    ['a number', withRows(row('成本指标', '成本', '成本', '≤9万元', '2025年工作计划'))],
    ['a state with its standard', withRows(row('质量指标', '水质', '出厂水的水质', '符合GB 5749—2022'))],
    ['seen by anybody', withRows(row('质量指标', '手续', '建设手续', '手续齐全'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(valueRefersElsewhere, document)).toEqual([])
  })
})
