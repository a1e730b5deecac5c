/** Property modifiers: the list of changes that makes a paragraph, a run or a table row what it is. */
import { ByteView } from './byte-view.ts'

/** Numbers of the modifiers that matter here, as MS-DOC names them. */
export const SPRM = {
  revisionDeleted: 0x0800,
  hidden: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  font: 0x4a4f,
  style: 0x4600,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  deeper: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  tableProperties: 0x646b,
  defineTable: 0xd608,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  cellWidth: 0x7623,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  mergeVertically: 0xd62b,
} as const

const CHANGE_TABS = 0xc615
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

export type Modifier = (sprm: number, operand: ByteView) => void

/** Calls `each` with every modifier of a list and its operand; one that runs beyond the list ends it. */
export function eachModifier(list: Uint8Array, each: Modifier): void {
  const view = new ByteView(list)
  let at = 0
  while (at + 2 < list.length) {
    const sprm = view.u16(at)
    const [head, size] = extent(view, sprm, at + 2)
    const from = at + 2 + head
    if (from + size > list.length) return
    each(sprm, new ByteView(list.subarray(from, from + size)))
    at = from + size
  }
}

/** Bytes that say the length, and bytes of the operand. */
function extent(view: ByteView, sprm: number, at: number): readonly [number, number] {
  const kind = sprm >> 13
  if (kind !== 6) return [0, SIZES[kind] ?? 1]
  if (sprm === SPRM.defineTable) return [2, Math.max(0, view.u16(at) - 1)]
  const length = view.u8(at)
  if (sprm !== CHANGE_TABS || length !== 255) return [1, length]
  const removed = view.u8(at + 1)
  const added = view.u8(at + 2 + removed * 4)
  return [1, 2 + removed * 4 + added * 3]
}
