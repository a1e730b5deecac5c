/** Sheets as a person looks at them beside the reading: a grid of rows and columns. */
import type { Block, CellFlag } from '../blocks.ts'

/** Like `SourceView` of formats.ts, the same shape as in src/api/documents/documents.ts. */
export type WorkbookSheet = {
  name: string
  hidden: boolean
  rows: SourceSheetRow[]
  /**
   * Written rows beyond {@link MOST_SHOWN} cells of the workbook: they are read, and not sent to be looked
   * at.
   */
  rowsLeftOut: number
}
/** Only rows and cells that have something to show; all counts from 1. */
export type SourceSheetRow = { row: number; cells: SourceSheetCell[] }
export type SourceSheetCell = {
  text: string
  column: number
  rowSpan: number
  columnSpan: number
  flag?: CellFlag
}

const MOST_SHOWN = 200_000

/** null when the blocks are of no workbook. */
export function workbookSheets(blocks: readonly Block[]): WorkbookSheet[] | null {
  let left = MOST_SHOWN
  const sheets: WorkbookSheet[] = []
  for (const block of blocks) {
    if (block.kind !== 'table' || !block.sheet || block.sheet.name === null) return null
    const rows: SourceSheetRow[] = []
    for (const row of block.rows) {
      const shown = row.filter(
        ({ text, rowSpan, columnSpan }) => text !== '' || rowSpan > 1 || columnSpan > 1,
      )
      const [first] = shown
      left -= shown.length
      if (first && left >= 0)
        rows.push({
          row: first.row,
          cells: shown.map(({ text, column, rowSpan, columnSpan, flag }) => ({
            text,
            column,
            rowSpan,
            columnSpan,
            ...(flag && { flag }),
          })),
        })
    }
    sheets.push({
      name: block.sheet.name,
      hidden: block.sheet.hidden,
      rows,
      rowsLeftOut:
        left >= 0 ? 0 : block.rows.filter((row) => row.some(({ text }) => text !== '')).length - rows.length,
    })
  }
  return sheets.length === 0 ? null : sheets
}
