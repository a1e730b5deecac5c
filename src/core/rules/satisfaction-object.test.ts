import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { satisfactionObject } from './satisfaction-object.ts'

const of = (name: string, description: string | null, more = {}) =>
  targets([{ ...more, indicators: [row('服务对象满意度指标', name, description, '≥90%')] }])

describe('satisfaction-object', () => {
  test.each([
    ['nobody at all', withRows(row('服务对象满意度指标', '满意度', '满意率', '≥90%'))],
    [
      'the unit itself',
      of('局机关干部职工满意度', '干部职工满意度', { name: '市容环境整治', purpose: '清理河道垃圾' }),
    ],
    [
      'the public of a project for cadres',
      of('群众满意度', '群众满意度', {
        name: '党员轮训',
        purpose: '举办党员和基层干部轮训班',
        goals: ['轮训党员900人'],
      }),
    ],
    ['how it was asked names nobody', of('满意率', '回访时表示满意的人数占比')],
    ['of the work, of nobody', of('项目满意度', '调查结果中基本满意和满意的比例')],
    [
      'the unit itself, where others get the money',
      of('我局干部职工满意度', '干部职工满意的比例', { name: '助学金发放', purpose: '发放学生补助' }),
    ],
    ['those who pass by', of('居民满意度', '路过站点的居民对站点外观的评价', { name: '养老服务站运营补助' })],
    ['the supplier', of('供应商满意度', '中标供应商的满意程度', { name: '营养餐配送' })],
    [
      'guests of something else',
      of('服务对象满意度', '参加开放日的市民对活动组织的满意程度', {
        name: '临时救助',
        purpose: '救助困难家庭20户',
        goals: [],
      }),
    ],
    [
      'those who work, of their pay',
      of('游客满意度', '保洁工人对工资待遇的满意程度', {
        name: '公园管护',
        purpose: '养护绿地8万平方米',
        goals: [],
      }),
    ],
    [
      'who is paid to do it, of their work',
      of('用户满意度', '第三方公司员工对工作安排的满意程度', {
        name: '燃气检查',
        purpose: '委托第三方检查',
        goals: [],
      }),
    ],
  ] as const)('fires: %s', (_, document) => {
    expect(places(satisfactionObject, document)).toEqual(['1.1'])
  })

  test.each([
    ['the description says whose', of('满意度', '参训学员对课程的满意程度')],
    ['somebody', of('参训学员满意度', null)],
    [
      'the public of a public project',
      of('群众满意度', '群众满意度', {
        name: '垃圾清运',
        purpose: '清运居民生活垃圾',
        goals: ['改善群众生活环境'],
      }),
    ],
    ['staff who are paid by it', of('单位职工满意度', null, { name: '临聘人员工资', purpose: '发放工资' })],
    ['another kind of row', withRows(row('社会效益指标', '满意度', '满意率', '≥90%'))],
    ["the form's own word is taken", of('服务对象满意度', '服务对象表示满意的比例')],
    ['how it was asked names them', of('满意率', '回访时表示满意的农户占比')],
    ['drivers of a road', of('司机满意度', '路过司机对路况的满意程度', { name: '农村公路养护' })],
    ['those who pass and use it', of('过往市民满意度', '过往市民对公厕的满意程度', { name: '公厕管护' })],
    [
      'builders who are supervised',
      of('施工企业满意度', '施工单位对监督服务的满意程度', { name: '工程质量监督' }),
    ],
    [
      'guests of its own',
      of('市民满意度', '参加读书节的市民对活动的满意程度', {
        name: '全民阅读',
        purpose: '举办读书节',
        goals: [],
      }),
    ],
    [
      'those whose pay it is',
      of('网格员满意度', '网格员对工资发放的满意程度', {
        name: '网格员报酬',
        purpose: '发放网格员报酬',
        goals: [],
      }),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(satisfactionObject, document)).toEqual([])
  })
})
