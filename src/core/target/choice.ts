/** Boxes on forms: ☑新增项目 □延续项目, 新增项目（√） 延续项目（ ）, 新增项目√ 延续项目□. */
import { trimAll } from '../kernel/characters.ts'
import { readNumber } from '../kernel/numbering.ts'

const TICKED = '☑☒✅✔✓√■●◉'
const BLANK = '□☐▢○◯❑❏'
const BOX = new RegExp(`[${TICKED}${BLANK}]`, 'u')
/** Longer texts are no choice among words. */
const LONGEST_CHOICE = 1_000

/** A tick alone in its cell, or the word for it. */
export function isTick(text: string): boolean {
  return new RegExp(`^[${TICKED}vVYy]$|^是$|^[(（]\\s*[${TICKED}]\\s*[)）]$`, 'u').test(trimAll(text))
}

/** A box without words, ticked or not. */
export function isBoxAlone(text: string): boolean {
  return (
    text.length <= 5 &&
    new RegExp(`^[(（[【]?\\s*[${TICKED}${BLANK}]\\s*[)）\\]】]?$`, 'u').test(trimAll(text))
  )
}

export function hasBox(text: string): boolean {
  return text.length <= LONGEST_CHOICE && BOX.test(text)
}

/** The words beside the ticked box; null without boxes, or when none or several are ticked. */
export function tickedChoice(text: string): string | null {
  if (!hasBox(text)) return null
  const plain = oneBoxEach(text)
  const boxes = [...plain.matchAll(new RegExp(BOX, 'gu'))].map((match) => ({
    at: match.index,
    ticked: TICKED.includes(match[0]),
  }))
  const before = trimAll(plain.slice(0, boxes[0]?.at ?? 0)) === ''
  const chosen = boxes.flatMap(({ at, ticked }, index) => {
    if (!ticked) return []
    const words = before
      ? plain.slice(at + 1, boxes[index + 1]?.at)
      : plain.slice(index === 0 ? 0 : (boxes[index - 1]?.at ?? 0) + 1, at)
    return [optionOf(words, before, boxes.length === 1)]
  })
  const [only] = chosen
  return chosen.length === 1 && only !== undefined && only !== '' ? only : null
}

/**
 * The text with the next box ticked, and no other; unchanged without boxes of their own sign (☑新增项目
 * □延续项目).
 */
export function tickNext(text: string): string {
  if (!hasBox(text)) return text
  const boxes = [...text.matchAll(new RegExp(BOX, 'gu'))].map((match) => ({
    at: match.index,
    ticked: TICKED.includes(match[0]),
  }))
  const next = (boxes.findLastIndex(({ ticked }) => ticked) + 1) % boxes.length
  return [...boxes.entries()].reduce(
    (now, [i, { at }]) => `${now.slice(0, at)}${i === next ? '☑' : '□'}${now.slice(at + 1)}`,
    text,
  )
}

/** （√） and （ ） are boxes; □√ is a box that was ticked. */
function oneBoxEach(text: string): string {
  return text
    .replace(
      new RegExp(
        `[(（[【]\\s*[${TICKED}]\\s*[)）\\]】]|[${BLANK}]\\s*[√✓✔]|[√✓✔]\\s*[${BLANK}](?=\\s*$)`,
        'gu',
      ),
      '☑',
    )
    .replace(/[(（[【]\s*[)）\]】]/gu, '□')
}

/**
 * Without its number and what divides it from the next; with no other box to end it, up to the first space.
 */
function optionOf(words: string, before: boolean, alone: boolean): string {
  const text = trimAll(words).replace(/^[、，,；;.．。:：]+|[、，,；;。]+$/gu, '')
  const bare = trimAll(readNumber(text)?.rest ?? text).replace(
    /[、，,；;\s]*(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）])\s*$/u,
    '',
  )
  if (!alone) return bare
  const pieces = bare.split(/\s+/u)
  return (before ? pieces[0] : pieces.at(-1)) ?? ''
}
