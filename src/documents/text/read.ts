/**
 * Text dumps of Word files to blocks. In a dump every cell begins with a tab on a line of its own, a row ends
 * with an empty line, and nothing else of the table survives: see test/golden/irregularities.md for what
 * happens then.
 */
import { trimAll } from '#core/kernel/characters.ts'
import type { Block, BlockDocument, Cell, Table } from '../blocks.ts'
import { indicatorColumns } from '../recognise/columns.ts'
import { opensForm } from '../recognise/labels.ts'
import { isHeading } from '../recognise/headings.ts'
import { isProgramMark } from '../recognise/marks.ts'
import { readPastedBlocks } from './pasted.ts'

const BOOKMARK = /\[bookmark:[^\]\n]{0,200}\]/giu
const INNER_BREAKS = /[\v\f\u0085\u2028\u2029]/gu

type OpenCell = { readonly line: number; lines: string[] }
type OpenRow = OpenCell[]

/** Reads decoded text; `at` counts its lines from 1. */
export function readTextBlocks(text: string): BlockDocument {
  const lines = text.split('\n')
  const pasted = lines.some((line) => line.startsWith('\t')) ? null : readPastedBlocks(lines)
  if (pasted) return { blocks: pasted, lines }
  const reader = new DumpReader()
  for (const [index, line] of lines.entries()) reader.read(line, index + 1)
  return { blocks: reader.finish(), lines }
}

class DumpReader {
  private readonly blocks: Block[] = []
  private tables = 0
  private rows: OpenRow[] = []
  /** The row being read; null between rows. */
  private row: OpenRow | null = null

  read(raw: string, number: number): void {
    const line = raw.replace(/^[\v\f]+/u, '').replace(BOOKMARK, '')
    if (line.startsWith('\t')) this.cell(line, number)
    else if (line === '' && raw.trim() === '') this.row = null
    else if (this.row !== null && trimAll(line) !== '' && !this.standsOutside(raw, line))
      this.row.at(-1)?.lines.push(line)
    else this.paragraph(line, number)
  }

  finish(): readonly Block[] {
    this.closeTable()
    return this.blocks
  }

  private cell(line: string, number: number): void {
    if (this.row === null) {
      this.row = []
      this.rows.push(this.row)
    }
    this.row.push({ line: number, lines: [line] })
  }

  /**
   * A line right below a cell belongs to it, unless it can only be a heading, or is marked as one by Word.
   */
  private standsOutside(raw: string, line: string): boolean {
    const text = trimAll(line)
    return isHeading(text) || isProgramMark(text) || /^\s*\[bookmark:\s*_Toc/iu.test(raw)
  }

  private paragraph(line: string, number: number): void {
    this.closeTable()
    const text = trimAll(line.replace(INNER_BREAKS, '\n'))
    if (text !== '') this.blocks.push({ kind: 'paragraph', text, at: { line: number } })
  }

  private closeTable(): void {
    const first = this.rows[0]?.[0]
    if (first) {
      this.tables++
      const rows = joinTornRows(this.rows).map((row, index) =>
        row.map((cell, column) => closeCell(cell, index + 1, column + 1)),
      )
      const table: Table = { kind: 'table', index: this.tables, rows, at: { line: first.line } }
      this.blocks.push(table)
    }
    this.rows = []
    this.row = null
  }
}

function closeCell(cell: OpenCell, row: number, column: number): Cell {
  return { text: cellText(cell), row, column, rowSpan: 1, columnSpan: 1, at: { line: cell.line } }
}

function cellText(cell: OpenCell): string {
  return trimAll(cell.lines.join('\n').replace(INNER_BREAKS, '\n'))
}

/**
 * An empty line inside a cell looks like the end of its row. Below an indicator header, which says how many
 * cells a row has, the pieces of such a row are put together again.
 */
function joinTornRows(rows: readonly OpenRow[]): OpenRow[] {
  const joined: OpenRow[] = []
  let columns = 0
  for (const row of rows) {
    const above = joined.at(-1)
    if (indicatorColumns(row.map(cellText)) !== null) {
      columns = row.length
      joined.push([...row])
    } else if (
      above &&
      columns > 0 &&
      above.length < columns &&
      above.length + row.length <= columns &&
      !opensForm(row.map(cellText)) &&
      !opensForm(above.map(cellText))
    ) {
      above.push(...row)
    } else {
      joined.push([...row])
    }
  }
  return joined
}
