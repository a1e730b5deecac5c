import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownProject, OBJECTIVE, transferLine } from '../../../test/support/transfers.ts'
import { usualSumming } from './transfer.ts'
import { summedUp, type ToSum } from './sum-up.ts'

const reached = (area: string, rate: string) => ({
  indicators: [
    { name: '建设面积', value: '≥8000亩', actual: area },
    { name: '合格率', value: '≥95%', actual: rate },
  ],
})
const TWO: ToSum = {
  year: 2025,
  amount: '100000',
  objective: OBJECTIVE,
  lines: [transferLine('甲', '60000', ['0.8', '95']), transferLine('乙', '30000', ['0.4', '95'])],
  known: [
    knownProject('甲', { ...reached('8200', '96'), paid: '50000' }),
    knownProject('乙', { ...reached('0.41万亩', '99%'), paid: '20000', untold: '1' }),
  ],
}

describe('a transfer summed up', () => {
  test('quantities are added in the unit of the region, rates averaged by money, words not added', () => {
    const { indicators } = summedUp(TWO)
    expect(indicators).toEqual([
      // 8200 亩 and 0.41 万亩.
      {
        state: 'whole',
        promised: '1.2',
        actual: '1.23',
        projects: 2,
        reported: 2,
        share: '102.50',
        reached: true,
      },
      // (96 × 60000 + 99 × 30000) ÷ 90000 = 97.
      {
        state: 'whole',
        promised: null,
        actual: '97',
        projects: 2,
        reported: 2,
        share: '102.11',
        reached: true,
      },
      {
        state: 'not-added',
        promised: null,
        actual: null,
        projects: 0,
        reported: 0,
        share: null,
        reached: null,
      },
    ])
  })

  test('what was received, split, left and paid', () => {
    expect(summedUp(TWO).money).toEqual({
      received: '100000',
      split: '90000',
      left: '10000',
      paid: '70000',
      untold: '1',
      rate: '70.00',
    })
  })

  test('a project that has not reported: the sum is that of the others so far, there is no mean and no verdict', () => {
    const { indicators } = summedUp({
      ...TWO,
      known: [knownProject('甲', reached('8200', '96')), knownProject('乙')],
    })
    expect(indicators[0]).toMatchObject({ state: 'partial', actual: '0.82', reported: 1, reached: null })
    expect(indicators[1]).toMatchObject({ state: 'partial', actual: null, reported: 1, reached: null })
    const enough = summedUp({
      ...TWO,
      known: [knownProject('甲', reached('12000', '96')), knownProject('乙')],
    })
    expect(enough.indicators[0]).toMatchObject({ state: 'partial', actual: '1.2', reached: true })
  })

  test('nothing is known: no figure; another unit than can be converted is none', () => {
    const none = summedUp({ ...TWO, known: [knownProject('甲'), knownProject('乙')] })
    expect(none.indicators.map(({ state, actual }) => [state, actual])).toEqual([
      ['unknown', null],
      ['unknown', null],
      ['not-added', null],
    ])
    const other = summedUp({
      ...TWO,
      known: [knownProject('甲', reached('12公里', '96')), knownProject('乙')],
    })
    expect(other.indicators[0]).toMatchObject({ state: 'unknown', reported: 0 })
  })

  test('money of several transfers in one project: what was paid of this one is not told', () => {
    const shared = summedUp({
      ...TWO,
      known: TWO.known.map((one) => ({ ...one, isShared: one.id === '甲' })),
    })
    expect(shared.money).toMatchObject({ paid: null, rate: null })
  })

  test('a value as far from its target as it is, not as it is shown', () => {
    const { indicators } = summedUp({
      ...TWO,
      lines: [transferLine('甲', '1', [null, '95']), transferLine('乙', '2', [null, '95'])],
      known: [knownProject('甲', reached('', '95')), knownProject('乙', reached('', '94.999'))],
    })
    expect(indicators[1]).toMatchObject({ state: 'whole', actual: '95', reached: false })
  })
})

test('however money and values lie: a sum is the sum, a mean between the least and the most', () => {
  const part = fc.record({
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    area: fc.integer({ min: 0, max: 10 ** 6 }),
    rate: fc.integer({ min: 0, max: 100 }),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const { indicators, money } = summedUp({
        ...TWO,
        lines: parts.map(({ amount }, i) => transferLine(String(i), String(amount), ['1', '95'])),
        known: parts.map(({ area, rate }, i) => knownProject(String(i), reached(String(area), String(rate)))),
      })
      const sum = parts.reduce((all, { area }) => all + area, 0)
      expect(Number(indicators[0]?.actual) * 10_000).toBeCloseTo(sum, 4)
      const rates = parts.map(({ rate }) => rate)
      expect(Number(indicators[1]?.actual)).toBeGreaterThanOrEqual(Math.min(...rates))
      expect(Number(indicators[1]?.actual)).toBeLessThanOrEqual(Math.max(...rates))
      expect(BigInt(money.split) + BigInt(money.left)).toBe(BigInt(money.received))
    }),
  )
})

test.each([
  ['≥1.2万亩', 'sum'],
  ['≥95%', 'mean'],
  ['≤3.5万元/公里', 'none'],
  ['明显改善', 'none'],
  ['2025年12月底前', 'none'],
])('%s is summed up by %s where nobody says else', (value, summing) => {
  expect(usualSumming(value, 2025, 'money')).toBe(summing)
  expect(usualSumming('≥95%', 2025, 'none')).toBe('none')
})
