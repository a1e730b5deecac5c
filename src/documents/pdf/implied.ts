/**
 * Tables that are not drawn, or only half: columns stand where no writing crosses a white strip, rows where lines end.
 * What is found becomes rules like drawn ones, so that one grid is made of both (grid.ts).
 */
import type { Glyph } from './content.ts'
import { isSpace } from './letters.ts'
import { rowsOf } from './lines.ts'
import { mergeRules, type Rule } from './rules.ts'

/** A white strip between columns is at least this many letter sizes wide. */
const STRIP = 0.28
/** Gaps between pieces of one line of writing: wider than between letters and words. */
const PIECE_GAP = 0.6
/** … or as wide as between two cells, when what stands there was drawn apart. */
const CELL_GAP = 0.28
/** Lines with at least this many pieces belong to a table … */
const PIECES = 3
/** … when so many of them stand near one another. */
const LINES = 3
/** Lines of a table stand no farther apart, in letter sizes. */
const NEAR_LINES = 5
/** Part of the rows in which a strip may be crossed: titles and merged cells. */
const CROSSED = 0.15

export type Piece = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number; readonly size: number }

/** Rules between the columns of tables whose rows alone are parted by lines. */
export function columnsBetweenRows(rules: readonly Rule[], glyphs: readonly Glyph[]): readonly Rule[] {
  const down = mergeRules(rules, false)
  const free = mergeRules(rules, true).filter((rule) => !down.some((other) => touches(rule, other)))
  return stacksOf(free).flatMap((stack) => {
    const [first, last] = [stack[0], stack.at(-1)]
    if (!first || !last) return []
    const inside = glyphs.filter(({ x0, x1, y0, y1 }) => x0 >= first.from - 2 && x1 <= first.to + 2 && (y0 + y1) / 2 > first.at && (y0 + y1) / 2 < last.at)
    const strips = stack.slice(1).map((rule, index) => piecesOf(inside.filter(({ y0, y1 }) => (y0 + y1) / 2 > (stack[index]?.at ?? 0) && (y0 + y1) / 2 <= rule.at)))
    const edges = whiteStrips(strips.map((pieces) => pieces), medianSize(inside))
    if (edges.length === 0) return []
    const walls = stack.slice(1).flatMap((rule, index) =>
      edges.filter((x) => !(strips[index] ?? []).some((piece) => piece.x0 < x - 1 && piece.x1 > x + 1)).map((x): Rule => ({ horizontal: false, at: x, from: stack[index]?.at ?? 0, to: rule.at })))
    return [...walls, ...[first.from, first.to].map((at): Rule => ({ horizontal: false, at, from: first.at, to: last.at }))]
  })
}

function touches(across: Rule, down: Rule): boolean {
  return across.from - 3 <= down.at && down.at <= across.to + 3 && down.from - 3 <= across.at && across.at <= down.to + 3
}

/** Lines of the same width below one another: at least three. */
function stacksOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const stacks: Rule[][] = []
  for (const rule of rules) {
    if (rule.to - rule.from < 100) continue
    const stack = stacks.find(([first]) => first !== undefined && Math.abs(first.from - rule.from) < 6 && Math.abs(first.to - rule.to) < 6)
    if (stack) stack.push(rule)
    else stacks.push([rule])
  }
  return stacks.filter(({ length }) => length >= 3)
}

/** Pieces of writing that belong together, side by side. */
export function piecesOf(glyphs: readonly Glyph[]): readonly Piece[] {
  return rowsOf(glyphs).flatMap(piecesOfRow)
}

function piecesOfRow(row: readonly Glyph[]): readonly Piece[] {
  const pieces: { x0: number; x1: number; y0: number; y1: number; size: number; run: number }[] = []
  for (const glyph of row) {
    if (isSpace(glyph.text)) continue
    const piece = pieces.at(-1)
    if (piece && glyph.x0 - piece.x1 <= (piece.run === glyph.run ? PIECE_GAP : CELL_GAP) * Math.max(glyph.size, piece.size)) {
      piece.run = glyph.run
      piece.x1 = Math.max(piece.x1, glyph.x1)
      piece.y0 = Math.min(piece.y0, glyph.y0)
      piece.y1 = Math.max(piece.y1, glyph.y1)
    } else pieces.push({ x0: glyph.x0, x1: glyph.x1, y0: glyph.y0, y1: glyph.y1, size: glyph.size, run: glyph.run })
  }
  return pieces
}

function medianSize(glyphs: readonly Glyph[]): number {
  return glyphs.map(({ size }) => size).toSorted((a, b) => a - b)[glyphs.length >> 1] ?? 10
}

/** Middles of the strips that (nearly) no row's writing crosses. */
function whiteStrips(rows: readonly (readonly Piece[])[], size: number): readonly number[] {
  const written = rows.filter(({ length }) => length > 0)
  const left = Math.floor(Math.min(...written.flat().map(({ x0 }) => x0)))
  const right = Math.ceil(Math.max(...written.flat().map(({ x1 }) => x1)))
  if (!Number.isFinite(right - left) || right - left > 10_000) return []
  const counts = new Uint32Array(right - left + 1)
  for (const row of written) {
    const seen = new Set<number>()
    for (const { x0, x1 } of row) for (let x = Math.floor(x0); x < x1; x++) seen.add(x - left)
    for (const x of seen) counts[x] = (counts[x] ?? 0) + 1
  }
  const most = Math.floor(written.length * CROSSED)
  const strips: number[] = []
  let start = -1
  for (let x = 0; x <= counts.length; x++) {
    const white = x < counts.length && (counts[x] ?? 0) <= most
    if (white && start < 0) start = x
    if (!white && start >= 0) {
      if (start > 0 && x < counts.length && x - start >= STRIP * size) strips.push(left + (start + x) / 2)
      start = -1
    }
  }
  return strips
}

// Without any lines

type Row = { readonly pieces: readonly Piece[]; readonly y0: number; readonly y1: number; readonly size: number }
type Band = { readonly rows: Row[]; strips: readonly (readonly [number, number])[] }

/** Rules around the cells of tables that have no lines at all. */
export function tablesWithoutLines(glyphs: readonly Glyph[]): readonly Rule[] {
  const rows = rowsOf(glyphs).map(rowOf).filter((row) => row !== null)
  return bandsOf(rows).flatMap((band) => rulesOfBand(band, glyphs))
}

function rowOf(glyphs: readonly Glyph[]): Row | null {
  const pieces = piecesOfRow(glyphs)
  if (pieces.length === 0) return null
  return { pieces, y0: Math.min(...pieces.map(({ y0 }) => y0)), y1: Math.max(...pieces.map(({ y1 }) => y1)), size: Math.max(...pieces.map(({ size }) => size)) }
}

/** Lines of many pieces that agree in their white strips, with the lines between them. */
function bandsOf(rows: readonly Row[]): readonly Band[] {
  const bands: Band[] = []
  let band: Band | null = null
  let waiting: Row[] = []
  for (const row of rows) {
    const near = band?.rows.at(-1)
    const far = near !== undefined && row.y0 - near.y1 > NEAR_LINES * row.size
    if (row.pieces.length < PIECES && (band === null || far)) {
      band = null
      waiting = []
      continue
    }
    if (row.pieces.length < PIECES) {
      waiting.push(row)
      continue
    }
    const strips: readonly (readonly [number, number])[] | null = band === null || far ? null : agreed(band.strips, row)
    if (band === null || strips === null) {
      band = { rows: [row], strips: gapsOf(row) }
      bands.push(band)
    } else {
      // What stands between two lines of a table is a part of it.
      band.rows.push(...waiting, row)
      band.strips = waiting.reduce((left, each) => agreed(left, each) ?? left, strips)
    }
    waiting = []
  }
  for (const each of bands) takeLastLines(each, rows)
  return bands.filter((each) => each.rows.filter(({ pieces }) => pieces.length >= PIECES).length >= LINES && each.strips.length >= PIECES - 1)
}

/** Lines below the last full one that keep to its columns: the rest of broken cells. */
function takeLastLines(band: Band, rows: readonly Row[]): void {
  let last = band.rows.at(-1)
  for (const row of rows.slice(last ? rows.indexOf(last) + 1 : rows.length)) {
    if (!last || row.pieces.length >= PIECES || row.y0 - last.y1 > row.size || agreed(band.strips, row)?.length !== band.strips.length) return
    band.rows.push(row)
    last = row
  }
}

function gapsOf({ pieces }: Row): readonly (readonly [number, number])[] {
  return pieces.slice(1).map((piece, index) => [pieces[index]?.x1 ?? piece.x0, piece.x0] as const)
}

/** The strips that stay white with another line; null when it has columns of its own. */
function agreed(strips: readonly (readonly [number, number])[], row: Row): readonly (readonly [number, number])[] | null {
  const left = strips.flatMap(([from, to]) => {
    let [start, end] = [from, to]
    for (const { x0, x1 } of row.pieces) {
      if (x1 <= start || x0 >= end) continue
      if (x0 <= start) start = x1
      else end = x0
    }
    return end - start >= STRIP * row.size ? [[start, end] as const] : []
  })
  if (left.length === strips.length) return left
  // A line with fewer pieces has merged cells; one with as many has other columns.
  return row.pieces.length <= strips.length ? strips : null
}

function rulesOfBand({ rows, strips }: Band, glyphs: readonly Glyph[]): readonly Rule[] {
  const top = Math.min(...rows.map(({ y0 }) => y0)) - 2
  const bottom = Math.max(...rows.map(({ y1 }) => y1)) + 2
  const pieces = rows.flatMap((row) => row.pieces)
  const left = Math.min(...pieces.map(({ x0 }) => x0)) - 3
  const right = Math.max(...pieces.map(({ x1 }) => x1)) + 3
  const xs = [left, ...strips.map(([from, to]) => (from + to) / 2), right]
  const inside = glyphs.filter(({ x0, x1, y0, y1 }) => x0 >= left && x1 <= right && (y0 + y1) / 2 > top && (y0 + y1) / 2 < bottom)
  const columns = blocksOf(xs.slice(1).map((x, index) => rowsOf(inside.filter(({ x0 }) => x0 >= (xs[index] ?? 0) - 1 && x0 < x - 1)).map(rowOf).filter((row) => row !== null)))
  const most = Math.max(...columns.map(({ length }) => length))
  const leading = columns.findIndex(({ length }) => length >= most * OF_ALL_ROWS)
  const edges = rowEdges(columns.slice(leading).flat(), top, bottom)
  const second = edges[1] ?? bottom
  const headed = columns.every((blocks) => blocks.some(({ y0, y1 }) => y0 > top && y1 < second))
  const down = xs.flatMap((x, index) => edges.slice(1).flatMap((edge, row): Rule[] => {
    const from = edges[row] ?? top
    const crossed = index > 0 && index < xs.length - 1 && pieces.some((piece) => piece.x0 < x - 1 && piece.x1 > x + 1 && (piece.y0 + piece.y1) / 2 > from && (piece.y0 + piece.y1) / 2 < edge)
    return crossed ? [] : [{ horizontal: false, at: x, from, to: edge }]
  }))
  const across = columns.flatMap((blocks, column) => edgesOfColumn(blocks, edges, column < leading, headed).map((at): Rule => ({ horizontal: true, at, from: xs[column] ?? left, to: xs[column + 1] ?? right })))
  return [...down, ...across]
}

/** Columns on the left with fewer cells than this part of the others' have cells that reach over several rows. */
const OF_ALL_ROWS = 0.8

/** Lines of one cell stand no farther apart, in letter sizes. */
const WITHIN_CELL = 0.75

type Block = { y0: number; y1: number; readonly size: number }

/** Lines of one column that stand close are one cell: closer than the rows of the table do. */
function blocksOf(columns: readonly (readonly Row[])[]): readonly (readonly Block[])[] {
  const size = columns.find(({ length }) => length > 0)?.[0]?.size ?? 10
  const gaps = columns.flatMap((lines) => lines.slice(1).map((line, index) => line.y0 - (lines[index]?.y1 ?? line.y0))).toSorted((a, b) => a - b)
  // Even gaps: every line is a row of its own.
  const jump = gaps.findIndex((gap, index) => index > 0 && gap - (gaps[index - 1] ?? gap) > 0.15 * size && (gaps[index - 1] ?? gap) < WITHIN_CELL * size)
  const within = jump <= 0 ? -Infinity : ((gaps[jump - 1] ?? 0) + (gaps[jump] ?? 0)) / 2
  return columns.map((lines) => {
    const blocks: Block[] = []
    for (const line of lines) {
      const block = blocks.at(-1)
      if (block && line.y0 - block.y1 <= within) block.y1 = Math.max(block.y1, line.y1)
      else blocks.push({ y0: line.y0, y1: line.y1, size: line.size })
    }
    return blocks
  })
}

/** Rows are what stands side by side; they are parted half-way between. */
function rowEdges(blocks: readonly Block[], top: number, bottom: number): readonly number[] {
  const edges = [top]
  let end = -Infinity
  for (const { y0, y1, size } of blocks.toSorted((a, b) => a.y0 - b.y0)) {
    if (end > -Infinity && y0 >= end - 0.2 * size) edges.push((y0 + end) / 2)
    end = Math.max(end, y1)
  }
  return [...edges, bottom]
}

/** Where the cells of a column are parted. A leading column with fewer cells than rows has merged ones. */
function edgesOfColumn(blocks: readonly Block[], edges: readonly number[], leading: boolean, headed: boolean): readonly number[] {
  const rows = edges.length - 1
  if (!leading || blocks.length === 0 || blocks.length >= rows) return edges.filter((edge) => !blocks.some(({ y0, y1 }) => y0 < edge - 1 && y1 > edge + 1))
  if (headed) return [edges[0] ?? 0, ...edgesOfColumn(blocks.slice(1), edges.slice(1), true, false)]
  for (let start = 0; start < Math.min(rows, MOST_WITHOUT_LABEL); start++) {
    const spans = centredSpans(blocks, edges.slice(start))
    if (spans) return start === 0 ? spans : [edges[0] ?? 0, ...spans]
  }
  return topSpans(blocks, edges)
}

/** Rows at the top of a page whose label stands on the page before. */
const MOST_WITHOUT_LABEL = 12

/** Spans with each label printed in the middle of its rows; null when labels do not stand so. */
function centredSpans(blocks: readonly Block[], edges: readonly number[]): readonly number[] | null {
  const found = [edges[0] ?? 0]
  let row = 0
  for (const { y0, y1, size } of blocks) {
    const middle = (y0 + y1) / 2
    let end = row + 1
    while (end < edges.length - 1 && ((edges[row] ?? 0) + (edges[end] ?? 0)) / 2 < middle - size * 0.6) end++
    if (Math.abs(((edges[row] ?? 0) + (edges[end] ?? 0)) / 2 - middle) > size * 0.9) return null
    found.push(edges[end] ?? 0)
    row = end
  }
  return row === edges.length - 1 ? found : null
}

function topSpans(blocks: readonly Block[], edges: readonly number[]): readonly number[] {
  const last = edges.at(-1) ?? 0
  return edges.filter((edge, row) => row === 0 || edge === last || blocks.some(({ y0, y1 }) => (y0 + y1) / 2 > edge && (y0 + y1) / 2 < (edges[row + 1] ?? last)))
}
