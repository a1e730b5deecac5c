/**
 * One sheet: columns, rows, merged cells, and how it is printed: across A4, as wide as the sheet, page x of
 * y.
 */
import { cellName } from '#core/target/cell-name.ts'
import type { Paper } from '../../paper/paper.ts'
import { escapeXml } from '../../xml/text.ts'
import type { SheetCell, WrittenSheetRow, SheetRows } from './rows.ts'
import { EXCEL_CELL_MAX, type SharedStrings } from './strings.ts'
import type { XlsxStyles } from './styles.ts'

type SheetContext = {
  readonly strings: SharedStrings
  readonly styles: XlsxStyles
  readonly margins: Pick<Paper, 'letterhead' | 'header' | 'footer'>
}

/** With more rows above the heads than these, freezing them would leave no room to read. */
const MOST_FROZEN = 6

export function sheetXml(laid: SheetRows, context: SheetContext): string {
  const merges = mergesOf(laid)
  const covered = coveredRows(laid)
  const frozen = frozenRows(laid)
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${frozen === 0 ? '' : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${laid.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.max(0.5, width).toFixed(2)}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${laid.rows.map((row, index) => rowXml(row, covered[index] ?? [], index + 1, context)).join('')}</sheetData>` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
    '<printOptions horizontalCentered="1"/>' +
    pageMargins(context.margins) +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    headerFooter(context.margins) +
    '</worksheet>'
  )
}

function frozenRows({ heads, rows }: SheetRows): number {
  if (heads !== null && heads[1] <= MOST_FROZEN) return heads[1]
  return rows.length > 1 ? 1 : 0
}

function mergesOf({ rows }: SheetRows): readonly string[] {
  return rows.flatMap(({ cells }, index) =>
    cells
      .filter(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1)
      .map(
        ({ column, columnSpan, rowSpan }) =>
          `${cellName(index + 1, column)}:${cellName(index + rowSpan, column + columnSpan - 1)}`,
      ),
  )
}

/** For every row the merged cells from above that cover it, from the top. */
function coveredRows({ rows }: SheetRows): readonly (readonly SheetCell[])[] {
  const covered: SheetCell[][] = rows.map(() => [])
  for (const [from, { cells }] of rows.entries()) {
    for (const cell of cells)
      for (const below of covered.slice(from + 1, from + cell.rowSpan)) below.push(cell)
  }
  return covered
}

/** Cells that begin in the row, and the covered ones of merged cells, which carry the lines of the frame. */
function rowXml(
  { cells: own, height }: WrittenSheetRow,
  covered: readonly SheetCell[],
  row: number,
  context: SheetContext,
): string {
  const cells = new Map<number, string>()
  for (const cell of own) {
    const style = context.styles.indexOf(cell)
    cells.set(cell.column, cellXml(cell, row, style, context.strings))
    for (let column = cell.column + 1; column < cell.column + cell.columnSpan; column++)
      cells.set(column, blank(row, column, style))
  }
  for (const cell of covered) {
    const style = context.styles.indexOf({ ...cell, number: null })
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
      cells.set(column, blank(row, column, style))
  }
  const written = [...cells].toSorted(([a], [b]) => a - b).map(([, xml]) => xml)
  return `<row r="${row}" ht="${height.toFixed(1)}" customHeight="1">${written.join('')}</row>`
}

function cellXml(
  { column, text, number }: SheetCell,
  row: number,
  style: number,
  strings: SharedStrings,
): string {
  const name = cellName(row, column)
  if (number !== null) return `<c r="${name}" s="${style}"><v>${number.decimal}</v></c>`
  const words = text.slice(0, EXCEL_CELL_MAX)
  return words === ''
    ? blank(row, column, style)
    : `<c r="${name}" s="${style}" t="s"><v>${strings.indexOf(words)}</v></c>`
}

function blank(row: number, column: number, style: number): string {
  return `<c r="${cellName(row, column)}" s="${style}"/>`
}

/** Inches. Lines of the margins need room, else they are printed over the table. */
const [MARGIN, EDGE, LINE] = [0.7, 0.35, 0.2] as const

function pageMargins({ letterhead, header, footer }: SheetContext['margins']): string {
  const above = Math.max(letterhead.length, header === null ? 0 : 1)
  const below = footer === null ? 1 : 2
  const room = (lines: number) => Math.max(MARGIN, EDGE + lines * LINE + 0.15).toFixed(2)
  return `<pageMargins left="0.6" right="0.6" top="${room(above)}" bottom="${room(below)}" header="${EDGE}" footer="${EDGE}"/>`
}

/** The letterhead is on the first page, the header on all others. */
function headerFooter({ letterhead, header, footer }: SheetContext['margins']): string {
  const below = `&C${[...(footer === null ? [] : [marginText(footer)]), '第 &P 页 共 &N 页'].join('\n')}`
  const part = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`
  const running = header === null ? '' : part('oddHeader', `&C${marginText(header)}`)
  if (letterhead.length === 0) return `<headerFooter>${running}${part('oddFooter', below)}</headerFooter>`
  const first = part('firstHeader', `&C${letterhead.map(marginText).join('\n')}`) + part('firstFooter', below)
  return `<headerFooter differentFirst="1">${running}${part('oddFooter', below)}${first}</headerFooter>`
}

/** & begins an instruction in the margin's text; a figure after one would be taken for a size. */
function marginText(text: string): string {
  return text.replace(/&/g, '&&')
}
