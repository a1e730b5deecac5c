/**
 * The pieces of a section one below the other on one grid: a sheet has one set of columns, so the columns of
 * its tables are cut at the edges of all of them, and every cell spans what lies between its own.
 */
import type {
  PaperCell,
  PaperNumber,
  PaperSection,
  PaperTable,
  PaperWords,
  Heading,
} from '../../paper/paper.ts'

export type CellLook =
  | 'part'
  | 'part-label'
  | 'section'
  | 'form'
  | 'year'
  | 'note'
  | 'body'
  | 'sub-heading'
  | 'addressee'
  | 'signature'
  | 'label'
  | 'column'
  | 'group'
  | 'value'
  | 'bare'

export type SheetCell = {
  /** From 1. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly look: CellLook
  readonly align: PaperCell['align']
  readonly text: string
  readonly number: PaperNumber | null
}

export type WrittenSheetRow = { readonly cells: readonly SheetCell[]; /** Points. */ readonly height: number }

export type SheetRows = {
  /** Widths in characters of the standard face. */
  readonly widths: readonly number[]
  readonly rows: readonly WrittenSheetRow[]
  /** The first and last row of the first table's column heads, from 1; null when there are none. */
  readonly heads: readonly [number, number] | null
}

/** The grid that edges are rounded to: finer differences of two tables are meant to be the same edge. */
const FINENESS = 500
/** Characters of the standard face across A4 less its margins. */
const SHEET_WIDTH = 140
/** Words alone are in one column, which not every program makes smaller to fit the sheet. */
const WORDS_WIDTH = 110
const LINE_HEIGHT: Record<CellLook, number> = {
  part: 32,
  'part-label': 24,
  section: 24,
  form: 24,
  year: 20,
  note: 15,
  body: 20,
  'sub-heading': 20,
  addressee: 20,
  signature: 20,
  label: 15,
  column: 15,
  group: 15,
  value: 15,
  bare: 15,
}
/** Half a character is one, a Chinese one two; a title's characters are that much wider. */
const CHARACTER: Partial<Record<CellLook, number>> = {
  part: 2,
  'part-label': 1.5,
  section: 1.4,
  form: 1.4,
  year: 1.3,
  body: 1.3,
  'sub-heading': 1.3,
  addressee: 1.3,
  signature: 1.3,
}
const PADDING = 7
/** Excel shows no higher row. */
const HIGHEST = 409

export function sheetRows(section: PaperSection): SheetRows {
  const tables = section.pieces.filter((piece) => piece.kind === 'table')
  const edges = [...new Set([0, FINENESS, ...tables.flatMap(edgesOf)])].toSorted((a, b) => a - b)
  const widths = edges
    .slice(1)
    .map(
      (edge, index) =>
        ((edge - (edges[index] ?? 0)) / FINENESS) * (tables.length === 0 ? WORDS_WIDTH : SHEET_WIDTH),
    )
  const rows: WrittenSheetRow[] = []
  let heads: [number, number] | null = null
  let afterTable = false
  for (const piece of section.pieces) {
    // Its figures are in the table below it.
    if (piece.kind === 'chart') continue
    const follows = piece.kind === 'table' && piece.follows
    // Room between a table and the next, and between a table and the words below it.
    if (afterTable && !follows && piece.kind !== 'words') rows.push({ cells: [], height: LINE_HEIGHT.value })
    const first = rows.length
    rows.push(...(piece.kind === 'table' ? tableRows(piece, edges, widths) : [wholeRow(piece, widths)]))
    if (piece.kind === 'table' && heads === null) heads = headRows(piece, first)
    afterTable = piece.kind === 'table'
  }
  return { widths, rows, heads }
}

function edgesOf({ columns }: PaperTable): readonly number[] {
  const sum = columns.reduce((all, width) => all + width, 0)
  let left = 0
  return [0, ...columns.map((width) => Math.round(((left += width) / sum) * FINENESS))]
}

function headRows({ rows }: PaperTable, before: number): [number, number] | null {
  const first = rows.findIndex(({ header }) => header)
  if (first < 0) return null
  let last = first
  while (rows[last + 1]?.header) last++
  return [before + first + 1, before + last + 1]
}

const LEFT: ReadonlySet<CellLook> = new Set<CellLook>(['section', 'body', 'sub-heading', 'note', 'addressee'])

/** A heading or a paragraph across the whole sheet. */
function wholeRow(piece: Heading | PaperWords, widths: readonly number[]): WrittenSheetRow {
  const cell: SheetCell = {
    column: 1,
    columnSpan: widths.length,
    rowSpan: 1,
    look: piece.role,
    align: alignOf(piece.role),
    text: piece.text,
    number: null,
  }
  return { cells: [cell], height: Math.min(HIGHEST, heightOf(cell, widths)) }
}

function alignOf(look: CellLook): SheetCell['align'] {
  if (look === 'signature') return 'right'
  return LEFT.has(look) ? 'left' : 'center'
}

function tableRows(
  table: PaperTable,
  edges: readonly number[],
  widths: readonly number[],
): readonly WrittenSheetRow[] {
  const own = edgesOf(table)
  const columnAt = new Map(edges.map((edge, index) => [edge, index + 1]))
  const at = (edge: number) => columnAt.get(own[edge] ?? 0) ?? 1
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell): SheetCell => {
      const column = at(cell.column - 1)
      return {
        column,
        columnSpan: Math.max(1, at(cell.column - 1 + cell.columnSpan) - column),
        rowSpan: cell.rowSpan,
        look: cell.bare ? 'bare' : cell.role,
        align: cell.align,
        text: cell.lines.join('\n'),
        number: cell.number,
      }
    }),
  )
  const heights = rows.map((cells) =>
    Math.max(
      LINE_HEIGHT.value + PADDING,
      ...cells.filter(({ rowSpan }) => rowSpan === 1).map((cell) => heightOf(cell, widths)),
    ),
  )
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells)
      if (cell.rowSpan > 1) makeRoom(heights, index, cell.rowSpan, heightOf(cell, widths))
  }
  return rows.map((cells, index) => ({ cells, height: Math.min(HIGHEST, heights[index] ?? 0) }))
}

/** Rows under a merged cell grow alike until its words fit. */
function makeRoom(heights: number[], from: number, count: number, wanted: number): void {
  const rows = heights.slice(from, from + count)
  const missing = wanted - rows.reduce((sum, height) => sum + height, 0)
  if (missing > 0)
    for (const [index, height] of rows.entries()) heights[from + index] = height + missing / rows.length
}

/** What the words need when they are broken at the edge of their cell. */
function heightOf({ column, columnSpan, look, text }: SheetCell, widths: readonly number[]): number {
  const width = Math.max(
    1,
    widths.slice(column - 1, column - 1 + columnSpan).reduce((sum, each) => sum + each, 0) - 1,
  )
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * (CHARACTER[look] ?? 1)) / width)), 0)
  return lines * LINE_HEIGHT[look] + PADDING
}

function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 1.05 : 2.1
  return width
}
