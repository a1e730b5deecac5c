/** Paragraph styles out of the table stream, as far as they number or hide the paragraphs that bear them. */
import type { ByteView } from './byte-view.ts'
import type { StructurePlace } from './fib.ts'
import { eachModifier, SPRM } from './modifiers.ts'

type Style = {
  readonly base: number
  readonly list: number | null
  readonly level: number | null
  /** `unlike-base`: where the style that it is based on is not. */ readonly hidden:
    | boolean
    | 'unlike-base'
    | null
}

const MOST_STYLES = 4_096
const DEEPEST_BASE = 10
const NO_STYLE = 0x0fff
const NONE: Style = { base: NO_STYLE, list: null, level: null, hidden: null }
const PARAGRAPH_STYLE = 1
const HIDDEN: { readonly [value: number]: boolean | 'unlike-base' } = {
  0: false,
  1: true,
  0x81: 'unlike-base',
}

export class DocStyles {
  private readonly styles: readonly Style[]

  constructor(table: ByteView, part: StructurePlace) {
    this.styles = readStyles(table, part)
  }

  /** The place of the list that numbers a style, its own or that of the style it is based on. */
  list(style: number): number | null {
    return this.find(style, ({ list }) => list)
  }

  level(style: number): number {
    return this.find(style, ({ level }) => level) ?? 0
  }

  hidden(style: number): boolean {
    let turned = false
    const found = this.find(style, ({ hidden }) => {
      if (hidden !== 'unlike-base') return hidden
      turned = !turned
      return null
    })
    return (found ?? false) !== turned
  }

  private find<T>(number: number, of: (style: Style) => T | null): T | null {
    let style = this.styles[number]
    for (let depth = 0; style !== undefined && depth < DEEPEST_BASE; depth++) {
      const found = of(style)
      if (found !== null) return found
      style = style.base === NO_STYLE ? undefined : this.styles[style.base]
    }
    return null
  }
}

function readStyles(table: ByteView, { at: start, length }: StructurePlace): readonly Style[] {
  if (length < 6 || start + length > table.length) return []
  const end = start + length
  const count = Math.min(table.u16(start + 2), MOST_STYLES)
  const baseSize = table.u16(start + 4)
  const styles: Style[] = []
  let at = start + 2 + table.u16(start)
  for (let i = 0; i < count && at + 2 <= end; i++) {
    const size = table.u16(at)
    styles.push(size === 0 || at + 2 + size > end ? NONE : readStyle(table, at + 2, size, baseSize))
    at += 2 + size + (size & 1)
  }
  return styles
}

/**
 * A style of paragraphs has two lists of modifiers: of the paragraph, behind two bytes, and of its
 * characters.
 */
function readStyle(table: ByteView, at: number, size: number, baseSize: number): Style {
  const end = at + size
  const kinds = at + 4 <= end ? table.u16(at + 2) : 0
  if ((kinds & 15) !== PARAGRAPH_STYLE || at + baseSize + 2 > end) return { ...NONE, base: kinds >> 4 }
  const paragraph = even(at + baseSize + 4 + table.u16(at + baseSize) * 2, at)
  const length = paragraph + 2 <= end ? table.u16(paragraph) : 0
  if (paragraph + 2 + length > end) return { ...NONE, base: kinds >> 4 }
  let [list, level, hidden]: [Style['list'], Style['level'], Style['hidden']] = [null, null, null]
  eachModifier(table.part(paragraph + 4, Math.max(0, length - 2)), (sprm, operand) => {
    if (sprm === SPRM.list) list = operand.i16(0)
    else if (sprm === SPRM.listLevel) level = operand.u8(0)
  })
  const characters = even(paragraph + 2 + length, at)
  const rest = characters + 2 <= end ? table.u16(characters) : 0
  if (characters + 2 + rest <= end) {
    eachModifier(table.part(characters + 2, rest), (sprm, operand) => {
      if (sprm === SPRM.hidden) hidden = HIDDEN[operand.u8(0)] ?? null
    })
  }
  return { base: kinds >> 4, list, level, hidden }
}

/** Lists of modifiers begin at an even distance from the beginning of the style. */
function even(at: number, start: number): number {
  return at + ((at - start) & 1)
}
