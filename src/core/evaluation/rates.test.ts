import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { compareWithSelf } from './compare.ts'
import type { Derived } from './framework.ts'
import { parseHundredths } from './points.ts'
import {
  NO_FIGURES,
  ratioPercentText,
  pointsOfRate,
  derivedRate,
  savingDoubt,
  type RateFigures,
} from './rates.ts'
import { rollUpScores } from './roll-up.ts'

const percent = (derived: Derived, figures: Partial<RateFigures>) => {
  const rate = derivedRate(derived, { ...NO_FIGURES, ...figures })
  return rate === null ? null : ratioPercentText(rate)
}

describe('rates of the record', () => {
  test.each<[Derived, Partial<RateFigures>, string | null]>([
    ['funds-received', { received: 90n, budget: 120n }, '75.00'],
    ['execution', { paid: 60n, received: 90n, budget: 120n }, '66.67'],
    ['execution', { paid: 60n, budget: 120n }, '50.00'],
    ['completion', { completion: { over: 11n, under: 10n } }, '110.00'],
    ['quality', { quality: { over: 2n, under: 3n } }, '66.67'],
    ['timeliness', { timeliness: { over: 1n, under: 8n } }, '12.50'],
    ['cost-saving', { plannedCost: 200n, actualCost: 150n }, '25.00'],
    ['cost-saving', { plannedCost: 200n, actualCost: 230n }, '-15.00'],
    ['roll-up', { rollUp: '83.46' }, '83.46'],
    ['funds-received', { received: 90n, budget: 0n }, null],
    ['funds-received', { budget: 90n }, null],
    ['completion', {}, null],
  ])('%s of %o', (derived, figures, expected) => {
    expect(percent(derived, figures)).toBe(expected)
  })

  test.each<[Derived, bigint, bigint, string]>([
    ['execution', 2n, 3n, '3.33'],
    ['execution', 13n, 10n, '5.00'],
    ['execution', 0n, 10n, '0.00'],
    ['cost-saving', 1n, 4n, '5.00'],
    ['cost-saving', 0n, 4n, '5.00'],
    ['cost-saving', -1n, 4n, '3.75'],
    ['cost-saving', -9n, 4n, '0.00'],
  ])('%s of %d/%d stands for %s of 5 points', (derived, over, under, expected) => {
    expect(pointsOfRate({ weight: '5', derived }, { over, under })).toBe(expected)
  })

  test.each<[string, Partial<RateFigures>, string | null]>([
    ['a tenth of the work done', { completion: { over: 1n, under: 10n } }, 'work-unfinished 10.00'],
    ['nearly all of it done', { completion: { over: 99n, under: 100n } }, 'work-unfinished 99.00'],
    ['all of it done, and little paid', { completion: { over: 1n, under: 1n }, budget: 9n, paid: 1n }, null],
    ['no quantity, and little paid', { budget: 200n, paid: 99n }, 'little-paid 49.50'],
    ['no quantity, and half of it paid', { budget: 200n, paid: 100n }, null],
    ['nothing but the costs known', {}, null],
    [
      'more spent than planned, the work undone',
      { actualCost: 210n, completion: { over: 1n, under: 2n } },
      null,
    ],
  ])('a saving with %s', (_, figures, doubt) => {
    const found = savingDoubt({ ...NO_FIGURES, plannedCost: 200n, actualCost: 20n, ...figures })
    expect(found && `${found.code} ${ratioPercentText(found.rate)}`).toBe(doubt)
  })

  test('stand for points between nothing and all of them, and for more where they are better', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Derived>('execution', 'cost-saving'),
        fc.bigInt(-500n, 500n),
        fc.bigInt(0n, 100n),
        fc.bigInt(1n, 300n),
        (derived, over, more, under) => {
          const points = parseHundredths(pointsOfRate({ weight: '7.5', derived }, { over, under })) ?? -1
          expect(points >= 0 && points <= 750).toBe(true)
          expect(
            parseHundredths(pointsOfRate({ weight: '7.5', derived }, { over: over + more, under })) ?? -1,
          ).toBeGreaterThanOrEqual(points)
        },
      ),
    )
  })
})

describe('the results of projects together', () => {
  const projects = [
    { total: '90.00', budget: fen(300n) },
    { total: '60.00', budget: fen(100n) },
    { total: null, budget: fen(900n) },
  ]

  test('by money, and each the same', () => {
    expect(rollUpScores(projects, 'money')).toEqual({ total: '82.50', by: 'money', projects: 2, without: 1 })
    expect(rollUpScores(projects, 'mean')).toEqual({ total: '75.00', by: 'mean', projects: 2, without: 1 })
  })

  test('each the same where no project has any money; none where none has a result', () => {
    expect(
      rollUpScores(
        [
          { total: '90.00', budget: fen(0n) },
          { total: '60.00', budget: fen(0n) },
        ],
        'money',
      ),
    ).toMatchObject({ total: '75.00', by: 'mean' })
    expect(rollUpScores([{ total: null, budget: fen(1n) }], 'money')).toBeNull()
    expect(rollUpScores([], 'money')).toBeNull()
  })

  test('lie between the worst and the best', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            total: fc.nat(10_000).map((points) => (points / 100).toFixed(2)),
            budget: fc.bigInt(0n, 10n ** 12n).map(fen),
          }),
          { minLength: 1 },
        ),
        fc.constantFrom('money' as const, 'mean' as const),
        (all, by) => {
          const total = Number(rollUpScores(all, by)?.total)
          expect(total).toBeGreaterThanOrEqual(Math.min(...all.map((one) => Number(one.total))))
          expect(total).toBeLessThanOrEqual(Math.max(...all.map((one) => Number(one.total))))
        },
      ),
    )
  })
})

describe('the comparison with the self-evaluation', () => {
  test.each([
    ['95.00', '85.00', '10.00', false],
    ['95.01', '85.00', '10.01', true],
    ['70', '80.5', '-10.50', true],
    ['80', '80', '0.00', false],
  ])('%s of the unit against %s', (self, evaluated, gap, listed) => {
    expect(compareWithSelf(self, evaluated, '10')).toEqual({ gap, listed })
  })

  test('of what is no total is none', () => {
    expect(compareWithSelf('优', '80', '10')).toBeNull()
  })
})
