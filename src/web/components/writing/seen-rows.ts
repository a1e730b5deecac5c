/**
 * Which rows of a long form are drawn: those in view and some around, the others are as empty height. Pure.
 */

export type SeenRows = {
  readonly start: number
  readonly end: number
  /** Height of what is not drawn, px. */ readonly above: number
  readonly below: number
}

/** Forms up to this length are drawn whole. */
export const DRAWN_WHOLE = 80
/** Rows drawn beyond each edge of the view. */
const AROUND = 12

/**
 * @param heights of all rows, px
 * @param top how far the view's upper edge lies below that of the first row; negative when above
 * @param view height of the view
 */
export function seenRows(heights: readonly number[], top: number, view: number): SeenRows {
  if (heights.length <= DRAWN_WHOLE) return { start: 0, end: heights.length, above: 0, below: 0 }
  let [first, offset] = [0, 0]
  while (first < heights.length - 1 && offset + (heights[first] ?? 0) <= top) {
    offset += heights[first] ?? 0
    first += 1
  }
  let last = first
  for (let bottom = offset; last < heights.length && bottom < top + view; last++) bottom += heights[last] ?? 0
  const [start, end] = [Math.max(0, first - AROUND), Math.min(heights.length, last + AROUND)]
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((all, height) => all + height, 0)
  return { start, end, above: sum(0, start), below: sum(end, heights.length) }
}
