/** Which indicators of the library fit a project: those that projects of the same matter use. */
import type { LibraryOrigin, LibraryUse } from './library-indicator.ts'

export type Suggestable = {
  readonly origin: LibraryOrigin
  readonly use: Pick<LibraryUse, 'projects' | 'topics'>
}

/**
 * The best first. An indicator fits by the share of its projects whose names hold a word of this one's; what
 * many use comes before what few do, and what the nation or the bureau lays down fits everything a little.
 * @param words of the project's name, each once
 */
export function suggest<T extends Suggestable>(
  indicators: readonly T[],
  words: readonly string[],
  most: number,
): readonly { readonly indicator: T; readonly fit: number }[] {
  const asked = new Set(words)
  return indicators
    .map((indicator) => ({ indicator, fit: fitOf(indicator, asked) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || b.indicator.use.projects - a.indicator.use.projects)
    .slice(0, most)
}

/** What every project may take fits less than what one matter has in common. */
const COMMON_FIT = 0.1
/** Of an indicator of few projects a share tells less. */
const DOUBT = 3

function fitOf({ origin, use: { projects, topics } }: Suggestable, words: ReadonlySet<string>): number {
  const shared = topics.reduce((sum, { text, times }) => (words.has(text) ? sum + times : sum), 0)
  const common = origin === 'mined' ? 0 : COMMON_FIT
  return Math.min(1, shared / (projects + DOUBT)) + common
}
