/**
 * The item after (step 1) or before (step -1) the one looked at. Without one: the first, or the last going
 * back; at the end it stays. null when there is nothing.
 */
export function neighbour<T>(items: readonly T[], current: T | null, step: 1 | -1): T | null {
  const at = current === null ? -1 : items.indexOf(current)
  if (at < 0) return (step === 1 ? items[0] : items.at(-1)) ?? null
  return items[at + step] ?? current
}
