/**
 * Comma-separated values as spreadsheets of the field open them: UTF-8 with a byte order mark, CR LF, RFC
 * 4180 quotes. A text that a spreadsheet would run as a formula is written with an apostrophe in front
 * (OWASP, CSV injection).
 */
export type CsvValue = string | number | null

const BYTE_ORDER_MARK = '\ufeff'
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠|]|^[\t\r\n]/u
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/

/** @param rows the first is the head. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  const text = harmless(String(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function harmless(text: string): string {
  return looksLikeFormula(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

/** True when a spreadsheet would take it for a formula if it were typed; -5, too. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text)
}
