import { describe, expect, test } from 'vitest'
import { places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { operatorDirection } from './operator-direction.ts'

describe('operator-direction', () => {
  test.each([
    [
      'completion with an upper bound',
      withRows(row('质量指标', '任务完成率', '任务完成率', '≤100%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'cost with a lower bound',
      withRows(row('成本指标', '项目总成本', '项目总成本', '≥10万元', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'satisfaction with an upper bound',
      withRows(row('服务对象满意度指标', '群众满意度', '群众满意度', '≤95%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a rate of harm with a lower bound',
      withRows(row('质量指标', '火灾受害率', '受害面积占森林面积的比例', '≥0.9‰', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'drop-outs with a lower bound',
      withRows(row('社会效益指标', '学生辍学率', '辍学学生占在校学生的比例', '≥1%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'an upper bound for those who pass',
      withRows(row('质量指标', '学员结业率', '学员结业率', '≤95%')),
      ['1.1'],
    ],
    [
      'more accidents',
      withRows(row('社会效益指标', '夜间交通事故数', '因照明不足引发的事故件数', '≥5起')),
      ['1.1'],
    ],
    ['a longer wait', withRows(row('时效指标', '报修响应时间', '接到报修到上门的时间', '≥48小时')), ['1.1']],
    ['dirtier air', withRows(row('生态效益指标', 'PM2.5平均浓度', '全年平均浓度', '≥40微克')), ['1.1']],
    ['houses that stand empty', withRows(row('质量指标', '公租房空置率', '空置房屋占比', '≥5%')), ['1.1']],
    [
      'it happens again in spite of what was done',
      withRows(row('社会效益指标', '欺凌再次发生件数', '经教育后再次发生的件数', '≥2件')),
      ['1.1'],
    ],
    [
      'crimes that come of quarrels',
      withRows(row('社会效益指标', '民转刑起数', '因纠纷激化引发的刑事案件起数', '≥1起')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(operatorDirection, document)).toEqual(expected)
  })

  test.each([
    [
      'completion with a lower bound',
      withRows(row('质量指标', '任务完成率', '任务完成率', '≥95%', '2025年工作计划')),
    ],
    ['less is better', withRows(row('质量指标', '投诉率', '投诉率', '≤5%', '2025年工作计划'))],
    [
      'a standard paid to people',
      withRows(row('成本指标', '补贴标准', '补贴标准', '≥1900元', '2025年工作计划')),
    ],
    [
      'a share of the budget',
      withRows(row('质量指标', '支出占预算比例', '支出占预算比例', '≤100%', '2025年工作计划')),
    ],
    [
      'a rate of harm with an upper bound',
      withRows(row('质量指标', '火灾受害率', '受害面积占森林面积的比例', '≤0.9‰', '2025年工作计划')),
    ],
    [
      'what is done about harm',
      withRows(row('质量指标', '投诉办结率', '办结投诉占全部投诉的比例', '≥95%', '2025年工作计划')),
    ],
    [
      'who promises to take goods back',
      withRows(
        row(
          '社会效益指标',
          '无理由退货承诺商家数',
          '承诺线下无理由退货的商家数量',
          '≥590家',
          '2025年工作计划',
        ),
      ),
    ],
    [
      'less harm than last year',
      withRows(row('社会效益指标', '事故下降率', '交通事故较上年下降比例', '≥5%', '2025年工作计划')),
    ],
    ['accidents dealt with', withRows(row('数量指标', '交通事故处理起数', '处理的事故起数', '≥500起'))],
    ['no accident', withRows(row('社会效益指标', '安全事故起数', '发生的事故起数', '0起'))],
    ['accidents prevented', withRows(row('社会效益指标', '减少事故起数', '比上年减少的事故起数', '≥5起'))],
    [
      'a wait with an upper bound',
      withRows(row('时效指标', '报修响应时间', '接到报修到上门的时间', '≤48小时')),
    ],
    ['complaints settled', withRows(row('数量指标', '受理投诉件数', '受理的投诉件数', '≥300件'))],
    ['years of service', withRows(row('可持续影响指标', '设备使用年限', '设备使用的年限', '≥8年'))],
    ['work on it', withRows(row('数量指标', '调处家庭暴力件数', '调解处置的件数', '≥20件'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(operatorDirection, document)).toEqual([])
  })

  test.each([[withRows(row('质量指标', '任务完成率', '任务完成率', '≤100%')), ['=100%']]] as const)(
    'suggests %#',
    (document, expected) => {
      expect(suggestions(operatorDirection, document)).toEqual(expected)
    },
  )
})
