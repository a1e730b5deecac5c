/**
 * What word/document.xml holds, as it lies in the file: paragraphs, tables, rows, cells, before the grid is
 * worked out.
 */

export type DocxParagraph = { readonly kind: 'paragraph'; text: string }

export type DocxCell = {
  readonly items: DocxItem[]
  /** Grid columns that it covers. */
  span: number
  /** Merged with the cell above: begins a merge, goes on with one, or neither. */
  merge: 'begin' | 'continue' | null
  /** Merged with the cell to the left (the old w:hMerge). */
  mergedLeft: boolean
  /** Removed by a tracked change. */
  deleted: boolean
}

export type DocxRow = { readonly cells: DocxCell[]; before: number; deleted: boolean }
export type DocxTable = { readonly kind: 'table'; readonly rows: DocxRow[] }
export type DocxItem = DocxParagraph | DocxTable

/** The words of a cell, its paragraphs on lines of their own, the rows of a table inside it likewise. */
export function paragraphsText(items: readonly DocxItem[]): string {
  return items.map((item) => (item.kind === 'paragraph' ? item.text : textOfTable(item))).join('\n')
}

function textOfTable(table: DocxTable): string {
  const rows = table.rows.filter((row) => !row.deleted)
  return rows
    .map((row) =>
      row.cells
        .filter((cell) => !cell.deleted)
        .map((cell) => paragraphsText(cell.items).trim())
        .filter((text) => text !== '')
        .join(' '),
    )
    .join('\n')
}
