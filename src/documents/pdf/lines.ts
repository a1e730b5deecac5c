/**
 * Glyphs to lines of writing, and lines to text: which spaces are between letters, and which line goes on
 * in the next.
 */
import { trimAll } from '#core/kernel/characters.ts'
import type { Glyph } from './content.ts'
import { isLatin, isSpace } from './letters.ts'

export type TextLine = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly size: number
  /**
   * Width of what cannot be parted from the line's beginning: a word, a figure, a Han character with its
   * comma.
   */
  readonly firstWidth: number
  readonly glyphs: readonly Glyph[]
}

/** Middles this near, in parts of the letter size, are in one line. */
const SAME_LINE = 0.45
/** Latin letters farther apart than this part of the size are two words. */
const WORD_GAP = 0.24
/** Any writing farther apart than this, in letter sizes, is apart on purpose (a tab). */
const WIDE_GAP = 2

/** Lines from top to bottom. */
export function glyphLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  return glyphRows(glyphs).flatMap((row) => glyphLine(row) ?? [])
}

/**
 * Glyphs that are side by side, from top to bottom, each from left to right.
 * @param sameLine how far apart middles of one line may be, in letter sizes
 */
export function glyphRows(glyphs: readonly Glyph[], sameLine = SAME_LINE): readonly (readonly Glyph[])[] {
  const rows: { glyphs: Glyph[]; middle: number; size: number }[] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const middle = (glyph.y0 + glyph.y1) / 2
    const row = rows.at(-1)
    if (row && middle - row.middle <= sameLine * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      // The big letters carry the line; what is above it is an exponent.
      if (glyph.size > row.size) {
        row.middle = middle
        row.size = glyph.size
      }
    } else rows.push({ glyphs: [glyph], middle, size: glyph.size })
  }
  return rows.map((row) => inReadingOrder(row.glyphs))
}

/** A hole this wide, in letter sizes, may hold a letter of another font. */
const HOLE = 0.4

/** What was drawn in one go stays together, even where something else was drawn over it. */
function inReadingOrder(glyphs: readonly Glyph[]): readonly Glyph[] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.run - b.run || a.x0 - b.x0)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last?.run === glyph.run && glyph.x0 - last.x1 <= HOLE * glyph.size) run.push(glyph)
    else runs.push([glyph])
  }
  return runs.toSorted((a, b) => (a[0]?.x0 ?? 0) - (b[0]?.x0 ?? 0)).flat()
}

/** @param glyphs from left to right. null when nothing but spaces is there. */
export function glyphLine(glyphs: readonly Glyph[]): TextLine | null {
  const written = glyphs.filter(({ text }) => !isSpace(text))
  const [first] = written
  if (!first) return null
  const text = trimAll(textOf(glyphs))
  let { x0, y0, x1, y1, size } = first
  for (const glyph of written) {
    x0 = Math.min(x0, glyph.x0)
    y0 = Math.min(y0, glyph.y0)
    x1 = Math.max(x1, glyph.x1)
    y1 = Math.max(y1, glyph.y1)
    size = Math.max(size, glyph.size)
  }
  return { text, x0, y0, x1, y1, size, firstWidth: firstWidthOf(written), glyphs }
}

function textOf(glyphs: readonly Glyph[]): string {
  let text = ''
  let last: Glyph | null = null
  let spaced = false
  for (const glyph of glyphs) {
    if (isSpace(glyph.text)) {
      // A space drawn over a letter is no space between letters.
      if (last === null || glyph.x1 > last.x1 + 0.05 * glyph.size) {
        text += glyph.text
        spaced = true
      }
      continue
    }
    if (last !== null && !spaced) text += between(last, glyph)
    text += glyph.text
    last = glyph
    spaced = false
  }
  return text
}

function between(last: Glyph, glyph: Glyph): string {
  const gap = glyph.x0 - last.x1
  const size = Math.max(last.size, glyph.size)
  if (gap > WIDE_GAP * size) return '\t'
  return gap > WORD_GAP * size && isLatin(last.text.at(-1)) && isLatin(glyph.text[0]) ? ' ' : ''
}

/** Signs that may not begin a line go with the character before them. */
const CLOSING = /^[，。、；：！？）】》”’%％‰℃,.;:!?)\]}·…—~～]/u

function firstWidthOf(written: readonly Glyph[]): number {
  const [first] = written
  if (!first) return 0
  let end = first.x1
  let last = first
  for (const glyph of written.slice(1)) {
    const word =
      isLatin(last.text.at(-1)) &&
      (isLatin(glyph.text[0]) || /^[./-]/.test(glyph.text)) &&
      glyph.x0 - last.x1 <= WORD_GAP * glyph.size
    if (!word && !CLOSING.test(glyph.text)) break
    end = glyph.x1
    last = glyph
  }
  return end - first.x0
}

const NUMBERED =
  /^(?:[（(]?\d{1,2}[）).、．]|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[①-⑳]|(?:绩效)?目标\s*[\d一二三四五六七八九十]{1,2}\s*[:：]|第[一二三四五六七八九十]+[部章条项])/u

/**
 * Did the line end only because nothing more fitted into it?
 * @param room the width that lines have
 */
export function goesOn(line: TextLine, next: TextLine, room: number): boolean {
  if (
    line.x1 - line.x0 + next.firstWidth <=
    room + 0.1 * line.size - 0.35 * Math.min(next.firstWidth, line.size)
  )
    return false
  return !(NUMBERED.test(next.text) && /[。；;.！!]$/u.test(line.text))
}

const SPACED_OUT = /^(?:\S? )?(?:\p{Script=Han} )+\p{Script=Han}$/u

/** Joins two lines that are one; a space is between Latin words and nowhere else. */
export function joinedLines(text: string, next: string): string {
  // 社 会 效 益 指 标 is spaced out all through.
  if (SPACED_OUT.test(text.slice(-12)) && text.length > 2) return `${text} ${next}`
  const last = text.at(-1)
  const first = next[0]
  const words =
    isLatin(last) &&
    isLatin(first) &&
    !(/\d/.test(last ?? '') && /\d/.test(first ?? '')) &&
    /[A-Za-z]{2}$|[,;]$/.test(text) &&
    /^[A-Za-z]/.test(next)
  return words ? `${text} ${next}` : text + next
}
