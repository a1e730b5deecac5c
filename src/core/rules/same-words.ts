/**
 * Rows that say the same. A county's tables say 群众满意度 ≥90% by the hundred: whatever the words of a row alone tell is
 * read once for all rows of the same words. Pure from outside: what is remembered is what would be read.
 */
import type { Indicator } from '../target/document.ts'

/** All that a row says of what it measures, and nothing of where it stands. */
export type RowWords = Pick<Indicator, 'level1' | 'level2' | 'kind' | 'level3' | 'description' | 'value'>

/** One for all rows of the same words. What is read from them is kept in `readings`, by the number of the question. */
export type SameWords = { readonly words: RowWords; readonly readings: unknown[]; judged: Judged }

/** What rules say of the words, by the number of the rule: under one set of parameters, cut by one dictionary. */
export type Judged = { readonly parameters: object; readonly segmenter: object; readonly said: unknown[] }

/** Rows in one half of the memory, about 1 kB each: at most 16 MB. A full half becomes the old one, and the one before it is forgotten. */
const MOST = 8192

let young = new Map<string, SameWords>()
let old = new Map<string, SameWords>()

/** The one of the row's words. */
export function sameWordsOf(indicator: Indicator): SameWords {
  const key = `${indicator.level2}\n${indicator.level3}\n${indicator.description ?? ''}\n${indicator.value.text}`
  const known = young.get(key)
  if (known !== undefined && saysSame(known.words, indicator)) return known
  const kept = old.get(key)
  const same = kept !== undefined && saysSame(kept.words, indicator) ? kept : wordsOf(indicator)
  if (young.size >= MOST) {
    old = young
    young = new Map()
  }
  young.set(key, same)
  return same
}

const NOBODY = {}

function wordsOf({ level1, level2, kind, level3, description, value }: Indicator): SameWords {
  return { words: { level1, level2, kind, level3, description, value }, readings: [], judged: { parameters: NOBODY, segmenter: NOBODY, said: [] } }
}

/** What the key does not hold: a reader may take a number out of one text in two ways. */
function saysSame(a: RowWords, b: Indicator): boolean {
  return a.kind === b.kind && a.level1 === b.level1 && a.level2 === b.level2 && a.level3 === b.level3 && a.description === b.description
    && a.value.text === b.value.text && a.value.number === b.value.number && a.value.unit === b.value.unit
    && a.value.nature === b.value.nature && a.value.comparator === b.value.comparator && a.value.deadline === b.value.deadline
}

let questions = 0

/** A question to the words of a row, asked once for all rows that say the same. */
export function fromWords<T>(read: (words: RowWords) => T): (row: { readonly same: SameWords }) => T {
  const question = questions
  questions += 1
  return ({ same: { words, readings } }) => {
    const known = readings[question]
    if (known !== undefined) return known as T
    const answer = read(words)
    readings[question] = answer
    return answer
  }
}
