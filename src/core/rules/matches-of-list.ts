/** The places of a list of patterns in a document. Which of them may be in a text is found once a text. */
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { createPrefilter } from './lexicon/may-match.ts'
import { documentMatches, documentTexts, type Match } from './passages.ts'
import { fromText } from './text-notes.ts'

/** @param sourceOf the pattern of an entry, to be matched line by line (`gmu`); it takes no line break */
export function matchesOfList<T>(
  entries: readonly T[],
  sourceOf: (entry: T) => string,
): (document: TargetDocument) => readonly (Match & { readonly entry: T })[] {
  const patterns = entries.map((entry) => ({ entry, pattern: new RegExp(sourceOf(entry), 'gmu') }))
  const mayMatch = fromText(createPrefilter(patterns.map(({ pattern }) => pattern)))
  return (document) => {
    const numbers = new Set<number>()
    for (const text of documentTexts(document)) for (const number of mayMatch(text)) numbers.add(number)
    return flatMap(
      [...numbers].toSorted((a, b) => a - b),
      (number) => {
        const one = patterns[number]
        return one === undefined
          ? []
          : documentMatches(document, one.pattern).map((match) => ({ ...match, entry: one.entry }))
      },
    )
  }
}
