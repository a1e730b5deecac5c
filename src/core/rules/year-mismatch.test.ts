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
import { yearMismatch } from './year-mismatch.ts'

describe('year-mismatch', () => {
  test.each([
    ['what is paid', targets([{ purpose: '发放2024年生活补贴，中秋、国庆、春节慰问金等。' }]), ['1']],
    [
      'a sub-goal',
      targets([{}], {
        statement: statement({
          subGoals: [subGoal({ title: '侨务经费', goal: '向归侨发放2024年生活补贴' })],
        }),
      }),
      ['-'],
    ],
    [
      'a deadline that is over',
      withRows(row('时效指标', '完成时间', '全部完成的时间', '2024年12月底前')),
      ['1.1'],
    ],
    [
      'two dates of last year',
      withRows(row('时效指标', '防疫完成时间', '春防和秋防完成的时间', '2024年5月底、10月底前')),
      ['1.1'],
    ],
    ['a title of last year', targets([{}], { title: '2024年部门绩效文本' }), ['-']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(yearMismatch, document)).toEqual(expected)
  })

  test.each([
    '根据2019年县政府常务会议精神安排资金',
    '支付2024年完工项目尾款',
    '结转2024年中央补助资金',
    '自2021年起实施',
    '与2024年相比下降10%',
    '2021—2025年分年度实施',
    '落实《2024年民生工程实施方案》',
    '清算2023年农机购置补贴',
    '补发2024年津贴',
    '发放2025年补贴',
    '为2023年入伍士兵发放优待金',
    '安排2024年引进人才的住房补贴',
    '财预〔2021〕101号文件',
  ])('stays quiet: %s', (text) => {
    expect(places(yearMismatch, targets([{ purpose: text }]))).toEqual([])
  })

  test.each([
    ['this year', withRows(row('时效指标', '完成时间', '全部完成的时间', '2025年12月底前'))],
    [
      'accounts closed early next year',
      withRows(row('时效指标', '完成时间', '全部完成的时间', '2026年3月底前')),
    ],
    [
      'the medium term',
      withRows(
        row('时效指标', '完成时间', '全部完成的时间', '2027年12月底前', null, { term: 'medium-term' }),
      ),
    ],
    ['a name with a year of money', targets([{ name: '2024年中央财政补助资金' }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(yearMismatch, document)).toEqual([])
  })

  test('puts the year of the document into a deadline', () => {
    expect(
      suggestions(yearMismatch, withRows(row('时效指标', '完成时间', '全部完成的时间', '2024年12月底前'))),
    ).toEqual(['2025年12月底前'])
  })
})
