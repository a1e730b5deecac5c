import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import type { AdjustedTarget } from '../target/related.ts'
import { ALONE, PARAMETERS, targets } from '../../../test/support/targets.ts'
import { belowPaid } from './budget-below-paid.ts'

const wan = (amount: number) => fen(BigInt(amount) * 1_000_000n)
const PAID: AdjustedTarget = {
  reason: '压减规模',
  paid: { fiscal: wan(60), other: wan(0) },
  carryover: { fiscal: wan(0), other: wan(0) },
  lastPaid: '2025-08-12',
}

function said(budget: readonly [string, string, string], adjusted: AdjustedTarget | null = PAID) {
  const [total, fiscal, other] = budget
  const related = adjusted === null ? new Map() : new Map([[1, { earlier: [], alike: [], adjusted }]])
  return belowPaid
    .check(targets([{ budget: { total, fiscal, other } }]), PARAMETERS, { ...ALONE, related })
    .map(({ field, values }) => ({ field, ...values }))
}

describe('budget-below-paid speaks of', () => {
  test('a total that is less than what was paid, with both figures and the day', () => {
    expect(said(['50', '50', '0'])).toEqual([
      { field: 'budget', fund: 'budget-total', budget: '50.00', paid: '60.00', day: '2025-08-12' },
    ])
  })

  test('a fund that is, while the other makes up for it', () => {
    expect(said(['70', '50', '20'])).toMatchObject([{ fund: 'budget-fiscal', budget: '50.00' }])
  })

  test('what is less even with what was carried over', () => {
    expect(said(['50', '50', '0'], { ...PAID, carryover: { fiscal: wan(5), other: wan(0) } })).toMatchObject([
      { case: 'carryover', carryover: '5.00', paid: '60.00' },
    ])
  })
})

describe('budget-below-paid is silent on', () => {
  test('a budget that covers what was paid, with what was carried over', () => {
    expect(said(['60', '60', '0'])).toEqual([])
    expect(said(['55', '55', '0'], { ...PAID, carryover: { fiscal: wan(5), other: wan(0) } })).toEqual([])
  })

  test('a target that is not adjusted, of which nothing was paid, or that says no sum', () => {
    expect(said(['50', '50', '0'], null)).toEqual([])
    expect(said(['50', '50', '0'], { ...PAID, lastPaid: null })).toEqual([])
    expect(said(['五十', '', ''])).toEqual([])
  })
})
