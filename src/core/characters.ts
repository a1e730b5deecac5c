/**
 * Characters as Chinese offices type them: full-width forms, odd spaces, several signs for one relation.
 * Texts are always kept as written; these functions only make what is compared.
 */

import { remembered } from './remember.ts'

/** Spaces, and what nobody sees: joiners, soft hyphens, signs that turn the direction of writing. */
const SPACES = /[\s\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]+/gu
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/gu

const FULL_WIDTH = /[\uff01-\uff5e]/u

/** Full-width ASCII (！ … ～) to half width; everything else stays. */
export function halfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text
  return text.replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** Removes every kind of space, tabs and line breaks included, and what takes no room. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '')
}

/** The form in which labels and names are compared: no spaces, nothing invisible, half width, lower case. */
export const foldLabel: (text: string) => string = remembered((text) => halfWidth(withoutSpaces(text)).toLowerCase())

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

/** The spaces among {@link SPACES}, one at a time: a pattern that looks for the end of a long text takes too long. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}
