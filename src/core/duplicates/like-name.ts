/** Which of several projects is most like one by its name: the year and words as 经费 at the end aside. */
import { textSimilarity } from './alignment.ts'
import { nameKey } from './same-project.ts'

/** Names with less in common are of other matters. */
const LIKE_FROM = 0.5

/** null: none is like it. Of several that are equally like, the first. */
export function likestName<T extends { readonly name: string }>(
  others: readonly T[],
  name: string,
): T | null {
  const key = nameKey(name)
  let [best, most]: [T | null, number] = [null, 0]
  if (key === '') return null
  for (const one of others) {
    const other = nameKey(one.name)
    const now = other === '' ? 0 : textSimilarity(key, other)
    if (now >= LIKE_FROM && now > most) [best, most] = [one, now]
  }
  return best
}
