/**
 * Tables that are only half drawn, with lines between their rows alone: columns are where no writing
 * crosses a white strip. What is found becomes rules like drawn ones, so that one grid is made of both
 * (grid.ts).
 */
import type { Glyph } from './content.ts'
import { isSpace } from './letters.ts'
import { glyphRows } from './lines.ts'
import { mergeRules, type DrawnLine } from './rules.ts'

/** A white strip between columns is at least this many letter sizes wide. */
export const STRIP = 0.28
/** Gaps between pieces of one line of writing: wider than between letters and words. */
const PIECE_GAP = 0.6
/** … or as wide as between two cells, when what is there was drawn apart. */
const CELL_GAP = 0.28
/** Part of the rows in which a strip may be crossed: titles and merged cells. */
const CROSSED = 0.15

export type GlyphGroup = {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly size: number
}

/** Rules between the columns of tables whose rows alone are parted by lines. */
export function columnsBetweenRows(
  rules: readonly DrawnLine[],
  glyphs: readonly Glyph[],
): readonly DrawnLine[] {
  const down = mergeRules(rules, false)
  const free = mergeRules(rules, true).filter((rule) => !down.some((other) => touches(rule, other)))
  return stacksOf(free).flatMap((stack) => {
    const [first, last] = [stack[0], stack.at(-1)]
    if (!first || !last) return []
    const inside = glyphs.filter(
      ({ x0, x1, y0, y1 }) =>
        x0 >= first.from - 2 && x1 <= first.to + 2 && (y0 + y1) / 2 > first.at && (y0 + y1) / 2 < last.at,
    )
    const strips = stack
      .slice(1)
      .map((rule, index) =>
        glyphGroups(
          inside.filter(({ y0, y1 }) => (y0 + y1) / 2 > (stack[index]?.at ?? 0) && (y0 + y1) / 2 <= rule.at),
        ),
      )
    const edges = whiteStrips(
      strips.map((pieces) => pieces),
      medianSize(inside),
    )
    if (edges.length === 0) return []
    const walls = stack
      .slice(1)
      .flatMap((rule, index) =>
        edges
          .filter((x) => !(strips[index] ?? []).some((piece) => piece.x0 < x - 1 && piece.x1 > x + 1))
          .map((x): DrawnLine => ({ horizontal: false, at: x, from: stack[index]?.at ?? 0, to: rule.at })),
      )
    return [
      ...walls,
      ...[first.from, first.to].map((at): DrawnLine => ({
        horizontal: false,
        at,
        from: first.at,
        to: last.at,
      })),
    ]
  })
}

function touches(across: DrawnLine, down: DrawnLine): boolean {
  return (
    across.from - 3 <= down.at &&
    down.at <= across.to + 3 &&
    down.from - 3 <= across.at &&
    across.at <= down.to + 3
  )
}

/** Lines of the same width below one another: at least three. */
function stacksOf(rules: readonly DrawnLine[]): readonly (readonly DrawnLine[])[] {
  const stacks: DrawnLine[][] = []
  for (const rule of rules) {
    if (rule.to - rule.from < 100) continue
    const stack = stacks.find(
      ([first]) =>
        first !== undefined && Math.abs(first.from - rule.from) < 6 && Math.abs(first.to - rule.to) < 6,
    )
    if (stack) stack.push(rule)
    else stacks.push([rule])
  }
  return stacks.filter(({ length }) => length >= 3)
}

/**
 * Pieces of writing that belong together, side by side.
 * @param sameLine how far apart middles of one line may be, in letter sizes
 */
export function glyphGroups(glyphs: readonly Glyph[], sameLine?: number): readonly GlyphGroup[] {
  return glyphRows(glyphs, sameLine).flatMap(piecesOfRow)
}

function piecesOfRow(row: readonly Glyph[]): readonly GlyphGroup[] {
  const pieces: { x0: number; x1: number; y0: number; y1: number; size: number; run: number }[] = []
  // How far a drawn space behind a piece reaches: what follows it at once goes on with the piece.
  let reach = -Infinity
  for (const glyph of row) {
    const piece = pieces.at(-1)
    if (isSpace(glyph.text)) {
      if (piece && glyph.x0 - Math.max(piece.x1, reach) <= CELL_GAP * glyph.size) reach = glyph.x1
      continue
    }
    if (
      piece &&
      glyph.x0 - Math.max(piece.x1, reach) <=
        (piece.run === glyph.run ? PIECE_GAP : CELL_GAP) * Math.max(glyph.size, piece.size)
    ) {
      piece.run = glyph.run
      piece.x1 = Math.max(piece.x1, glyph.x1)
      piece.y0 = Math.min(piece.y0, glyph.y0)
      piece.y1 = Math.max(piece.y1, glyph.y1)
    } else
      pieces.push({
        x0: glyph.x0,
        x1: glyph.x1,
        y0: glyph.y0,
        y1: glyph.y1,
        size: glyph.size,
        run: glyph.run,
      })
  }
  return pieces
}

export function medianSize(glyphs: readonly Glyph[]): number {
  return glyphs.map(({ size }) => size).toSorted((a, b) => a - b)[glyphs.length >> 1] ?? 10
}

/** Middles of the strips that (nearly) no row's writing crosses. */
function whiteStrips(rows: readonly (readonly GlyphGroup[])[], size: number): readonly number[] {
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
