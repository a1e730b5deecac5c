import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { numberIsPercentage } from './number-is-percentage.ts'

describe('number-is-percentage', () => {
  test.each([
    [
      '100 people paid',
      withRows(row('数量指标', '工资发放人数', '完成率', '≥100', '2025年工作计划')),
      ['1.1'],
    ],
    ['90 goods', withRows(row('数量指标', '购买物资数量', '购买物资数量', '≥90', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(numberIsPercentage, document)).toEqual(expected)
  })

  test.each([
    ['with its unit', withRows(row('数量指标', '工资发放人数', '工资发放人数', '≥100人', '2025年工作计划'))],
    ['another number', withRows(row('数量指标', '工资发放人数', '工资发放人数', '334', '2025年工作计划'))],
    ['a rate says so itself', withRows(row('数量指标', '任务完成率', '任务完成率', '≥90', '2025年工作计划'))],
    ['not a quantity', withRows(row('社会效益指标', '树立形象', '树立形象', '≥90', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(numberIsPercentage, document)).toEqual([])
  })
})
