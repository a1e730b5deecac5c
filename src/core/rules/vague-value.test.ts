import { describe, expect, test } from 'vitest'
import { places, row, suggestions, targets, withRows } from '../../../test/support/targets.ts'
import { vagueValue } from './vague-value.ts'

describe('vague-value', () => {
  test.each([
    [
      'a change',
      withRows(row('社会效益指标', '服务水平', '服务水平', '显著提升', '2025年工作计划')),
      ['1.1'],
    ],
    ['a grade', withRows(row('质量指标', '考评质量', '考评质量', '优', '2025年工作计划')), ['1.1']],
    [
      'keeping on',
      withRows(row('可持续影响指标', '生活保障', '生活保障', '持续保障', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'nothing out of order',
      withRows(row('社会效益指标', '村级组织运转', '村级组织运转', '正常运转', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(vagueValue, document)).toEqual(expected)
  })

  test.each([
    ['a number', withRows(row('社会效益指标', '知晓率', '知晓率', '≥90%', '2025年工作计划'))],
    [
      'a state that can be seen',
      withRows(row('质量指标', '资金使用合规性', '资金使用合规性', '合规', '2025年工作计划')),
    ],
    ['a date', withRows(row('时效指标', '时间', '时间', '年底前完成', '2025年工作计划'))],
    ['another paper', withRows(row('成本指标', '标准', '标准', '按照国家规定标准执行', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(vagueValue, document)).toEqual([])
  })

  test.each([
    [
      'done once in the year',
      row('时效指标', '培训完成及时性', '各类培训是否及时完成', '及时'),
      '2025年12月底前',
    ],
    ['paid once', row('时效指标', '补贴发放及时性', '补贴是否及时发放', '发放到位'), '2025年10月底前'],
    ['a rate wants its figure', row('时效指标', '发放及时率', '发放及时率', '及时'), null],
    ['again and again', row('时效指标', '巡查及时性', '日常巡查是否及时', '及时'), null],
    ['how much is the unit’s to say', row('社会效益指标', '服务水平', '服务水平', '显著提升'), null],
    ['a grade in the row of time', row('时效指标', '服务效果', '服务效果', '优'), null],
    [
      'of several years',
      row('时效指标', '培训完成及时性', '各类培训是否及时完成', '及时', '2025年工作计划', {
        term: 'medium-term',
      }),
      null,
    ],
  ] as const)('suggests a date only where the table gives one: %s', (_, indicator, expected) => {
    const plan = { measure: 'percent', march: '30', june: '60', october: '100', december: '100' } as const
    expect(suggestions(vagueValue, targets([{ plan, indicators: [indicator] }]))).toEqual([expected])
  })

  test('what is paid every month has no one date', () => {
    const rows = [row('时效指标', '补贴发放及时性', '补贴是否及时发放', '及时')]
    expect(suggestions(vagueValue, targets([{ purpose: '按月发放补贴', indicators: rows }]))).toEqual([null])
  })
})
