import { describe, expect, test } from 'vitest'
import {
  places,
  row,
  statement,
  subGoal,
  suggestions,
  targets,
  withRows,
} from '../../../test/support/targets.ts'
import { valueUnitMismatch } from './value-unit-mismatch.ts'

describe('value-unit-mismatch', () => {
  test.each([
    [
      'a rate in 次',
      withRows(row('质量指标', '项目完成率', '项目完成率', '≥4次', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a satisfaction in 人',
      withRows(row('服务对象满意度指标', '工作人员满意度', '工作人员满意度', '≥95人', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a count answered by a grade',
      withRows(row('数量指标', '考评数量', '考评数量', '优', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a period in per cent',
      withRows(row('可持续影响指标', '数据共享有效期', '全面实行数据共享', '100%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'a rate answered by words',
      withRows(row('时效指标', '数据共享率', '数据共享率', '按时完成发放', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'in the words of a 分项目标',
      targets([{ name: '人才工作' }], {
        statement: statement({
          subGoals: [subGoal({ title: '人才工作', indicators: '项目完成率大于等于5次' })],
        }),
      }),
      ['1'],
    ],
    [
      'a share of park in square kilometres a head',
      withRows(row('社会效益指标', '人均公园绿地面积', '城区人均公园绿地面积', '≥14平方公里')),
      ['1.1'],
    ],
    [
      'an area in kilometres',
      withRows(row('数量指标', '绿化养护面积', '养护的绿地面积', '≥30公里')),
      ['1.1'],
    ],
    ['persons in households', withRows(row('数量指标', '受益人数', '受益的人数', '≥300户')), ['1.1']],
    [
      'more by so many, called a rate',
      withRows(row('社会效益指标', '订阅用户增长率', '比年初增加的用户数', '≥300户')),
      ['1.1'],
    ],
    [
      'kinds for a share',
      withRows(row('质量指标', '抽检品种覆盖率', '抽检覆盖的食品大类个数', '≥34类')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(valueUnitMismatch, document)).toEqual(expected)
  })

  test.each([
    ['a rate in per cent', withRows(row('质量指标', '项目完成率', '项目完成率', '100%', '2025年工作计划'))],
    [
      'an efficiency is no rate',
      withRows(row('社会效益指标', '工作效率', '工作效率', '≥5件', '2025年工作计划')),
    ],
    [
      'the description makes it a rate',
      withRows(row('时效指标', '案件办理时限', '在规定时限内办结的完成率', '100%', '2025年工作计划')),
    ],
    [
      'a change answered by a change',
      withRows(row('可持续影响指标', '政策宣传', '提高法规普及率', '全面提高', '2025年工作计划')),
    ],
    [
      'a count in per cent is the question of quantity-is-rate',
      withRows(row('数量指标', '整理档案数量', '整理档案数量', '100%', '2025年工作计划')),
    ],
    ['a deadline', withRows(row('时效指标', '完成时限', '完成时限', '2025年12月底前', '2025年工作计划'))],
    [
      "a head's share of park",
      withRows(row('社会效益指标', '人均公园绿地面积', '城区人均公园绿地面积', '≥14平方米')),
    ],
    [
      'how a standard is reckoned',
      withRows(row('成本指标', '户均年补贴标准', '补贴总额除以补贴户数', '≤3600元/户·年')),
    ],
    ['persons by visits', withRows(row('数量指标', '培训人数', '参加培训的人数', '≥300人次'))],
    ['a count of its own thing', withRows(row('数量指标', '受益户数', '受益的户数', '≥300户'))],
    ['an area in mu', withRows(row('数量指标', '造林面积', '完成造林面积', '≥2万亩'))],
    ['users are people, too', withRows(row('社会效益指标', '移动客户端用户数', '年末注册的用户', '≥4万人'))],
    ['how often it comes round', withRows(row('时效指标', '巡检周期', '两次巡检的间隔', '每月2次'))],
    ['so long every day', withRows(row('社会效益指标', '场馆开放时长', '每天免费开放的时间', '≥8小时/天'))],
    ['days of work by so many heads', withRows(row('数量指标', '外勤人天数', '全年外勤的人天', '≥1200人天'))],
    [
      'an opinion in points',
      withRows(row('服务对象满意度指标', '游客满意度', '游客评分折算百分制', '≥90分')),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(valueUnitMismatch, document)).toEqual([])
  })

  test.each([
    [withRows(row('服务对象满意度指标', '工作人员满意度', '工作人员满意度', '≥95人')), ['≥95%']],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(valueUnitMismatch, document)).toEqual(expected)
  })
})
