/**
 * Findings of an indicator know the row they are in. With the words that are there, the very cell of the
 * row can be shown: the cell of the same table row (also on a page), or one of the next lines of a text dump,
 * that holds just these words.
 */
import { trimAll } from '#core/kernel/characters.ts'
import type { SourceView } from '#api/documents/documents.ts'
import { cellName, parseCell } from '#core/target/cell-name.ts'
import type { Place } from '#core/kernel/place.ts'

/** A row of the form has six or seven cells, in a text dump each on its own line. */
const LINES_OF_A_ROW = 8

/** @returns a finer place of the same row, or `place` itself where the words are not found. */
export function exactPlace(
  source: SourceView,
  place: Place,
  words: string | null,
  field: string | null,
): Place {
  const wanted = trimAll(words ?? '')
  if (wanted === '') return place
  if (source.kind === 'lines' && 'line' in place) {
    const found = source.lines
      .slice(place.line - 1, place.line - 1 + LINES_OF_A_ROW)
      .flatMap((line, i) => (trimAll(line) === wanted ? [{ line: place.line + i }] : []))
    return chosen(found, field) ?? place
  }
  if (source.kind === 'blocks' && 'table' in place) {
    const table = source.blocks.find((block) => block.kind === 'table' && block.table === place.table)
    if (table?.kind !== 'table') return place
    const found = table.rows
      .flat()
      .flatMap((cell) =>
        cell.row === place.row && trimAll(cell.text) === wanted
          ? [{ table: place.table, row: cell.row, column: cell.column }]
          : [],
      )
    return chosen(found, field) ?? place
  }
  if (source.kind === 'sheets' && 'sheet' in place) {
    const row = parseCell(place.cell)?.row ?? 0
    const cells =
      source.sheets.find(({ name }) => name === place.sheet)?.rows.find((each) => each.row === row)?.cells ??
      []
    const found = cells.flatMap(({ text, column }) =>
      trimAll(text) === wanted ? [{ sheet: place.sheet, cell: cellName(row, column) }] : [],
    )
    return chosen(found, field) ?? place
  }
  if (source.kind === 'pages' && 'page' in place) {
    const row = source.cells.find(
      ({ page, box }) => page === place.page && box.every((n, i) => n === place.box[i]),
    )
    const found = source.cells.flatMap(({ text, table, row: of, page, box }) =>
      table === row?.table && of === row.row && trimAll(text.replaceAll('\n', '')) === wanted
        ? [{ page, box }]
        : [],
    )
    return chosen(found, field) ?? place
  }
  return place
}

/** A description that repeats the name is second. */
function chosen(found: readonly Place[], field: string | null): Place | undefined {
  return (field === 'description' ? found[1] : undefined) ?? found[0]
}
