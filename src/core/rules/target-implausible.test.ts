import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { targetImplausible } from './target-implausible.ts'

const paid = (name: string, total: string, value: string) =>
  targets([
    {
      name,
      budget: { total, fiscal: total, other: '0' },
      indicators: [row('数量指标', '发放人数', '领取的人数', value)],
    },
  ])

describe('target-implausible', () => {
  test.each([
    ['more than all', withRows(row('质量指标', '疫苗接种覆盖率', '接种的儿童占比', '≥110%'))],
    ['complaints vanish', withRows(row('社会效益指标', '有效投诉减少率', '比上年减少', '100%'))],
    ['a fortune for each', paid('高龄津贴', '600', '20人')],
    ['a fall below nothing', withRows(row('社会效益指标', '事故下降幅度', '比上年下降', '≥130%'))],
    ['a longer year', withRows(row('数量指标', '场馆全年开放天数', '免费开放的天数', '≥400天'))],
    ['a longer day', withRows(row('数量指标', '窗口每日开放时间', '每天开放的时间', '≥26小时'))],
    [
      'more than everybody at work',
      withRows(row('质量指标', '人员到岗率', '到岗人员占应到人员的比例', '≥150%')),
    ],
    [
      'a part by its own words',
      withRows(row('质量指标', '火化遗体率', '火化例数占户籍死亡人数的比例', '≥103%')),
    ],
    [
      'an income that doubles',
      withRows(row('社会效益指标', '农户人均纯收入增长率', '人均纯收入较上年增长比例', '≥120%')),
    ],
  ] as const)('fires: %s', (_, document) => {
    expect(places(targetImplausible, document)).toEqual(['1.1'])
  })

  test.each([
    ['all of them', withRows(row('质量指标', '疫苗接种覆盖率', '接种的儿童占比', '100%'))],
    ['a growth may exceed', withRows(row('经济效益指标', '销售额增长率', '比上年', '≥150%'))],
    ['fewer complaints', withRows(row('社会效益指标', '有效投诉减少率', '比上年减少', '≥20%'))],
    ['a usual allowance', paid('高龄津贴', '60', '500人')],
    ['wages are no allowance', paid('专职消防员工资补助', '600', '50人')],
    ['nobody', paid('高龄津贴', '60', '0人')],
    ['days of several together', withRows(row('数量指标', '全年驻村累计天数', '三名队员累计驻村', '≥660天'))],
    ['a contract longer than the year', withRows(row('质量指标', '设备质保期', '设备保修的时间', '≥18个月'))],
    ['a whole year', withRows(row('数量指标', '场馆全年开放天数', '免费开放的天数', '≥365天'))],
    ['more than planned', withRows(row('质量指标', '任务超额比例', '实际完成量占计划量的比例', '≥103%'))],
    [
      'an income that grows',
      withRows(row('社会效益指标', '农户人均纯收入增长率', '人均纯收入较上年增长比例', '≥6%')),
    ],
    [
      'a turnover that doubles',
      withRows(row('经济效益指标', '直播销售额增长率', '销售额较上年增长比例', '≥120%')),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(targetImplausible, document)).toEqual([])
  })
})
