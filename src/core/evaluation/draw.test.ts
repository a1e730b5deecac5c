import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose } from './choose.ts'
import { draw, DRAW_FORMAT, redraw } from './draw.ts'
import { fen } from '../kernel/money.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const EXPECTED = [
  { key: 'A', digest: '4dac8b0bc073231d65a41b4849f2b5c8a6519655971e7301187eb568374b4e27' },
  { key: 'B', digest: 'a7cd66dd470af7cbf2ff10f1dc8648b90e8d0a5fc9f0d05daa5784d4163d401d' },
  { key: 'C', digest: 'c0df83150ae4f1131c57643d3279df7bf3003a04cfc2ec001c71ea7e7b287f87' },
]

describe('a draw', () => {
  test('is what sha256sum and sort give', () => {
    // printf '%s\n%s' 2026-11-22 A | sha256sum, and the same for B and C.
    const drawn = draw('2026-11-22', ['A', 'B', 'C'], 3, sha256)
    expect(drawn).toEqual({ ok: true, value: EXPECTED })
  })

  test('does not depend on the order of the list, and gives each once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[0-9A-Z]{1,8}$/), { minLength: 1, maxLength: 30 }),
        fc.stringMatching(/^\S{1,10}$/),
        fc.nat(30),
        (keys, seed, wanted) => {
          const count = Math.min(wanted, keys.length)
          const one = draw(seed, keys, count, sha256)
          expect(draw(seed, keys.toReversed(), count, sha256)).toEqual(one)
          expect(one.ok && new Set(one.value.map(({ key }) => key)).size).toBe(count)
        },
      ),
    )
  })

  test('takes each about equally often', () => {
    const keys = Array.from({ length: 10 }, (_, at) => `P${at}`)
    const times = new Map(keys.map((key) => [key, 0]))
    for (let seed = 0; seed < 2000; seed += 1) {
      const drawn = draw(`期号${seed}`, keys, 3, sha256)
      for (const { key } of drawn.ok ? drawn.value : []) times.set(key, (times.get(key) ?? 0) + 1)
    }
    // 600 each; six standard deviations are 123.
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(123)
  })

  test.each([
    ['', ['A'], 1, 'seed-empty'],
    ['1\n2', ['A'], 1, 'seed-empty'],
    ['1', ['A', 'A'], 1, 'key-twice'],
    ['1', ['A\nB'], 1, 'key-broken'],
    ['1', [''], 1, 'key-broken'],
    ['1', ['A'], 2, 'too-many'],
  ])('cannot be made of seed %j and %j', (seed, keys, count, code) => {
    expect(draw(seed, keys, count, sha256)).toMatchObject({ ok: false, error: { code } })
  })

  test('that was published is found true, and one that was mended is not', () => {
    const record = {
      format: DRAW_FORMAT,
      seed: '2026-11-22',
      count: 2,
      candidates: ['A', 'B', 'C'].map((key) => ({ key, name: key })),
      drawn: EXPECTED.slice(0, 2).map(({ key }) => key),
    } as const
    expect(redraw(record, sha256)).toMatchObject({ ok: true, value: { agrees: true } })
    expect(redraw({ ...record, drawn: record.drawn.toReversed() }, sha256)).toMatchObject({
      ok: true,
      value: { agrees: false },
    })
    expect(redraw({ ...record, seed: '2026-11-23b' }, sha256)).toMatchObject({
      ok: true,
      value: { agrees: false },
    })
    expect(
      redraw({ ...record, candidates: [...record.candidates, { key: 'A', name: '' }] }, sha256),
    ).toMatchObject({ ok: false, error: { code: 'key-twice', key: 'A' } })
  })
})

describe('the choice of projects', () => {
  const candidates = [
    ['a', 300n, 20],
    ['b', 900n, 10],
    ['c', 300n, 80],
    ['d', 100n, 80],
  ].map(([key, budget, risk]) => ({
    id: `id-${String(key)}`,
    key: String(key),
    budget: fen(BigInt(budget ?? 0)),
    risk: Number(risk),
  }))
  const keys = (chosen: ReturnType<typeof choose>) => chosen.map(({ key }) => key)

  test('goes by money, then by key', () => {
    expect(keys(choose(candidates, { by: 'money', count: 3 }))).toEqual(['b', 'a', 'c'])
  })

  test('goes by risk, then by money', () => {
    expect(keys(choose(candidates, { by: 'risk', count: 3 }))).toEqual(['c', 'd', 'a'])
  })

  test('of more than there are is all there are', () => {
    expect(keys(choose(candidates, { by: 'money', count: 9 }))).toHaveLength(4)
    expect(keys(choose([], { by: 'money', count: 9 }))).toEqual([])
  })
})
