import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactWanText, wanText } from './wan.ts'

describe('amounts in 万元', () => {
  test.each([
    ['0', '0.00'],
    ['1000000', '1.00'],
    ['174252820000', '174,252.82'],
    ['17425282000', '17,425.28'],
    ['5000', '0.01'],
    ['4999', '0.00'],
    ['-5000', '-0.01'],
    ['-4999', '0.00'],
    ['1500000000', '1,500.00'],
  ])('%s 分 shows as %s', (amount, shown) => expect(wanText(amount)).toBe(shown))

  test('the exact text loses nothing', () => expect(exactWanText('17425282000')).toBe('17,425.282'))

  test('nothing and nonsense have no text', () =>
    expect([wanText(null), wanText('12.5'), exactWanText('')]).toEqual([null, null, null]))

  test('what is shown is never further than half a hundredth from the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        const shown = BigInt((wanText(String(amount)) ?? '').replaceAll(',', '').replace('.', '')) * 10_000n
        const away = shown - amount
        expect(away <= 5000n && away >= -5000n).toBe(true)
      }),
    )
  })
})
