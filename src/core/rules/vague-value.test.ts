import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { vagueValue } from './vague-value.ts'

describe('vague-value', () => {
  test.each([
    ['a change', withRows(row('社会效益指标', '服务水平', '服务水平', '显著提升', '2025年工作计划')), ['1.1']],
    ['a grade', withRows(row('质量指标', '考评质量', '考评质量', '优', '2025年工作计划')), ['1.1']],
    ['keeping on', withRows(row('可持续影响指标', '生活保障', '生活保障', '持续保障', '2025年工作计划')), ['1.1']],
    ['nothing out of order', withRows(row('社会效益指标', '村级组织运转', '村级组织运转', '正常运转', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(vagueValue, document)).toEqual(expected)
  })

  test.each([
    ['a number', withRows(row('社会效益指标', '知晓率', '知晓率', '≥90%', '2025年工作计划'))],
    ['a state that can be seen', withRows(row('质量指标', '资金使用合规性', '资金使用合规性', '合规', '2025年工作计划'))],
    ['a date', withRows(row('时效指标', '时间', '时间', '年底前完成', '2025年工作计划'))],
    ['another paper', withRows(row('成本指标', '标准', '标准', '按照国家规定标准执行', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(vagueValue, document)).toEqual([])
  })
})
