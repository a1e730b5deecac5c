/** Lists out of the table stream: what the numbers of paragraphs are made of. */
import { Numbering, type NumberReference } from '../docx/numbering.ts'
import type { ByteView } from './byte-view.ts'
import type { Fib, StructurePlace } from './fib.ts'
import type { DocStyles } from './styles.ts'

/** Names of number formats by their number in the file, as a .docx calls them. */
const FORMATS: { readonly [number: number]: string } = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  40: 'chineseDigital',
  255: 'none',
}
const MOST_LISTS = 4_096
const LEVEL_HEAD = 28
/** Numbers from here on stand for lists of older programs, or for none. */
const NO_LIST = 2_047

export class Lists {
  private readonly numbering = new Numbering()
  private readonly styles: DocStyles
  private readonly known: number

  constructor(table: ByteView, fib: Fib, styles: DocStyles) {
    readLevels(table, fib.lists, this.numbering)
    this.known = readOverrides(table, fib.listOverrides, this.numbering)
    this.styles = styles
  }

  /** The next number of the list that a paragraph or its style names; '' when there is none. */
  next(list: number | null, level: number | null, style: number): string {
    if (this.known === 0) return ''
    const named = list ?? this.styles.list(style)
    const reference =
      named === null ? null : referenceTo(named, level ?? (list === null ? this.styles.level(style) : 0))
    return reference === null ? '' : this.numbering.next(reference)
  }
}

function referenceTo(list: number, level: number): NumberReference | null {
  return list <= 0 || list >= NO_LIST || level > 8 ? null : { list: String(list), level }
}

/** Every list has one level or nine; the levels are behind all lists. */
function readLevels(table: ByteView, { at: start, length }: StructurePlace, numbering: Numbering): void {
  if (length < 2 || start + length > table.length) return
  const count = Math.min(table.u16(start), MOST_LISTS, Math.floor((length - 2) / LEVEL_HEAD))
  let at = start + 2 + table.u16(start) * LEVEL_HEAD
  for (let i = 0; i < count; i++) {
    const head = start + 2 + i * LEVEL_HEAD
    const id = String(table.u32(head))
    const levels = (table.u8(head + 26) & 1) === 1 ? 1 : 9
    for (let level = 0; level < levels && at + LEVEL_HEAD + 2 <= table.length; level++)
      at = readLevel(table, at, { list: id, level }, numbering)
  }
}

/** @returns where the next level begins. */
function readLevel(
  table: ByteView,
  at: number,
  { list, level }: NumberReference,
  numbering: Numbering,
): number {
  const text = at + LEVEL_HEAD + table.u8(at + 24) + table.u8(at + 25)
  if (text + 2 > table.length) return table.length
  const characters = table.u16(text)
  if (text + 2 + characters * 2 > table.length) return table.length
  const written = [...table.text(text + 2, characters)]
    .map((character) => (character.charCodeAt(0) < 9 ? `%${character.charCodeAt(0) + 1}` : character))
    .join('')
  numbering.define(list, level, {
    start: table.i32(at),
    format: FORMATS[table.u8(at + 4)] ?? 'decimal',
    text: written,
  })
  return text + 2 + characters * 2
}

/** @returns how many. Paragraphs name a list by its place here, from 1. */
function readOverrides(table: ByteView, { at: start, length }: StructurePlace, numbering: Numbering): number {
  if (length < 4 || start + length > table.length) return 0
  const count = Math.min(table.u32(start), MOST_LISTS, Math.floor((length - 4) / 16))
  let at = start + 4 + count * 16
  for (let i = 0; i < count; i++) {
    const starts = new Map<number, number>()
    const changes = table.u8(start + 4 + i * 16 + 12)
    at += 4
    for (let change = 0; change < changes && at + 8 <= start + length; change++) {
      const flags = table.u32(at + 4)
      const level = flags & 15
      if ((flags & 0x30) === 0x10) starts.set(level, table.i32(at))
      at += 8
      // A level with a format of its own: only passed over.
      if ((flags & 0x20) !== 0 && at + LEVEL_HEAD + 2 <= table.length)
        at = readLevel(table, at, { list: `override ${i}`, level }, numbering)
    }
    numbering.list(String(i + 1), String(table.u32(start + 4 + i * 16)), starts)
  }
  return count
}
