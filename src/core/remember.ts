/**
 * Answers about texts that are asked again and again: the names and descriptions of a county's tables repeat by the
 * thousand. Pure from outside: what is remembered is what would be answered.
 */

/** Texts in one half of a memory; a full half becomes the old one, and what nobody asked for since is forgotten. */
const MOST = 16_384
/** Longer texts hardly ever repeat. */
export const LONGEST = 160

/** @param of a pure function of its text, which never answers undefined */
export function remembered<T extends string | number | bigint | boolean | object | null>(of: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return of(text)
    const known = young.get(text)
    if (known !== undefined) return known
    const kept = old.get(text)
    const answer = kept === undefined ? of(text) : kept
    if (young.size >= MOST) {
      old = young
      young = new Map()
    }
    young.set(text, answer)
    return answer
  }
}
