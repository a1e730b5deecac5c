/**
 * MinHash and LSH (Broder 1997; Indyk & Motwani 1998): of two sets with the Jaccard similarity s, one place
 * of their signatures is the same with the probability s, a band of r places with sʳ, and at least one of b
 * bands with 1 − (1 − sʳ)ᵇ. Alike texts so meet in a bucket without all pairs being compared; what meets is
 * verified afterwards. Deterministic, and kept in the database: another number here asks for a migration that
 * empties similar_bands, similar_forms, similar_parts, similar_pairs and similar_projects, which are then
 * made again.
 */
import { hashText, mix } from './hash.ts'
import { STOCK_WORDS } from './stock-words.ts'

/** Characters of a shingle: two are a Chinese word, and what is left of a copy's words is found. */
const SHINGLE = 2
/**
 * Measured over made-up projects (docs/decisions/0008): with fewer bands copies are lost, with shorter ones
 * strangers meet.
 */
export const BANDS = 20
const ROWS_A_BAND = 3

const STOCK = new RegExp(STOCK_WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'gu')

/**
 * The different runs of {@link SHINGLE} characters of the pieces without their stock words, hashed; a shorter
 * piece is one shingle.
 */
export function makeShingles(pieces: readonly string[]): ReadonlySet<number> {
  const shingles = new Set<number>()
  for (const whole of pieces) {
    const piece = whole.replace(STOCK, '')
    const last = Math.max(piece.length - SHINGLE, 0)
    for (let i = 0; i <= last && piece.length > 0; i += 1)
      shingles.add(hashText(piece, 0, i, Math.min(i + SHINGLE, piece.length)))
  }
  return shingles
}

/** |a ∩ b| / |a ∪ b|; 1 of two empty sets. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0
  for (const element of a) if (b.has(element)) common += 1
  const all = a.size + b.size - common
  return all === 0 ? 1 : common / all
}

/** The sketch: one bit a place, in an integer and a bigint column. */
const LEAD_BITS = 32
const REST_BITS = 64
export const SKETCH_BITS = LEAD_BITS + REST_BITS
/**
 * Sets whose sketches differ in more bits than this (similarity 0.25, as far as sketches tell) are not looked
 * at: what is alike has at least a third of its shingles in common, mostly a half.
 */
export const MOST_BITS_APART = 36

const PLACES = Math.max(BANDS * ROWS_A_BAND, SKETCH_BITS)
const SEEDS = Uint32Array.from({ length: PLACES }, (_, i) => mix(0x9e3779b9 + Math.imul(i, 0x85ebca77)))

/** The least of the elements under each of the signature's hashes. */
export function minhashSignature(shingles: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(SEEDS.length).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let i = 0; i < SEEDS.length; i += 1) {
      const h = mix(shingle ^ (SEEDS[i] ?? 0))
      if (h < (signature[i] ?? 0)) signature[i] = h
    }
  }
  return signature
}

/**
 * One bit each of the first places of a signature (b-bit minwise hashing, Li & König 2010): of two sets with
 * the similarity s, a share of (1 + s) / 2 of the bits is the same. `rest` is a signed decimal for a bigint
 * column.
 */
export type Sketch = { readonly lead: number; readonly rest: string }

/** A set as it is found: its bands, and a sketch that ranks what they find. */
export type Hashes = Sketch & { readonly bands: readonly number[] }

/** Of a set without elements: it meets nothing. */
const NOTHING: Hashes = { bands: [], lead: 0, rest: '0' }

/** @param salt folded in every band: bands under different salts never meet but by chance */
export function shingleHashes(shingles: ReadonlySet<number>, salt: number): Hashes {
  if (shingles.size === 0) return NOTHING
  const signature = minhashSignature(shingles)
  return { bands: bandsOf(signature, salt), ...sketchOf(signature) }
}

/**
 * The bands of a signature, each hashed to a signed 32-bit number (an integer column) in which its own place
 * and the salt are folded.
 */
function bandsOf(signature: Uint32Array, salt: number): readonly number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let h = mix(Math.imul(salt + 1, 0x27d4eb2f) + band)
    for (let row = 0; row < ROWS_A_BAND; row += 1) h = mix(h ^ (signature[band * ROWS_A_BAND + row] ?? 0))
    return h | 0
  })
}

function sketchOf(signature: Uint32Array): Sketch {
  let lead = 0
  let rest = 0n
  for (let i = 0; i < LEAD_BITS; i += 1) lead = (lead << 1) | ((signature[i] ?? 0) & 1)
  for (let i = LEAD_BITS; i < SKETCH_BITS; i += 1) rest = (rest << 1n) | BigInt((signature[i] ?? 0) & 1)
  return { lead, rest: BigInt.asIntN(REST_BITS, rest).toString() }
}

/** The probability that two sets of this Jaccard similarity meet in at least one band. */
export function chanceOfMeeting(similarity: number): number {
  return 1 - (1 - similarity ** ROWS_A_BAND) ** BANDS
}
