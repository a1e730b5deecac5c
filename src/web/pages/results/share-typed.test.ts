import { expect, test } from 'vitest'
import { shareTyped } from './share-typed.ts'

test.each([
  ['90', '90'],
  ['090.50', '90.5'],
  [' 100.00 ', '100'],
  ['0', '0'],
  ['200', '200'],
  ['0.05', '0.05'],
  ['200.01', null],
  ['-1', null],
  ['1.234', null],
  ['', null],
  ['a', null],
  ['1e2', null],
])('%j is %j', (typed, share) => {
  expect(shareTyped(typed)).toBe(share)
})
