import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { processAsOutput } from './process-as-output.ts'

describe('process-as-output', () => {
  test.each([
    ['rules', row('质量指标', '财务管理制度健全性', '是否制定财务制度', '健全')],
    ['lawful use', row('质量指标', '专项资金使用合规性', '资金使用是否合规', '合规')],
    ['money received', row('质量指标', '配套资金到位率', '到位资金占计划的比例', '100%')],
    ['execution of the budget', row('数量指标', '预算执行率', '支出占预算的比例', '≥95%')],
    ['money paid in time', row('时效指标', '项目资金拨付及时率', '按进度拨付的比例', '100%')],
    ['books in order', row('质量指标', '财务管理规范程度', '账目符合会计制度', '规范')],
  ] as const)('fires: %s', (_, indicator) => {
    expect(places(processAsOutput, withRows(indicator))).toEqual(['1.1'])
  })

  test.each([
    ['a subsidy that people wait for', row('时效指标', '资金拨付及时率', '高龄补贴按月发放的比例', '100%')],
    ['what was delivered', row('质量指标', '路面验收合格率', '验收合格的路段占比', '100%')],
    ['a date', row('时效指标', '资金拨付时间', '补助资金拨付到镇的时间', '2025年6月底前')],
    ['a mechanism that shall last', row('可持续影响指标', '管护制度健全性', '管护制度', '健全')],
    ['money itself', row('成本指标', '资金支出率', '支出占预算的比例', '≤100%')],
    [
      'of all cases those rightly accepted',
      row('质量指标', '救助审批合规率', '符合条件的对象占救助对象的比例', '100%'),
    ],
  ] as const)('stays quiet: %s', (_, indicator) => {
    expect(places(processAsOutput, withRows(indicator))).toEqual([])
  })
})
