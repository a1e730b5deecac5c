/**
 * Whether two texts of one row speak of the same thing: content words, synonyms and shared pairs of
 * characters.
 */
import { remembered } from '../kernel/remember.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Segmenter } from './context.ts'
import { COMPLETION_HEADS, TIME_HEADS } from './lexicon/natures.ts'
import { COMMON_CHARACTERS, EMPTY_WORDS, SYNONYMS } from './lexicon/statements.ts'

const EMPTY: ReadonlySet<string> = new Set([...EMPTY_WORDS, ...COMPLETION_HEADS, ...TIME_HEADS])

/**
 * The classes of synonyms that a word belongs to, by itself or by a word of two characters or more in it
 * (优秀人才).
 */
const classesOf: (word: string) => readonly number[] = remembered((word) =>
  flatMap(SYNONYMS, (words, i) =>
    words.some((one) => one === word || (one.length > 1 && word.includes(one))) ? [i] : [],
  ),
)

const COMMON: ReadonlySet<string> = new Set(COMMON_CHARACTERS)

/** Texts cut most often are short; the memo of a segmenter is emptied when it has grown large. */
const MEMO_SIZE = 4096
const MEMOS = new WeakMap<Segmenter, Map<string, readonly string[]>>()

/** The words of a text that say something of their own; every text is cut once. */
export function contentWords(text: string, segmenter: Segmenter): readonly string[] {
  const memo = MEMOS.get(segmenter) ?? new Map<string, readonly string[]>()
  MEMOS.set(segmenter, memo)
  const known = memo.get(text)
  if (known !== undefined) return known
  const words = segmenter.words(text).filter((word) => !EMPTY.has(word) && /\p{Script=Han}|[a-z]/u.test(word))
  if (memo.size >= MEMO_SIZE) memo.clear()
  memo.set(text, words)
  return words
}

/** Whether two words are the same, one holds the other, or both are of one class of synonyms. */
function akin(a: string, b: string): boolean {
  if (a === b || (a.length > 1 && b.includes(a)) || (b.length > 1 && a.includes(b))) return true
  const classes = classesOf(b)
  return classes.length > 0 && classesOf(a).some((one) => classes.includes(one))
}

/**
 * Whether two texts share any content word, by itself or by a synonym, or a telling character of their
 * content words (水质 and 饮水). A text without content words of its own (完成率) shares with every other.
 */
export function shareContent(a: string, b: string, segmenter: Segmenter): boolean {
  const words = contentWords(a, segmenter)
  const others = contentWords(b, segmenter)
  if (words.length === 0 || others.length === 0) return true
  if (words.some((word) => others.some((other) => akin(word, other)))) return true
  const telling = new Set([...words.join('')].filter((character) => !COMMON.has(character)))
  return [...others.join('')].some((character) => telling.has(character))
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2))
}

/** Shared pairs of characters over all pairs (Dice), 0…1. */
export function textLikeness(a: string, b: string): number {
  const left = pairsOf(a)
  const right = [...pairsOf(b)]
  if (left.length + right.length === 0) return a === b ? 1 : 0
  let shared = 0
  for (const pair of left) {
    const at = right.indexOf(pair)
    if (at < 0) continue
    right.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (left.length + pairsOf(b).length)
}
