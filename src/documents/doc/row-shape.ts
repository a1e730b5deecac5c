/**
 * The cells of a table row as its end mark describes them: where they begin and end across the page, what is
 * merged.
 */
import type { ByteView } from './byte-view.ts'
import { SPRM } from './modifiers.ts'

export type CellShape = {
  /** 0: by itself; of a row of merged cells the first has another number than those that go on with it. */
  horizontal: number
  vertical: 'begin' | 'continue' | null
}

export type RowShape = {
  /** Twentieths of a point from the margin: one more than cells. */
  edges: number[]
  cells: CellShape[]
}

const MOST_CELLS = 255
const CELL_SIZE = 20

export function newRow(): RowShape {
  return { edges: [], cells: [] }
}

/** Changes a row by one modifier; those of other things change nothing. */
export function applyToRow(row: RowShape, sprm: number, operand: ByteView): void {
  if (sprm === SPRM.defineTable) define(row, operand)
  else if (sprm === SPRM.insertCells) insert(row, operand.u8(0), operand.u8(1), operand.u16(2))
  else if (sprm === SPRM.deleteCells) remove(row, operand.u8(0), operand.u8(1))
  else if (sprm === SPRM.cellWidth) resize(row, operand.u8(0), operand.u8(1), operand.u16(2))
  else if (sprm === SPRM.mergeCells) merge(row, operand.u8(0), operand.u8(1))
  else if (sprm === SPRM.splitCells) split(row, operand.u8(0), operand.u8(1))
  else if (sprm === SPRM.mergeVertically) {
    const cell = row.cells[operand.u8(0)]
    if (cell) cell.vertical = verticalOf(operand.u8(1))
  }
}

function define(row: RowShape, operand: ByteView): void {
  const count = operand.u8(0)
  if (1 + (count + 1) * 2 > operand.length) return
  row.edges = Array.from({ length: count + 1 }, (_, i) => operand.i16(1 + i * 2))
  const first = 1 + (count + 1) * 2
  row.cells = Array.from({ length: count }, (_, i) => {
    const at = first + i * CELL_SIZE
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0
    return { horizontal: flags & 3, vertical: verticalOf((flags >> 5) & 3) }
  })
}

function verticalOf(flags: number): CellShape['vertical'] {
  if ((flags & 1) === 0) return null
  return (flags & 2) === 0 ? 'continue' : 'begin'
}

function insert(row: RowShape, first: number, count: number, width: number): void {
  if (row.cells.length + count > MOST_CELLS) return
  if (row.edges.length === 0) row.edges.push(0)
  while (row.cells.length < first && row.cells.length < MOST_CELLS) add(row, row.cells.length, width)
  for (let i = 0; i < count; i++) add(row, first + i, width)
}

function add(row: RowShape, at: number, width: number): void {
  row.cells.splice(at, 0, { horizontal: 0, vertical: null })
  row.edges = [...row.edges.slice(0, at + 1), ...row.edges.slice(at).map((edge) => edge + width)]
}

function remove(row: RowShape, first: number, end: number): void {
  const last = Math.min(end, row.cells.length)
  if (first >= last) return
  const width = (row.edges[last] ?? 0) - (row.edges[first] ?? 0)
  row.cells.splice(first, last - first)
  row.edges = [...row.edges.slice(0, first + 1), ...row.edges.slice(last + 1).map((edge) => edge - width)]
}

function resize(row: RowShape, first: number, end: number, width: number): void {
  for (let i = first; i < Math.min(end, row.cells.length); i++) {
    const change = width - ((row.edges[i + 1] ?? 0) - (row.edges[i] ?? 0))
    row.edges = row.edges.map((edge, at) => (at > i ? edge + change : edge))
  }
}

function merge(row: RowShape, first: number, end: number): void {
  for (const [i, cell] of row.cells.entries())
    if (i >= first && i < end) cell.horizontal = i === first ? 2 : 1
}

function split(row: RowShape, first: number, end: number): void {
  for (const [i, cell] of row.cells.entries()) if (i >= first && i < end) cell.horizontal = 0
}
