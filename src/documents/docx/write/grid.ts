/** Tables of the paper as Word wants them: each row fills the grid, and each merge is continued by a cell of its own. */
import {
  AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType,
} from 'docx'
import type { Orientation, PaperCell, PaperRow, PaperTable } from '../../paper/paper.ts'
import { STYLE } from './styles.ts'
import { printable, runs } from './text.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const NO_LINE = { style: BorderStyle.NIL }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const SIDE_MARGIN = 80
/** A sheet that lies across has less room downwards. */
const ROW_HEIGHT = { portrait: 454, landscape: 380 } as const

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** @param width of the text, in dxa: the table fills it. */
export function drawTable(table: PaperTable, width: number, orientation: Orientation): Table {
  const widths = columnWidths(table.columns, width)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: SIDE_MARGIN, right: SIDE_MARGIN },
    rows: drawRows(table.rows, widths, ROW_HEIGHT[orientation]),
  })
}

/** Whole numbers that add up to the width. */
function columnWidths(relative: readonly number[], width: number): number[] {
  const sum = relative.reduce((all, one) => all + one, 0)
  let done = 0
  let placed = 0
  return relative.map((one) => {
    done += one
    const edge = Math.round((width * done) / sum)
    const size = edge - placed
    placed = edge
    return size
  })
}

/** A cell that goes on below its first row. */
type Open = { readonly cell: PaperCell; left: number }

function drawRows(rows: readonly PaperRow[], widths: readonly number[], height: number): TableRow[] {
  let open: Open[] = []
  return rows.map((row) => {
    const begun = row.cells.map((cell) => ({ cell, merge: cell.rowSpan > 1 ? VerticalMergeType.RESTART : null }))
    const continued = open.map(({ cell }) => ({ cell, merge: VerticalMergeType.CONTINUE }))
    const all = [...begun, ...continued].toSorted((a, b) => a.cell.column - b.cell.column)
    for (const one of open) one.left -= 1
    open = [...open.filter(({ left }) => left > 0), ...row.cells.filter(({ rowSpan }) => rowSpan > 1).map((cell) => ({ cell, left: cell.rowSpan - 1 }))]
    return new TableRow({
      cantSplit: true,
      height: { value: height, rule: HeightRule.ATLEAST },
      ...(row.header && { tableHeader: true }),
      children: all.map(({ cell, merge }) => drawCell(cell, merge, widths, row.keep)),
    })
  })
}

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType] | null

function drawCell(cell: PaperCell, merge: Merge, widths: readonly number[], keepNext: boolean): TableCell {
  const { column, columnSpan, bare, align } = cell
  const lines = merge === VerticalMergeType.CONTINUE || cell.lines.length === 0 ? [''] : cell.lines
  return new TableCell({
    width: { size: widths.slice(column - 1, column - 1 + columnSpan).reduce((all, one) => all + one, 0), type: WidthType.DXA },
    ...(columnSpan > 1 && { columnSpan }),
    ...(merge !== null && { verticalMerge: merge }),
    ...(bare && { borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE } }),
    verticalAlign: bare ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
    children: lines.map((line) => new Paragraph({ style: STYLE.cell, alignment: ALIGNMENT[align], ...(keepNext && { keepNext }), children: runs(printable(line)) })),
  })
}
