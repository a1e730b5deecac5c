/** Orders of lists. */

/** How the head of a table's column shows the order asked for. */
export const SORT_ORDERS = { asc: 'ascend', desc: 'descend' } as const

/** By characters, the smaller one first. */
export function compareTexts(a: string, b: string): -1 | 0 | 1 {
  if (a < b) return -1
  return a > b ? 1 : 0
}
