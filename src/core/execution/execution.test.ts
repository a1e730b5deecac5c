import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { hasSignOfKind } from './budget-change.ts'
import {
  executionFromFunds,
  executionRate,
  FUNDS,
  budgetFunds,
  isOverspent,
  ratePercent,
} from './execution.ts'

const amounts = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(fen)
const funds = fc.record({
  initial: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen),
  changes: amounts,
  paid: amounts,
})
const of = (budget: bigint, paid: bigint) => ({ budget: fen(budget), paid: fen(paid) })

describe('执行率 (F1)', () => {
  test('is what was paid of the year’s budget, rounded half up to two decimals', () => {
    expect(ratePercent(of(100_00n, 90_00n))).toBe('90.00')
    expect(ratePercent(of(300n, 100n))).toBe('33.33')
    expect(ratePercent(of(300n, 200n))).toBe('66.67')
    expect(ratePercent(of(80_000n, 1n))).toBe('0.00')
    expect(ratePercent(of(20_000n, 1n))).toBe('0.01')
    expect(ratePercent(of(100n, 120n))).toBe('120.00')
  })

  test('does not apply where there is no budget in the year', () => {
    expect(executionRate(of(0n, 5n))).toBeNull()
    expect(ratePercent(of(0n, 0n))).toBeNull()
    expect(ratePercent(of(-1n, 0n))).toBeNull()
  })

  test('never falls as more is paid, and is above 100 exactly where more was paid than there is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 2n * 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        (budget, paid, more) => {
          expect(Number(ratePercent(of(budget, paid + more)))).toBeGreaterThanOrEqual(
            Number(ratePercent(of(budget, paid))),
          )
          const rate = executionRate(of(budget, paid))
          expect(rate !== null && rate.over > rate.under).toBe(isOverspent(of(budget, paid)))
        },
      ),
    )
  })

  test('anything paid without a budget is too much', () => {
    expect(isOverspent(of(0n, 1n))).toBe(true)
    expect(isOverspent(of(0n, 0n))).toBe(false)
    expect(isOverspent(of(-5n, 0n))).toBe(false)
  })
})

test('the parts of an execution add up to the whole', () => {
  fc.assert(
    fc.property(funds, funds, (fiscal, other) => {
      const whole = executionFromFunds(fiscal, other)
      for (const key of ['initial', 'changes', 'budget', 'paid'] as const)
        expect(FUNDS.reduce((sum, fund) => sum + whole[fund][key], 0n)).toBe(whole[key])
      expect(whole.initial + whole.changes).toBe(whole.budget)
    }),
  )
})

describe('the funds of a budget', () => {
  const maybe = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen), { nil: null })

  test('add up to 预算数 wherever it is known', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, (total, fiscal, other) => {
        const parts = budgetFunds({ total, fiscal, other })
        expect(parts.fiscal + parts.other).toBe(total ?? (fiscal ?? 0n) + (other ?? 0n))
      }),
    )
  })

  test('are those that the target states', () => {
    expect(budgetFunds({ total: fen(100n), fiscal: fen(60n), other: fen(40n) })).toEqual({
      fiscal: 60n,
      other: 40n,
    })
    expect(budgetFunds({ total: fen(100n), fiscal: fen(60n), other: null })).toEqual({
      fiscal: 60n,
      other: 40n,
    })
    expect(budgetFunds({ total: fen(100n), fiscal: null, other: null })).toEqual({ fiscal: 100n, other: 0n })
    expect(budgetFunds({ total: null, fiscal: fen(3n), other: null })).toEqual({ fiscal: 3n, other: 0n })
  })
})

test('a change has the sign of its kind', () => {
  expect([
    hasSignOfKind('supplement', 1n),
    hasSignOfKind('carryover', 1n),
    hasSignOfKind('cut', -1n),
    hasSignOfKind('transfer', -1n),
    hasSignOfKind('transfer', 1n),
  ]).toEqual([true, true, true, true, true])
  expect([
    hasSignOfKind('supplement', -1n),
    hasSignOfKind('cut', 1n),
    hasSignOfKind('transfer', 0n),
    hasSignOfKind('supplement', 0n),
  ]).toEqual([false, false, false, false])
})
