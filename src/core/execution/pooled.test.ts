import { expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { isPooled, isUnrefined, unrefinedAmount } from './pooled.ts'

test('代编预算 is recognised by its name, and refined when nothing is left to break down', () => {
  expect([isPooled('教育系统代编预算'), isPooled('代 编经费'), isPooled('编制经费')]).toEqual([
    true,
    true,
    false,
  ])
  expect([
    isUnrefined({ budget: fen(5n), paid: fen(0n) }),
    isUnrefined({ budget: fen(5n), paid: fen(5n) }),
    isUnrefined({ budget: fen(0n), paid: fen(0n) }),
    isUnrefined({ budget: fen(0n), paid: fen(-3n) }),
  ]).toEqual([true, false, false, false])
  expect([
    unrefinedAmount({ budget: fen(5n), paid: fen(2n) }),
    unrefinedAmount({ budget: fen(5n), paid: fen(-2n) }),
  ]).toEqual([3n, 5n])
})
