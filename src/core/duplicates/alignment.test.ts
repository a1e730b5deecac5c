import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonLength, textSimilarity } from './alignment.ts'

const text = fc.string({ unit: fc.constantFrom('完', '成', '培', '训', '0', '人', '次'), maxLength: 90 })

/** The definition: by a table. */
function slowly(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const x of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j += 1)
      next.push(x === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

test('is what the definition says, over the borders of machine words too', () => {
  fc.assert(fc.property(text, text, (a, b) => commonLength(a, b) === slowly(a, b)))
  fc.assert(
    fc.property(text, text, text, (a, b, c) => commonLength(a + b + c, a + c) === slowly(a + b + c, a + c)),
  )
})

test('similarity is symmetric, between 0 and 1, and 1 of the same', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const similarity = textSimilarity(a, b)
      expect(similarity).toBe(textSimilarity(b, a))
      expect(similarity).toBeGreaterThanOrEqual(0)
      expect(similarity).toBeLessThanOrEqual(1)
      expect(similarity === 1).toBe(a === b)
    }),
  )
})
