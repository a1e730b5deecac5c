import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { subgoalCoverage } from './subgoal-coverage.ts'

const names = ['道路维修', '校舍改造', '森林防火', '招商引资业务费']
const goals = (...titles: readonly string[]) =>
  statement({ subGoals: titles.map((title) => subGoal({ title, goal: '完成任务' })) })
const projects = names.map((name) => ({ name }))

describe('subgoal-coverage', () => {
  test.each([
    [
      'a project without a goal',
      targets(projects, { statement: goals('道路维修', '校舍改造', '森林防火') }),
      ['4'],
    ],
    ['a goal without a project', targets(projects, { statement: goals(...names, '水库加固') }), ['-']],
    [
      'a project of which nothing is said',
      targets(projects, {
        statement: statement({
          overallGoal: '维修道路，改造校舍，做好森林防火',
          subGoals: [subGoal({ goal: '维修道路；改造校舍；森林防火' })],
        }),
      }),
      ['4'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(subgoalCoverage, document)).toEqual(expected)
  })

  test.each([
    ['all pair', targets(projects, { statement: goals(...names) })],
    ['no narrative', targets(projects)],
    [
      'a narrative of general words',
      targets(projects, {
        statement: statement({ overallGoal: '完成各项任务', subGoals: [subGoal({ goal: '完成各项任务' })] }),
      }),
    ],
    [
      'all are spoken of',
      targets(projects, {
        statement: statement({
          overallGoal: '维修道路，改造校舍，做好森林防火和招商引资',
          subGoals: [subGoal({ goal: '维修道路' })],
        }),
      }),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(subgoalCoverage, document)).toEqual([])
  })
})
