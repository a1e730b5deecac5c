/**
 * Content to blocks: the real grid of every table, merged cells once, with rows and columns as they are
 * counted on paper.
 */
import { trimAll } from '#core/kernel/characters.ts'
import type { Block, Cell as GridCell } from '../blocks.ts'
import { safeText } from '../text/decode.ts'
import { paragraphsText, type DocxCell, type DocxItem, type DocxRow, type DocxTable } from './content.ts'

export function toBlocks(items: readonly DocxItem[]): readonly Block[] {
  const counter = { paragraphs: 0, tables: 0 }
  return items.flatMap((item) => blocksOf(item, counter))
}

type Counter = { paragraphs: number; tables: number }

function blocksOf(item: DocxItem, counter: Counter): readonly Block[] {
  if (item.kind === 'table' && item.rows.every((row) => row.deleted)) return []
  if (item.kind === 'table') return isWrapper(item) ? unwrap(item, counter) : [grid(item, ++counter.tables)]
  counter.paragraphs++
  const text = clean(item.text)
  return text === '' ? [] : [{ kind: 'paragraph', text, at: { paragraph: counter.paragraphs } }]
}

/** A table that only frames others (one cell a row, some with tables in them) is no table of its own. */
function isWrapper(table: DocxTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells)
  return (
    cells.length === table.rows.length &&
    cells.some((cell) => cell.items.some((item) => item.kind === 'table' && item.rows.length > 1))
  )
}

function unwrap(table: DocxTable, counter: Counter): readonly Block[] {
  const rows = table.rows.filter((row) => !row.deleted)
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.items.flatMap((item) => blocksOf(item, counter))),
  )
}

type OpenCell = {
  readonly texts: string[]
  readonly row: number
  readonly column: number
  rowSpan: number
  columnSpan: number
}

function grid(table: DocxTable, index: number): Block {
  const rows: OpenCell[][] = []
  /** The last cell that begins at a grid column: what a merge from above goes on with. */
  const above = new Map<number, OpenCell>()
  for (const row of table.rows) {
    if (row.deleted) continue
    rows.push(gridRow(row, rows.length + 1, above))
  }
  const place = (cell: OpenCell): GridCell => ({
    text: clean(cell.texts.join('\n')),
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    at: { table: index, row: cell.row, column: cell.column },
  })
  return {
    kind: 'table',
    index,
    rows: rows.map((row) => row.map(place)),
    at: { table: index, row: 1, column: 1 },
  }
}

function gridRow(row: DocxRow, number: number, above: Map<number, OpenCell>): OpenCell[] {
  const cells: OpenCell[] = []
  let column = 1 + row.before
  for (const cell of row.cells) {
    if (cell.deleted) continue
    const upper = cell.merge === 'continue' ? above.get(column) : undefined
    const left = cell.mergedLeft ? cells.at(-1) : undefined
    if (left) {
      left.columnSpan += cell.span
      addText(left, cell)
    } else if (upper && upper.row + upper.rowSpan === number) {
      upper.rowSpan++
      addText(upper, cell)
    } else {
      const begun = {
        texts: [paragraphsText(cell.items).trim()],
        row: number,
        column,
        rowSpan: 1,
        columnSpan: cell.span,
      }
      cells.push(begun)
      above.set(column, begun)
    }
    column += cell.span
  }
  return cells
}

/** Word shows only the first cell of a merge; what a program wrote into the others is still not lost. */
function addText(upper: OpenCell, cell: DocxCell): void {
  const text = paragraphsText(cell.items).trim()
  if (text !== '' && text !== upper.texts[0] && text !== upper.texts.at(-1)) upper.texts.push(text)
}

function clean(text: string): string {
  return trimAll(safeText(text))
}
