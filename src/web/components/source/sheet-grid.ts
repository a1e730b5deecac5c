/** A sheet as it is drawn: which columns, how wide, and its rows in pieces that no merged cell crosses. */
import type { SourceView } from '#api/documents/documents.ts'
import { columnLetters, parseCell, type CellAddress } from '#core/target/cell-name.ts'
import type { Place } from '#core/kernel/place.ts'

export type SourceSheet = Extract<SourceView, { kind: 'sheets' }>['sheets'][number]
type SheetRow = SourceSheet['rows'][number]
type SheetCell = SheetRow['cells'][number]

/** A column, or the place of many blank ones. */
export type GridColumn =
  | { readonly column: number; readonly letters: string; readonly width: number }
  | { readonly column: null; readonly width: number }

/** What is in a row of the grid; `cell` is null for blank space. */
type GridCell = {
  readonly key: number
  readonly span: number
  readonly cell: SheetCell | null
  readonly rowSpan: number
}
export type SheetGridRow = {
  readonly row: number
  readonly cells: readonly GridCell[]
  /** Blank rows above were left out. */ readonly gap: boolean
}
export type SheetGrid = {
  readonly columns: readonly GridColumn[]
  readonly pieces: readonly (readonly SheetGridRow[])[]
}

const PIECE = 100
/** As many blank columns are drawn; of more only the place. */
const MOST_BLANK = 12
const MOST_COLUMNS = 400
const NARROWEST = 56
const MOST_SHARED = 4
const WIDEST = 260
const CHARACTER = 13

/** The place in this sheet, if it is in it. */
export function placeInSheet(sheet: SourceSheet, place: Place | null): CellAddress | null {
  return place !== null && 'sheet' in place && place.sheet === sheet.name ? parseCell(place.cell) : null
}

export function gridOfSheet(sheet: SourceSheet): SheetGrid {
  const columns = columnsOf(sheet)
  return { columns, pieces: piecesOf(sheet.rows, columns) }
}

function columnsOf(sheet: SourceSheet): readonly GridColumn[] {
  const widths = widthsOf(sheet)
  const columns: GridColumn[] = []
  let before = 0
  for (const [column, width] of widths) {
    if (column - before - 1 > MOST_BLANK) columns.push({ column: null, width: 24 })
    else
      for (let blank = before + 1; blank < column; blank++)
        columns.push({ column: blank, letters: columnLetters(blank), width: NARROWEST })
    columns.push({ column, letters: columnLetters(column), width })
    before = column
  }
  return columns
}

/**
 * Columns in which a cell begins, in order: as wide as the words in them, those of cells over a few columns
 * shared out.
 */
function widthsOf({ rows }: SourceSheet): readonly (readonly [number, number])[] {
  const widths = new Map<number, number>()
  const wider = (column: number, width: number) =>
    widths.set(column, Math.max(widths.get(column) ?? NARROWEST, width))
  const cells = rows.flatMap((row) => row.cells)
  for (const { column, columnSpan, text } of cells) wider(column, columnSpan > 1 ? NARROWEST : widthOf(text))
  for (const { column, columnSpan, text } of cells) {
    if (columnSpan === 1 || columnSpan > MOST_SHARED) continue
    const under = Array.from({ length: columnSpan }, (_, i) => column + i).filter((each) => widths.has(each))
    const missing = widthOf(text) - under.reduce((sum, each) => sum + (widths.get(each) ?? 0), 0)
    if (missing > 0)
      for (const each of under)
        wider(each, (widths.get(each) ?? NARROWEST) + Math.ceil(missing / under.length))
  }
  return [...widths].toSorted(([a], [b]) => a - b).slice(0, MOST_COLUMNS)
}

function widthOf(text: string): number {
  const longest = text.split('\n', 20).reduce((most, line) => Math.max(most, line.length), 0)
  return Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + 16))
}

function piecesOf(
  rows: readonly SheetRow[],
  columns: readonly GridColumn[],
): readonly (readonly SheetGridRow[])[] {
  const pieces: SheetGridRow[][] = []
  const grid: Grid = {
    columns,
    placed: new Map(columns.flatMap(({ column }, i) => (column === null ? [] : [[column, i] as const]))),
    covered: columns.map(() => 0),
  }
  let reached = 0
  let piece: SheetGridRow[] = []
  for (const [i, sheetRow] of rows.entries()) {
    const { row, cells } = sheetRow
    if (piece.length >= PIECE && reached < row) {
      pieces.push(piece)
      piece = []
    }
    const present = (last: number) => countUntil(rows, i, last)
    piece.push({
      row,
      gap: row > (rows[i - 1]?.row ?? 0) + 1,
      cells: cellsOf(sheetRow, grid, present),
    })
    for (const cell of cells) reached = Math.max(reached, row + cell.rowSpan - 1)
  }
  if (piece.length > 0) pieces.push(piece)
  return pieces
}

/** How many of the rows from `from` on are at or above row `last`: blank ones are not drawn. */
function countUntil(rows: readonly SheetRow[], from: number, last: number): number {
  let to = from + 1
  while (to < rows.length && (rows[to]?.row ?? Infinity) <= last) to++
  return to - from
}

type Grid = {
  readonly columns: readonly GridColumn[]
  /** By column of the sheet: its place in the grid. */ readonly placed: ReadonlyMap<number, number>
  /** By grid column: the last row that a cell from above covers. */ readonly covered: number[]
}

/** @param present how many rows are drawn from this one to the last that is named */
function cellsOf(
  { row, cells }: SheetRow,
  { columns, placed, covered }: Grid,
  present: (last: number) => number,
): readonly GridCell[] {
  const made: GridCell[] = []
  const byColumn = new Map(cells.map((cell) => [placed.get(cell.column) ?? -1, cell]))
  for (let at = 0; at < columns.length;) {
    const cell = byColumn.get(at) ?? null
    if (cell === null && (covered[at] ?? 0) >= row) {
      at++
      continue
    }
    const span = cell === null ? 1 : spanOf(cell, at, columns)
    const last = cell === null ? row : row + cell.rowSpan - 1
    for (let under = at; under < at + span; under++) covered[under] = last
    made.push({ key: at, span, cell, rowSpan: cell === null || cell.rowSpan === 1 ? 1 : present(last) })
    at += span
  }
  return made
}

/** Columns of the grid that a cell covers, the place of blank ones only when it lies between two of them. */
function spanOf({ column, columnSpan }: SheetCell, at: number, columns: readonly GridColumn[]): number {
  let span = 1
  for (let next = at + 1; next < columns.length; next++) {
    const under = columns[next]?.column ?? null
    if (under !== null && under >= column + columnSpan) break
    if (under !== null) span = next - at + 1
  }
  return span
}
