/**
 * What was dealt with leaves the queue: next is what comes to its place, or at the end what was before it. null:
 * nothing is left.
 * @param at the place that it had when it was opened; what is done to it may have moved it since
 */
export function afterDone<T>(rows: readonly T[], done: T | null, at: number): T | null {
  const others = rows.filter((row) => row !== done)
  return others[at] ?? others.at(-1) ?? null
}
