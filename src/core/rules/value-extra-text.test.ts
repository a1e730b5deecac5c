import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { valueExtraText } from './value-extra-text.ts'

describe('value-extra-text', () => {
  test.each([
    [
      '98%满意',
      withRows(row('服务对象满意度指标', '满意度', '满意度', '98%满意', '2025年工作计划')),
      ['1.1'],
    ],
    ['words before', withRows(row('数量指标', '补贴', '补贴', '缴费补贴15万元', '2025年工作计划')), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(valueExtraText, document)).toEqual(expected)
  })

  test.each([
    ['sign, number and unit', withRows(row('数量指标', '人数', '人数', '≥12人', '2025年工作计划'))],
    ['a bound in words', withRows(row('成本指标', '成本', '成本', '4000元以内', '2025年工作计划'))],
    ['a sign in words', withRows(row('数量指标', '次数', '次数', '大于等于5次', '2025年工作计划'))],
    ['a date', withRows(row('时效指标', '时间', '时间', '2025年12月底完成', '2025年工作计划'))],
    ['an unknown unit', withRows(row('数量指标', '演出', '演出', '≥20幕', '2025年工作计划'))],
    ['a note in brackets', withRows(row('质量指标', '合格率', '合格率', '≥95%（含）', '2025年工作计划'))],
    [
      'for each pupil',
      withRows(row('成本指标', '生均公用经费标准', '小学生均公用经费', '=720元/生', '2025年工作计划')),
    ],
    [
      'for each of a thing with a longer name',
      withRows(row('成本指标', '培训成本', '每名学员培训支出', '≤50元/学员', '2025年工作计划')),
    ],
    ['a share in words', withRows(row('质量指标', '合格率', '合格率', '不低于百分之九十'))],
    [
      'a share in words with a bound behind',
      withRows(row('质量指标', '合格率', '合格率', '百分之九十五以上')),
    ],
    ['万 is part of the unit', withRows(row('经济效益指标', '新增粮食产能', '新增粮食产能', '≥130万公斤'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(valueExtraText, document)).toEqual([])
  })

  test.each([
    [withRows(row('服务对象满意度指标', '满意度', '满意度', '98%满意')), ['≥98%']],
    [withRows(row('质量指标', '完成率', '完成率', '100%完成')), ['100%']],
    // A bound behind the number is one of the value, too.
    [withRows(row('数量指标', '培训人数', '培训人数', '培训学员500人以上')), ['≥500人']],
    [withRows(row('质量指标', '合格率', '合格率', '达到百分之九十五以上')), ['≥95%']],
    [withRows(row('成本指标', '总成本', '总成本', '控制在10万元以内')), ['≤10万元']],
    [withRows(row('时效指标', '办结时间', '办结时间', '收到申请后5个工作日内')), ['≤5个工作日']],
    [withRows(row('数量指标', '医院', '医院', '县级以上医院建成5家')), ['5家']],
    [withRows(row('质量指标', '投诉率', '投诉率', '控制在3%以下')), ['≤3%']],
    [withRows(row('成本指标', '工资标准', '工资标准', '每人每月1900元')), ['1900元/人·月']],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(valueExtraText, document)).toEqual(expected)
  })
})
