/**
 * Tables without any lines. Writing becomes blocks (what must be in one cell), blocks become rows, rows
 * with the same white strips become bands with columns of their own; labels beside several rows are put back
 * over them at the end. What is found becomes rules like drawn ones (grid.ts). A form may have another set of
 * columns every few rows.
 */
import type { Glyph } from './content.ts'
import { medianSize, glyphGroups, STRIP, type GlyphGroup } from './implied.ts'
import { edgesOfColumn, type WrittenBox } from './merged-labels.ts'
import type { DrawnLine } from './rules.ts'

/** Middles of letters in one line are this near, in letter sizes. */
const SAME_LINE = 0.2
/** Lines of one cell are no farther apart, in letter sizes. */
const WITHIN_CELL = 0.75
/** Rows of one table are no farther apart. */
const BETWEEN_ROWS = 2.5
/** More pieces than a page of a form has: a drawing, or a page that is no form. */
const MOST_PIECES = 3_000
const MOST_TIED = 400
/** A table has so many rows of several cells, and one of so many cells. */
const ROWS = 3
const CELLS = 3
/**
 * Columns on the left with fewer cells than this part of the others' have cells that reach over several rows.
 */
const OF_ALL_ROWS = 0.8

/** Labels may be nearer to the column beside them: this part of what is asked between columns. */
const BESIDE_LABEL = 0.4

type Row = { readonly blocks: readonly WrittenBox[]; readonly y0: number; readonly y1: number }

export function tablesWithoutLines(glyphs: readonly Glyph[]): readonly DrawnLine[] {
  const pieces = glyphGroups(glyphs, SAME_LINE)
  if (pieces.length > MOST_PIECES) return []
  const size = medianSize(glyphs)
  const blocks = blocksOf(pieces, size)
  const labels: WrittenBox[] = []
  const rows = rowsOfBlocks(blocks, size, labels)
  return regionsOf(rows, size).flatMap((region) => {
    const top = (region[0]?.y0 ?? 0) - size
    const bottom = (region.at(-1)?.y1 ?? 0) + size
    return rulesOfRegion(
      region,
      labels.filter(({ y0, y1 }) => y0 > top && y1 < bottom),
      size,
    )
  })
}

// Blocks

/** Lines that are close below one another are one cell, if rows are farther apart than lines. */
function blocksOf(pieces: readonly GlyphGroup[], size: number): readonly WrittenBox[] {
  const within = gapWithin(pieces, size)
  const blocks: WrittenBox[] = []
  let open: WrittenBox[] = []
  for (const piece of pieces.toSorted((a, b) => a.y0 - b.y0)) {
    open = open.filter(({ y1 }) => piece.y0 - y1 <= WITHIN_CELL * size)
    const above = open.filter(
      (block) =>
        piece.y0 - block.y1 <= within && piece.y0 > block.y0 + 0.5 * size && isBelow(block, piece, size),
    )
    const [block] = above
    if (block && above.length === 1) {
      block.x0 = Math.min(block.x0, piece.x0)
      block.x1 = Math.max(block.x1, piece.x1)
      block.y1 = Math.max(block.y1, piece.y1)
    } else {
      const begun = { x0: piece.x0, x1: piece.x1, y0: piece.y0, y1: piece.y1, size: piece.size }
      blocks.push(begun)
      open.push(begun)
    }
  }
  return blocks
}

/** The widest gap between lines of one cell; nothing when lines and rows are equally far apart. */
function gapWithin(pieces: readonly GlyphGroup[], size: number): number {
  const sorted = pieces.toSorted((a, b) => a.y0 - b.y0)
  const gaps = sorted
    .flatMap((piece, index) => {
      for (let i = index + 1; i < sorted.length; i++) {
        const other = sorted[i]
        if (!other || other.y0 - piece.y1 > 2 * size) return []
        if (other.y0 > piece.y0 + 0.5 * size && overlap(piece, other) > 0) return [other.y0 - piece.y1]
      }
      return []
    })
    .toSorted((a, b) => a - b)
  const jump = gaps.findIndex(
    (gap, index) =>
      index > 0 &&
      gap - (gaps[index - 1] ?? gap) > 0.15 * size &&
      (gaps[index - 1] ?? gap) < WITHIN_CELL * size,
  )
  return jump <= 0 ? -Infinity : ((gaps[jump - 1] ?? 0) + (gaps[jump] ?? 0)) / 2
}

function overlap(
  a: { readonly x0: number; readonly x1: number },
  b: { readonly x0: number; readonly x1: number },
): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
}

/** Begins at the same edge, has the same middle, or lies mostly below. */
function isBelow(block: WrittenBox, piece: GlyphGroup, size: number): boolean {
  const shared = overlap(block, piece)
  if (shared <= 0) return false
  const near = 0.6 * size
  return (
    Math.abs(block.x0 - piece.x0) < near ||
    Math.abs(block.x0 + block.x1 - piece.x0 - piece.x1) / 2 < near ||
    shared > 0.5 * Math.min(block.x1 - block.x0, piece.x1 - piece.x0)
  )
}

// Rows

/** @param labels takes the blocks that are beside several rows. */
function rowsOfBlocks(blocks: readonly WrittenBox[], size: number, labels: WrittenBox[]): readonly Row[] {
  return tied(blocks, size).flatMap((group) => {
    if (group.length === 1 || group.length > MOST_TIED || !isStacked(group)) return [rowOf(group)]
    const label = looseBlock(group)
    if (label === null) return [rowOf(group)]
    labels.push(label)
    return rowsOfBlocks(
      group.filter((block) => block !== label),
      size,
      labels,
    )
  })
}

/** Blocks that are side by side, directly or over others. */
function tied(blocks: readonly WrittenBox[], size: number): readonly (readonly WrittenBox[])[] {
  const groups: WrittenBox[][] = []
  let end = -Infinity
  for (const block of blocks.toSorted((a, b) => a.y0 - b.y0)) {
    const group = groups.at(-1)
    if (group && block.y0 < end - 0.15 * size) group.push(block)
    else groups.push([block])
    end = Math.max(end, block.y1)
  }
  return groups
}

function isStacked(blocks: readonly WrittenBox[]): boolean {
  return blocks.some((block, index) => blocks.slice(index + 1).some((other) => isOver(block, other)))
}

function isOver(a: WrittenBox, b: WrittenBox): boolean {
  return overlap(a, b) > 0.3 * Math.min(a.x1 - a.x0, b.x1 - b.x0)
}

/** The first block from the left with nothing above or below it, or else the tallest one. */
function looseBlock(blocks: readonly WrittenBox[]): WrittenBox | null {
  const alone = blocks
    .filter((block) => !blocks.some((other) => other !== block && isOver(block, other)))
    .toSorted((a, b) => a.x0 - b.x0)
  return alone[0] ?? blocks.toSorted((a, b) => b.y1 - b.y0 - (a.y1 - a.y0))[0] ?? null
}

function rowOf(blocks: readonly WrittenBox[]): Row {
  return {
    blocks: blocks.toSorted((a, b) => a.x0 - b.x0),
    y0: Math.min(...blocks.map(({ y0 }) => y0)),
    y1: Math.max(...blocks.map(({ y1 }) => y1)),
  }
}

/** Rows near one another, many of them with several cells; titles above and below are none of them. */
function regionsOf(rows: readonly Row[], size: number): readonly (readonly Row[])[] {
  const regions: Row[][] = []
  for (const row of rows) {
    const region = regions.at(-1)
    const last = region?.at(-1)
    if (region && last && row.y0 - last.y1 <= BETWEEN_ROWS * size) region.push(row)
    else regions.push([row])
  }
  return regions.flatMap((region) => {
    const first = region.findIndex(isSeveral)
    const inner = first < 0 ? [] : region.slice(first, region.findLastIndex(isSeveral) + 1)
    const several = inner.filter(isSeveral).length
    return several >= ROWS &&
      several * 2 >= inner.length &&
      inner.some(({ blocks }) => blocks.length >= CELLS)
      ? [inner]
      : []
  })
}

function isSeveral({ blocks }: Row): boolean {
  return blocks.length > 1
}

// Bands

type Span = { x0: number; x1: number }
type Band = { readonly rows: Row[]; columns: readonly Span[] }

function rulesOfRegion(
  rows: readonly Row[],
  labels: readonly WrittenBox[],
  size: number,
): readonly DrawnLine[] {
  const all = [...rows.flatMap(({ blocks }) => blocks), ...labels]
  const left = Math.min(...all.map(({ x0 }) => x0)) - 3
  const right = Math.max(...all.map(({ x1 }) => x1)) + 3
  const bands = bandsOf(rows, labels, size)
  const atTop = standsAtTop(rows, size)
  const edges = commonEdges(bands)
  const rules = bands.flatMap((band, index) => {
    const above = bands[index - 1]?.rows.at(-1)
    const below = bands[index + 1]?.rows[0]
    const [first, last] = [band.rows[0], band.rows.at(-1)]
    if (!first || !last) return []
    const top = above ? (above.y1 + first.y0) / 2 : first.y0 - 3
    const bottom = below ? (last.y1 + below.y0) / 2 : last.y1 + 3
    const xs = [left, ...(edges.get(band) ?? []), right]
    return rulesOfBand(band, labels, { xs, top, bottom, atTop })
  })
  const heads = bands
    .slice(1)
    .flatMap(
      (band, index) =>
        headOverHeads(
          bands[index],
          [left, ...(edges.get(bands[index] ?? band) ?? []), right],
          band.rows[0],
        ) ?? [],
    )
  return rules.filter(
    (rule) =>
      !rule.horizontal ||
      heads.every(
        ({ at, from, to }) =>
          Math.abs(rule.at - at) > 0.1 ||
          ((rule.from + rule.to) / 2 > from && (rule.from + rule.to) / 2 < to),
      ),
  )
}

/**
 * A head of two rows: one cell of the upper row is over all cells of the lower. Then the others reach
 * over both rows, and a line is only below the one. null when there is nothing of the kind.
 */
function headOverHeads(
  band: Band | undefined,
  xs: readonly number[],
  lower: Row | undefined,
): { readonly at: number; readonly from: number; readonly to: number } | null {
  const upper = band?.rows.at(-1)
  if (!upper || !lower || lower.blocks.length < 2 || upper.blocks.length < CELLS) return null
  for (const block of upper.blocks) {
    const middle = (block.x0 + block.x1) / 2
    const column = xs.findIndex((x, index) => x < middle && (xs[index + 1] ?? x) >= middle)
    const [from = 0, to = 0] = [xs[column], xs[column + 1]]
    if (lower.blocks.every(({ x0, x1 }) => (x0 + x1) / 2 > from && (x0 + x1) / 2 < to))
      return { at: (upper.y1 + lower.y0) / 2, from, to }
  }
  return null
}

/** In rows with cells of one line and of several: whether the short ones are at the top? */
function standsAtTop(rows: readonly Row[], size: number): boolean {
  let top = 0,
    middle = 0
  for (const { blocks, y0, y1 } of rows) {
    for (const block of blocks) {
      if (y1 - y0 - (block.y1 - block.y0) < 0.5 * size) continue
      if (block.y0 - y0 < 0.2 * size) top++
      else if (Math.abs(block.y0 + block.y1 - y0 - y1) < 0.4 * size) middle++
    }
  }
  return top > middle
}

function bandsOf(rows: readonly Row[], labels: readonly WrittenBox[], size: number): readonly Band[] {
  const bands: Band[] = []
  for (const [index, row] of rows.entries()) {
    const band = bands.at(-1)
    const beside = labels.filter(
      ({ y0, y1 }) => (y0 + y1) / 2 >= row.y0 - size && (y0 + y1) / 2 <= row.y1 + size,
    )
    const columns = band ? withRow(band.columns, row, size) : null
    if (band && columns) {
      band.rows.push(row)
      band.columns = columns
    } else if (
      band &&
      row.blocks.length === 1 &&
      band.columns.length >= CELLS &&
      rows
        .slice(index + 1, index + 3)
        .some((next) => next.blocks.length >= CELLS && withRow(band.columns, next, size) !== null)
    ) {
      // A merged cell in the midst of a table.
      band.rows.push(row)
    } else bands.push({ rows: [row], columns: row.blocks.map(({ x0, x1 }) => ({ x0, x1 })) })
    const now = bands.at(-1)
    if (now)
      for (const label of beside)
        now.columns = withRow(now.columns, rowOf([label]), size * BESIDE_LABEL) ?? now.columns
  }
  return bands
}

/**
 * The columns with the cells of another row; null when a cell would lie in two of them, or two cells in one.
 */
function withRow(columns: readonly Span[], { blocks }: Row, size: number): readonly Span[] | null {
  const wider = columns.map((column) => ({ ...column }))
  const taken = new Set<Span>()
  for (const block of blocks) {
    const under = wider.filter((column) => overlap(column, block) > 1)
    const [column] = under
    if (under.length > 1 || (column && taken.has(column))) return null
    const own = column ?? { x0: block.x0, x1: block.x1 }
    own.x0 = Math.min(own.x0, block.x0)
    own.x1 = Math.max(own.x1, block.x1)
    if (!column) wider.push(own)
    taken.add(own)
  }
  wider.sort((a, b) => a.x0 - b.x0)
  return wider.every(
    (column, index) => index === 0 || column.x0 - (wider[index - 1]?.x1 ?? 0) >= STRIP * size,
  )
    ? wider
    : null
}

/**
 * Edges between the columns of all bands: bands whose white strips meet part their columns at the same place.
 */
function commonEdges(bands: readonly Band[]): ReadonlyMap<Band, readonly number[]> {
  const strips = bands
    .flatMap((band) =>
      band.columns
        .slice(1)
        .map((column, index) => ({ band, from: band.columns[index]?.x1 ?? column.x0, to: column.x0 })),
    )
    .toSorted((a, b) => a.to - b.to)
  const places: number[] = []
  let group: typeof strips = []
  const end = () => {
    if (group.length > 0)
      places.push((Math.max(...group.map(({ from }) => from)) + Math.min(...group.map(({ to }) => to))) / 2)
    group = []
  }
  for (const strip of strips) {
    const [first] = group
    if (first && strip.from > first.to) end()
    group.push(strip)
  }
  end()
  const edges = new Map<Band, number[]>(bands.map((band) => [band, []]))
  // A wide strip beside a merged head ends where the next column begins.
  for (const { band, from, to } of strips)
    edges.get(band)?.push(places.findLast((at) => at >= from && at <= to) ?? (from + to) / 2)
  return edges
}

type BandFrame = {
  /** Left and right edge, and those between the columns. */
  readonly xs: readonly number[]
  readonly top: number
  readonly bottom: number
  /** Blocks are at the top of their cells. */
  readonly atTop: boolean
}

function rulesOfBand(
  band: Band,
  labels: readonly WrittenBox[],
  { xs, top, bottom, atTop }: BandFrame,
): readonly DrawnLine[] {
  const edges = [
    top,
    ...band.rows.slice(1).map((row, index) => ((band.rows[index]?.y1 ?? row.y0) + row.y0) / 2),
    bottom,
  ]
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0]
  const beside = labels.filter(({ y0, y1 }) => (y0 + y1) / 2 > top && (y0 + y1) / 2 < bottom)
  const blocks = [...band.rows.flatMap((row) => row.blocks), ...beside]
  const columns = xs
    .slice(1)
    .map((x, index) =>
      blocks
        .filter((block) => (block.x0 + block.x1) / 2 > (xs[index] ?? left) && (block.x0 + block.x1) / 2 <= x)
        .toSorted((a, b) => a.y0 - b.y0),
    )
  const most = Math.max(...columns.map(({ length }) => length))
  const leading = columns.findIndex(({ length }) => length >= most * OF_ALL_ROWS)
  const second = edges[1] ?? bottom
  const headed = (band.rows[0]?.blocks.length ?? 0) >= columns.length - 1
  const down = xs.flatMap((x, index) =>
    edges.slice(1).flatMap((to, row): DrawnLine[] => {
      const from = edges[row] ?? top
      const crossed =
        index > 0 &&
        index < xs.length - 1 &&
        blocks.some(
          (block) =>
            block.x0 < x - 1 &&
            block.x1 > x + 1 &&
            (block.y0 + block.y1) / 2 > from &&
            (block.y0 + block.y1) / 2 < to,
        )
      return crossed ? [] : [{ horizontal: false, at: x, from, to }]
    }),
  )
  const across = columns.flatMap((inColumn, column) => {
    const first = inColumn[0]
    const ownHead = headed && first !== undefined && first.y1 < second + 1
    return edgesOfColumn(inColumn, edges, { leading: column < leading, headed: ownHead, atTop }).map(
      (at): DrawnLine => ({ horizontal: true, at, from: xs[column] ?? left, to: xs[column + 1] ?? right }),
    )
  })
  return [...down, ...across]
}
