import { expect, test } from 'vitest'
import { amountTyped } from './amount-typed.ts'

test('an amount in 万元 becomes 分, to the very 分', () => {
  expect(['9.5', '0', '1,234.56', '１２', ' 0.000001 ', '0.01'].map(amountTyped)).toEqual([
    '9500000',
    '0',
    '1234560000',
    '12000000',
    '1',
    '10000',
  ])
})

test('what is no amount is none', () => {
  for (const text of ['', '-1', '九', '1.2.3', '0.0000001', '5万', `1${'0'.repeat(20)}`])
    expect(amountTyped(text)).toBeNull()
})
