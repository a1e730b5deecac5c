import { describe, expect, test } from 'vitest'
import { places, statement, targets } from '../../../test/support/targets.ts'
import { overallGoalNotQuantified } from './overall-goal-not-quantified.ts'

const saying = (overallGoal: string | null) => targets([{}], { statement: statement({ overallGoal }) })

describe('overall-goal-not-quantified', () => {
  test.each([
    ['a direction', '推进义务教育优质均衡发展，办好人民满意的教育。'],
    [
      'years, numbers of papers and set phrases are no figures',
      '按照冀建〔2024〕12号文件，2025年深入推进“两企三新”党建和六位一体建设。',
    ],
    ['numbered items', '一是加强管理；二是完善机制；（三）提升服务。1.抓培训；2.抓宣传。'],
  ])('fires: %s', (_, goal) => {
    expect(places(overallGoalNotQuantified, saying(goal))).toEqual(['-'])
  })

  test.each([
    ['a count', '新增就业3000人。'],
    ['a rate', '参保率达到95%以上。'],
    ['a count in characters', '完成三座小型水库除险加固，新打机井四十眼。'],
    ['a share in characters', '群众满意度达到百分之九十。'],
  ])('stays quiet: %s', (_, goal) => {
    expect(places(overallGoalNotQuantified, saying(goal))).toEqual([])
  })

  test('stays quiet: no overall goal, no statement', () => {
    expect(places(overallGoalNotQuantified, saying(null))).toEqual([])
    expect(places(overallGoalNotQuantified, targets([{}]))).toEqual([])
  })
})
