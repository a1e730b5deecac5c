import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMoney,
  fen,
  formatMoney,
  parseMoney,
  showMoney,
  showWan,
  splitMoney,
  type MoneyUnit,
} from './money.ts'

const amounts = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(fen)
const units = fc.constantFrom<MoneyUnit>('分', '元', '万元', '亿元')

function amount(text: string, unit: MoneyUnit) {
  const result = parseMoney(text, unit)
  return result.ok ? result.value : result.error.code
}

describe('money', () => {
  test('amounts of the sample documents, in 分', () => {
    expect(amount('1262.16', '万元')).toBe(1_262_160_000n)
    expect(amount('20.982', '万元')).toBe(20_982_000n)
    expect(amount('0.15', '万元')).toBe(150_000n)
    expect(amount('1,262.16', '万元')).toBe(1_262_160_000n)
    expect(amount('１０．００', '万元')).toBe(10_000_000n)
    expect(amount('1500', '元')).toBe(150_000n)
  })

  test('what is no amount, or finer than a 分, is refused', () => {
    for (const text of ['', ' ', '十万', '1.2.3', '10万元', '--5', '1e5', 'NaN'])
      expect(amount(text, '万元')).toBe('money-not-a-number')
    expect(amount('0.0000001', '万元')).toBe('money-finer-than-fen')
    expect(amount('0.001', '元')).toBe('money-finer-than-fen')
    expect(amount('0.0100', '元')).toBe(1n)
  })

  test('reading what was written gives the same amount, in every unit and with any number of decimals', () => {
    fc.assert(
      fc.property(amounts, units, fc.integer({ min: 0, max: 8 }), (value, unit, decimals) => {
        expect(amount(formatMoney(value, unit, decimals), unit)).toBe(value)
        expect(amount(showMoney(value, unit, decimals), unit)).toBe(value)
      }),
    )
  })

  test('the sum of amounts does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(amounts), (list) => {
        expect(addMoney(...list)).toBe(addMoney(...list.toReversed()))
      }),
    )
  })

  test('the parts of a split always add up to the whole; the remainder goes to the named part', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 20 }),
        (whole, weights) => {
          fc.pre(weights.some((weight) => weight > 0n))
          expect(addMoney(...splitMoney(whole, weights))).toBe(whole)
        },
      ),
    )
    expect(splitMoney(fen(100n), [1n, 1n, 1n])).toEqual([33n, 33n, 34n])
    expect(splitMoney(fen(100n), [1n, 1n, 1n], 0)).toEqual([34n, 33n, 33n])
  })

  test('people are shown 万元 with two decimals, more where the amount has them', () => {
    expect(showMoney(fen(1_262_160_000n))).toBe('1,262.16')
    expect(showMoney(fen(20_982_000n))).toBe('20.982')
    expect(showMoney(fen(0n))).toBe('0.00')
    expect(showMoney(fen(-150_000n))).toBe('-0.15')
  })
})

test('an amount in a sentence has two decimals, unless it would be nothing then', () => {
  expect([6_902_898_300n, 1_000_000n, 10_000n, 5_000n, -4_999n, 0n].map((one) => showWan(fen(one)))).toEqual([
    '6,902.90',
    '1.00',
    '0.01',
    '0.005',
    '-0.004999',
    '0.00',
  ])
})
