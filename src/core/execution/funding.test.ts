import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { FUND_NATURES, FUND_ORIGINS, type FundNature, type FundOrigin } from '../target/fund-nature.ts'
import { byNature, fundingExecution, fundingFault, overspentNatures, type FundingSums } from './funding.ts'

const sums = (
  nature: FundNature | null,
  origin: FundOrigin | null,
  [initial, changes, paid]: readonly [bigint, bigint, bigint],
): FundingSums => ({ nature, origin, initial: fen(initial), changes: fen(changes), paid: fen(paid) })
const whole = (initial: bigint, changes: bigint, paid: bigint) => ({
  initial: fen(initial),
  changes: fen(changes),
  paid: fen(paid),
})

test('whatever lines say, the parts add up to the whole', () => {
  const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
  const line = fc
    .tuple(
      fc.constantFrom(...FUND_NATURES, null),
      fc.constantFrom(...FUND_ORIGINS, null),
      fc.tuple(amount, amount, amount),
    )
    .map(([nature, origin, figures]) => sums(nature, origin, figures))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.tuple(amount, amount, amount), (lines, of) => {
      const got = fundingExecution(whole(...of), lines)
      for (const key of ['initial', 'changes', 'paid'] as const) {
        const total = (some: typeof got) => some.reduce((sum, one) => sum + one[key], 0n)
        expect(total(got)).toBe(whole(...of)[key])
        expect(total(byNature(got))).toBe(whole(...of)[key])
      }
      for (const one of got) expect(one.budget).toBe(one.initial + one.changes)
      expect(new Set(got.map(({ nature, origin }) => `${nature}|${origin}`)).size).toBe(got.length)
    }),
  )
})

test('natures stand in the order of the field, what nobody said is last', () => {
  const got = fundingExecution(whole(1000n, 0n, 0n), [
    sums('own', null, [100n, 0n, 0n]),
    sums('government-fund', 'special-bond', [300n, 0n, 0n]),
    sums('general-budget', null, [200n, 0n, 0n]),
    sums('government-fund', null, [100n, 0n, 0n]),
  ])
  expect(got.map(({ nature, origin, initial }) => [nature, origin, initial])).toEqual([
    ['general-budget', null, 200n],
    ['government-fund', 'special-bond', 300n],
    ['government-fund', null, 100n],
    ['own', null, 100n],
    [null, null, 300n],
  ])
})

describe('no budget pays for another', () => {
  test('a nature that paid more than it had is told', () => {
    const lines = fundingExecution(whole(500n, 0n, 400n), [
      sums('general-budget', null, [300n, 0n, 350n]),
      sums('government-fund', null, [200n, 0n, 50n]),
    ])
    expect(overspentNatures(lines)).toEqual(['general-budget'])
  })
  test('nothing is judged while a part of the budget is of no known nature', () => {
    const lines = fundingExecution(whole(500n, 0n, 400n), [sums('general-budget', null, [300n, 0n, 350n])])
    expect(overspentNatures(lines)).toEqual([])
  })
})

describe('what can be the make-up of a budget', () => {
  const budget = { fiscal: fen(800n), other: fen(200n) }
  const line = (nature: FundNature | null, origin: FundOrigin | null, amount: bigint) => ({
    nature,
    origin,
    amount: fen(amount),
  })
  test.each([
    ['funding-line-empty', [line(null, null, 5n)]],
    ['funding-line-empty', [line('own', null, 0n)]],
    ['funding-line-twice', [line('own', null, 5n), line('own', null, 6n)]],
    ['funding-over-budget', [line('general-budget', null, 1001n)]],
    ['funding-over-fund', [line('own', null, 201n)]],
    ['funding-bond-misplaced', [line('general-budget', 'special-bond', 5n)]],
    ['funding-bond-misplaced', [line('government-fund', 'general-bond', 5n)]],
  ] as const)('%s', (code, lines) => {
    expect(fundingFault(lines, budget)?.code).toBe(code)
  })
  test('less than it, and all of it', () => {
    expect(fundingFault([], budget)).toBeNull()
    expect(
      fundingFault(
        [
          line('general-budget', null, 300n),
          line('government-fund', 'special-bond', 500n),
          line('own', null, 200n),
        ],
        budget,
      ),
    ).toBeNull()
  })
})
