import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { subgoalNotStructured } from './subgoal-not-structured.ts'

describe('subgoal-not-structured', () => {
  test('fires: sentences without indicators', () => {
    expect(
      places(
        subgoalNotStructured,
        targets([{}], {
          statement: statement({
            subGoals: [
              subGoal({ goal: '完成两新组织党建工作' }),
              subGoal({ title: '防汛', goal: '购置防汛物资' }),
            ],
          }),
        }),
      ),
    ).toEqual(['-'])
  })

  test('fires: one paragraph', () => {
    expect(
      places(
        subgoalNotStructured,
        targets([{}], {
          statement: statement({
            subGoals: [subGoal({ goal: '加强基层领导班子建设；加强党员教育管理工作。' })],
          }),
        }),
      ),
    ).toEqual(['-'])
  })

  test('stays quiet: their goals say how much', () => {
    expect(
      places(
        subgoalNotStructured,
        targets([{}], {
          statement: statement({
            subGoals: [subGoal({ goal: '养护公路60公里' }), subGoal({ goal: '购进图书8000册' })],
          }),
        }),
      ),
    ).toEqual([])
  })

  test('stays quiet: one of them has indicators, or there are none', () => {
    expect(
      places(
        subgoalNotStructured,
        targets([{}], {
          statement: statement({
            subGoals: [subGoal({ goal: '防汛' }), subGoal({ goal: '送戏', indicators: '≥120场' })],
          }),
        }),
      ),
    ).toEqual([])
    expect(places(subgoalNotStructured, targets([{}], { statement: statement() }))).toEqual([])
  })
})
