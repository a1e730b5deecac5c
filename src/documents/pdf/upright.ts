/**
 * Pages as they are read. A form printed across an upright sheet is turned until most of its writing runs
 * from left to right; what then still runs across (a stamp, a watermark) is kept apart. Letters drawn twice
 * to look bold count once.
 */
import type { Glyph } from './content.ts'
import type { DrawnLine } from './rules.ts'

export type Box = readonly [number, number, number, number]

export type Upright = {
  readonly glyphs: readonly Glyph[]
  /** Writing turned by 90° or 270° against the rest. */
  readonly sideways: readonly Glyph[]
  /** Slanting writing, and big pale writing behind the text. */
  readonly apart: readonly Glyph[]
  readonly rules: readonly DrawnLine[]
  readonly width: number
  readonly height: number
  /** Of most letters, in points. */
  readonly letter: number
  /** A box of the turned page as a box of the page as it is shown. */
  readonly shown: (box: Box) => Box
}

/** Degrees by which writing may slant and still be straight. */
const SLANT = 3
/** A watermark is this pale and this many times as big as the text. */
const PALE = 0.55
const BIG = 1.8

export function upright(
  glyphs: readonly Glyph[],
  rules: readonly DrawnLine[],
  width: number,
  height: number,
): Upright {
  const turn = mainDirection(glyphs)
  const turned = turn === 0 ? glyphs : glyphs.map((glyph) => turnedGlyph(glyph, turn, width, height))
  const across = turn === 90 || turn === 270
  const onPage = withoutDoubles(
    turned.filter(({ x0, y0, x1, y1 }) => {
      const x = (x0 + x1) / 2
      const y = (y0 + y1) / 2
      return x >= 0 && y >= 0 && x <= (across ? height : width) && y <= (across ? width : height)
    }),
  )
  const usual = medianSize(onPage)
  const groups: Record<'glyphs' | 'sideways' | 'apart', Glyph[]> = { glyphs: [], sideways: [], apart: [] }
  for (const glyph of onPage) groups[groupOf(glyph, usual)].push(glyph)
  return {
    ...groups,
    rules: turn === 0 ? rules : rules.map((rule) => turnedRule(rule, turn, width, height)),
    width: across ? height : width,
    height: across ? width : height,
    letter: usual,
    shown: (box) => turnBox(box, (360 - turn) % 360, across ? height : width, across ? width : height),
  }
}

/** @param usual the size of most letters */
function groupOf({ light, size, angle }: Glyph, usual: number): 'glyphs' | 'sideways' | 'apart' {
  const pale = light > PALE && size > usual * BIG
  if (pale) return 'apart'
  if (isNear(angle, 0)) return 'glyphs'
  return isNear(angle, 90) || isNear(angle, 270) ? 'sideways' : 'apart'
}

/** Sideways writing as if it ran from left to right. */
export function straightened(glyphs: readonly Glyph[], width: number, height: number): readonly Glyph[] {
  return glyphs.map((glyph) => turnedGlyph(glyph, isNear(glyph.angle, 90) ? 90 : 270, width, height))
}

function isNear(angle: number, wanted: number): boolean {
  const apart = Math.abs(angle - wanted) % 360
  return Math.min(apart, 360 - apart) <= SLANT
}

function mainDirection(glyphs: readonly Glyph[]): 0 | 90 | 180 | 270 {
  const counts = new Map<number, number>()
  for (const { angle } of glyphs) {
    const straight = [0, 90, 180, 270].find((wanted) => isNear(angle, wanted))
    if (straight !== undefined) counts.set(straight, (counts.get(straight) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most?.[0] === 90 || most?.[0] === 180 || most?.[0] === 270 ? most[0] : 0
}

function turnedGlyph(glyph: Glyph, turn: number, width: number, height: number): Glyph {
  const [x0, y0, x1, y1] = turnBox([glyph.x0, glyph.y0, glyph.x1, glyph.y1], turn, width, height)
  return { ...glyph, x0, y0, x1, y1, angle: (glyph.angle - turn + 360) % 360 }
}

function turnedRule(
  { horizontal, at, from, to }: DrawnLine,
  turn: number,
  width: number,
  height: number,
): DrawnLine {
  const [x0, y0, x1, y1] = turnBox(horizontal ? [from, at, to, at] : [at, from, at, to], turn, width, height)
  const along = (turn === 90 || turn === 270) !== horizontal
  return along
    ? { horizontal: true, at: y0, from: x0, to: x1 }
    : { horizontal: false, at: x0, from: y0, to: y1 }
}

/** @param turn degrees counter-clockwise */
function turnBox([x0, y0, x1, y1]: Box, turn: number, width: number, height: number): Box {
  if (turn === 90) return [y0, width - x1, y1, width - x0]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  if (turn === 270) return [height - y1, x0, height - y0, x1]
  return [x0, y0, x1, y1]
}

function medianSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).toSorted((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}

/** The same letter again within this part of its size is the same letter. */
const SAME_PLACE = 0.16
const MESH = 2

function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const there = new Map<number, Glyph[]>()
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const column = Math.round(glyph.x0 / MESH)
    const row = Math.round(glyph.y0 / MESH)
    if (isThere(there, glyph, column, row)) continue
    const key = column * 100_000 + row
    const list = there.get(key)
    if (list) list.push(glyph)
    else there.set(key, [glyph])
    kept.push(glyph)
  }
  return kept
}

function isThere(
  there: ReadonlyMap<number, readonly Glyph[]>,
  glyph: Glyph,
  column: number,
  row: number,
): boolean {
  for (let i = column - 1; i <= column + 1; i++) {
    for (let j = row - 1; j <= row + 1; j++) {
      for (const other of there.get(i * 100_000 + j) ?? []) {
        if (other.text !== glyph.text) continue
        const near = Math.min(SAME_PLACE * glyph.size, 0.5 * (glyph.x1 - glyph.x0))
        if (Math.abs(other.x0 - glyph.x0) <= near && Math.abs(other.y0 - glyph.y0) <= SAME_PLACE * glyph.size)
          return true
      }
    }
  }
  return false
}
