import { expect, test } from 'vitest'
import { afterDone } from './after-done.ts'

test('what comes to the place of what was dealt with is next, or at the end what was before it', () => {
  expect(afterDone(['a', 'b', 'c'], 'a', 0)).toBe('b')
  expect(afterDone(['a', 'b', 'c'], 'c', 2)).toBe('b')
  expect(afterDone(['a'], 'a', 0)).toBeNull()
})

test('what sank in the queue while it was open does not take the reader along', () => {
  expect(afterDone(['b', 'c', 'a', 'd'], 'a', 0)).toBe('b')
})
