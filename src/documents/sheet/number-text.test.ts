/**
 * Numbers as Excel shows them. The expected texts are what Excel 365 (zh-CN) shows, except for what is said
 * to be kept exact.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactDecimal, numberText } from './number-text.ts'

const entered = { date1904: false, computed: false }
const computed = { date1904: false, computed: true }
const ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '

describe('a number', () => {
  test.each([
    ['1', '0%', '100%'],
    ['0.955', '0.0%', '95.5%'],
    ['0.9533', '0.00%', '95.33%'],
    ['10', '0.00', '10.00'],
    ['1234567.8', '#,##0.00', '1,234,567.80'],
    ['15.5', '0.00"万元"', '15.50万元'],
    ['12', '"约"0"个"', '约12个'],
    ['-1234.5', ACCOUNTING, '-1,234.50'],
    ['1262.16', ACCOUNTING, '1,262.16'],
    ['-1234.5', '#,##0.00;(#,##0.00)', '-1,234.50'],
    ['100000', '', '100000'],
    ['0.3', 'General', '0.3'],
    ['42', '@', '42'],
  ])('%s in the format %s is shown as %s', (stored, format, shown) =>
    expect(numberText(stored, format, entered)).toBe(shown),
  )

  test.each([
    ['20.982', '0.00', '20.982'],
    ['1234567.891', '#,##0.00', '1,234,567.891'],
    ['20.982', '0.00"万元"', '20.982万元'],
    ['0.955', '0%', '95.5%'],
    ['20.98', '"2025年"0.0', '2025年20.98'],
    ['-5', '0.00;[Red]0.00', '-5.00'],
    ['130202250089111', '', '130202250089111'],
    ['123456', '0.00E+00', '123456'],
  ])('%s in the format %s keeps what was entered: %s', (stored, format, kept) =>
    expect(numberText(stored, format, entered)).toBe(kept),
  )

  test.each([
    ['0.30000000000000004', '0.3'],
    ['20.981999999999999', '20.982'],
    ['1E-3', '0.001'],
    ['1.2E+5', '120000'],
    ['-0', '0'],
    ['007', '7'],
  ])('%s has no noise: %s', (stored, plain) => {
    expect(numberText(stored, '', entered)).toBe(plain)
  })

  test('a zero that a format hides or draws as a dash is still zero', () => {
    expect(numberText('0', ACCOUNTING, entered)).toBe('0')
    expect(numberText('0', '0;-0;;@', entered)).toBe('0')
  })

  test('a computed number with an endless tail is what its format makes of it', () => {
    expect(numberText('0.333333333333333', '0.00', computed)).toBe('0.33')
    expect(numberText('0.987654321', '0.00%', computed)).toBe('98.77%')
    expect(numberText('12.345678', '0.00', computed)).toBe('12.345678')
  })

  test('no number stays what it is', () => expect(numberText('十二', '0.00', entered)).toBe('十二'))
})

describe('a date', () => {
  test.each([
    ['46022', 'yyyy"年"m"月"', '2025年12月'],
    ['46022', 'yyyy\\年m\\月d\\日', '2025年12月31日'],
    ['46022', '[$-804]yyyy"年"m"月"d"日";@', '2025年12月31日'],
    ['46022', 'yyyy-mm', '2025-12'],
    ['46022', 'm/d/yy', '2025-12-31'],
    ['46022.5', 'm/d/yy h:mm', '2025-12-31 12:00'],
    ['0.25', 'h:mm', '06:00'],
    ['60', 'yyyy-mm-dd', '1900-02-29'],
  ])('%s in the format %s is shown as %s', (stored, format, shown) =>
    expect(numberText(stored, format, entered)).toBe(shown),
  )

  test('days may count from 1904', () =>
    expect(numberText('44560', 'yyyy-mm-dd', { ...entered, date1904: true })).toBe('2025-12-31'))
  test('what is no day is a number', () =>
    expect(numberText('99999999', 'yyyy-mm-dd', entered)).toBe('99999999'))
})

describe('the exact decimal', () => {
  test('is the number itself within fifteen digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const value = digits / 10 ** places
          expect(Number(exactDecimal(String(value)))).toBe(value)
          expect(exactDecimal(String(value))).not.toMatch(/e|\.\d*0$/)
        },
      ),
    )
  })

  test('of any format keeps every digit that was entered', () => {
    const formats = ['0', '0.0', '0.00', '#,##0', '#,##0.00', '0.00"万元"', ACCOUNTING]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...formats), (cents, format) => {
        const value = cents / 100
        expect(Number(numberText(String(value), format, entered).replace(/[,万元]/gu, ''))).toBe(value)
      }),
    )
  })
})
