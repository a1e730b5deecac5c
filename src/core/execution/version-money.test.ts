import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { dayInYear } from '../kernel/day.ts'
import { asksForTarget, changesBrought, changesOfNature, type Funds } from './version-money.ts'

const funds = (fiscal: bigint, other: bigint): Funds => ({ fiscal: fen(fiscal), other: fen(other) })
const anyFunds = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }))
  .map(([a, b]) => funds(a, b))

test('after an adjustment that changes 预算数 the year’s budget is the new one, whatever was booked before', () => {
  fc.assert(
    fc.property(anyFunds, anyFunds, anyFunds, (before, after, now) => {
      const brought = changesBrought({ before, after, now })
      const total = (fund: 'fiscal' | 'other') =>
        brought.reduce((sum, one) => (one.fund === fund ? sum + one.amount : sum), now[fund] as bigint)
      if (before.fiscal === after.fiscal && before.other === after.other) expect(brought).toEqual([])
      else expect([total('fiscal'), total('other')]).toEqual([after.fiscal, after.other])
      for (const { kind, amount } of brought) expect(kind).toBe(amount > 0n ? 'supplement' : 'cut')
    }),
  )
})

test('the money came first: nothing is booked twice', () => {
  expect(changesBrought({ before: funds(100n, 0n), after: funds(120n, 0n), now: funds(120n, 0n) })).toEqual(
    [],
  )
  expect(changesBrought({ before: funds(100n, 0n), after: funds(130n, 0n), now: funds(120n, 0n) })).toEqual([
    { fund: 'fiscal', kind: 'supplement', amount: 10n },
  ])
  // A change of indicators alone takes nothing away.
  expect(changesBrought({ before: funds(100n, 0n), after: funds(100n, 0n), now: funds(120n, 0n) })).toEqual(
    [],
  )
})

test('what an adjustment brings is of the natures that both forms say, or of none', () => {
  const line = (nature: 'general-budget' | 'government-fund' | 'own', amount: bigint) => ({
    nature,
    origin: null,
    amount: fen(amount),
  })
  const brought = changesBrought({ before: funds(100n, 0n), after: funds(130n, 0n), now: funds(100n, 0n) })
  expect(
    changesOfNature(brought, {
      before: [line('general-budget', 60n), line('government-fund', 40n)],
      after: [line('general-budget', 50n), line('government-fund', 80n), line('own', 3n)],
    }),
  ).toEqual([
    { fund: 'fiscal', kind: 'cut', amount: -10n, nature: 'general-budget', origin: null },
    { fund: 'fiscal', kind: 'supplement', amount: 40n, nature: 'government-fund', origin: null },
  ])
  // One of them says less than the money that moved.
  expect(changesOfNature(brought, { before: [], after: [line('government-fund', 80n)] })).toEqual(brought)
})

test('a change asks for the target until it follows', () => {
  expect(asksForTarget({ after: funds(100n, 0n), now: funds(120n, 0n) }, true)).toBe(true)
  expect(asksForTarget({ after: funds(120n, 0n), now: funds(120n, 0n) }, true)).toBe(false)
  expect(asksForTarget({ after: funds(100n, 0n), now: funds(120n, 0n) }, false)).toBe(false)
})

test('an approval before or after the year is booked at its edge', () => {
  expect([
    dayInYear('2024-12-20', 2025),
    dayInYear('2025-06-01', 2025),
    dayInYear('2026-01-05', 2025),
  ]).toEqual(['2025-01-01', '2025-06-01', '2025-12-31'])
})
