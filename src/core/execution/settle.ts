/**
 * Which of several entries of one project fit. Entries are tried in their order, and those that did not fit
 * again, until nothing more fits: so what is refused would be refused again, and handing the same in twice is
 * handing it in once.
 */

/** @param takes adds an entry to what is booked, where it fits there @returns the entries that were taken */
export function settle<Entry>(
  entries: readonly Entry[],
  takes: (entry: Entry) => boolean,
): ReadonlySet<Entry> {
  const fitting = new Set<Entry>()
  let open = [...entries]
  let before = -1
  while (open.length !== before) {
    before = open.length
    const left: Entry[] = []
    for (const entry of open) {
      if (takes(entry)) fitting.add(entry)
      else left.push(entry)
    }
    open = left
  }
  return fitting
}
