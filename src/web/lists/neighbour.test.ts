import { expect, test } from 'vitest'
import { neighbour } from './neighbour.ts'

test('the next and the previous one, staying at the ends', () => {
  const items = ['a', 'b', 'c']
  expect([neighbour(items, null, 1), neighbour(items, 'a', 1), neighbour(items, 'c', 1)]).toEqual([
    'a',
    'b',
    'c',
  ])
  expect([neighbour(items, null, -1), neighbour(items, 'b', -1), neighbour(items, 'a', -1)]).toEqual([
    'c',
    'a',
    'a',
  ])
  expect([neighbour(items, 'gone', 1), neighbour([], null, 1)]).toEqual(['a', null])
})
