/** Lists of patterns as rules use them: compiled once, each with a word that must stand in a text for it to match. */

export type Compiled<T> = { readonly entry: T; readonly pattern: RegExp; readonly key: string }

/** Compiles the patterns of a list. The key saves looking for most of them in most documents. */
export function compiled<T>(entries: readonly T[], sourceOf: (entry: T) => string): readonly Compiled<T>[] {
  return entries.map((entry) => ({ entry, pattern: new RegExp(sourceOf(entry), 'gmu'), key: keyOf(sourceOf(entry)) }))
}

/** The longest run of Chinese characters of a pattern outside groups and classes: every match holds it. Empty when there is none. */
export function keyOf(source: string): string {
  const bare = withoutGroups(source).replace(/\[[^\]]*\](?:[*+?]|\{[^}]*\})*/gu, ' ').replace(/\p{Script=Han}(?:[*?]|\{0,[^}]*\})/gu, ' ').replace(/\{[^}]*\}/gu, ' ')
  if (/\|/u.test(bare)) return ''
  return [...bare.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run).toSorted((a, b) => b.length - a.length)[0] ?? ''
}

function withoutGroups(source: string): string {
  let depth = 0
  return [...source].map((character, i, all) => {
    const escaped = all[i - 1] === '\\'
    if (character === '(' && !escaped) depth += 1
    const kept = depth === 0 ? character : ' '
    if (character === ')' && !escaped) depth -= 1
    return kept
  }).join('')
}
