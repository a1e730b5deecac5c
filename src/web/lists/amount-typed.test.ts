import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountToType, typedAmount } from './amount-typed.ts'

test('amounts as typed', () => {
  expect(['', '10', '１２.５', '1,200', '-3', 'x'].map(typedAmount)).toEqual([
    undefined,
    '10000000',
    '12500000',
    '1200000000',
    null,
    null,
  ])
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (amount) => {
      expect(typedAmount(amountToType(amount.toString()))).toBe(amount.toString())
    }),
  )
})
