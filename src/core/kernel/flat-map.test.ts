import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flatMap } from './flat-map.ts'
import { matchesIn } from './matches.ts'
import { holdsAnyOf, mayComeTo, essence } from '../words/words.ts'

describe('what is done by loops', () => {
  test('gives what flatMap gives, of one, none and several', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (numbers) => {
        const of = (number: number, index: number) =>
          number === 0 ? index : Array.from({ length: number - 1 }, (_, i) => number * 10 + i)
        expect(flatMap(numbers, of)).toEqual(numbers.flatMap(of))
      }),
    )
  })

  test('finds every match that matchAll finds, also those of nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '1', '2', '，', '😀') }), (text) => {
        for (const pattern of [/\d+/gu, /甲*/gu, /(?<=甲)\d/gu]) {
          expect(matchesIn(text, pattern).map(({ index, 0: found }) => [index, found])).toEqual(
            [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, found]),
          )
        }
      }),
    )
  })

  test('tells whether any of the words is in a text', () => {
    const words = ['学校', '学', '医院建设', '路']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('学', '校', '医', '院', '建', '设', '道') }), (text) => {
        expect(holdsAnyOf(words)(text)).toBe(words.some((word) => text.includes(word)))
      }),
    )
  })

  test('never rules out a text that comes down to the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('购', '置', '，', ' ', 'Ａ', 'b', '。') }), (text) => {
        expect(mayComeTo(text, essence(text))).toBe(true)
      }),
    )
  })
})
