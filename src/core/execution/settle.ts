/**
 * Which of several entries of one project fit between two bounds. Entries are tried in their order, and those that did not fit
 * again, until nothing more fits: so what is refused would be refused again, and handing the same in twice is handing it in once.
 */

export type Bounds = { readonly least: bigint; readonly most: bigint }

/** @returns the entries that fit, and what `from` comes to with them. What adds is held against the upper bound, what takes away against the lower. */
export function settle<Entry>(from: bigint, entries: readonly Entry[], amountOf: (entry: Entry) => bigint, { least, most }: Bounds): { readonly fitting: ReadonlySet<Entry>; readonly total: bigint } {
  const fitting = new Set<Entry>()
  let total = from
  let open = [...entries]
  let before = -1
  while (open.length !== before) {
    before = open.length
    const left: Entry[] = []
    for (const entry of open) {
      const next = total + amountOf(entry)
      const fits = amountOf(entry) > 0n ? next <= most : next >= least
      if (fits) {
        total = next
        fitting.add(entry)
      } else {
        left.push(entry)
      }
    }
    open = left
  }
  return { fitting, total }
}
