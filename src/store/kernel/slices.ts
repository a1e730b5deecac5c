/** A list in pieces of at most so many: statements take no more parameters than 65,535. */
export function slices<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = []
  for (let start = 0; start < items.length; start += size) result.push(items.slice(start, start + size))
  return result
}
