/** Texts made comparable, and small questions about Chinese words that several rules ask. */
import { halfWidth, isFolded, withoutSpaces } from '../kernel/characters.ts'
import { remembered } from '../kernel/remember.ts'

const PUNCTUATION = /[\p{P}\p{S}]/gu

/**
 * What is left when spaces, width differences, punctuation and signs are gone: the form in which two texts
 * are the same.
 */
export function essence(text: string): string {
  return isFolded(text) ? text : essenceOf(text)
}

/** Half width and without spaces; punctuation stays. */
export function plain(text: string): string {
  if (text.length > SHORT) return isFolded(text) ? text : plainOf(text)
  return isPlain(text) ? text : halfWidth(withoutSpaces(text))
}

/** Up to this length a text is folded faster than it is looked for. */
const SHORT = 24

/**
 * Whether there is surely nothing to fold: Chinese characters, ASCII signs and letters without spaces, and
 * the signs ≤ and ≥.
 */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (
      !(
        (code >= 0x4e00 && code <= 0x9fff) ||
        (code > 0x20 && code < 0x7f) ||
        code === 0x2264 ||
        code === 0x2265
      )
    )
      return false
  }
  return true
}

const essenceOf: (text: string) => string = remembered((text) =>
  plain(text).replace(PUNCTUATION, '').toLowerCase(),
)
const plainOf: (text: string) => string = remembered((text) => halfWidth(withoutSpaces(text)))

/** A purpose or goal without the words that only introduce it and the 等 that ends it: 主要用于…等。 → … */
export function withoutIntroduction(text: string): string {
  const words = plain(text).replace(/^(?:本?项目)?(?:资金|经费)?(?:主要)?(?:是)?(?:用于|用来)/u, '')
  let end = words.length
  while (end > 0 && '。.;；,，'.includes(words.charAt(end - 1))) end -= 1
  return words.slice(0, end > 0 && words.charAt(end - 1) === '等' ? end - 1 : end)
}

/** A text without the words at its end that only say it is money: …所需各项费用, …等相关费用, …等经费. */
export function withoutMoneyWords(text: string): string {
  return text.replace(
    /(?:所需要?的?|等)(?:各项|各类|各种|相关|有关)*的?(?:费用|经费|资金|支出|开支|款项)(?:支出)?$/u,
    '',
  )
}

/** The lists of a rule set, folded once: they are asked for every cell of a document. */
const ESSENCES = new WeakMap<readonly string[], ReadonlySet<string>>()
const PLAINS = new WeakMap<readonly string[], readonly PlainWord[]>()

type PlainWord = { readonly word: string; readonly plain: string }

function essencesOf(words: readonly string[]): ReadonlySet<string> {
  const known = ESSENCES.get(words)
  if (known !== undefined) return known
  const read = new Set(words.map(essence))
  ESSENCES.set(words, read)
  return read
}

function plainsOf(words: readonly string[]): readonly PlainWord[] {
  const known = PLAINS.get(words)
  if (known !== undefined) return known
  const read = words.map((word) => ({ word, plain: plain(word) }))
  PLAINS.set(words, read)
  return read
}

/** Whether a text is one of the words, spaces and punctuation aside. */
export function isOneOf(text: string, words: readonly string[]): boolean {
  return essencesOf(words).has(essence(text))
}

/** Whether every part of a list (历史经验、相关文件) is one of the words, a leading 根据 aside. */
export function isListOf(text: string, words: readonly string[]): boolean {
  const known = LISTS.get(words)
  if (known !== undefined) return known(text)
  const asked = remembered((one) => saysList(one, words))
  LISTS.set(words, asked)
  return asked(text)
}

/** The bases of a document's rows are mostly the same few. */
const LISTS = new WeakMap<readonly string[], (text: string) => boolean>()

function saysList(text: string, words: readonly string[]): boolean {
  const parts = plain(text)
    .split(/[、,，;；/]|和|及/u)
    .map((part) => part.replace(/^(?:根据|依据|按照?|参照|结合)/u, ''))
  return isOneOf(text, words) || parts.every((part) => isOneOf(part, words))
}

/** The first of the words that a text holds; null when it holds none. */
export function containsOneOf(text: string, words: readonly string[]): string | null {
  const own = plain(text)
  for (const { word, plain: comparable } of plainsOf(words)) if (own.includes(comparable)) return word
  return null
}

/**
 * Whether a text holds any of many words, as they are written: one look at each pair of its characters
 * instead of one through the text for each word.
 */
export function holdsAnyOf(words: readonly string[]): (text: string) => boolean {
  const singles = words.filter(({ length }) => length === 1)
  const byPair = new Map<number, string[]>()
  for (const word of words) {
    if (word.length < 2) continue
    const same = byPair.get(pairAt(word, 0))
    if (same === undefined) byPair.set(pairAt(word, 0), [word])
    else same.push(word)
  }
  return (text) => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const same = byPair.get(pairAt(text, at))
      if (same !== undefined && same.some((word) => text.startsWith(word, at))) return true
    }
    return singles.some((word) => text.includes(word))
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1)
}

/**
 * Whether a text may come down to given words, by three of their characters: asked before it is stripped of
 * signs and introductions. Chinese characters are in it as they are; of others nothing is said.
 */
export function mayComeTo(text: string, words: string): boolean {
  return (
    holdsLike(text, words.charAt(0)) &&
    holdsLike(text, words.charAt(words.length >> 1)) &&
    holdsLike(text, words.charAt(words.length - 1))
  )
}

function holdsLike(text: string, character: string): boolean {
  const code = character.charCodeAt(0)
  return !(code >= 0x4e00 && code <= 0x9fff) || text.includes(character)
}

/** Whether `shorter` is `longer` with some characters left out, in order. */
export function isSubsequence(shorter: string, longer: string): boolean {
  let i = 0
  for (let at = 0; at < longer.length && i < shorter.length; at += 1)
    if (longer.charCodeAt(at) === shorter.charCodeAt(i)) i += 1
  return i === shorter.length
}

/** The number of single-character changes between two texts (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * A table's title without its number (which a name like 2025年… may follow) and the name of the form:
 * 2.城市社区工作者薪酬经费绩效目标表 → the project's name.
 */
export function nameInTitle(title: string): string {
  return title
    .replace(
      /^\s*(?:\d{1,3}\s*[.．、](?=\D|\d{4}年)|[（(]\s*[一二三四五六七八九十\d]+\s*[）)]|[一二三四五六七八九十]+\s*、)\s*/u,
      '',
    )
    .replace(/(?:项目|公用|预算项目)?(?:支出)?绩效目标(?:申报)?表?\s*$/u, '')
}
