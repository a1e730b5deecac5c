import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ARRAY_STAND_INS, hasOwn } from './older-browsers.ts'

const numbers = fc.array(fc.integer({ min: -50, max: 50 }))

describe('the stand-ins do what the language does', () => {
  test('at', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -60, max: 60 }), (list, index) => {
        expect(ARRAY_STAND_INS.at.call(list, index)).toBe(list.at(index))
      }),
    )
  })

  test('toSorted and toReversed, leaving the original alone', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const before = [...list]
        expect(ARRAY_STAND_INS.toSorted.call(list)).toEqual(list.toSorted())
        expect(ARRAY_STAND_INS.toSorted.call(list, (a, b) => Number(b) - Number(a))).toEqual(
          list.toSorted((a, b) => b - a),
        )
        expect(ARRAY_STAND_INS.toReversed.call(list)).toEqual(list.toReversed())
        expect(list).toEqual(before)
      }),
    )
  })

  test('findLast', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -50, max: 50 }), (list, limit) => {
        expect(ARRAY_STAND_INS.findLast.call(list, (value) => Number(value) > limit)).toBe(
          list.findLast((value) => value > limit),
        )
      }),
    )
  })

  test('hasOwn', () => {
    expect(hasOwn({ a: 1 }, 'a')).toBe(true)
    expect(hasOwn({}, 'toString')).toBe(false)
  })
})
