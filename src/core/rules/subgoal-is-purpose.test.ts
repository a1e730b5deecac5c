import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { subgoalIsPurpose } from './subgoal-is-purpose.ts'

const PROJECTS = [
  { name: '创城经费', purpose: '制作宣传展板、条幅' },
  { name: '防汛经费', purpose: '购置雨衣、雨鞋、沙袋等防汛物资' },
  { name: '信访经费', purpose: '人民调解和矛盾隐患摸排' },
]
const saying = (goals: readonly string[], indicators: string | null = null) =>
  targets(PROJECTS, {
    statement: statement({
      subGoals: goals.map((goal, i) => subGoal({ title: PROJECTS[i]?.name ?? null, goal, indicators })),
    }),
  })

describe('subgoal-is-purpose', () => {
  test('fires once where most sub-goals repeat the purposes, introductions and money words aside', () => {
    expect(
      places(
        subgoalIsPurpose,
        saying(['用于制作宣传展板、条幅。', '购置雨衣、雨鞋、沙袋等防汛物资费用', '信访案件化解率≥90%']),
      ),
    ).toEqual(['-'])
  })

  test.each([
    ['they say what is reached', saying(['创城测评达标', '汛期无人员伤亡', '信访案件化解率≥90%'])],
    ['one of three is a slip', saying(['制作宣传展板、条幅', '汛期无人员伤亡', '信访案件化解率≥90%'])],
    [
      'they have indicators of their own',
      saying(['制作宣传展板、条幅', '购置雨衣、雨鞋、沙袋等防汛物资', '人民调解'], '宣传展板≥20块'),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(subgoalIsPurpose, document)).toEqual([])
  })
})
