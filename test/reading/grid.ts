/**
 * The source of a fixture: a form written as a grid of cells, from which every file format of it is made.
 *
 *     # 标题            a centred heading        ## 小标题   a heading        > 右对齐        plain text: a paragraph
 *     @landscape        the page lies            @page      a page break     @sheet 名称     a new sheet (Excel
 *     only)
 *     @table 20 30 50   a table; widths in %     @end
 *     a|b|<|^           cells; `<` belongs to the cell on its left, `^` to the cell above; `\n` breaks a line
 *     #n:0.95:0%        Excel: a number with its format      #f:SUM(B2:B3):120:0.00  a formula with its value
 *     #e:=12个          Excel: a text that was taken for a formula and became an error
 */

export type GridCell = {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}
export type GridTable = {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
  readonly columns: number
}
export type GridBlock =
  | GridTable
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly right: boolean }
  | { readonly kind: 'page' }
  | { readonly kind: 'sheet'; readonly name: string }
export type Grid = { readonly landscape: boolean; readonly blocks: readonly GridBlock[] }

export function parseGrid(source: string): Grid {
  const blocks: GridBlock[] = []
  let landscape = false
  let open: { widths: number[]; lines: string[][] } | null = null
  for (const line of source.split('\n')) {
    if (open && line === '@end') {
      blocks.push(tableOf(open.widths, open.lines))
      open = null
    } else if (open) open.lines.push(line.split('|').map((text) => text.replaceAll('\\n', '\n')))
    else if (line.startsWith('@table')) open = { widths: line.split(' ').slice(1).map(Number), lines: [] }
    else if (line === '@landscape') landscape = true
    else if (line === '@page') blocks.push({ kind: 'page' })
    else if (line.startsWith('@sheet ')) blocks.push({ kind: 'sheet', name: line.slice(7) })
    else if (line.startsWith('## ')) blocks.push({ kind: 'heading', level: 2, text: line.slice(3) })
    else if (line.startsWith('# ')) blocks.push({ kind: 'heading', level: 1, text: line.slice(2) })
    else if (line.startsWith('> ')) blocks.push({ kind: 'paragraph', text: line.slice(2), right: true })
    else if (line !== '') blocks.push({ kind: 'paragraph', text: line, right: false })
  }
  if (open) throw new Error('a table without @end')
  return { landscape, blocks }
}

function tableOf(widths: readonly number[], lines: readonly (readonly string[])[]): GridTable {
  const columns = Math.max(...lines.map((line) => line.length))
  const at = (row: number, column: number) => lines[row]?.[column]
  const rows = lines.map((line, row) => {
    if (line.length !== columns)
      throw new Error(`${line.length} cells instead of ${columns}: ${line.join('|')}`)
    return line.flatMap((text, column): GridCell[] => {
      if (text === '<' || text === '^') return []
      let columnSpan = 1
      while (at(row, column + columnSpan) === '<') columnSpan += 1
      let rowSpan = 1
      while (at(row + rowSpan, column) === '^') rowSpan += 1
      return [{ text, row, column, rowSpan, columnSpan }]
    })
  })
  if (widths.length > 0 && widths.length !== columns)
    throw new Error(`${widths.length} widths for ${columns} columns: ${lines[0]?.join('|')}`)
  return { kind: 'table', widths, rows, columns }
}
