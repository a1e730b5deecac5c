/**
 * Tables that go on over pages. The parts are one table when nothing but page numbers is between them and
 * their columns agree; header rows that are printed again are left out, and a row that the page cut in two is
 * joined.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import { cellText, type LaidCell, type LaidTable } from './layout.ts'
import { goesOn } from './lines.ts'

/** Edges this near are the same column. */
const SAME_EDGE = 4
/** Repeated headers have at most this many rows, and begin in one of these first rows of the table. */
const HEADER_ROWS = 6

export function isContinued(above: LaidTable, given: LaidTable): boolean {
  if (given.at.page !== lastPage(above) + 1 || above.implied !== given.implied) return false
  const below = snapped(above, given)
  const [left, right] = [above.xs[0] ?? 0, above.xs.at(-1) ?? 0]
  if (Math.abs((below.xs[0] ?? 0) - left) > SAME_EDGE || Math.abs((below.xs.at(-1) ?? 0) - right) > SAME_EDGE)
    return false
  const shared = below.xs.filter((x) => above.xs.some((other) => Math.abs(other - x) <= SAME_EDGE)).length
  return shared >= Math.min(above.xs.length, below.xs.length) * SHARED || repeatedHeader(above, below) > 0
}

/** Part of the columns that must agree. */
const SHARED = 0.75

function lastPage(table: LaidTable): number {
  return Math.max(table.at.page, ...table.cells.map(({ at }) => at.page))
}

/** The edges of a table without lines as the part above has them, where that can be said. */
function snapped(above: LaidTable, below: LaidTable): LaidTable {
  if (!below.implied) return below
  if (below.xs.length === above.xs.length) return { ...below, xs: above.xs }
  const inner = above.xs.slice(1, -1)
  const taken = new Set<number>()
  const xs = below.xs.map((x, index) => {
    if (index === 0) return above.xs[0] ?? x
    if (index === below.xs.length - 1) return Math.max(above.xs.at(-1) ?? x, below.xs.at(-2) ?? x)
    const near = inner
      .filter((other) => !taken.has(other) && Math.abs(other - x) <= FOUND_EDGE)
      .toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0]
    if (near !== undefined) taken.add(near)
    return near ?? x
  })
  return xs.every((x, index) => index === 0 || x > (xs[index - 1] ?? x)) ? { ...below, xs } : below
}

/** Edges that were only found between words are the same column this near. */
const FOUND_EDGE = 24

export function continued(above: LaidTable, given: LaidTable): LaidTable {
  const below = snapped(above, given)
  const xs = commonEdges(above.xs, below.xs)
  const upper = onEdges(above, xs)
  const lower = withoutRows(onEdges(below, xs), repeatedHeader(above, below))
  if (lower.rows === 0) return upper
  const cut = isCut(upper, lower)
  const step = cut ? upper.rows - 1 : upper.rows
  const cells = [...upper.cells]
  for (const cell of lower.cells) {
    const partner =
      cell.row > 0
        ? -1
        : cells.findIndex(
            (other) =>
              other.row + other.rowSpan === upper.rows &&
              other.column === cell.column &&
              other.columnSpan === cell.columnSpan,
          )
    const other = cells[partner]
    if (other && (cut || crosses(other, cell, lower)))
      cells[partner] = grown(other, cell, other.rowSpan + cell.rowSpan - (cut ? 1 : 0))
    else cells.push({ ...cell, row: cell.row + step })
  }
  return { ...upper, xs, rows: step + lower.rows, cells, openBottom: below.openBottom }
}

function commonEdges(a: readonly number[], b: readonly number[]): readonly number[] {
  const added = b.filter((x) => !a.some((other) => Math.abs(other - x) <= SAME_EDGE))
  return [...a, ...added].toSorted((x, y) => x - y)
}

function onEdges(table: LaidTable, xs: readonly number[]): LaidTable {
  if (table.xs.length === xs.length) return { ...table, xs }
  const nearest = table.xs.map((x) =>
    xs.reduce(
      (best, other, index) => (Math.abs(other - x) < Math.abs((xs[best] ?? 0) - x) ? index : best),
      0,
    ),
  )
  const cells = table.cells.map((cell) => {
    const column = nearest[cell.column] ?? 0
    return { ...cell, column, columnSpan: (nearest[cell.column + cell.columnSpan] ?? column + 1) - column }
  })
  return { ...table, xs, cells }
}

/** How many first rows of a part only say again what heads the table. */
function repeatedHeader(above: LaidTable, below: LaidTable): number {
  const ours = rowKeys(above, HEADER_ROWS * 2)
  const again = rowKeys(below, HEADER_ROWS)
  let most = 0
  for (let start = 0; start < ours.length; start++) {
    let count = 0
    while (
      count < again.length &&
      count < HEADER_ROWS &&
      again[count] !== '' &&
      again[count] === ours[start + count]
    )
      count++
    // One word alone is said often; a header says several.
    if (count > most && again.slice(0, count).some((key) => key.split('|').length > 2)) most = count
  }
  return closedAt(below, most) ? most : 0
}

function rowKeys(table: LaidTable, rows: number): readonly string[] {
  return Array.from({ length: Math.min(rows, table.rows) }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => foldLabel(cell.lines.map(({ text }) => text).join('')))
      .filter((text) => text !== '')
      .join('|'),
  )
}

/** No cell reaches over the edge below these rows. */
function closedAt(table: LaidTable, rows: number): boolean {
  return table.cells.every((cell) => cell.row >= rows || cell.row + cell.rowSpan <= rows)
}

function withoutRows(table: LaidTable, rows: number): LaidTable {
  if (rows === 0) return table
  return {
    ...table,
    rows: table.rows - rows,
    cells: table.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows })),
  }
}

/**
 * Was the last row cut by the end of the page? Then few cells of the part below are written, each goes on
 * below written words, and one of them goes on with a line that was full. Words that end within their one
 * line were not cut: they are whole, and what is below them is the next row, however few of its cells are
 * written.
 */
function isCut(upper: LaidTable, lower: LaidTable): boolean {
  const first = lower.cells.filter(({ row }) => row === 0)
  const written = first.filter(({ lines }) => lines.length > 0)
  if (written.length === 0 || written.length * 2 > first.length) return false
  const pairs = written.map((cell) => ({
    cell,
    above: upper.cells.find(
      (other) =>
        other.row + other.rowSpan === upper.rows &&
        other.column === cell.column &&
        other.columnSpan === cell.columnSpan,
    ),
  }))
  if (!pairs.every(({ above }) => above !== undefined && above.lines.length > 0)) return false
  if (upper.openBottom && lower.openTop) return true
  const full = pairs.filter(({ cell, above }) => above !== undefined && wasFull(above, cell))
  // The words of a merged cell are broken by the page in the middle of its rows, wherever that is.
  const merged = (pair: (typeof pairs)[number]) => Math.max(pair.cell.rowSpan, pair.above?.rowSpan ?? 1) > 1
  return (
    full.length > 0 &&
    pairs.every((pair) => full.includes(pair) || (pair.above?.lines.length ?? 0) > 1 || merged(pair))
  )
}

/** The last line of the cell above had no room for what the cell below begins with. */
function wasFull(above: LaidCell, below: LaidCell): boolean {
  const last = above.lines.at(-1)
  const next = below.lines[0]
  return last !== undefined && next !== undefined && goesOn(last, next, above.room)
}

/**
 * A merged cell that reaches over the page: its words are printed on one of the pages only, at the left of
 * the table.
 */
function crosses(above: LaidCell, below: LaidCell, lower: LaidTable): boolean {
  if (above.lines.length > 0 && below.lines.length > 0) return false
  if (above.lines.length > 0) return above.rowSpan > 1 && isLeading(below, lower)
  return isLeading(below, lower) && (above.rowSpan > 1 || below.rowSpan > 1)
}

/** Written cells are to the right of it in its row. */
function isLeading(cell: LaidCell, table: LaidTable): boolean {
  return (
    table.cells.some(
      (other) => other.row === cell.row && other.column > cell.column && other.lines.length > 0,
    ) &&
    !table.cells.some(
      (other) =>
        other.row === cell.row &&
        other.column < cell.column &&
        other.lines.length > 0 &&
        other.rowSpan <= cell.rowSpan &&
        cell.rowSpan === 1,
    )
  )
}

function grown(above: LaidCell, below: LaidCell, rowSpan: number): LaidCell {
  return {
    ...above,
    rowSpan,
    lines: [...above.lines, ...below.lines],
    at: above.lines.length === 0 && below.lines.length > 0 ? below.at : above.at,
  }
}

export function textOfCell(cell: LaidCell): string {
  return cellText(cell.lines, cell.room)
}
