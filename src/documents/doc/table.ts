/** Rows with their edges to a table with grid columns, as a .docx would have it. */
import type { DocxCell, DocxItem, DocxTable } from '../docx/content.ts'
import type { RowShape } from './row-shape.ts'

export type OpenRow = {
  readonly cells: readonly DocxItem[][]
  readonly shape: RowShape | null
  readonly deleted: boolean
}

/**
 * Edges of two rows that lie no further apart are one, in twentieths of a point: Word writes them so itself.
 */
const SAME_EDGE = 3

export function docTable(rows: readonly OpenRow[]): DocxTable {
  const columns = gridColumns(rows)
  return { kind: 'table', rows: rows.map((row) => ({ ...gridCells(row, columns), deleted: row.deleted })) }
}

/** For every edge its column from 0. */
function gridColumns(rows: readonly OpenRow[]): ReadonlyMap<number, number> {
  const edges = [...new Set(rows.flatMap(({ shape }) => shape?.edges ?? []))].toSorted((a, b) => a - b)
  const columns = new Map<number, number>()
  let column = -1
  let first = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    if (edge - first > SAME_EDGE) {
      column++
      first = edge
    }
    columns.set(edge, column)
  }
  return columns
}

function gridCells(
  { cells, shape }: OpenRow,
  columns: ReadonlyMap<number, number>,
): { readonly cells: DocxCell[]; readonly before: number } {
  const made: DocxCell[] = []
  const at = (i: number) => columns.get(shape?.edges[i] ?? Number.NaN)
  let opening = 0
  for (const [i, items] of cells.entries()) {
    const flags = shape?.cells[i]
    const [from, to] = [at(i), at(i + 1)]
    const width = from === undefined || to === undefined ? 1 : Math.max(0, to - from)
    if (flags === undefined || flags.horizontal === 0) opening = 0
    else if (opening === 0) opening = flags.horizontal
    // Which number the first of merged cells bears is written in two ways; that it differs from the others',
    // in one.
    const goesOn = opening !== 0 && made.length > 0 && flags !== undefined && flags.horizontal !== opening
    made.push({
      items,
      span: width,
      merge: flags?.vertical ?? null,
      mergedLeft: (goesOn || width === 0) && made.length > 0,
      deleted: false,
    })
  }
  return { cells: made, before: at(0) ?? 0 }
}
