import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'

describe('duplicate-indicator', () => {
  test.each([
    [
      'the same row under two kinds',
      withRows(
        row('数量指标', '慰问完成率', '节日慰问完成率', '100%'),
        row('质量指标', '慰问完成率', '节日慰问完成率', '100%'),
      ),
      ['1.2'],
    ],
    [
      '两个字之差',
      withRows(
        row('质量指标', '考评效果', '提高工作积极性', '100%'),
        row('可持续影响指标', '社会稳定', '提高干部工作积极性', '100%'),
      ),
      ['1.2'],
    ],
    [
      '及时 and 即时',
      withRows(
        row('数量指标', '签章及时完成率', '签章及时完成率', '100%'),
        row('质量指标', '签章即时完成率', '签章即时完成率', '100%'),
      ),
      ['1.2'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(duplicateIndicator, document)).toEqual(expected)
  })

  test.each([
    ['two measures', targets([{}])],
    [
      'the medium term and the year',
      withRows(
        { ...row('质量指标', '培训合格率', '培训合格率', '≥95%'), term: 'medium-term' },
        row('质量指标', '培训合格率', '培训合格率', '≥95%'),
      ),
    ],
    [
      'two audiences',
      withRows(
        row('数量指标', '行政人员补贴发放人数', '行政人员补贴发放人数', '5人'),
        row('数量指标', '事业人员补贴发放人数', '事业人员补贴发放人数', '6人'),
      ),
    ],
    [
      'a standard shared by two rows',
      withRows(
        row('数量指标', '残疾人数', '财政代缴费每人每年33元', '100人'),
        row('数量指标', '低保人数', '财政代缴费每人每年33元', '400人'),
      ),
    ],
    [
      'one way of giving the rate of two allowances',
      withRows(
        row('成本指标', '生活补贴标准', '每人每月发放标准', '=80元/人·月'),
        row('成本指标', '护理补贴标准', '每人每月发放标准', '=60元/人·月'),
      ),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(duplicateIndicator, document)).toEqual([])
  })
})
