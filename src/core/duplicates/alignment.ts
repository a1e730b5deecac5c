/** How much of two texts is the same, in order: the longest common subsequence, by bits of machine words. */

/**
 * The length of the longest common subsequence (Hyyrö 2004: one bit a character of `a`, words of 32 bits, so
 * that two texts of 300 characters are compared in a few thousand steps). Symmetric.
 */
export function commonLength(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a.length <= 32) return commonLengthOfShort(a, b)
  if (b.length <= 32) return commonLengthOfShort(b, a)
  const words = Math.ceil(a.length / 32)
  const places = new Map<number, Uint32Array>()
  for (let i = 0; i < a.length; i += 1) {
    const unit = a.charCodeAt(i)
    const mask = places.get(unit) ?? new Uint32Array(words)
    mask[i >>> 5] = (mask[i >>> 5] ?? 0) | (1 << (i & 31))
    places.set(unit, mask)
  }
  const state = new Uint32Array(words).fill(0xffffffff)
  for (let j = 0; j < b.length; j += 1) {
    const mask = places.get(b.charCodeAt(j))
    if (mask !== undefined) advance(state, mask)
  }
  return zeros(state, a.length)
}

/** The same with `a` in one machine word: names and descriptions of rows are no longer. */
function commonLengthOfShort(a: string, b: string): number {
  const places = new Map<number, number>()
  for (let i = 0; i < a.length; i += 1)
    places.set(a.charCodeAt(i), (places.get(a.charCodeAt(i)) ?? 0) | (1 << i))
  let state = -1
  for (let j = 0; j < b.length; j += 1) {
    const mask = places.get(b.charCodeAt(j))
    if (mask !== undefined) state = (state + (state & mask)) | (state & ~mask)
  }
  let count = 0
  for (let i = 0; i < a.length; i += 1) if (((state >>> i) & 1) === 0) count += 1
  return count
}

/** V ← (V + (V & M)) | (V & ~M), with the carry from word to word. */
function advance(state: Uint32Array, mask: Uint32Array): void {
  let carry = 0
  for (let w = 0; w < state.length; w += 1) {
    const v = state[w] ?? 0
    const u = v & (mask[w] ?? 0)
    const sum = v + (u >>> 0) + carry
    carry = sum > 0xffffffff ? 1 : 0
    state[w] = (sum >>> 0) | (v & ~u)
  }
}

function zeros(state: Uint32Array, length: number): number {
  let count = 0
  for (let i = 0; i < length; i += 1) if ((((state[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 0) count += 1
  return count
}

/** What the similarity of two texts cannot exceed, from their lengths alone. */
export function similarityAtMost(a: string, b: string): number {
  return a === b ? 1 : (2 * Math.min(a.length, b.length)) / (a.length + b.length)
}

/**
 * 2·common / (|a| + |b|), 0…1: the share of both texts that is in the other in the same order. 1 of two
 * empty texts.
 */
export function textSimilarity(a: string, b: string): number {
  if (a === b) return 1
  return (2 * commonLength(a, b)) / (a.length + b.length)
}
