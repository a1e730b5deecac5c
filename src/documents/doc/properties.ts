/** What the modifiers of a paragraph and of a run come to. */
import type { ByteView } from './byte-view.ts'
import { eachModifier, SPRM } from './modifiers.ts'
import { applyToRow, newRow, type RowShape } from './row-shape.ts'

export type ParagraphProperties = {
  /** 0 outside tables, 1 in a table, 2 in a table inside a cell … */
  readonly depth: number
  /** Of a table in a cell: the mark ends a cell, or a row. In the outermost tables a character says so. */
  readonly innerCellEnd: boolean
  readonly innerRowEnd: boolean
  readonly rowEnd: boolean
  /** Of a mark that ends a row. */
  readonly row: RowShape | null
  /** 0: expressly none; null: as the style has it. */
  readonly list: number | null
  readonly listLevel: number | null
  readonly style: number
}

export type RunProperties = {
  readonly deleted: boolean
  /** `unlike-style`: where the style of the paragraph does not hide its text. */
  readonly hidden: boolean | 'unlike-style'
  /** The character stands for a picture, a note, a field. */
  readonly special: boolean
  readonly symbol: { readonly font: number; readonly character: number } | null
  readonly font: number | null
}

const DEEPEST = 100
/** Words that a style hides, and nothing else, are kept, as in a .docx. */
const HIDDEN: { readonly [value: number]: true | 'unlike-style' } = { 1: true, 0x81: 'unlike-style' }
/** A paragraph's properties may be elsewhere, and there be said to be elsewhere again. */
const MOST_DETOURS = 4

export function paragraphProperties(
  lists: readonly Uint8Array[],
  style: number,
  data: ByteView,
): ParagraphProperties {
  let [inTable, rowEnd, innerCellEnd, innerRowEnd, depth] = [false, false, false, false, 0]
  let [list, listLevel]: [number | null, number | null] = [null, null]
  const row = newRow()
  for (const part of withDetours(lists, data)) {
    eachModifier(part, (sprm, operand) => {
      if (sprm === SPRM.inTable) inTable = operand.u8(0) !== 0
      else if (sprm === SPRM.rowEnd) rowEnd = operand.u8(0) !== 0
      else if (sprm === SPRM.innerCellEnd) innerCellEnd = operand.u8(0) !== 0
      else if (sprm === SPRM.innerRowEnd) innerRowEnd = operand.u8(0) !== 0
      else if (sprm === SPRM.depth) depth = operand.i32(0)
      else if (sprm === SPRM.deeper) depth += operand.i32(0)
      else if (sprm === SPRM.list) list = operand.i16(0)
      else if (sprm === SPRM.listLevel) listLevel = operand.u8(0)
      else applyToRow(row, sprm, operand)
    })
  }
  const within = Math.min(Math.max(depth, inTable ? 1 : 0, 0), DEEPEST)
  const ends = rowEnd || innerRowEnd
  return { depth: within, rowEnd, innerCellEnd, innerRowEnd, row: ends ? row : null, list, listLevel, style }
}

/**
 * The lists themselves, and those in the Data stream that they name instead of long contents of their own.
 */
function withDetours(lists: readonly Uint8Array[], data: ByteView): readonly Uint8Array[] {
  const all: Uint8Array[] = []
  const open = [...lists]
  let detours = 0
  for (let list = open.shift(); list !== undefined; list = open.shift()) {
    all.push(list)
    const elsewhere: Uint8Array[] = []
    eachModifier(list, (sprm, operand) => {
      if (sprm !== SPRM.hugeProperties && sprm !== SPRM.hugePropertiesOld && sprm !== SPRM.tableProperties)
        return
      const at = operand.u32(0)
      if (detours++ < MOST_DETOURS && at + 2 <= data.length)
        elsewhere.push(data.part(at + 2, Math.min(data.u16(at), data.length - at - 2)))
    })
    open.unshift(...elsewhere)
  }
  return all
}

export function runProperties(lists: readonly Uint8Array[]): RunProperties {
  let [deleted, special] = [false, false]
  let hidden: RunProperties['hidden'] = false
  let symbol: RunProperties['symbol'] = null
  let font: number | null = null
  for (const list of lists) {
    eachModifier(list, (sprm, operand) => {
      if (sprm === SPRM.revisionDeleted) deleted = operand.u8(0) !== 0
      else if (sprm === SPRM.hidden) hidden = HIDDEN[operand.u8(0)] ?? false
      else if (sprm === SPRM.special) special = operand.u8(0) !== 0
      else if (sprm === SPRM.font) font = operand.u16(0)
      else if (sprm === SPRM.symbol) symbol = { font: operand.u16(0), character: operand.u16(2) }
    })
  }
  return { deleted, hidden, special, symbol, font }
}
