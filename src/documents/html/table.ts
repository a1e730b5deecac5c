/**
 * Rows as a page writes them to a table with its grid: every cell that is merged downwards goes on in the
 * rows below.
 */
import type { DocxCell, DocxItem, DocxRow, DocxTable } from '../docx/content.ts'
import { paragraphsText } from '../docx/content.ts'

export type HtmlCell = { readonly items: DocxItem[]; readonly rowSpan: number; readonly columnSpan: number }
export type HtmlRow = readonly HtmlCell[]
/** Rows of one thead, tbody or tfoot: no cell reaches beyond its group. */
export type RowGroup = { readonly place: 'head' | 'body' | 'foot'; readonly rows: HtmlRow[] }

/** Cells that go on from above: where they begin, how wide they are, for how many rows yet. */
type Span = { readonly column: number; readonly width: number; left: number }

const ORDER = { head: 0, body: 1, foot: 2 }

/**
 * @param most cells that may still be made.
 * @returns null when there would be more.
 */
export function gridTable(
  groups: readonly RowGroup[],
  most: number,
): { readonly table: DocxTable; readonly cells: number } | null {
  const rows: DocxRow[] = []
  let cells = 0
  for (const group of groups.toSorted((a, b) => ORDER[a.place] - ORDER[b.place])) {
    let spans: Span[] = []
    for (const [i, row] of group.rows.entries()) {
      const made = gridRow(row, spans, group.rows.length - i)
      cells += made.cells.length
      if (cells > most) return null
      rows.push({ cells: made.cells, before: 0, deleted: false })
      spans = made.spans
    }
  }
  return { table: { kind: 'table', rows }, cells }
}

function gridRow(
  row: HtmlRow,
  above: readonly Span[],
  rowsLeft: number,
): { readonly cells: DocxCell[]; readonly spans: Span[] } {
  const cells: DocxCell[] = []
  const spans: Span[] = []
  let column = 0
  let next = 0
  const goOn = () => {
    for (let span = above[next]; span !== undefined && span.column <= column; span = above[++next]) {
      cells.push(cell([], span.width, 'continue'))
      column = span.column + span.width
      if (span.left > 1) spans.push({ ...span, left: span.left - 1 })
    }
  }
  for (const { items, rowSpan, columnSpan } of row) {
    goOn()
    const width = Math.min(columnSpan, (above[next]?.column ?? Number.POSITIVE_INFINITY) - column)
    const down = Math.min(rowSpan === 0 ? rowsLeft : rowSpan, rowsLeft)
    cells.push(cell(items, width, down > 1 ? 'begin' : null))
    if (down > 1) spans.push({ column, width, left: down - 1 })
    column += width
  }
  while (next < above.length) {
    const gap = (above[next]?.column ?? column) - column
    if (gap > 0) cells.push(cell([], gap, null))
    column += Math.max(gap, 0)
    goOn()
  }
  return { cells, spans }
}

function cell(items: DocxItem[], span: number, merge: DocxCell['merge']): DocxCell {
  return { items, span, merge, mergedLeft: false, deleted: false }
}

/** A layout has few rows; a form has more. */
const ROWS_OF_A_LAYOUT = 4

/**
 * A table that only arranges others on the page: no row says more than one thing, or its few rows hold little
 * beside the tables in them.
 */
export function isLayout(groups: readonly RowGroup[]): boolean {
  const rows = groups.flatMap((group) => group.rows)
  const inner = rows
    .flat()
    .flatMap(({ items }) => items.filter((item) => item.kind === 'table' && item.rows.length > 1))
  if (inner.length === 0) return false
  if (rows.every((row) => row.filter(({ items }) => paragraphsText(items).trim() !== '').length <= 1))
    return true
  const length = (items: readonly DocxItem[]) => paragraphsText(items).length
  return (
    rows.length <= ROWS_OF_A_LAYOUT && length(inner) * 2 > length(rows.flat().flatMap(({ items }) => items))
  )
}

export function groupItems(groups: readonly RowGroup[]): DocxItem[] {
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ items }) => items)))
}
