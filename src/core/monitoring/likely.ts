/** 全部确定能: said of all lines at once of which nothing is said yet, and taken back. */
import { changedEntry } from './carried.ts'
import type { SheetContent } from './sheet-content.ts'

/** `filled`: the lines that got it, by their places. */
export function certainWhereOpen(content: SheetContent): {
  readonly content: SheetContent
  readonly filled: readonly number[]
} {
  const filled = content.entries.flatMap(({ likelihood }, i) => (likelihood === null ? [i] : []))
  const entries = content.entries.map((entry, i) =>
    filled.includes(i) ? changedEntry(entry, { likelihood: 'certain' }) : entry,
  )
  return { content: { ...content, entries }, filled }
}

/** What was filled in is open again, but for what somebody chose since. */
export function openedAgain(content: SheetContent, filled: readonly number[]): SheetContent {
  const entries = content.entries.map((entry, i) =>
    filled.includes(i) && entry.likelihood === 'certain' ? changedEntry(entry, { likelihood: null }) : entry,
  )
  return { ...content, entries }
}
