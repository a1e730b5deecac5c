/**
 * A table as a grid: a merged cell is in every row and column that it covers, so that a row can be read
 * by itself.
 */
import type { Cell, Table } from '../blocks.ts'

/** No list has more columns; what lies beyond is unplaced. */
const MOST_COLUMNS = 256

/** The cell over each grid column, null where there is none. */
export type GridRow = {
  readonly cells: readonly (Cell | null)[]
  /** Written cells that begin in this row, those beyond the last column included. */
  readonly own: readonly Cell[]
}

type Open = { readonly cell: Cell; left: number }

/** Rows in order; the work is bounded by rows × {@link MOST_COLUMNS}. */
export function tableGrid(table: Table): readonly GridRow[] {
  const open: (Open | null)[] = []
  return table.rows.map((row) => {
    const cells: (Cell | null)[] = open.map((above) => takeOver(above))
    for (const cell of row) {
      const to = Math.min(cell.column - 1 + Math.max(cell.columnSpan, 1), MOST_COLUMNS)
      for (let at = cell.column - 1; at < to; at++) {
        while (cells.length < at) cells.push(null)
        cells[at] = cell
        while (open.length <= at) open.push(null)
        open[at] = cell.rowSpan > 1 ? { cell, left: cell.rowSpan - 1 } : null
      }
    }
    return { cells, own: row.filter(({ text }) => text !== '') }
  })
}

function takeOver(above: Open | null): Cell | null {
  if (above === null || above.left <= 0) return null
  above.left--
  return above.cell
}

/** The written cells over a row, each once, left to right. */
export function writtenCells({ cells }: GridRow): readonly Cell[] {
  return cells.filter((cell, at): cell is Cell => cell !== null && cell.text !== '' && cells[at - 1] !== cell)
}
