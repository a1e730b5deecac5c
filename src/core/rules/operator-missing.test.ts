import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { operatorMissing } from './operator-missing.ts'

describe('operator-missing', () => {
  test.each([
    ['a cost', withRows(row('成本指标', '总成本', '总成本', '1262.16万元', '2025年工作计划')), ['1.1']],
    [
      'a satisfaction',
      withRows(row('服务对象满意度指标', '满意度', '满意度', '98%满意', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a lower limit said by the name only',
      withRows(row('数量指标', '每人每年不低于标准', '每人每年不低于标准', '200元', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a rate below 100 %',
      withRows(row('可持续影响指标', '队伍建设', '队伍建设', '98%', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(operatorMissing, document)).toEqual(expected)
  })

  test.each([
    ['an exact head count', withRows(row('数量指标', '人数', '人数', '12人', '2025年工作计划'))],
    ['a plain 100 %', withRows(row('质量指标', '合格率', '合格率', '100%', '2025年工作计划'))],
    [
      'an upper bound in words',
      withRows(row('成本指标', '印制成本', '印制成本', '4000元以内', '2025年工作计划')),
    ],
    [
      'a limit in the name and a sign',
      withRows(row('数量指标', '每年培训不少于学时', '每年培训不少于学时', '≥40学时', '2025年工作计划')),
    ],
    ['a sign', withRows(row('成本指标', '总成本', '总成本', '≤9万元', '2025年工作计划'))],
    ['a range', withRows(row('质量指标', '合格率', '合格率', '80%-90%', '2025年工作计划'))],
    ['a plain 0 %', withRows(row('质量指标', '退兵率', '退兵人数占征集人数的比例', '0%', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(operatorMissing, document)).toEqual([])
  })

  test.each([
    [withRows(row('成本指标', '总成本', '总成本', '1262.16万元')), ['≤1262.16万元']],
    [withRows(row('成本指标', '总成本', '总成本', '110万')), ['≤110万元']],
    [withRows(row('数量指标', '每人每年不低于标准', null, '200元')), ['≥200元']],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(operatorMissing, document)).toEqual(expected)
  })
})
