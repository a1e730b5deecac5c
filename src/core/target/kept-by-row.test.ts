import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptByRow } from './kept-by-row.ts'

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 })

test('what is kept stays with its row wherever the row goes, and nothing comes to a row that was not there', () => {
  fc.assert(
    fc.property(names, names, (were, are) => {
      const kept = keptByRow(
        were.map((row) => `of ${row}`),
        { were, are },
        'none',
      )
      expect(kept).toEqual(are.map((row) => (were.includes(row) ? `of ${row}` : 'none')))
    }),
  )
})

test('of rows that are all still there nothing is lost on the way there and back', () => {
  fc.assert(
    fc.property(
      names.chain((were) =>
        fc.tuple(fc.constant(were), fc.shuffledSubarray(were, { minLength: were.length }), names),
      ),
      ([were, moved, others]) => {
        const are = [...moved, ...others.filter((row) => !were.includes(row))]
        const kept = were.map((_, i) => i)
        expect(keptByRow(keptByRow(kept, { were, are }, -1), { were: are, are: were }, -1)).toEqual(kept)
      },
    ),
  )
})
