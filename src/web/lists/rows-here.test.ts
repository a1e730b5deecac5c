import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsHere } from './rows-here.ts'

const ORDERS = { size: (a: number, b: number) => a - b }
const listed = (page: number, filter: Readonly<Record<string, string>> = {}) => ({ page, size: 10, filter })

test('the pages have all rows between them, in the order of the address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.constantFrom('asc', 'desc'), async (rows, order) => {
      const at = (page: number) => rowsHere({}, rows, listed(page, { sort: 'size', order }), ORDERS)
      const pages = Array.from({ length: Math.ceil(rows.length / 10) }, (_, i) => at(i + 1).query.data?.rows)
      const sorted = rows.toSorted((a, b) => (order === 'asc' ? a - b : b - a))
      expect(pages.flat()).toEqual(sorted)
      expect((await at(1).load({ page: 1, size: 200 }, new AbortController().signal)).rows).toEqual(sorted)
    }),
  )
})

test('without an order they come as they are; a page that is gone is the last; what is not here has no page', () => {
  const rows = [3, 1, 2]
  expect(rowsHere({}, rows, listed(7, { sort: 'name' }), ORDERS).query.data).toEqual({ rows, total: 3 })
  expect(rowsHere({}, undefined, listed(1)).query.data).toBeUndefined()
})
