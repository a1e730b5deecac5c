/**
 * Sheets to tables with their real grid: a merged cell is one cell with its spans, what lies under it is not
 * repeated, and a blank cell between written ones is a cell of its own, as it is in a form on paper.
 */
import type { Block, BlockDocument, Cell, Table } from '../blocks.ts'
import { cellName, type CellRange } from '#core/target/cell-name.ts'
import type { RawCell, RawSheet } from './workbook.ts'

/** Blank cells that are filled in; a cell far away from all others does not make a wall of blank ones. */
const WIDEST_GAP = 64
const MOST_BLANKS = 600_000
/** Rows inside a merged cell that hold nothing of their own. */
const MOST_COVERED_ROWS = 1_000

/** One table a sheet that has anything written; empty rows are left out, row numbers stay. */
export function sheetsToBlocks(sheets: readonly RawSheet[]): BlockDocument {
  const blocks: Block[] = []
  const budget = { blanks: MOST_BLANKS }
  for (const sheet of sheets) {
    const table = sheetTable(sheet, blocks.length + 1, budget)
    if (table) blocks.push(table)
  }
  return { blocks, lines: null }
}

type Budget = { blanks: number }

function sheetTable(sheet: RawSheet, index: number, budget: Budget): Table | null {
  const rows = rowsOf(sheet.cells)
  const first = rows[0]?.[0]
  if (!first) return null
  const grid = new SheetGrid(sheet, rows, budget)
  for (const row of rows) grid.add(row)
  return {
    kind: 'table',
    index,
    rows: grid.rows,
    at: grid.place(first.row, first.column),
    sheet: { name: sheet.name, hidden: sheet.hidden, covered: grid.covered },
  }
}

/** Cells by row, in order; files need not keep it. */
function rowsOf(cells: readonly RawCell[]): readonly (readonly RawCell[])[] {
  const inOrder = cells.every((cell, i) => {
    const before = cells[i - 1]
    return (
      before === undefined ||
      before.row < cell.row ||
      (before.row === cell.row && before.column < cell.column)
    )
  })
  const sorted = inOrder ? cells : cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
  const rows: RawCell[][] = []
  for (const cell of sorted) {
    const row = rows.at(-1)
    if (row?.[0]?.row === cell.row) row.push(cell)
    else rows.push([cell])
  }
  return rows
}

class SheetGrid {
  readonly rows: Cell[][] = []
  readonly covered: Cell[] = []
  private readonly sheet: RawSheet
  private readonly budget: Budget
  private readonly merges: readonly CellRange[]
  private nextMerge = 0
  /** By column: the merge that lies over it, and the last row it reaches. */
  private readonly over: (CellRange | undefined)[] = []
  private readonly anchors = new Map<CellRange, string>()
  private readonly lastColumn: number
  private reached = 0
  /** The last row that any merge opened so far covers. */
  private deepest = 0

  constructor(sheet: RawSheet, rows: readonly (readonly RawCell[])[], budget: Budget) {
    this.sheet = sheet
    this.budget = budget
    this.merges = sheet.merges
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
    this.lastColumn = rows.reduce((last, row) => Math.max(last, row.at(-1)?.column ?? 0), 0)
  }

  add(cells: readonly RawCell[]): void {
    const row = cells[0]?.row ?? 0
    this.rowsBetween(row)
    this.openMerges(row)
    this.rows.push(this.rowOf(row, cells))
    this.reached = row
  }

  place(row: number, column: number): Cell['at'] {
    return { sheet: this.sheet.name, cell: cellName(row, column) }
  }

  /** Rows that a merged cell reaches through without a written cell of their own still count in its span. */
  private rowsBetween(row: number): void {
    const from = this.reached + 1
    if (this.reached === 0 || row - from > MOST_COVERED_ROWS) return
    for (let between = from; between < row; between++) {
      this.openMerges(between)
      if (this.deepest >= between) this.rows.push(this.rowOf(between, []))
    }
  }

  private openMerges(row: number): void {
    for (
      let merge = this.merges[this.nextMerge];
      merge && merge.row <= row;
      merge = this.merges[++this.nextMerge]
    )
      this.open(merge)
  }

  /** A merge that lies over another one is none: programs refuse such files or forget it. */
  private open(merge: CellRange): void {
    const from = merge.column
    const to = Math.min(from + merge.columnSpan - 1, Math.max(this.lastColumn, from))
    for (let column = from; column <= to; column++) {
      const there = this.over[column]
      if (there && endRow(there) >= merge.row) return
    }
    for (let column = from; column <= to; column++) this.over[column] = merge
    this.deepest = Math.max(this.deepest, endRow(merge))
  }

  private rowOf(row: number, cells: readonly RawCell[]): Cell[] {
    const made: Cell[] = []
    let column = 1
    for (const cell of cells) {
      const merge = this.mergeOver(row, cell.column)
      if (merge && (merge.row !== row || merge.column !== cell.column)) {
        this.cover(cell, merge)
        continue
      }
      this.addBlanks(made, row, column, cell.column - 1)
      made.push(this.cell(cell, merge))
      if (merge) this.anchors.set(merge, cell.text)
      column = cell.column + (merge?.columnSpan ?? 1)
    }
    this.addBlanks(made, row, column, Math.min(this.lastColumn, column + WIDEST_GAP - 1))
    while (made.at(-1)?.text === '' && made.at(-1)?.columnSpan === 1 && made.at(-1)?.rowSpan === 1) made.pop()
    return made
  }

  private mergeOver(row: number, column: number): CellRange | undefined {
    const merge = this.over[column]
    return merge && endRow(merge) >= row ? merge : undefined
  }

  private cell({ row, column, text, flag }: RawCell, merge: CellRange | undefined): Cell {
    const cell = {
      text,
      row,
      column,
      rowSpan: merge?.rowSpan ?? 1,
      columnSpan: merge?.columnSpan ?? 1,
      at: this.place(row, column),
    }
    return flag === null ? cell : { ...cell, flag }
  }

  private cover(cell: RawCell, merge: CellRange): void {
    if (this.anchors.get(merge) !== cell.text) this.covered.push(this.cell(cell, undefined))
  }

  private addBlanks(made: Cell[], row: number, from: number, to: number): void {
    if (to - from >= WIDEST_GAP) return
    for (let column = from; column <= to && this.budget.blanks > 0; column++) {
      const merge = this.mergeOver(row, column)
      if (merge && (merge.row !== row || merge.column !== column)) continue
      this.budget.blanks--
      made.push(this.cell({ row, column, text: '', flag: null }, merge))
    }
  }
}

function endRow({ row, rowSpan }: CellRange): number {
  return row + rowSpan - 1
}
