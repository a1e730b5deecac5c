/** What is offered first where a proposal meets what is asked for. */
import { expect, test } from 'vitest'
import type { ResultRowView } from '#api/results.ts'
import { amountDecided, firstLimit } from './amount-decided.ts'

const row = (request: ResultRowView['request']) =>
  ({ base: '100', proposal: { kind: 'keep', share: '100', amount: '100' }, request }) as ResultRowView
const asks = (amount: string | null) => row({ project: 'p', amount })

test('nobody gets more than was asked for, unless nobody asked at all', () => {
  expect(firstLimit([asks('80'), row(null)], 'cap')).toBe('cap')
  expect(firstLimit([asks('80')], 'keep')).toBe('keep')
  expect(firstLimit([row(null), asks(null)], 'cap')).toBe('keep')
  expect(amountDecided(asks('80'), { kind: 'proposal', limit: 'request' })).toBe(80n)
  expect(amountDecided(asks('120'), { kind: 'proposal', limit: 'request' })).toBe(100n)
})
