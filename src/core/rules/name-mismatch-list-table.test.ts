import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { nameMismatchListTable } from './name-mismatch-list-table.ts'

describe('name-mismatch-list-table', () => {
  test.each([
    [
      'one character differs',
      targets([{ name: '统战对台侨务宗教等经费' }], {
        statement: statement({
          subGoals: [subGoal({ title: '统战对台桥务宗教等经费', goal: '慰问归侨4人' })],
        }),
      }),
      ['1'],
    ],
    [
      '费 more in a short name',
      targets([{ name: '防汛' }], {
        statement: statement({ subGoals: [subGoal({ title: '防汛费', goal: '购置雨衣' })] }),
      }),
      ['1'],
    ],
    [
      '经费 more',
      targets([{ name: '电子签章系统经费' }], {
        statement: statement({ subGoals: [subGoal({ title: '电子签章系统', goal: '签章' })] }),
      }),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(nameMismatchListTable, document)).toEqual(expected)
  })

  test.each([
    [
      'the same name',
      targets([{ name: '党建经费' }], {
        statement: statement({ subGoals: [subGoal({ title: '党建经费', goal: '活动12次' })] }),
      }),
    ],
    [
      'another project',
      targets([{ name: '党建经费' }], {
        statement: statement({ subGoals: [subGoal({ title: '老年大学业务活动经费', goal: '开班30个' })] }),
      }),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(nameMismatchListTable, document)).toEqual([])
  })
})
