import { expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { projectContradiction } from './project-contradiction.ts'
import { targetImplausible } from './target-implausible.ts'

const DONE = row('时效指标', '维修工程完工时间', '办公用房全部完工的时间', '2025年11月底前')

test('moved in before the work is finished', () => {
  expect(
    places(
      projectContradiction,
      withRows(DONE, row('时效指标', '服务窗口搬回时间', '窗口搬入维修后办公用房的时间', '2025年9月底前')),
    ),
  ).toEqual(['1.2'])
})

test.each([
  ['afterwards', row('时效指标', '服务窗口搬回时间', '窗口搬入维修后办公用房的时间', '2025年12月10日前')],
  ['another thing', row('时效指标', '学习平台上线时间', '线上课程上线的日期', '2025年5月底前')],
  ['an earlier stage', row('时效指标', '维修工程开工时间', '办公用房维修开工的时间', '2025年5月底前')],
])('in their order: %s', (_, other) => {
  expect(places(projectContradiction, withRows(DONE, other))).toEqual([])
})

const lavatories = (value: string) =>
  targets([
    {
      name: '旅游厕所建设',
      purpose: '新建旅游厕所6座，每座建筑面积约60平方米',
      goals: ['新建旅游厕所6座'],
      indicators: [row('数量指标', '厕所建筑面积', '单座旅游厕所平均建筑面积', value)],
    },
  ])

test('what each is like is set against the row that says it of each', () => {
  expect(places(targetImplausible, lavatories('≥6000平方米'))).toEqual(['1.1'])
  expect(places(targetImplausible, lavatories('≥65平方米'))).toEqual([])
  expect(places(projectContradiction, lavatories('≥65平方米'))).toEqual([])
})
