/** What of the help has some words: official terms by their names, and guides by what they say. */
import { foldLabel } from '#core/kernel/characters.ts'
import type { Language } from '../language.ts'
import { stepsFor, type May } from './for-whom.ts'
import { GUIDE_IDS, type GuideId } from './guide.ts'
import { GUIDES } from './guides.ts'
import { TERM_IDS, TERMS, type TermId } from './terms.ts'

export type FoundHelp =
  | { readonly kind: 'term'; readonly id: TermId; readonly title: string; readonly detail: string }
  | {
      readonly kind: 'guide'
      readonly id: GuideId
      /** The part that says it; null: its first sentences do. */
      readonly part: string | null
      readonly title: string
      readonly detail: string
    }

/** Whether every word of a query is in one of the texts. */
export function hasWords(query: string, texts: readonly string[]): boolean {
  const folded = texts.map(foldLabel)
  const asked = query
    .split(/\s+/u)
    .map(foldLabel)
    .filter((word) => word !== '')
  return asked.length > 0 && asked.every((word) => folded.some((text) => text.includes(word)))
}

/**
 * Terms whose name has the words, then guides, then terms that are only explained with them. Of a guide only
 * what tells the person what the person may do.
 */
export function findHelp(query: string, language: Language, may: May): FoundHelp[] {
  const called = TERM_IDS.filter((id) => hasWords(query, Object.values(TERMS[id].name)))
  const explained = TERM_IDS.filter(
    (id) => !called.includes(id) && hasWords(query, [TERMS[id].meaning[language]]),
  )
  const guides = GUIDE_IDS.flatMap((id): FoundHelp[] => {
    const { title, lead, parts } = GUIDES[id]
    const part = parts.find((one) => {
      const steps = stepsFor(one, may)
      const said = steps.flatMap(({ text, more = '' }) => [text, more])
      return steps.length > 0 && hasWords(query, [one.heading, ...said])
    })
    if (part !== undefined) return [{ kind: 'guide', id, part: part.id, title, detail: part.heading }]
    return hasWords(query, [title, lead]) ? [{ kind: 'guide', id, part: null, title, detail: '' }] : []
  })
  const shown = (id: TermId): FoundHelp => ({
    kind: 'term',
    id,
    title: TERMS[id].name[language],
    detail: TERMS[id].meaning[language],
  })
  return [...called.map(shown), ...guides, ...explained.map(shown)]
}
