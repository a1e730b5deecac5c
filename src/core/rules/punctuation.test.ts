import { describe, expect, test } from 'vitest'
import { places, row, statement, suggestions, targets, withRows } from '../../../test/support/targets.ts'
import { punctuation } from './punctuation.ts'

describe('punctuation', () => {
  test.each([
    ['a half-width comma', targets([{ purpose: '开展义诊活动,提供健康咨询。' }]), ['1']],
    ['a point for a stop', targets([{ purpose: '保障机关正常运转.' }]), ['1']],
    [
      'brackets of two kinds in a name',
      targets([{ name: '补贴(财政补助）', title: '1.补贴(财政补助）绩效目标表' }]),
      ['1', '1'],
    ],
    [
      'a blank in a name',
      targets([{ name: '经费 （原物流中心）', title: '1.经费 （原物流中心）绩效目标表' }]),
      ['1'],
    ],
    [
      'a tab before a stop',
      targets([{}], { statement: statement({ overallGoal: '实现完成率为100%\t。' }) }),
      ['-'],
    ],
    [
      'two names without a sign between',
      withRows(row('数量指标', '举办招聘会', '人才线下招聘会大学生毕业季校园招聘会举办次数', '10次')),
      ['1.1'],
    ],
    ['a comma at the end', targets([{ purpose: '便民设施打造、宣传册及各类宣传展板等，' }]), ['1']],
    ['doubled signs', targets([{ purpose: '校园安保服务费；；食堂补助。' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(punctuation, document)).toEqual(expected)
  })

  test.each([
    '按照1:1比例配套。',
    '预算12,000元。',
    '会议时间为9:30-11:30。',
    '新建3.5公里道路（含排水）。',
    '购买A4纸、硒鼓等',
    '网址：http://www.example.gov.cn',
    '立案案件占受理案件的比例',
    '推广“互联网+政务服务”。',
    '及时。及时将资金拨付到位',
    '一是加强领导……二是落实责任。',
  ])('stays quiet: %s', (text) => {
    expect(places(punctuation, targets([{ purpose: text }]))).toEqual([])
  })

  test('values and bases are no sentences', () => {
    expect(
      places(
        punctuation,
        withRows(row('数量指标', '培训人数', '参加培训的人数', '≥200人;≥3期', '2025年工作计划;上级文件')),
      ),
    ).toEqual([])
  })

  test('repairs a whole field', () => {
    expect(suggestions(punctuation, targets([{ purpose: '提高服务水平,改善环境.' }]))).toEqual([
      '提高服务水平，改善环境。',
    ])
    expect(suggestions(punctuation, targets([{ purpose: '保洁  、陪护险 、冬季送温暖' }]))).toEqual([
      '保洁、陪护险、冬季送温暖',
    ])
  })
})
