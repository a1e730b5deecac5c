/** Affine maps as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f). */

export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function matrixProduct(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

/** Six numbers from outside; null for anything else. */
export function parseMatrix(given: unknown): Matrix | null {
  const [a, b, c, d, e, f] = valuesOf(given).map(Number)
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
  )
    return null
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null
}

function valuesOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given as unknown[]
  return given instanceof Float32Array || given instanceof Float64Array ? [...given] : []
}

/**
 * The map from a page's own coordinates to points from the upper left corner of the page as it is shown.
 * @param rotate degrees clockwise, a multiple of 90
 */
export function viewMatrix(
  view: readonly [number, number, number, number],
  rotate: number,
  unit: number,
): Matrix {
  const [x0, y0, x1, y1] = view
  const turned = ((rotate % 360) + 360) % 360
  if (turned === 90) return [0, unit, unit, 0, -y0 * unit, -x0 * unit]
  if (turned === 180) return [-unit, 0, 0, unit, x1 * unit, -y0 * unit]
  if (turned === 270) return [0, -unit, -unit, 0, y1 * unit, x1 * unit]
  return [unit, 0, 0, -unit, -x0 * unit, y1 * unit]
}
