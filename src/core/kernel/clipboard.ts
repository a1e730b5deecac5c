/**
 * Blocks of cells as Excel and WPS put them on the clipboard: tabs between cells, a line a row; a cell with a
 * tab, a line break or a quote is quoted, and quotes inside are doubled.
 */

export type PastedBlock = readonly (readonly string[])[]

/**
 * Reads a block; a text without tabs and lines is one cell. Spreadsheets end the last row with a line break,
 * too.
 */
export function parseBlock(text: string): PastedBlock {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, end } = cellFrom(text, at)
    rows.at(-1)?.push(cell)
    const separator = text.charAt(end)
    const broken = separator === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1
    at = end + broken
    if (separator === '' || (at === text.length && separator !== '\t')) break
    if (separator !== '\t') rows.push([])
  }
  return rows
}

function cellFrom(text: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/u.exec(text.slice(start))
  if (quoted)
    return { cell: plainBreaks((quoted[1] ?? '').replaceAll('""', '"')), end: start + quoted[0].length }
  const plain = /^[^\t\r\n]*/u.exec(text.slice(start))?.[0] ?? ''
  return { cell: plain, end: start + plain.length }
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}

/** Writes a block for the clipboard. */
export function blockText(block: PastedBlock): string {
  return block.map((row) => row.map(quote).join('\t')).join('\r\n')
}

function quote(cell: string): string {
  return /[\t\r\n]/u.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}
