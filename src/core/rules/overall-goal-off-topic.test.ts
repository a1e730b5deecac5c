import { describe, expect, test } from 'vitest'
import { places, statement, targets } from '../../../test/support/targets.ts'
import { overallGoalOffTopic } from './overall-goal-off-topic.ts'

const PARTY =
  '深入贯彻党的二十大精神，全面加强党的政治建设。一是落实全面从严治党主体责任，签订党风廉政建设责任书。二是严格执行中央八项规定，持续纠治“四风”。三是加强廉洁教育，组织观看警示教育片。'
const of = (unit: string | null, overallGoal: string) =>
  targets([{ unit: unit === null ? null : { code: '305001', name: unit } }], {
    title: '部门整体绩效目标',
    statement: statement({ overallGoal }),
  })

describe('overall-goal-off-topic', () => {
  test.each([
    ['水利局', of('某县水利局', PARTY)],
    [
      'a bureau named in the text alone',
      of(null, `某区人力资源和社会保障局始终把学习宣传贯彻新思想作为首要政治任务。${PARTY}`),
    ],
  ])('fires: only party building, %s', (_, document) => {
    expect(places(overallGoalOffTopic, document)).toEqual(['-'])
  })

  test.each([
    ['the duties are there as well', of('某县水利局', `${PARTY}四是实施水库除险加固，抓好防汛抗旱。`)],
    ['party building is the duty', of('中共某县委组织部', PARTY)],
    ['discipline is the duty', of('中共某县纪律检查委员会', PARTY)],
    ['a body of a whole place', of('某街道办事处', PARTY)],
    ['an unknown unit', of('某县铁北服务中心', PARTY)],
    ['no party building either', of('某县水利局', '改进机关作风，提高办事效率。')],
  ])('stays quiet: %s', (_, document) => {
    expect(places(overallGoalOffTopic, document)).toEqual([])
  })
})
