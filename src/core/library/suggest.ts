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
 * @param about further words that tell its matter less surely: those of its unit, of its field; alone they are
 *   no reason to offer anything
 */
export function suggest<T extends Suggestable>(
  indicators: readonly T[],
  words: readonly string[],
  most: number,
  about: readonly string[] = [],
): readonly { readonly indicator: T; readonly fit: number }[] {
  const asked = new Map([
    ...about.map((word) => [word, ABOUT] as const),
    ...words.map((word) => [word, 1] as const),
  ])
  return indicators
    .map((indicator) => ({ indicator, fit: fitOf(indicator, asked) }))
    .filter(({ indicator, fit }) => fit > 0 && isOfMatter(indicator, words))
    .toSorted((a, b) => b.fit - a.fit || b.indicator.use.projects - a.indicator.use.projects)
    .slice(0, most)
}

/** So much of a name (of its characters) has to be in common: 安全 alone makes no road of a laboratory. */
const IN_COMMON = 0.25

/** Common to all, or used by projects whose names have enough in common with this one. */
function isOfMatter({ origin, use: { topics } }: Suggestable, words: readonly string[]): boolean {
  if (origin !== 'mined') return true
  const theirs = new Set(topics.map(({ text }) => text))
  const shared = words.filter((word) => theirs.has(word))
  return shared.length > 0 && lengthOf(shared) >= lengthOf(words) * IN_COMMON
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}

/** What every project may take fits less than what one matter has in common. */
const COMMON_FIT = 0.1
/** Of an indicator of few projects a share tells less. */
const DOUBT = 3
/** What a word beside the name weighs. */
const ABOUT = 0.4

function fitOf(
  { origin, use: { projects, topics } }: Suggestable,
  words: ReadonlyMap<string, number>,
): number {
  const shared = topics.reduce((sum, { text, times }) => sum + times * (words.get(text) ?? 0), 0)
  const common = origin === 'mined' ? 0 : COMMON_FIT
  return Math.min(1, shared / (projects + DOUBT)) + common
}
