import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { orderMismatch } from './order-mismatch.ts'

describe('order-mismatch', () => {
  test.each([
    [
      'the second is listed first',
      targets([{ name: '党建经费' }, { name: '考评经费' }], {
        statement: statement({ subGoals: [subGoal({ title: '考评经费' }), subGoal({ title: '党建经费' })] }),
      }),
      ['2'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(orderMismatch, document)).toEqual(expected)
  })

  test.each([
    [
      'one order',
      targets([{ name: '党建经费' }, { name: '考评经费' }], {
        statement: statement({ subGoals: [subGoal({ title: '党建经费' }), subGoal({ title: '考评经费' })] }),
      }),
    ],
    ['no list', targets([{}, {}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(orderMismatch, document)).toEqual([])
  })
})
