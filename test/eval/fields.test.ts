/**
 * What the semantic rules say of the practice targets of many fields (fields.ts): what was learnt from them
 * stays learnt.
 */
import { describe, expect, test } from 'vitest'
import { judgeField, readFields } from './fields.ts'

/** Shares in %: recall and precision of the semantic codes. */
const FLOORS = [
  ['first.txt', 95, 97],
  ['second.txt', 95, 97],
  ['third.txt', 95, 97],
  ['fourth.txt', 95, 97],
  ['fifth.txt', 90, 97],
  ['sixth.txt', 90, 97],
  ['seventh.txt', 90, 97],
  ['eighth.txt', 90, 97],
  ['ninth.txt', 90, 97],
  ['tenth.txt', 90, 97],
  ['eleventh.txt', 90, 97],
  ['twelfth.txt', 90, 97],
  ['thirteenth.txt', 90, 97],
  ['fourteenth.txt', 90, 97],
] as const

describe.each(FLOORS)('practice targets %s', (file, recall, precision) => {
  const scores = readFields(file).map(judgeField)
  const told = scores.flatMap((score) => score.told).filter(({ verdict }) => verdict !== 'excused')

  test('the marked mistakes are found', () => {
    const must = scores.reduce((sum, score) => sum + score.must, 0)
    const missed = scores.reduce((sum, score) => sum + score.missed.length, 0)
    expect((must - missed) * 100).toBeGreaterThanOrEqual(must * recall)
  })

  test('and hardly anything else', () => {
    expect(told.filter(({ verdict }) => verdict === 'right').length * 100).toBeGreaterThanOrEqual(
      told.length * precision,
    )
  })
})
