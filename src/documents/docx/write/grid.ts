/**
 * Tables drawn by edges: every cell says where it begins and ends, the grid of columns is what all edges together make.
 * Word wants each row to fill the grid and each merge to be continued by a cell of its own.
 */
import {
  AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType,
} from 'docx'
import { STYLE } from './styles.ts'
import { runs } from './text.ts'

export type Slot = {
  /** Distance of the left and right edge from the left of the table, in dxa. */
  readonly from: number
  readonly to: number
  /** One paragraph each; an empty cell is one empty paragraph. */
  readonly lines: readonly string[]
  readonly align?: 'left' | 'center' | 'right'
  /** Begins a vertical merge, or goes on with the one above. */
  readonly merge?: 'restart' | 'continue'
  /** Without lines around it: what stands above the form. */
  readonly bare?: boolean
}

export type Row = {
  readonly slots: readonly Slot[]
  /** Printed again on every page the table goes on to. */
  readonly header?: boolean
  /** Stays on the page of the next row. */
  readonly keep?: boolean
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const NO_LINE = { style: BorderStyle.NIL }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const SIDE_MARGIN = 80
const ROW_HEIGHT = 454

export function drawTable(rows: readonly Row[]): Table {
  const edges = [...new Set(rows.flatMap((row) => row.slots.flatMap((slot) => [slot.from, slot.to])))].toSorted((a, b) => a - b)
  const widths = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0))
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: SIDE_MARGIN, right: SIDE_MARGIN },
    rows: rows.map((row) => drawRow(row, edges)),
  })
}

function drawRow(row: Row, edges: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
    ...(row.header && { tableHeader: true }),
    children: row.slots.map((slot) => drawCell(slot, edges.indexOf(slot.to) - edges.indexOf(slot.from), row.keep === true)),
  })
}

function drawCell(slot: Slot, columnSpan: number, keepNext: boolean): TableCell {
  const alignment = slot.align === 'left' ? AlignmentType.LEFT : slot.align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER
  const lines = slot.merge === 'continue' || slot.lines.length === 0 ? [''] : slot.lines
  return new TableCell({
    width: { size: slot.to - slot.from, type: WidthType.DXA },
    ...(columnSpan > 1 && { columnSpan }),
    ...(slot.merge && { verticalMerge: slot.merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...(slot.bare && { borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE } }),
    verticalAlign: slot.bare ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
    children: lines.map((line) => new Paragraph({ style: STYLE.cell, alignment, ...(keepNext && { keepNext }), children: runs(line) })),
  })
}
