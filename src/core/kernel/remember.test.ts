import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remembered } from './remember.ts'

describe('what is remembered', () => {
  test('is what would be answered, whatever was asked before', () => {
    const of = (text: string) => (text.length % 2 === 0 ? null : text.toUpperCase())
    const asked = remembered(of)
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 })), (texts) => {
        expect([...texts, ...texts].map(asked)).toEqual([...texts, ...texts].map(of))
      }),
    )
  })

  test('is not worked out twice, unless the text is long', () => {
    const count = { asked: 0 }
    const length = remembered((text) => {
      count.asked += 1
      return text.length
    })
    expect([length('甲'), length('甲'), count.asked]).toEqual([1, 1, 1])
    const long = '甲'.repeat(500)
    expect([length(long), length(long), count.asked]).toEqual([500, 500, 3])
  })

  test('is forgotten when it was not asked for while very many others were', () => {
    const count = { asked: 0 }
    const length = remembered((text) => {
      count.asked += 1
      return text.length
    })
    for (let i = 0; i < 50_000; i += 1) length(`text ${i}`)
    length('text 0')
    expect(count.asked).toBe(50_001)
  })
})
