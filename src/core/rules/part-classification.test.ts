import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { partClassification } from './part-classification.ts'

describe('part-classification', () => {
  test('fires: a special project among running expenses', () => {
    expect(
      places(partClassification, targets([{ part: '预算公用绩效目标', name: '信息系统升级专项经费' }])),
    ).toEqual(['1'])
  })

  test.each([
    '农业保险保费补贴',
    '义务兵家庭优待金',
    '中心小学校舍维修',
    '河道清淤治理',
    '卫生院医疗设备更新',
  ])('fires: money handed out or works among running expenses: %s', (name) => {
    expect(places(partClassification, targets([{ part: '公用经费绩效目标', name }]))).toEqual(['1'])
  })

  test.each([
    ['own people', targets([{ part: '预算公用绩效目标', name: '遗属生活补助' }])],
    ['own house', targets([{ part: '预算公用绩效目标', name: '机关办公用房维修' }])],
    ['upkeep of systems', targets([{ part: '预算公用绩效目标', name: '信息化建设' }])],
    [
      'a special project among projects',
      targets([{ part: '预算项目绩效目标', name: '信息系统升级专项经费' }]),
    ],
    ['running expenses where they belong', targets([{ part: '预算公用绩效目标', name: '离退休干部书报费' }])],
    ['no part named', targets([{ part: null, name: '信息系统升级专项经费' }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(partClassification, document)).toEqual([])
  })
})
