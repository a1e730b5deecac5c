import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { costPartial } from './cost-partial.ts'
import { costPer, isOfTwo } from './unit-cost.ts'
import { unitcostTimesQty } from './unitcost-times-qty.ts'

/** A cost for each beside how many there are: together the budget of 60万元. */
const RIGHT = [
  ['每生补助标准', '≤1200元', '受助学生人数', '≥500人'],
  ['生均补助', '≤1200元', '受助学生', '≥500人'],
  ['每盏路灯安装费', '≤3000元', '安装路灯数量', '≥200盏'],
  ['单盏路灯成本', '≤3000元', '安装路灯数量', '≥200盏'],
  ['每学员培训费', '≤1500元', '培训人数', '≥400人'],
  ['亩均补贴', '≤100元', '补贴面积', '≥6000亩'],
  ['每台设备购置费', '≤3万元', '购置设备数量', '≥20台'],
  ['设备购置均价', '≤3万元', '购置设备数量', '≥20台'],
  ['设备购置单价', '≤3万元', '购置设备数量', '≥20台'],
  ['每课时讲课费', '≤800元', '授课课时', '≥750课时'],
  ['每公里养护费用', '≤1万元', '养护里程', '≥60公里'],
  ['校均补助', '≤5万元', '受益学校', '≥12所'],
  ['每座公厕改造费用', '≤3万元', '改造公厕数量', '≥20座'],
  ['每份检测费', '≤300元', '检测样品数量', '≥2000份'],
  ['每人每月岗位补贴', '≤1000元', '在岗人数', '≥50人'],
  ['每生每学期补助', '≤600元', '受助学生人数', '≥500人'],
  ['每生每学期补助', '≤600元', '受助人数', '≥500人'],
] as const

const of = ([cost, price, counted, many]: readonly [string, string, string, string]) =>
  targets([
    {
      budget: { total: '60', fiscal: '60', other: '0' },
      indicators: [row('数量指标', counted, counted, many), row('成本指标', cost, cost, price)],
    },
  ])

describe('a cost for each', () => {
  test.each(RIGHT)('%s %s: is no part of the budget, and times %s %s is right', (...words) => {
    expect(places(costPartial, of(words))).toEqual([])
    expect(places(unitcostTimesQty, of(words))).toEqual([])
  })

  test('is multiplied by what it is for', () => {
    expect(places(unitcostTimesQty, of(['单盏路灯成本', '≤5000元', '安装路灯数量', '≥200盏']))).toEqual([
      '1.2',
    ])
    expect(places(unitcostTimesQty, of(['每座公厕改造费用', '≤2万元', '改造公厕数量', '≥20座']))).toEqual([
      '1.2',
    ])
  })

  test.each([
    ['项目总成本', '≤60万元'],
    ['均衡发展支出', '≤60万元'],
    ['单位运转支出', '≤60万元'],
    ['单位运行总支出', '≤60万元'],
  ])('%s is for nothing in particular', (name, value) => {
    expect(costPer(row('成本指标', name, null, value))).toBeNull()
  })

  test.each([
    ['每人每月补贴', '≤600元', true],
    ['补贴标准', '≤600元/人·月', true],
    ['每人补贴', '≤600元', false],
    ['补贴标准', '≤600元/人', false],
  ] as const)('%s %s', (name, value, expected) => {
    expect(isOfTwo(row('成本指标', name, null, value))).toBe(expected)
  })
})
