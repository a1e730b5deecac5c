/**
 * A place in a source as an address and a page can carry it: `line-72`, `paragraph-5`, `table-3-12-3`,
 * `page-2-57-120-400.5-140`, `cell-C12-Sheet1`.
 */
import type { Place } from '#core/kernel/place.ts'

export function placeAddress(place: Place): string {
  if ('line' in place) return `line-${place.line}`
  if ('paragraph' in place) return `paragraph-${place.paragraph}`
  if ('table' in place) return `table-${place.table}-${place.row}-${place.column}`
  if ('page' in place) return `page-${[place.page, ...place.box.map((n) => Math.max(0, n))].join('-')}`
  return `cell-${place.cell}-${place.sheet}`
}

/** What {@link placeText} wrote; null for anything else. */
export function parsePlaceText(text: string): Place | null {
  if (text.startsWith('page-')) return parsePage(text)
  if (text.startsWith('cell-')) return parseSheetCell(text)
  const [, kind, rest = ''] = /^(line|paragraph|table)-(\d+(?:-\d+)*)$/.exec(text) ?? []
  const [a = 0, b = 0, c = 0, ...more] = rest.split('-').map(Number)
  if (more.length > 0) return null
  if (kind === 'line' && b === 0) return { line: a }
  if (kind === 'paragraph' && b === 0) return { paragraph: a }
  return kind === 'table' && c > 0 ? { table: a, row: b, column: c } : null
}

function parsePage(text: string): Place | null {
  const match = /^page-(\d{1,5})((?:-\d{1,6}(?:\.\d{1,3})?){4})$/.exec(text)
  const [x0, y0, x1, y1] = (match?.[2] ?? '').split('-').slice(1).map(Number)
  if (!match || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null
  return { page: Number(match[1]), box: [x0, y0, x1, y1] }
}

function parseSheetCell(text: string): Place | null {
  const [, cell = '', sheet = ''] = /^cell-([A-Z]{1,3}[1-9]\d{0,6})-(.+)$/su.exec(text) ?? []
  return sheet === '' ? null : { sheet, cell }
}

/** The place an address asks for: `?at=table-3-12-3`, or the short `?line=72`. */
export function placeOfAddress(parameters: URLSearchParams): Place | null {
  const line = parameters.get('line')
  return parsePlaceText(line === null ? (parameters.get('at') ?? '') : `line-${line}`)
}

type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Does the cell cover this row and column of its table's grid? */
export function coversCell(cell: GridCell, row: number, column: number): boolean {
  return (
    row >= cell.row &&
    row < cell.row + cell.rowSpan &&
    column >= cell.column &&
    column < cell.column + cell.columnSpan
  )
}
