import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BANDS,
  chanceOfMeeting,
  shingleHashes,
  jaccard,
  makeShingles,
  minhashSignature,
  SKETCH_BITS,
  type Sketch,
} from './signature.ts'
import { mix } from './hash.ts'

const set = fc.uniqueArray(fc.nat(5000), { maxLength: 200 }).map((elements) => new Set(elements.map(mix)))
const bandsOf = (elements: ReadonlySet<number>, salt: number) => shingleHashes(elements, salt).bands
const meet = (a: readonly number[], b: readonly number[]) => a.some((band, i) => band === b[i])

function sameBits(a: Sketch, b: Sketch): number {
  const different =
    ((a.lead ^ b.lead) >>> 0).toString(2) + BigInt.asUintN(64, BigInt(a.rest) ^ BigInt(b.rest)).toString(2)
  return SKETCH_BITS - [...different].filter((bit) => bit === '1').length
}

/** Two sets of 120 elements whose Jaccard similarity is nearly the one asked for; the n-th of many. */
function pairOf(similarity: number, n: number): [ReadonlySet<number>, ReadonlySet<number>] {
  const size = 120
  const common = Math.round((2 * size * similarity) / (1 + similarity))
  const element = (owner: number, i: number) => mix(n * 7919 + owner * 104_729 + i)
  const shared = Array.from({ length: common }, (_, i) => element(0, i))
  const own = (owner: number) => Array.from({ length: size - common }, (_, i) => element(owner, i))
  return [new Set([...shared, ...own(1)]), new Set([...shared, ...own(2)])]
}

function shareMeeting(similarity: number, pairs: number): number {
  const hits = Array.from({ length: pairs }, (_, n) => pairOf(similarity, n)).filter(([a, b]) =>
    meet(bandsOf(a, 0), bandsOf(b, 0)),
  )
  return hits.length / pairs
}

describe('signatures', () => {
  test.each([0.1, 0.2, 0.3, 0.45, 0.6, 0.8])(
    'sets of similarity %f meet as often as LSH promises',
    (similarity) => {
      const pairs = 400
      const promised = chanceOfMeeting(similarity)
      // Four standard deviations of a share of so many pairs.
      const tolerance = 4 * Math.sqrt(Math.max(promised * (1 - promised), 0.001) / pairs)
      expect(Math.abs(shareMeeting(similarity, pairs) - promised)).toBeLessThan(tolerance + 0.01)
    },
  )

  test('the share of equal places tells the similarity', () => {
    const [a, b] = pairOf(0.5, 1)
    const [first, second] = [minhashSignature(a), minhashSignature(b)]
    const equal = first.filter((place, i) => place === second[i]).length / first.length
    expect(Math.abs(equal - jaccard(a, b))).toBeLessThan(0.2)
  })

  test.each([0.1, 0.5, 0.9])(
    'sketches of sets of similarity %f have (1 + s) / 2 of their bits in common',
    (similarity) => {
      const pairs = 60
      const shares = Array.from({ length: pairs }, (_, n) => pairOf(similarity, n)).map(
        ([a, b]) => sameBits(shingleHashes(a, 0), shingleHashes(b, 0)) / SKETCH_BITS,
      )
      expect(
        Math.abs(shares.reduce((sum, share) => sum + share, 0) / pairs - (1 + similarity) / 2),
      ).toBeLessThan(0.04)
    },
  )

  test('the order of elements is nothing', () => {
    fc.assert(
      fc.property(set, (elements) => {
        expect(bandsOf(new Set([...elements].toReversed()), 3)).toEqual(bandsOf(elements, 3))
      }),
    )
  })

  test('the same sets meet everywhere under one salt, nowhere under two', () => {
    fc.assert(
      fc.property(
        set.filter((elements) => elements.size > 0),
        fc.nat(50),
        (elements, salt) => {
          expect(bandsOf(elements, salt)).toHaveLength(BANDS)
          expect(meet(bandsOf(elements, salt), bandsOf(elements, salt + 1))).toBe(false)
        },
      ),
    )
  })

  test('are numbers that an integer column takes, and the same for ever', () => {
    const bands = bandsOf(makeShingles(['举办培训班0期培训干部0人']), 0)
    expect(bands.every((band) => Number.isInteger(band) && band >= -(2 ** 31) && band < 2 ** 31)).toBe(true)
    // Bands are kept in databases: other numbers here ask for a migration (see signature.ts).
    expect(bands.slice(0, 4)).toMatchInlineSnapshot(`
      [
        1647762010,
        -1312575609,
        -1237006451,
        -211430847,
      ]
    `)
    expect(shingleHashes(makeShingles(['举办培训班0期培训干部0人']), 0)).toMatchObject({
      lead: -432178733,
      rest: '-8691525418745024916',
    })
    expect(bandsOf(new Set(), 0)).toEqual([])
  })
})

describe('jaccard', () => {
  test('is symmetric, 1 of a set with itself and 0 of sets without a common element', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(jaccard(a, b)).toBe(jaccard(b, a))
        expect(jaccard(a, a)).toBe(1)
        const other = new Set([...b].filter((element) => !a.has(element)))
        if (a.size + other.size > 0) expect(jaccard(a, other)).toBe(a.size === 0 && other.size === 0 ? 1 : 0)
      }),
    )
  })
})

describe('shingles', () => {
  test('do not run from one piece into the next', () => {
    expect(makeShingles(['甲乙丙', '丁戊己'])).toEqual(
      new Set([...makeShingles(['甲乙丙']), ...makeShingles(['丁戊己'])]),
    )
    expect(makeShingles(['甲乙丙丁戊己']).size).toBe(5)
    expect(makeShingles(['甲', '']).size).toBe(1)
  })

  test('are of what a text is about: words that every target is full of find nothing', () => {
    expect(makeShingles(['进一步提升社区治理的水平'])).toEqual(makeShingles(['社区治理']))
    expect(makeShingles(['按照要求及时完成各项工作任务']).size).toBe(0)
  })
})
