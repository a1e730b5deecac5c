/**
 * Tables of the paper as Word wants them: each row fills the grid, and each merge is continued by a cell of
 * its own. Written as XML of our own: a year of forms has some hundred thousand cells, and an object for each
 * element of each takes ten times the time and memory.
 */
import type { Orientation, PaperCell, PaperRow, PaperTable } from '../../paper/paper.ts'
import { STYLE } from './styles.ts'
import { runsXml } from './text.ts'

const LINE = 'w:val="single" w:color="000000" w:sz="4"'
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${LINE}/>`)
  .join('')
const NO_BORDERS =
  '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
const SIDE_MARGIN = 80
const MARGINS = [
  ['top', 30],
  ['left', SIDE_MARGIN],
  ['bottom', 30],
  ['right', SIDE_MARGIN],
]
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('')
/** A sheet that lies across has less room downwards. */
const ROW_HEIGHT = { portrait: 454, landscape: 380 } as const

/** @param width of the text, in dxa: the table fills it. */
export function tableXml(table: PaperTable, width: number, orientation: Orientation): string {
  const widths = columnWidths(table.columns, width)
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:jc ` +
    `w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout ` +
    `w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${drawRows(table.rows, widths, ROW_HEIGHT[orientation]).join('')}</w:tbl>`
  )
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

function drawRows(rows: readonly PaperRow[], widths: readonly number[], height: number): string[] {
  let open: Open[] = []
  return rows.map((row) => {
    const begun = row.cells.map((cell) => ({ cell, merge: cell.rowSpan > 1 ? ('restart' as const) : null }))
    const continued = open.map(({ cell }) => ({ cell, merge: 'continue' as const }))
    const all = [...begun, ...continued].toSorted((a, b) => a.cell.column - b.cell.column)
    for (const one of open) one.left -= 1
    open = [
      ...open.filter(({ left }) => left > 0),
      ...row.cells.filter(({ rowSpan }) => rowSpan > 1).map((cell) => ({ cell, left: cell.rowSpan - 1 })),
    ]
    const cells = all.map(({ cell, merge }) => drawCell(cell, merge, widths, row.keep))
    return (
      `<w:tr><w:trPr>${fitsPage(row, widths, height) ? '<w:cantSplit/>' : ''}<w:trHeight ` +
      `w:val="${height}" ` +
      `w:hRule="atLeast"/>${row.header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
    )
  })
}

/** Lines of a table that a page has room for, with some to spare. */
const MOST_LINES: Record<number, number> = { [ROW_HEIGHT.portrait]: 40, [ROW_HEIGHT.landscape]: 26 }
const CHARACTER = 210

/** A row that is higher than a page must go on over its end: programs cut off what does not fit. */
function fitsPage({ cells }: PaperRow, widths: readonly number[], height: number): boolean {
  return cells.every(({ column, columnSpan, rowSpan, lines }) => {
    const room = Math.max(
      CHARACTER,
      widths.slice(column - 1, column - 1 + columnSpan).reduce((all, one) => all + one, 0) - 2 * SIDE_MARGIN,
    )
    return (
      rowSpan > 1 ||
      lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * CHARACTER) / room)), 0) <=
        (MOST_LINES[height] ?? 0)
    )
  })
}

type Merge = 'restart' | 'continue' | null

function drawCell(
  { column, columnSpan, bare, align, lines: written }: PaperCell,
  merge: Merge,
  widths: readonly number[],
  keepNext: boolean,
): string {
  const lines = merge === 'continue' || written.length === 0 ? [''] : written
  const width = widths.slice(column - 1, column - 1 + columnSpan).reduce((all, one) => all + one, 0)
  const paragraph =
    `<w:p><w:pPr><w:pStyle w:val="${STYLE.cell}"/>${keepNext ? '<w:keepNext/>' : ''}<w:jc ` +
    `w:val="${align}"/></w:pPr>`
  return (
    '<w:tc><w:tcPr><w:tcW w:type="dxa" ' +
    `w:w="${width}"/>${columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''}${merge === null ? '' : `<w:vMerge w:val="${merge}"/>`}` +
    `${bare ? NO_BORDERS : ''}<w:vAlign ` +
    `w:val="${bare ? 'bottom' : 'center'}"/></w:tcPr>${lines.map((line) => `${paragraph}${runsXml(line)}</w:p>`).join('')}</w:tc>`
  )
}
