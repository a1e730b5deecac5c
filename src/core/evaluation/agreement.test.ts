import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameworkItem } from './framework.ts'
import { expertAgreement, kendallsW } from './agreement.ts'

const item = (id: string, third: string, weight: string): FrameworkItem => ({
  id,
  part: 'output',
  second: '',
  third,
  weight,
  derived: null,
  standard: '',
})
const ITEMS = [item('a', '甲项', '40'), item('b', '乙项', '40'), item('c', '丙项', '20')]

const ranks = (values: readonly number[]) =>
  values.map((value) => ({ over: Math.round(value * 2), under: 2 }))

describe('Kendall’s W', () => {
  // Siegel, Nonparametric Statistics for the Behavioral Sciences (1956), chapter 9: three executives rank six
  // applicants.
  test('is 0.16 for Siegel’s six applicants', () => {
    expect(
      kendallsW(
        [
          [1, 6, 3, 2, 5, 4],
          [1, 5, 6, 4, 2, 3],
          [6, 3, 2, 5, 4, 1],
        ].map(ranks),
      ),
    ).toBe('0.162')
  })

  // The same chapter, with ties: S = 591, Σ T = 9.5, W = 0.828.
  test('is 0.828 for Siegel’s ten things with ties', () => {
    expect(
      kendallsW(
        [
          [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
          [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
          [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
        ].map(ranks),
      ),
    ).toBe('0.828')
  })

  test('is 1 where all rank alike, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 12 }),
        (things) => {
          const raters = [0, 1, 2].map((rater) =>
            things.map((marks) => ({ over: marks[rater] ?? 0, under: 1 })),
          )
          const w = kendallsW(raters)
          if (w !== null) expect(Number(w) >= 0 && Number(w) <= 1).toBe(true)
          const alike = kendallsW([raters[0] ?? [], raters[0] ?? []])
          expect([null, '1.000']).toContain(alike)
        },
      ),
    )
  })

  test('is not known of one expert, of one item, or where nobody tells items apart', () => {
    expect(kendallsW([ranks([1, 2])])).toBeNull()
    expect(kendallsW([ranks([1]), ranks([2])])).toBeNull()
    expect(kendallsW([ranks([3, 3]), ranks([3, 3])])).toBeNull()
  })
})

describe('the agreement on a sheet', () => {
  const ballots = [
    { expert: '甲', marks: { a: '40', b: '30', c: '20' } },
    { expert: '乙', marks: { a: '38', b: '15', c: '20' } },
    { expert: '丙', marks: { a: '39.5', b: '28', c: '14' } },
  ]

  test('names the items whose marks lie 30 % of their points apart or more', () => {
    const { items, totals, spread } = expertAgreement(ITEMS, ballots, '30')
    expect(items.map(({ item, spread: apart, share, disagreed }) => [item, apart, share, disagreed])).toEqual(
      [
        ['甲项', '2.00', 5, false],
        ['乙项', '15.00', 38, true],
        ['丙项', '6.00', 30, true],
      ],
    )
    expect(totals.map(({ total }) => total)).toEqual(['90.00', '73.00', '81.50'])
    expect(spread).toBe('17.00')
  })

  test('of equal marks is none, whatever the limit', () => {
    expect(expertAgreement(ITEMS, ballots.slice(0, 1), '0').items.map(({ disagreed }) => disagreed)).toEqual([
      false,
      false,
      false,
    ])
    expect(expertAgreement(ITEMS, [], '30')).toMatchObject({ spread: '0.00', concordance: null })
  })
})
