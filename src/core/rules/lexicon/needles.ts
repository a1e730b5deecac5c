/**
 * What must be in a text for a pattern to match it: a few words of which one is in the match or begins
 * before it (保[章帐] → 保章, 保帐). To look for the words of a whole list at once takes less than to try one
 * of its patterns.
 */

/**
 * What a part of a pattern tells: all that it can match, where that is little; words of which each of its
 * matches holds one.
 */
type Part = { readonly exact: readonly string[] | null; readonly needles: readonly string[] | null }

/** Nothing is known of it: \d, [^，], .* */
const ANYTHING: Part = { exact: null, needles: null }
/** It matches a place and no character: ^, $, (?=…). */
const PLACE: Part = { exact: [''], needles: null }
/** More are no longer looked for as one. */
const MOST_WORDS = 128
/** A single character is in too many texts. */
const LEAST_LENGTH = 2

/**
 * Words of which one is in every text that the pattern matches; empty where none are known. Flags but for
 * `i` make no difference.
 */
export function patternNeedles(source: string): readonly string[] {
  const { part } = alternatives([...source], 0)
  const needles = part.exact ?? part.needles ?? []
  return needles.every(({ length }) => length >= LEAST_LENGTH) ? [...new Set(needles)] : []
}

type Parsed = { readonly part: Part; readonly end: number }

/** a|b|c up to the end or the closing bracket. */
function alternatives(source: readonly string[], start: number): Parsed {
  const parts: Part[] = []
  let at = start
  do {
    const { part, end } = sequence(source, parts.length === 0 ? at : at + 1)
    parts.push(part)
    at = end
  } while (source[at] === '|')
  return { part: parts.length === 1 ? (parts[0] ?? PLACE) : eitherOf(parts), end: at }
}

function eitherOf(parts: readonly Part[]): Part {
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact ?? []) : null
  const each = parts.map((part) => part.exact ?? part.needles)
  const needles = each.every((words) => words !== null) ? each.flat() : null
  return {
    exact: exact !== null && exact.length <= MOST_WORDS ? exact : null,
    needles: needles !== null && needles.length <= MOST_WORDS ? needles : null,
  }
}

/** One element after the other: what several match together is longer, and rarer, than what each does. */
function sequence(source: readonly string[], start: number): Parsed {
  let joined: readonly string[] = ['']
  let whole = true
  let best: readonly string[] | null = null
  let at = start
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const {
      part: { exact, needles },
      end,
    } = at === start && at === 0 ? opening(source) : repeated(source, element(source, at))
    at = end
    const goesOn = exact !== null && exact.length * joined.length <= MOST_WORDS
    if (goesOn) joined = joined.flatMap((before) => exact.map((word) => before + word))
    else {
      best = rarer(rarer(best, joined), needles)
      joined = exact ?? ['']
      whole = false
    }
  }
  return { part: { exact: whole ? joined : null, needles: rarer(best, joined) }, end: at }
}

/**
 * What a pattern begins with. A lookbehind there is of what is in the text all the same, right before the
 * match.
 */
function opening(source: readonly string[]): Parsed {
  if (source.slice(0, 4).join('') !== '(?<=') return repeated(source, element(source, 0))
  const { part, end } = alternatives(source, 4)
  return { part: part.exact === null ? PLACE : { exact: part.exact, needles: null }, end: end + 1 }
}

/**
 * Of two lists of words the one that is in fewer texts: whose shortest word is longer, or that has fewer.
 */
function rarer(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b
  const [x, y] = [shortest(a), shortest(b)]
  if (x === y) return b.length < a.length ? b : a
  return y > x ? b : a
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length))
}

/** How often an element is at least, by the sign behind it. */
const LEAST_TIMES = { '*': 0, '+': 1, '?': 0 } as const

/** *, +, ?, {m,n} behind an element, lazy or not. */
function repeated(source: readonly string[], { part, end }: Parsed): Parsed {
  const sign = source[end]
  if (sign !== '*' && sign !== '+' && sign !== '?' && sign !== '{') return { part, end }
  const close = sign === '{' ? source.indexOf('}', end) : end
  const behind = source[close + 1] === '?' ? close + 2 : close + 1
  const least = sign === '{' ? Number.parseInt(source.slice(end + 1, close).join(''), 10) : LEAST_TIMES[sign]
  if (sign === '?')
    return { part: { exact: part.exact === null ? null : ['', ...part.exact], needles: null }, end: behind }
  return { part: least === 0 ? ANYTHING : { exact: null, needles: part.exact ?? part.needles }, end: behind }
}

/** A character, a class, a group. */
function element(source: readonly string[], at: number): Parsed {
  const character = source[at] ?? ''
  if (character === '(') return group(source, at)
  if (character === '[') return classAt(source, at)
  if (character === '\\') return escaped(source, at)
  if (character === '^' || character === '$') return { part: PLACE, end: at + 1 }
  return { part: character === '.' ? ANYTHING : { exact: [character], needles: null }, end: at + 1 }
}

function group(source: readonly string[], at: number): Parsed {
  const opening = /^\((?:\?(?:<?[=!]|:|<[^>]+>))?/u.exec(source.slice(at, at + 40).join(''))?.[0] ?? '('
  const { part, end } = alternatives(source, at + opening.length)
  return { part: /[=!]$/u.test(opening) ? PLACE : part, end: end + 1 }
}

/** [章帐] is either of them; [^，], [0-9] and [\d] are anything. */
function classAt(source: readonly string[], at: number): Parsed {
  const close = closeOf(source, at + 1)
  const inside = source.slice(at + 1, close)
  const listed = inside[0] !== '^' && !inside.includes('-') && !inside.includes('\\')
  return { part: listed ? { exact: inside, needles: null } : ANYTHING, end: close + 1 }
}

function closeOf(source: readonly string[], from: number): number {
  let at = from
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at
}

/** \d, \s, \p{…} are anything; \. is the sign itself. */
function escaped(source: readonly string[], at: number): Parsed {
  const character = source[at + 1] ?? ''
  if (character === 'p' || character === 'P' || character === 'u')
    return { part: ANYTHING, end: source.indexOf('}', at) + 1 }
  return {
    part: /[A-Za-z0-9]/u.test(character) ? ANYTHING : { exact: [character], needles: null },
    end: at + 2,
  }
}
