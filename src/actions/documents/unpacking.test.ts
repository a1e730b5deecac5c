import { expect, test } from 'vitest'
import { createUnpacking } from './unpacking.ts'

test('a batch knows what is still to come out of its zips', () => {
  const unpacking = createUnpacking()
  const first = unpacking.begin('a', 3)
  const second = unpacking.begin('a', 2)
  unpacking.begin('b', 9)
  first.took(1)
  expect(unpacking.files('a')).toEqual({ all: 5, left: 4 })
  second.took(2)
  second.end()
  expect(unpacking.files('a')).toEqual({ all: 3, left: 2 })
  first.end()
  expect([unpacking.files('a').left, unpacking.files('b').left]).toEqual([0, 9])
})

test('a batch that is given up takes nothing more out of its zips', () => {
  const unpacking = createUnpacking()
  const given = unpacking.begin('a', 3)
  const other = unpacking.begin('b', 3)
  unpacking.stop('a')
  expect([given.stopped(), other.stopped()]).toEqual([true, false])
  expect([unpacking.files('a').all, unpacking.files('b').left]).toEqual([0, 3])
})
