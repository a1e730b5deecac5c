import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDecimal, compareDecimal, multiplyDecimal, shiftDecimal } from './decimal.ts'

/** Decimal strings as integer and places, so that bigint arithmetic is the truth to compare with. */
const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))

function written([digits, places]: readonly [bigint, number]): string {
  const negative = digits < 0n
  const text = (negative ? -digits : digits).toString().padStart(places + 1, '0')
  const point = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
  return canonicalDecimal((negative ? '-' : '') + point) ?? ''
}

describe('decimal strings', () => {
  test('one number has one form', () => {
    expect(canonicalDecimal('10.00')).toBe('10')
    expect(canonicalDecimal('007.50')).toBe('7.5')
    expect(canonicalDecimal('-0.0')).toBe('0')
    expect(canonicalDecimal('1,262.16')).toBe('1262.16')
    expect(canonicalDecimal('２０．９８２')).toBe('20.982')
    expect(canonicalDecimal('十')).toBeNull()
    expect(canonicalDecimal('')).toBeNull()
    expect(canonicalDecimal('1.2.3')).toBeNull()
  })

  test('the canonical form of a canonical form is itself', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(canonicalDecimal(written(value))).toBe(written(value))
      }),
    )
  })

  test('products and comparisons agree with integers of the same scale', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(multiplyDecimal(written(a), written(b))).toBe(written([a[0] * b[0], a[1] + b[1]]))
        const left = a[0] * 10n ** BigInt(b[1])
        const right = b[0] * 10n ** BigInt(a[1])
        expect(Math.sign(compareDecimal(written(a), written(b)))).toBe(Math.sign(Number(left - right)))
      }),
    )
  })

  test('moving the point there and back changes nothing; 元 to 万元 is four places', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -6, max: 6 }), (value, places) => {
        expect(shiftDecimal(shiftDecimal(written(value), places), -places)).toBe(written(value))
      }),
    )
    expect(shiftDecimal('4000', 4)).toBe('0.4')
    expect(shiftDecimal('15', -4)).toBe('150000')
  })
})
