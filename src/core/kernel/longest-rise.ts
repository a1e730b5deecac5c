/**
 * The longest run of numbers that rises, in their order (patience sorting): what can stay where it is when
 * rows are put into another order.
 */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  type Link = { readonly number: number; readonly before: Link | null }
  const tops: Link[] = []
  for (const number of numbers) {
    const found = tops.findIndex((top) => top.number >= number)
    const at = found < 0 ? tops.length : found
    tops[at] = { number, before: tops[at - 1] ?? null }
  }
  const longest = new Set<number>()
  for (let link = tops.at(-1) ?? null; link !== null; link = link.before) longest.add(link.number)
  return longest
}
