/** What was typed and not sent: kept by form, given back where it fits, and gone when it is dropped. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropTyped, keepTyped, readTyped } from './typed.ts'

const items = new Map<string, string>()
beforeEach(() => {
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, value: string) => items.set(name, value),
      removeItem: (name: string) => items.delete(name),
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  items.clear()
})

const FIRST = { comment: '', conclusion: null as string | null, points: ['a'] }

test('is given back to its own form alone, until it is dropped', () => {
  keepTyped('person opinion 1', { comment: '写了一半', conclusion: '良', points: ['b'] })
  expect(readTyped('person opinion 1', FIRST)).toEqual({
    comment: '写了一半',
    conclusion: '良',
    points: ['b'],
  })
  expect(readTyped('person opinion 2', FIRST)).toEqual({})
  expect(readTyped('other opinion 1', FIRST)).toEqual({})
  dropTyped('person opinion 1')
  expect(readTyped('person opinion 1', FIRST)).toEqual({})
})

test('what does not fit the form of today is left out, and what is no record is nothing', () => {
  keepTyped('a', { comment: 3, conclusion: null, gone: 'x', points: 'b' })
  expect(readTyped('a', FIRST)).toEqual({ conclusion: null })
  for (const text of ['', '{', '3', '{"format":0,"values":{"comment":"x"}}', '{"format":1,"values":null}']) {
    items.set('jichi.typed.a', text)
    expect(readTyped('a', FIRST)).toEqual({})
  }
})

test('a browser that keeps nothing loses nothing else', () => {
  vi.stubGlobal('window', {
    get localStorage() {
      throw new Error('private')
    },
  })
  keepTyped('a', FIRST)
  dropTyped('a')
  expect(readTyped('a', FIRST)).toEqual({})
})
