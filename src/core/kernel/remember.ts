/**
 * Answers about texts that are asked again and again: the names and descriptions of a county's tables repeat
 * by the thousand. Pure from outside: what is remembered is what would be answered.
 */

/**
 * Texts in one half of a memory: the names and descriptions of a county, and the values that pass by
 * meanwhile. More would be looked for longer than they take to read again.
 */
const MOST = 4_096
/**
 * Longer texts are sentences: other documents hardly ever have them, the rules of one document ask for them
 * in turn.
 */
const NAME_LENGTH = 24
/**
 * Sentences in one half of a memory: those of a document or two, so that what is known of them is gone before
 * it grows old.
 */
const SENTENCES = 512
/** Longer texts are asked for once or twice. */
export const LONGEST = 160

/** Room for so many answers: an array that grows answer by answer is copied again and again. */
export function roomFor(answers: number): unknown[] {
  const room: unknown[] = []
  room.length = answers
  return room
}

/** A memory in two halves: what is known is looked for in both and written to the young one. */
export type Halves<Half> = {
  young: Half
  old: Half
  /**
   * To be called before something is written to the young half: a full one becomes the old one, and what
   * nobody asked for since is forgotten.
   */
  readonly grow: () => void
}

/** @param most entries in one half */
export function createHalves<Half>(empty: () => Half, most: number): Halves<Half> {
  let size = 0
  const halves: Halves<Half> = {
    young: empty(),
    old: empty(),
    grow: () => {
      if (size >= most) {
        halves.old = halves.young
        halves.young = empty()
        size = 0
      }
      size += 1
    },
  }
  return halves
}

/** @param of a pure function of its text, which never answers undefined */
export function remembered<T extends string | number | bigint | boolean | object | null>(
  of: (text: string) => T,
): (text: string) => T {
  const names = createHalves(() => new Map<string, T>(), MOST)
  const sentences = createHalves(() => new Map<string, T>(), SENTENCES)
  return (text) => {
    if (text.length > LONGEST) return of(text)
    const halves = text.length <= NAME_LENGTH ? names : sentences
    const known = halves.young.get(text)
    if (known !== undefined) return known
    const kept = halves.old.get(text)
    const answer = kept === undefined ? of(text) : kept
    halves.grow()
    halves.young.set(text, answer)
    return answer
  }
}
