/** Addresses of cells as workbooks write them: C12, A1:I1. Rows and columns count from 1. */

/** The corners of a sheet of Excel: XFD1048576. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

export type CellAddress = { readonly row: number; readonly column: number }
export type CellRange = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** 28 → AB. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + row
}

/** C12 or $C$12; null for anything else, and for what lies outside of any sheet. */
export function parseCell(text: string): CellAddress | null {
  let at = text.charCodeAt(0) === 36 ? 1 : 0
  let column = 0
  for (
    let code = upper(text.charCodeAt(at));
    code >= 65 && code <= 90 && column <= LAST_COLUMN;
    code = upper(text.charCodeAt(++at))
  )
    column = column * 26 + code - 64
  if (text.charCodeAt(at) === 36) at++
  let row = 0
  const digits = at
  for (
    let code = text.charCodeAt(at);
    code >= 48 && code <= 57 && row <= LAST_ROW;
    code = text.charCodeAt(++at)
  )
    row = row * 10 + code - 48
  const whole = at === text.length && at > digits
  return whole && column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW ? { row, column } : null
}

function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code
}

/** A1:I1, or a single cell; null when it is no range. */
export function parseRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':')
  const from = parseCell(first)
  const to = parseCell(last)
  if (!from || !to) return null
  const row = Math.min(from.row, to.row)
  const column = Math.min(from.column, to.column)
  return {
    row,
    column,
    rowSpan: Math.abs(to.row - from.row) + 1,
    columnSpan: Math.abs(to.column - from.column) + 1,
  }
}
