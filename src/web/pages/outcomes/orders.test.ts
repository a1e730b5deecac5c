import { expect, test } from 'vitest'
import { NO_GRADES, type OutcomeRow } from '#core/outcomes/rows.ts'
import { outcomeOrders } from './orders.ts'

const row = (name: string, mean: string | null): OutcomeRow => ({
  unit: { id: name, key: name, code: null, name },
  projects: 1,
  approved: 1,
  budget: '100',
  paid: '0',
  rate: '0.00',
  self: mean === null ? null : { confirmed: 1, grades: NO_GRADES, mean },
  evaluated: null,
  whole: null,
  lights: null,
})
const ROWS = [row('无', null), row('好', '95.00'), row('差', '9.50'), row('也无', null)]

test.each([
  ['asc', ['差', '好', '无', '也无']],
  ['desc', ['好', '差', '无', '也无']],
])('what has no score comes last: %s', (order, names) => {
  const by = outcomeOrders(order)['mean']
  // As rowsHere turns an order round.
  const sorted = ROWS.toSorted((a, b) => (order === 'desc' ? by?.(b, a) : by?.(a, b)) ?? 0)
  expect(sorted.map(({ unit }) => unit?.name)).toEqual(names)
})
