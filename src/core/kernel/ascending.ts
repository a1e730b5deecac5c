/** The order of texts, by their characters, and of whole numbers: negative, 0 or positive. */
export function ascending<T extends string | bigint>(a: T, b: T): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
