/**
 * Rules to tables: lines that touch make one table, and where no line parts two places of its grid they are
 * one cell.
 */
import { mergeRules, type DrawnLine } from './rules.ts'

export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export type Grid = {
  /** Edges of columns and rows, ascending; one more than there are columns and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Rows and columns count from 0; top to bottom, left to right. */
  readonly cells: readonly GridCell[]
  /** The index of the cell at each place of the grid, row by row. */
  readonly places: readonly number[]
  /** No line was drawn at the top or bottom: the table came from, or goes on, elsewhere. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** Lines that come this near touch. */
const TOUCH = 3
/**
 * Edges this near are one; so are those between which not half a letter fits: borders of neighbouring cells.
 */
const SAME_EDGE = 2.6
const PART_OF_LETTER = 0.5
/** Lines that reach this far beyond the outermost edge end at an edge that nobody drew. */
const OVERHANG = 8
/** More lines than any form has: the page is a drawing. */
const MOST_LINES = 4_000
/** Places of a grid. */
export const MOST_PLACES = 60_000

/**
 * Grids of a single cell are frames, not tables.
 * @param letter the usual size of letters on the page, in points
 * @returns null when a grid has more places than any form
 */
export function findGrids(rules: readonly DrawnLine[], letter: number): readonly Grid[] | null {
  const near = Math.max(SAME_EDGE, letter * PART_OF_LETTER)
  const across = mergeRules(rules, true)
  const down = mergeRules(rules, false)
  if (across.length > MOST_LINES || down.length > MOST_LINES) return []
  const grids: Grid[] = []
  for (const component of components(across, down)) {
    const grid = gridOf(component.across, component.down, near)
    if (grid === 'too-large') return null
    if (grid && grid.cells.length > 1) grids.push(grid)
  }
  return grids
}

type Component = { readonly across: DrawnLine[]; readonly down: DrawnLine[] }

function components(across: readonly DrawnLine[], down: readonly DrawnLine[]): readonly Component[] {
  const parents = Array.from({ length: across.length + down.length }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parents[at] !== at) {
      const next = parents[parents[at] ?? at] ?? at
      parents[at] = next
      at = next
    }
    return at
  }
  for (const [i, rule] of across.entries()) {
    for (let j = firstAtLeast(down, rule.from - TOUCH); j < down.length; j++) {
      const other = down[j]
      if (!other || other.at > rule.to + TOUCH) break
      if (other.from - TOUCH <= rule.at && rule.at <= other.to + TOUCH)
        parents[root(i)] = root(across.length + j)
    }
  }
  const groups = new Map<number, Component>()
  const groupOf = (i: number) => {
    const group = groups.get(root(i)) ?? { across: [], down: [] }
    groups.set(root(i), group)
    return group
  }
  for (const [i, rule] of across.entries()) groupOf(i).across.push(rule)
  for (const [j, rule] of down.entries()) groupOf(across.length + j).down.push(rule)
  return [...groups.values()]
}

function firstAtLeast(rules: readonly DrawnLine[], at: number): number {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rules[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function gridOf(
  across: readonly DrawnLine[],
  down: readonly DrawnLine[],
  near: number,
): Grid | 'too-large' | null {
  if (across.length + down.length < 3 || across.length === 0 || down.length === 0) return null
  const drawnX = edgesOf(
    down.map(({ at }) => at),
    near,
  )
  const drawnY = edgesOf(
    across.map(({ at }) => at),
    near,
  )
  const xs = withOverhang(drawnX, across)
  const ys = withOverhang(drawnY, down)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1) return null
  if (columns * rows > MOST_PLACES) return 'too-large'
  const cells = cellsOf(wallsOf(across, ys, xs), wallsOf(down, xs, ys), rows, columns)
  return {
    xs,
    ys,
    ...cells,
    openTop: (ys[0] ?? 0) < (drawnY[0] ?? 0) - TOUCH,
    openBottom: (ys.at(-1) ?? 0) > (drawnY.at(-1) ?? 0) + TOUCH,
  }
}

function edgesOf(positions: readonly number[], near: number): readonly number[] {
  const edges: { sum: number; count: number; first: number }[] = []
  for (const at of positions.toSorted((a, b) => a - b)) {
    const edge = edges.at(-1)
    if (edge && at - edge.first <= near) {
      edge.sum += at
      edge.count++
    } else edges.push({ sum: at, count: 1, first: at })
  }
  return edges.map(({ sum, count }) => sum / count)
}

/** A table without lines at its sides ends where the lines of the other direction end. */
function withOverhang(edges: readonly number[], crossing: readonly DrawnLine[]): readonly number[] {
  const first = edges[0] ?? 0
  const last = edges.at(-1) ?? 0
  const before = crossing
    .filter(({ from, to }) => from < first - OVERHANG && to >= first - TOUCH)
    .map(({ from }) => from)
  const behind = crossing
    .filter(({ from, to }) => to > last + OVERHANG && from <= last + TOUCH)
    .map(({ to }) => to)
  return [
    ...(before.length > 1 ? [Math.min(...before)] : []),
    ...edges,
    ...(behind.length > 1 ? [Math.max(...behind)] : []),
  ]
}

/** For every edge, between which edges of the other direction a line is drawn on it. */
function wallsOf(
  rules: readonly DrawnLine[],
  edges: readonly number[],
  others: readonly number[],
): readonly (readonly boolean[])[] {
  const walls = edges.map(() => Array.from({ length: others.length - 1 }, () => false))
  for (const { at, from, to } of rules) {
    const row = walls[nearest(edges, at)]
    if (!row) continue
    for (let i = Math.max(0, nearest(others, from) - 1); i < others.length - 1; i++) {
      const start = others[i] ?? 0
      const end = others[i + 1] ?? 0
      if (start > to) break
      if (Math.min(end, to) - Math.max(start, from) >= (end - start) / 2) row[i] = true
    }
  }
  return walls
}

function nearest(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low > 0 && at - (edges[low - 1] ?? 0) < (edges[low] ?? 0) - at ? low - 1 : low
}

/** Every cell grows to the right, then downwards, as far as no wall is in its way. */
function cellsOf(
  above: readonly (readonly boolean[])[],
  left: readonly (readonly boolean[])[],
  rows: number,
  columns: number,
): { cells: readonly GridCell[]; places: readonly number[] } {
  const places = Array.from({ length: rows * columns }, () => -1)
  const cells: GridCell[] = []
  const isFree = (row: number, column: number) => places[row * columns + column] === -1
  const hasWall = (edge: number, row: number) => left[edge]?.[row] === true
  const joins = (row: number, from: number, to: number) => {
    // A side that is drawn on one row and not on the next is the end of a cell whose lower line was
    // forgotten.
    if (hasWall(from, row) !== hasWall(from, row - 1) || hasWall(to, row) !== hasWall(to, row - 1))
      return false
    for (let column = from; column < to; column++) {
      if (!isFree(row, column) || above[row]?.[column] === true) return false
      if (column > from && hasWall(column, row)) return false
    }
    return true
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isFree(row, column)) continue
      let to = column + 1
      while (to < columns && isFree(row, to) && !hasWall(to, row)) to++
      let bottom = row + 1
      while (bottom < rows && joins(bottom, column, to)) bottom++
      for (let r = row; r < bottom; r++) places.fill(cells.length, r * columns + column, r * columns + to)
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: to - column })
    }
  }
  return { cells, places }
}

/** The index of the cell at a point; -1 outside. */
export function cellIndexAt(grid: Grid, x: number, y: number): number {
  const { xs, ys } = grid
  if (x < (xs[0] ?? 0) || y < (ys[0] ?? 0) || x > (xs.at(-1) ?? 0) || y > (ys.at(-1) ?? 0)) return -1
  const column = Math.max(0, before(xs, x))
  const row = Math.max(0, before(ys, y))
  return grid.places[Math.min(row, ys.length - 2) * (xs.length - 1) + Math.min(column, xs.length - 2)] ?? -1
}

/** The last edge that is not behind a position. */
function before(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
