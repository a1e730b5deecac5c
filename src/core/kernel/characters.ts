/**
 * Characters as Chinese offices type them: full-width forms, odd spaces, several signs for one relation.
 * Texts are always kept as written; these functions only make what is compared.
 */

import { remembered } from './remember.ts'

/** Spaces, and what nobody sees: joiners, soft hyphens, signs that turn the direction of writing. */
const SPACES = /[\s\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]+/gu
const SPACE = new RegExp(SPACES.source, 'u')
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/gu

/** Full-width ASCII (！ … ～) to half width; everything else stays. */
export function halfWidth(text: string): string {
  let half = ''
  let from = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0xff01 || code > 0xff5e) continue
    half += text.slice(from, i) + HALF.charAt(code - 0xff01)
    from = i + 1
  }
  return from === 0 ? text : half + text.slice(from)
}

/** What the full-width forms stand for, in their order. */
const HALF = String.fromCharCode(...Array.from({ length: 0xff5e - 0xff01 + 1 }, (_, i) => i + 0x21))

/** Removes every kind of space, tabs and line breaks included, and what takes no room. */
export function withoutSpaces(text: string): string {
  return SPACE.test(text) ? text.replace(SPACES, '') : text
}

/** The form in which labels and names are compared: no spaces, nothing invisible, half width, lower case. */
export function foldLabel(text: string): string {
  return isFolded(text) ? text : folded(text)
}

const folded: (text: string) => string = remembered((text) => halfWidth(withoutSpaces(text)).toLowerCase())

/**
 * Chinese characters, small letters and digits alone, as most names are: nothing to fold, and faster seen
 * than looked up.
 */
export function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (
      !(
        (code >= 0x4e00 && code <= 0x9fff) ||
        (code >= 0x30 && code <= 0x39) ||
        (code >= 0x61 && code <= 0x7a)
      )
    )
      return false
  }
  return true
}

/** Without the characters that take no room; what is seen stays as it is. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}

/** Trims every kind of space at both ends (full-width and non-breaking ones too). */
export function trimAll(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

/**
 * The spaces among {@link SPACES}, one at a time: a pattern that looks for the end of a long text takes too
 * long.
 */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/**
 * Some characters by their codes, one bit each, 8 kB: asked of every character of a text, where to cut it out
 * or to look it up in a set takes longer than all else.
 */
class Codes {
  readonly bits = new Uint8Array(0x1_0000 / 8)

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i += 1) {
      const code = characters.charCodeAt(i)
      this.bits[code >>> 3] = (this.bits[code >>> 3] ?? 0) | (1 << (code & 7))
    }
  }

  /** @param code of one unit; NaN, where a text has ended, is none of them */
  holds(code: number): boolean {
    return ((this.bits[code >>> 3] ?? 0) & (1 << (code & 7))) !== 0
  }
}

export function characterCodes(characters: string): Codes {
  return new Codes(characters)
}
