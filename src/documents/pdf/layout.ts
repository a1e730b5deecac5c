/** One page as tables and lines of writing, from top to bottom. */
import type { Glyph } from './content.ts'
import { cellIndexAt, findGrids, type Grid, type GridCell } from './grid.ts'
import { columnsBetweenRows } from './implied.ts'
import { goesOn, joinedLines, glyphLines, type TextLine } from './lines.ts'
import { isSpace } from './letters.ts'
import { tablesWithoutLines } from './unruled.ts'
import { straightened, type Box, type Upright } from './upright.ts'

/** A box on one page, as the page is shown. */
export type PageBox = { readonly page: number; readonly box: Box }

export type LaidCell = GridCell & {
  readonly lines: readonly TextLine[]
  /** Width that lines have inside the cell. */
  readonly room: number
  readonly at: PageBox
}

export type LaidTable = {
  readonly kind: 'table'
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly LaidCell[]
  readonly openTop: boolean
  readonly openBottom: boolean
  /** No lines are drawn: its edges are somewhere between what is written. */
  readonly implied: boolean
  readonly y0: number
  readonly y1: number
  readonly at: PageBox
}

export type LaidLine = TextLine & {
  readonly kind: 'line'
  /** Where lines end on this page at the latest. */
  readonly right: number
  readonly at: PageBox
}

export type Laid = LaidTable | LaidLine

export type LaidPage = {
  readonly items: readonly Laid[]
  /** Watermarks and stamps. */
  readonly apart: readonly LaidLine[]
}

/** A page with its drawn tables found, and what is outside them. */
export type PageSketch = {
  readonly page: number
  readonly upright: Upright
  readonly grids: readonly Grid[]
  readonly inGrids: Map<Grid, readonly Glyph[][]>
  readonly around: readonly Glyph[]
  readonly sideways: readonly Glyph[]
}

/** @returns null when the page holds more than any form does. */
export function sketch(upright: Upright, page: number): PageSketch | null {
  const grids = findGrids(
    [...upright.rules, ...columnsBetweenRows(upright.rules, upright.glyphs)],
    upright.letter,
  )
  if (grids === null) return null
  const inGrids = new Map<Grid, readonly Glyph[][]>()
  const around = spread(upright.glyphs, grids, inGrids)
  return { page, upright, grids, inGrids, around, sideways: spread(upright.sideways, grids, inGrids) }
}

/** Edges that were found, not drawn, are where they are. */
const EXACT = 0

/** @param furniture glyphs of page numbers and running titles, which are no content */
export function layOut(
  { page, upright, grids: drawn, inGrids, around, sideways }: PageSketch,
  furniture: ReadonlySet<Glyph>,
): LaidPage {
  const content = furniture.size === 0 ? around : around.filter((glyph) => !furniture.has(glyph))
  const implied = findGrids(tablesWithoutLines(content), EXACT) ?? []
  const outside = spread(content, implied, inGrids)
  const grids = [...drawn, ...implied]
  const shown = (box: Box): PageBox => ({ page, box: rounded(upright.shown(box)) })
  const tables = grids.map((grid): LaidTable => ({
    ...tableOf(grid, inGrids.get(grid) ?? [], upright, shown),
    implied: implied.includes(grid),
  }))
  const flow = glyphLines(outside)
  const right = Math.max(...flow.map(({ x1 }) => x1), ...grids.map(({ xs }) => xs.at(-1) ?? 0))
  const laid = (line: TextLine): LaidLine => ({
    ...line,
    kind: 'line',
    right,
    at: shown([line.x0, line.y0, line.x1, line.y1]),
  })
  const items = [...flow.map(laid), ...tables].toSorted((a, b) => a.y0 - b.y0)
  const sideLines = glyphLines(straightened(sideways, upright.width, upright.height))
  return {
    items,
    apart: [...slanting(upright.apart), ...sideLines].map((line) => ({
      ...laid(line),
      at: shown(boxOf(line.glyphs)),
    })),
  }
}

function area({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))
}

function rounded([x0, y0, x1, y1]: Box): Box {
  const round = (n: number) => Math.round(n * 100) / 100
  return [round(x0), round(y0), round(x1), round(y1)]
}

/** A gap this wide, in letter sizes, parts what one operator drew. */
const PIECE_GAP = 0.8

/**
 * Puts glyphs into the cells that they are in; what was drawn in one piece stays in one cell.
 * @returns the others.
 */
function spread(
  glyphs: readonly Glyph[],
  grids: readonly Grid[],
  cells: Map<Grid, readonly Glyph[][]>,
): readonly Glyph[] {
  const smallest = grids.toSorted((a, b) => area(a) - area(b))
  for (const grid of grids)
    if (!cells.has(grid))
      cells.set(
        grid,
        grid.cells.map(() => []),
      )
  const outside: Glyph[] = []
  let target: Glyph[] = outside
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    const begins =
      last === null ||
      last.run !== glyph.run ||
      isSpace(last.text) ||
      glyph.x0 - last.x1 > PIECE_GAP * glyph.size ||
      Math.abs(glyph.y0 - last.y0) > PIECE_GAP * glyph.size
    if (begins) target = cellUnder(glyph, smallest, cells) ?? outside
    target.push(glyph)
    last = glyph
  }
  return outside
}

function cellUnder(
  glyph: Glyph,
  grids: readonly Grid[],
  cells: ReadonlyMap<Grid, readonly Glyph[][]>,
): Glyph[] | null {
  const x = (glyph.x0 + glyph.x1) / 2
  const y = (glyph.y0 + glyph.y1) / 2
  for (const grid of grids) {
    const cell = cellIndexAt(grid, x, y)
    if (cell >= 0) return cells.get(grid)?.[cell] ?? null
  }
  return null
}

function tableOf(
  grid: Grid,
  glyphs: readonly (readonly Glyph[])[],
  upright: Upright,
  shown: (box: Box) => PageBox,
): Omit<LaidTable, 'implied'> {
  const { xs, ys } = grid
  const lines = glyphs.map((inCell) => glyphLines(level(inCell, upright)))
  const edges = grid.cells.map(({ row, column, rowSpan, columnSpan }): Box => [
    xs[column] ?? 0,
    ys[row] ?? 0,
    xs[column + columnSpan] ?? 0,
    ys[row + rowSpan] ?? 0,
  ])
  const padding = paddingOf(lines, edges)
  const cells = grid.cells.map((cell, index): LaidCell => {
    const box = edges[index] ?? [0, 0, 0, 0]
    return { ...cell, lines: lines[index] ?? [], room: box[2] - box[0] - 2 * padding, at: shown(box) }
  })
  const box: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]
  return {
    kind: 'table',
    xs,
    rows: ys.length - 1,
    cells,
    openTop: grid.openTop,
    openBottom: grid.openBottom,
    y0: box[1],
    y1: box[3],
    at: shown(box),
  }
}

/** A cell whose writing runs up or down is read as if it were turned. */
function level(glyphs: readonly Glyph[], { width, height }: Upright): readonly Glyph[] {
  const sideways = glyphs.filter(({ angle }) => angle > 45 && angle < 315)
  return sideways.length * 2 > glyphs.length ? straightened(glyphs, width, height) : glyphs
}

/** The least distance of writing from the edges of its cell, over the whole table. */
function paddingOf(lines: readonly (readonly TextLine[])[], edges: readonly Box[]): number {
  let least = Infinity
  for (const [index, inCell] of lines.entries()) {
    const [x0, , x1] = edges[index] ?? [0, 0, 0, 0]
    for (const line of inCell) least = Math.min(least, line.x0 - x0, x1 - line.x1)
  }
  return Number.isFinite(least) ? Math.max(0, least) : 0
}

/** Slanting writing: what one operator drew is one line. */
function slanting(glyphs: readonly Glyph[]): readonly TextLine[] {
  const runs = new Map<number, Glyph[]>()
  for (const glyph of glyphs) runs.set(glyph.run, [...(runs.get(glyph.run) ?? []), glyph])
  return [...runs.values()].flatMap((run) => {
    const text = run
      .map((glyph) => glyph.text)
      .join('')
      .trim()
    const [x0, y0, x1, y1] = boxOf(run)
    return text === '' ? [] : [{ text, x0, y0, x1, y1, size: run[0]?.size ?? 0, firstWidth: 0, glyphs: run }]
  })
}

function boxOf(glyphs: readonly Glyph[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0)
    y0 = Math.min(y0, glyph.y0)
    x1 = Math.max(x1, glyph.x1)
    y1 = Math.max(y1, glyph.y1)
  }
  return [x0, y0, x1, y1]
}

/**
 * Lines of a cell as its text: a line that was merely full is joined with the next, any other break stays.
 */
export function cellText(lines: readonly TextLine[], room: number): string {
  let text = ''
  let last: TextLine | null = null
  for (const line of lines) {
    const words = line.text.replaceAll('\t', ' ')
    if (last === null) text = words
    else text = goesOn(last, line, room) ? joinedLines(text, words) : `${text}\n${words}`
    last = line
  }
  return text
}
