/**
 * What word/document.xml holds, as it lies in the file: paragraphs, tables, rows, cells, before the grid is
 * worked out.
 */

export type Paragraph = { readonly kind: 'paragraph'; text: string }

export type Cell = {
  readonly items: Item[]
  /** Grid columns that it covers. */
  span: number
  /** Merged with the cell above: begins a merge, goes on with one, or neither. */
  merge: 'begin' | 'continue' | null
  /** Merged with the cell to the left (the old w:hMerge). */
  mergedLeft: boolean
  /** Removed by a tracked change. */
  deleted: boolean
}

export type Row = { readonly cells: Cell[]; before: number; deleted: boolean }
export type Table = { readonly kind: 'table'; readonly rows: Row[] }
export type Item = Paragraph | Table

/** The words of a cell, its paragraphs on lines of their own, the rows of a table inside it likewise. */
export function textOf(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'paragraph' ? item.text : textOfTable(item))).join('\n')
}

function textOfTable(table: Table): string {
  const rows = table.rows.filter((row) => !row.deleted)
  return rows
    .map((row) =>
      row.cells
        .filter((cell) => !cell.deleted)
        .map((cell) => textOf(cell.items).trim())
        .filter((text) => text !== '')
        .join(' '),
    )
    .join('\n')
}
