/**
 * Drawn lines. Programs draw the borders of a table as strokes, as thin filled rectangles, as rows of dashes,
 * or twice side by side: all become horizontal and vertical rules.
 */
import type { Matrix } from './matrix.ts'

/** A line along x (`horizontal`) or y, in points from the upper left corner of the page. */
export type DrawnLine = {
  readonly horizontal: boolean
  /** y of a horizontal line, x of a vertical one. */ readonly at: number
  readonly from: number
  readonly to: number
}

export type Paint = 'stroke' | 'fill' | 'both'

type Codes = {
  readonly move: number
  readonly line: number
  readonly curve: number
  readonly quadratic: number
  readonly close: number
}

/** Thicker filled boxes are backgrounds. */
const THICKEST = 3.2
/** Straight within this many points. */
const STRAIGHT = 0.7

/** How a path is drawn. */
type Drawing = {
  readonly ctm: Matrix
  readonly paint: Paint
  /** Of a stroke, in points of the page. */
  readonly width: number
}

/** Adds the rules of a path. @returns false when it has another shape. */
export function rulesOfPath(
  data: Float32Array,
  codes: Codes,
  { ctm, paint, width }: Drawing,
  rules: DrawnLine[],
): boolean {
  let found = false
  let startX = 0,
    startY = 0
  const pen: Pen = { x: 0, y: 0, width, rules }
  let box = newBox()
  const ended = () => {
    if (paint !== 'stroke' && thinRule(box, rules)) found = true
    else if (paint === 'fill' && isBackground(box)) found = true
    box = newBox()
  }
  const moveTo = (nextX: number, nextY: number) => {
    pen.x = nextX
    pen.y = nextY
    grow(box, nextX, nextY)
  }
  const lineTo = (nextX: number, nextY: number) => {
    if (paint !== 'fill' && strokeRule(pen, nextX, nextY)) found = true
    moveTo(nextX, nextY)
  }
  for (let i = 0; i < data.length;) {
    const code = data[i++]
    const size = sizeOf(code, codes)
    const px = data[i + size - 2] ?? 0
    const py = data[i + size - 1] ?? 0
    const nextX = ctm[0] * px + ctm[2] * py + ctm[4]
    const nextY = ctm[1] * px + ctm[3] * py + ctm[5]
    i += size
    if (code === codes.move) {
      ended()
      startX = nextX
      startY = nextY
      moveTo(nextX, nextY)
    } else if (code === codes.close) lineTo(startX, startY)
    else if (code === codes.line) lineTo(nextX, nextY)
    else {
      box.curved = true
      moveTo(nextX, nextY)
    }
  }
  ended()
  return found
}

/** How many numbers are behind a code: two for each of its points. */
function sizeOf(code: number | undefined, codes: Codes): number {
  switch (code) {
    case codes.curve:
      return 6
    case codes.quadratic:
      return 4
    case codes.close:
      return 0
    default:
      return 2
  }
}

type Box = { x0: number; y0: number; x1: number; y1: number; curved: boolean }

function newBox(): Box {
  return { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity, curved: false }
}

function grow(box: Box, x: number, y: number): void {
  if (x < box.x0) box.x0 = x
  if (x > box.x1) box.x1 = x
  if (y < box.y0) box.y0 = y
  if (y > box.y1) box.y1 = y
}

function thinRule(box: Box, rules: DrawnLine[]): boolean {
  const across = box.x1 - box.x0
  const down = box.y1 - box.y0
  if (box.curved || !(across >= 0) || Math.min(across, down) > THICKEST || !Number.isFinite(across + down))
    return false
  // A dot of a dotted border lies in both directions.
  if (across >= down || across <= THICKEST) addAcross(rules, (box.y0 + box.y1) / 2, box.x0, box.x1)
  if (down >= across || down <= THICKEST) addDown(rules, (box.x0 + box.x1) / 2, box.y0, box.y1)
  return true
}

function isBackground(box: Box): boolean {
  return !box.curved && box.x1 - box.x0 > 20 && box.y1 - box.y0 > 5
}

/** Where a path has come to, and the rules that it leaves. */
type Pen = { x: number; y: number; readonly width: number; readonly rules: DrawnLine[] }

function strokeRule({ x: x0, y: y0, width, rules }: Pen, x1: number, y1: number): boolean {
  const across = Math.abs(x1 - x0)
  const down = Math.abs(y1 - y0)
  if (!Number.isFinite(across + down)) return false
  if (width > THICKEST) {
    // A short and very thick line is a line of the other direction.
    if (down <= STRAIGHT && across <= THICKEST)
      return addDown(rules, (x0 + x1) / 2, y0 - width / 2, y0 + width / 2)
    if (across <= STRAIGHT && down <= THICKEST)
      return addAcross(rules, (y0 + y1) / 2, x0 - width / 2, x0 + width / 2)
    return false
  }
  if (down <= STRAIGHT) return addAcross(rules, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1))
  if (across <= STRAIGHT) return addDown(rules, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1))
  return false
}

function addAcross(rules: DrawnLine[], at: number, from: number, to: number): true {
  rules.push({ horizontal: true, at, from, to })
  return true
}

function addDown(rules: DrawnLine[], at: number, from: number, to: number): true {
  rules.push({ horizontal: false, at, from, to })
  return true
}

/** Two lines this near are one: a double border, or two cells' borders side by side. */
const NEAR = 2.6
/** Dashes this near are one line. */
const GAP = 4.2
/** What is shorter is a dot, a tick or a part of a letter. */
const SHORTEST = 3.5

/** The lines as the eye sees them, sorted: dashes joined, doubles and overlaps made one. */
export function mergeRules(rules: readonly DrawnLine[], horizontal: boolean): readonly DrawnLine[] {
  const ours = rules.filter((rule) => rule.horizontal === horizontal).toSorted((a, b) => a.at - b.at)
  const merged: DrawnLine[] = []
  let band: DrawnLine[] = []
  for (const rule of ours) {
    const [first] = band
    if (first && rule.at - first.at > NEAR) {
      mergeBand(band, horizontal, merged)
      band = []
    }
    band.push(rule)
  }
  mergeBand(band, horizontal, merged)
  return merged
}

function mergeBand(band: readonly DrawnLine[], horizontal: boolean, merged: DrawnLine[]): void {
  let from = 0,
    to = -Infinity,
    sum = 0,
    length = 0
  const end = () => {
    if (to - from >= SHORTEST) merged.push({ horizontal, at: sum / length, from, to })
  }
  for (const rule of band.toSorted((a, b) => a.from - b.from)) {
    if (rule.from - to > GAP) {
      end()
      from = rule.from
      to = rule.to
      sum = length = 0
    }
    to = Math.max(to, rule.to)
    const weight = rule.to - rule.from + 0.1
    sum += rule.at * weight
    length += weight
  }
  end()
}
