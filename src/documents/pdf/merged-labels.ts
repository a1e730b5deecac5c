/** Labels in the leading columns of a table without lines: which rows each of them covers. */

/** What is in one cell, as far as writing shows it. */
export type WrittenBox = { x0: number; x1: number; y0: number; y1: number; readonly size: number }

export type ColumnKind = {
  /** Left of the columns that have a cell in every row. */
  readonly leading: boolean
  /** Its first cell is the head of the column. */
  readonly headed: boolean
  /** Words are at the top of their cells, not in the middle. */
  readonly atTop: boolean
}

/** Where the cells of a column are parted. A leading column with fewer cells than rows has merged ones. */
export function edgesOfColumn(
  blocks: readonly WrittenBox[],
  edges: readonly number[],
  { leading, headed, atTop }: ColumnKind,
): readonly number[] {
  const rows = edges.length - 1
  if (!leading || blocks.length === 0 || blocks.length >= rows)
    return edges.filter((edge) => !blocks.some(({ y0, y1 }) => y0 < edge - 1 && y1 > edge + 1))
  if (headed)
    return [
      edges[0] ?? 0,
      ...edgesOfColumn(blocks.slice(1), edges.slice(1), { leading, headed: false, atTop }),
    ]
  if (atTop) return topSpans(blocks, edges)
  for (let start = 0; start < Math.min(rows, MOST_WITHOUT_LABEL); start++) {
    const spans = centredSpans(blocks, edges.slice(start))
    if (spans && !spans.some((edge) => blocks.some(({ y0, y1 }) => y0 < edge - 1 && y1 > edge + 1)))
      return start === 0 ? spans : [edges[0] ?? 0, ...spans]
  }
  return topSpans(blocks, edges)
}

/** Rows at the top of a page whose label is on the page before. */
const MOST_WITHOUT_LABEL = 12

/** Spans with each label printed in the middle of its rows; null when labels are not so. */
function centredSpans(blocks: readonly WrittenBox[], edges: readonly number[]): readonly number[] | null {
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
  // Rows below the last label have none: a sum, a remark.
  return row === edges.length - 1 ? found : [...found, ...edges.slice(row + 1)]
}

function topSpans(blocks: readonly WrittenBox[], edges: readonly number[]): readonly number[] {
  const last = edges.at(-1) ?? 0
  const free = edges.filter((edge) => !blocks.some(({ y0, y1 }) => y0 < edge - 1 && y1 > edge + 1))
  return free.filter(
    (edge, row) =>
      row === 0 ||
      edge === last ||
      blocks.some(({ y0, y1 }) => (y0 + y1) / 2 > edge && (y0 + y1) / 2 < (free[row + 1] ?? last)),
  )
}
