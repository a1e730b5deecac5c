import { expect, test } from 'vitest'
import { isUnconfirmed, NO_INDICATOR, withTyped } from './facts.ts'

test('what was carried in waits for a look until it is confirmed or changed', () => {
  const carried = { ...NO_INDICATOR, actual: '640', carried: true }
  expect(isUnconfirmed(carried)).toBe(true)
  expect(isUnconfirmed({ ...carried, confirmed: true })).toBe(false)
  expect(isUnconfirmed(withTyped(carried, { actual: '650' }))).toBe(false)
  expect(isUnconfirmed({ ...NO_INDICATOR, actual: '640' })).toBe(false)
})
