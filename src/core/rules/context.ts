/**
 * What rules know besides the document and the rule set: words, and what else is known of the same projects.
 */
import type { Related } from '../target/related.ts'

/**
 * A word and its part of speech as jieba tags it: n noun, v verb, nr name of a person, ns place, m number, q
 * measure word.
 */
export type TaggedWord = { readonly word: string; readonly tag: string }

/**
 * Cuts Chinese text into words; deterministic. Handed in, because dictionaries are libraries and core has
 * none.
 */
export type Segmenter = {
  readonly words: (text: string) => readonly string[]
  readonly tagged: (text: string) => readonly TaggedWord[]
}

export type RuleContext = {
  readonly segmenter: Segmenter
  readonly related: Related
}
