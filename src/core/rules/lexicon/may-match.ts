/**
 * Which of many patterns may match a text. Of hundreds hardly one does: the words that they cannot do without
 * (needles.ts) are all looked for at once.
 */
import { patternNeedles } from './needles.ts'

/** So many numbers there are for pairs of characters. */
const PAIRS = 65_536

/** A number for two characters beside each other; different pairs may have the same. */
function pairOf(text: string, at: number): number {
  return (
    (Math.imul(text.charCodeAt(at), 0x9e37_79b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb_ca6b)) >>> 16
  )
}

type Needle = { readonly word: string; readonly number: number }

/**
 * Tells the numbers of the patterns that may match a text, in no order and some perhaps twice; of which
 * nothing is known always.
 */
export function createPrefilter(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const always: number[] = []
  // Most pairs of characters begin none of the words: one bit says so.
  const begun = new Uint8Array(PAIRS / 8)
  const byPair = new Map<number, Needle[]>()
  for (const [number, { source, ignoreCase }] of patterns.entries()) {
    const words = ignoreCase ? [] : patternNeedles(source)
    if (words.length === 0) always.push(number)
    for (const word of words) {
      const pair = pairOf(word, 0)
      begun[pair >>> 3] = (begun[pair >>> 3] ?? 0) | (1 << (pair & 7))
      byPair.set(pair, [...(byPair.get(pair) ?? []), { word, number }])
    }
  }
  return (text) => {
    let numbers: number[] | null = null
    for (let at = 0; at + 1 < text.length; at += 1) {
      const pair = pairOf(text, at)
      if (((begun[pair >>> 3] ?? 0) & (1 << (pair & 7))) === 0) continue
      for (const { word, number } of byPair.get(pair) ?? [])
        if (text.startsWith(word, at)) (numbers ??= [...always]).push(number)
    }
    return numbers ?? always
  }
}
