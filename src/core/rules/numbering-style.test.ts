import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { numberingStyle } from './numbering-style.ts'

describe('numbering-style', () => {
  test.each([
    [
      '一 and 5',
      targets([{}], {
        statement: statement({ subGoals: [subGoal({ label: '四' }), subGoal({ label: '5' })] }),
      }),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(numberingStyle, document)).toEqual(expected)
  })

  test.each([
    [
      'one style',
      targets([{}], {
        statement: statement({ subGoals: [subGoal({ label: '一' }), subGoal({ label: '二' })] }),
      }),
    ],
    ['no numbers', targets([{}], { statement: statement({ subGoals: [subGoal({ label: null })] }) })],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(numberingStyle, document)).toEqual([])
  })
})
