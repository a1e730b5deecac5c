/** What the embedded database is given of the machine. */
import { expect, test } from 'vitest'
import { sharedBuffers } from './cluster.ts'

const GB = 1024 ** 3

test.each([
  [GB / 2, '128MB'],
  [2 * GB, '256MB'],
  [3.5 * GB, '448MB'],
  [4 * GB, '512MB'],
  [64 * GB, '512MB'],
  [Infinity, '512MB'],
])('of %d bytes the database holds %s of tables at hand', (memory, size) => {
  expect(sharedBuffers(memory)).toBe(size)
})
