import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { subgoalEqualsTitle } from './subgoal-equals-title.ts'

describe('subgoal-equals-title', () => {
  test.each([
    [
      'its title again',
      targets([{ name: '离休干部书报费' }], {
        statement: statement({ subGoals: [subGoal({ title: '离休干部书报费', goal: '离休干部书报费。' })] }),
      }),
      ['1'],
    ],
    [
      'a part of it',
      targets([{ name: '绿化带修复应付款项' }], {
        statement: statement({
          subGoals: [subGoal({ title: '绿化带修复应付款项', goal: '用于绿化带修复。' })],
        }),
      }),
      ['1'],
    ],
    [
      'with 等相关费用 more',
      targets([{ name: '小区维修费用' }], {
        statement: statement({
          subGoals: [subGoal({ title: '小区维修费用', goal: '用于小区维修等相关费用。' })],
        }),
      }),
      ['1'],
    ],
    [
      'with 经费 more',
      targets([{ name: '签章系统' }], {
        statement: statement({ subGoals: [subGoal({ title: '签章系统', goal: '签章系统经费等。' })] }),
      }),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(subgoalEqualsTitle, document)).toEqual(expected)
  })

  test.each([
    [
      'a goal',
      targets([{ name: '签章系统' }], {
        statement: statement({ subGoals: [subGoal({ title: '签章系统', goal: '签章及时率达到100%' })] }),
      }),
    ],
    ['no title', targets([{}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(subgoalEqualsTitle, document)).toEqual([])
  })
})
