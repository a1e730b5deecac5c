import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { basisWeak } from './basis-weak.ts'

describe('basis-weak', () => {
  test.each([
    ['工作实际', withRows(row('数量指标', '人数', '人数', '5人', '工作实际')), ['1']],
    [
      'a list of such words',
      withRows(row('数量指标', '人数', '人数', '5人', '根据工作实际、历史经验')),
      ['1'],
    ],
    [
      'one remark a project',
      withRows(
        row('数量指标', '人数', '人数', '5人', '年初计划'),
        row('质量指标', '合格率', '合格率', '100%', '历史经验'),
      ),
      ['1'],
    ],
    ['words of any office', withRows(row('数量指标', '人数', '人数', '5人', '根据单位实际需要确定')), ['1']],
    ['duties', withRows(row('数量指标', '人数', '人数', '5人', '部门职能职责')), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(basisWeak, document)).toEqual(expected)
  })

  test.each([
    ['a paper with its year', targets([{}])],
    ['a survey', withRows(row('服务对象满意度指标', '满意度', '满意度', '≥95%', '问卷调查'))],
    ['last year by its number', withRows(row('数量指标', '人数', '人数', '5人', '2024年工作总结'))],
    ['a record', withRows(row('数量指标', '人数', '人数', '5人', '业务台账'))],
    ['figures of the years before', withRows(row('数量指标', '人数', '人数', '5人', '历史数据'))],
    ['a plan with its name', withRows(row('数量指标', '人数', '人数', '5人', '河道清淤工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(basisWeak, document)).toEqual([])
  })
})
