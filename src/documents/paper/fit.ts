/**
 * Widths of columns after what is in them: figures, codes and the words of a head are never cut, and a
 * column with room to spare gives it to one whose words would take more lines. Measured for 五号, in twentieths
 * of a point.
 */

/** What is in a column: its head first. A blank cell is ''. */
export type FittedColumn = {
  /** The form's own width, relative to the others: kept where nothing is gained by another. */
  readonly width: number
  readonly head: string
  readonly cells: readonly string[]
  /** How many rows each cell is beside; one when it says nothing. */
  readonly spans?: readonly number[]
}

/** A Chinese character, and a letter or figure in the widest face that may replace 宋体. */
const CHINESE = 210
const LATIN = 134
const CAPITAL = 152
const WIDEST = 208
/** Room at both sides of the words. */
const SIDES = 175
/** 年初预算数; longer heads may be broken. */
const LONGEST_HEAD = 5 * CHINESE
/** An unbroken run may ask for so much of the table and no more. */
const MOST = 0.3
/** Short words, 服务对象满意度指标 and shorter, look torn when they are broken. */
const SHORT = 9 * CHINESE
const TORN = 0.8
/** What it takes to leave the form's own widths: lines against the whole width moved. */
const MOVED = 2
const STEPS = [105, 210, 420, 840] as const
const MOST_MOVES = 60
/** Rows looked at; the others are like them. */
const MOST_ROWS = 120
/** Lines that count: a cell of pages is not to take the whole sheet. */
const MOST_LINES = 60

/** @returns whole numbers that add up to `total`. */
export function fitWidths(columns: readonly FittedColumn[], total: number): readonly number[] {
  const own = scaled(
    columns.map(({ width }) => width),
    total,
  )
  const measured = columns.map((column) => measure(column, total))
  const start = withLeast(
    own,
    measured.map(({ least }) => least),
    total,
  )
  return rounded(improved(start, own, measured, total), total)
}

type Measured = {
  /** Widths of the paragraphs of every cell. */
  readonly cells: readonly (readonly number[])[]
  readonly spans: readonly number[]
  readonly least: number
}

function measure({ head, cells, spans = [] }: FittedColumn, total: number): Measured {
  const rows = cells.slice(0, MOST_ROWS)
  const runs = rows.map((text) => longestRun(text))
  const least =
    Math.min(
      Math.max(0, ...runs, ...head.split('\n').map((line) => Math.min(widthOf(line), LONGEST_HEAD))),
      total * MOST,
    ) + SIDES
  return {
    cells: [head, ...rows].map((text) => (text === '' ? [] : text.split('\n').map(widthOf))),
    spans: [1, ...spans],
    least,
  }
}

/**
 * The widest letters and figures that belong together, with the sign before and the % behind: no program
 * breaks them.
 */
function longestRun(text: string): number {
  return (text.match(/[!-~≥≤±＜＞]+/gu) ?? []).reduce((most, run) => Math.max(most, widthOf(run)), 0)
}

/**
 * Edges of columns between two edges, from the texts of the cells below their heads.
 * @param rows left to right, without heads.
 */
export function fittedEdges(
  from: number,
  to: number,
  heads: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
): readonly (readonly [number, number])[] {
  const widths = fitWidths(
    heads.map(([head, width], i) => ({ head, width, cells: rows.map((row) => row[i] ?? '') })),
    to - from,
  )
  let left = from
  return widths.map((width) => [left, (left += width)] as const)
}

function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += widthOfCharacter(character)
  return width
}

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x2000) return CHINESE
  if ('%@MW'.includes(character)) return WIDEST
  return code >= 0x41 && code <= 0x5a ? CAPITAL : LATIN
}

function scaled(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((all, one) => all + one, 0)
  return widths.map((width) => (width / sum) * total)
}

/** Columns below what they need take it from the others, each giving of what it has beyond its own need. */
function withLeast(own: readonly number[], least: readonly number[], total: number): readonly number[] {
  const need = least.reduce((all, one) => all + one, 0)
  if (need >= total) return scaled(least, total)
  const short = own.reduce((sum, width, i) => sum + Math.max(0, (least[i] ?? 0) - width), 0)
  const spare = own.reduce((sum, width, i) => sum + Math.max(0, width - (least[i] ?? 0)), 0)
  return own.map((width, i) => {
    const low = least[i] ?? 0
    return width < low ? low : width - (spare === 0 ? 0 : ((width - low) / spare) * short)
  })
}

/** Room is moved from column to column as long as the table gets lower by it. */
function improved(
  start: readonly number[],
  own: readonly number[],
  columns: readonly Measured[],
  total: number,
): readonly number[] {
  let widths = [...start]
  let cost = costOf(widths, own, columns, total)
  for (let move = 0; move < MOST_MOVES; move++) {
    let best: { readonly widths: number[]; readonly cost: number } | null = null
    for (const to of columns.keys()) {
      if (!wraps(columns[to], widths[to] ?? 0)) continue
      for (const from of columns.keys()) {
        for (const step of from === to ? [] : STEPS) {
          if ((widths[from] ?? 0) - step < (columns[from]?.least ?? 0)) continue
          const tried = [...widths]
          tried[from] = (widths[from] ?? 0) - step
          tried[to] = (widths[to] ?? 0) + step
          const triedCost = costOf(tried, own, columns, total)
          if (triedCost < (best?.cost ?? cost) - 1e-9) best = { widths: tried, cost: triedCost }
        }
      }
    }
    if (best === null) break
    ;({ widths, cost } = best)
  }
  return widths
}

function wraps(column: Measured | undefined, width: number): boolean {
  return column?.cells.some((paragraphs) => paragraphs.some((one) => one > width - SIDES)) ?? false
}

function costOf(
  widths: readonly number[],
  own: readonly number[],
  columns: readonly Measured[],
  total: number,
): number {
  const rows = columns.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  let cost = 0
  for (let row = 0; row < rows; row++) {
    let height = 1
    for (const [i, { cells, spans }] of columns.entries()) {
      const room = (widths[i] ?? 0) - SIDES
      let lines = 0
      for (const one of cells[row] ?? []) {
        const count = Math.ceil(one / room) || 1
        lines += count
        if (count > 1 && one <= SHORT) cost += TORN
      }
      height = Math.max(height, Math.min(MOST_LINES, Math.ceil(lines / Math.max(1, spans[row] ?? 1))))
    }
    cost += height
  }
  const moved = widths.reduce((sum, width, i) => sum + Math.abs(width - (own[i] ?? 0)), 0)
  return cost + (MOVED * moved) / total
}

function rounded(widths: readonly number[], total: number): readonly number[] {
  let done = 0
  let placed = 0
  return widths.map((width, i) => {
    done += width
    const edge = i === widths.length - 1 ? total : Math.round(done)
    const size = edge - placed
    placed = edge
    return size
  })
}
