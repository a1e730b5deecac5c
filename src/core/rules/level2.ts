/**
 * How a level-2 label was written, set against the official one: official, accepted, a variant or a
 * misspelling.
 */
import { foldLabel } from '../kernel/characters.ts'
import { KIND_LABEL, kindOfLabel } from '../indicator/kind.ts'
import type { RowWords } from './same-words.ts'

export type LabelFault = { readonly of: 'typo' | 'variant'; readonly official: string }

const OFFICIAL = Object.values(KIND_LABEL)

/** null for an official or accepted label, and for one that no kind is known for. */
export function faultOfLevel2({ level2, kind }: RowWords, accepted: readonly string[]): LabelFault | null {
  const written = foldLabel(level2).replace(/\(.*?\)$/u, '')
  if (written === '' || OFFICIAL.includes(written) || accepted.includes(written)) return null
  const misspelt = OFFICIAL.find((label) => oneCharacterApart(label, written))
  if (misspelt !== undefined) return { of: 'typo', official: misspelt }
  const known = kindOfLabel(level2) ?? kind
  return known === null ? null : { of: 'variant', official: KIND_LABEL[known] }
}

function oneCharacterApart(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, i) => character !== b.charAt(i)).length === 1
}
