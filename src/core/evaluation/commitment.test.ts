/** 抽取登记: its digest is what `sha256sum` says of its lines, and only the draw that was laid down keeps it. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitmentText, commitTo, keepsCommitment, ofCommitment, type Committed } from './commitment.ts'
import { chosenAnew, NO_CHOICES, openCommitment, withCommitment, withoutCommitment } from './task.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const COMMITTED: Committed = {
  what: 'subjects',
  count: 2,
  source: '福彩3D 2026310期',
  drawAt: '2026-11-27T01:00:00.000Z',
  candidates: [
    { key: 'B', name: '乙' },
    { key: 'A', name: '甲' },
    { key: 'C', name: '丙' },
  ],
}
const AT = { at: '2026-11-26T08:00:00.000Z', left: [] }

describe('what is laid down', () => {
  test('has the digest of its lines, the keys in their order: any `sha256sum` says the same', () => {
    expect(commitmentText(COMMITTED)).toBe(
      'jichi.draw-commitment/1\nsubjects\n2\n福彩3D 2026310期\n2026-11-27T01:00:00.000Z\nA\nB\nC',
    )
    // By coreutils: printf '%s' of the text above, piped into sha256sum.
    expect(commitTo(COMMITTED, AT, sha256).digest).toBe(
      'b8d617144a7a12a212c3a7f2f327c95fc88286b7db0c843ed86d59f74d624368',
    )
  })

  test('is another for another list, number, source or time, and the same for another order', () => {
    const { digest } = commitTo(COMMITTED, AT, sha256)
    const other = (change: Partial<Committed>) => commitTo({ ...COMMITTED, ...change }, AT, sha256).digest
    fc.assert(
      fc.property(fc.shuffledSubarray([...COMMITTED.candidates], { minLength: 3 }), (candidates) => {
        expect(other({ candidates })).toBe(digest)
      }),
    )
    for (const change of [
      { count: 1 },
      { source: '福彩3D 2026311期' },
      { drawAt: '2026-11-27T01:00:01.000Z' },
      { what: 'experts' as const },
      { candidates: COMMITTED.candidates.slice(1) },
    ])
      expect(other(change)).not.toBe(digest)
  })

  test('is kept by its own draw alone, made when its time had come', () => {
    const said = ofCommitment(commitTo(COMMITTED, AT, sha256))
    const drawn = { count: 2, candidates: COMMITTED.candidates, at: '2026-11-27T01:30:00.000Z' }
    const keeps = (change: object, of = said) =>
      keepsCommitment('subjects', { ...drawn, ...change }, of, sha256)
    expect(keeps({})).toBe(true)
    expect(keeps({ count: 3 })).toBe(false)
    expect(keeps({ candidates: drawn.candidates.slice(1) })).toBe(false)
    expect(keeps({ at: '2026-11-27T00:59:59.999Z' })).toBe(false)
    expect(keeps({}, { ...said, at: '2026-11-27T02:00:00.000Z' })).toBe(false)
    expect(keeps({}, { ...said, source: '别的来源' })).toBe(false)
  })
})

describe('on record', () => {
  const record = {
    by: 'draw',
    left: [],
    draw: {
      format: 'jichi.draw/1',
      seed: '123',
      count: 2,
      candidates: COMMITTED.candidates,
      drawn: ['A', 'C'],
    },
  } as const

  test('is one that is open, until it is drawn from or taken back; all of them stay', () => {
    const first = commitTo(COMMITTED, AT, sha256)
    const open = withCommitment(NO_CHOICES, first)
    expect(openCommitment(open, 'subjects')).toEqual(first)
    expect(openCommitment(open, 'experts')).toBeNull()
    const back = withoutCommitment(open, 'subjects', { at: AT.at, reason: '清单有误' })
    expect(openCommitment(back, 'subjects')).toBeNull()
    const again = withCommitment(back, commitTo({ ...COMMITTED, count: 1 }, AT, sha256))
    const drawn = chosenAnew(again, 'subjects', record, { at: '2026-11-27T02:00:00.000Z', reason: '' })
    expect(openCommitment(drawn, 'subjects')).toBeNull()
    expect(drawn.commitments?.subjects).toMatchObject([
      { digest: first.digest, withdrawn: { reason: '清单有误' } },
      { count: 1, attempt: 1 },
    ])
    expect(drawn.draws?.subjects).toMatchObject([
      { attempt: 1, commitment: { what: 'subjects', source: COMMITTED.source, at: AT.at } },
    ])
  })
})
