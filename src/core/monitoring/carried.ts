/**
 * 沿用上次: what a sheet has in common with that of the last round. What was taken over, and a number or words
 * that are the same once more, count only when somebody confirms them for this round.
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import type { SheetContent, SheetEntry, SheetField } from './sheet-content.ts'

const FIELDS = ['toDate', 'expected', 'likelihood', 'causes', 'reason'] as const
export type CarriedField = Extract<SheetField, (typeof FIELDS)[number]>

/** The cells of a line that say what they said in the last round. */
export function carriedFields(entry: SheetEntry, previous: SheetEntry | null): readonly CarriedField[] {
  if (previous === null) return []
  return FIELDS.filter(
    (field) =>
      !isBlank(entry[field]) &&
      JSON.stringify(plain(entry[field])) === JSON.stringify(plain(previous[field])),
  )
}

function isBlank(value: SheetEntry[CarriedField]): boolean {
  return value === null || value.length === 0 || (typeof value === 'string' && value.trim() === '')
}

function plain(value: SheetEntry[CarriedField]): unknown {
  return typeof value === 'string' ? halfWidth(withoutSpaces(value)) : value
}

/**
 * The first cell of a line that has to be confirmed; null where none has. Steps, days and 未到测算期 typed anew
 * may well be the same.
 */
export function unconfirmedField(entry: SheetEntry, previous: SheetEntry | null): CarriedField | null {
  if (entry.confirmed === true) return null
  const same = carriedFields(entry, previous)
  if (entry.carried === true) return same[0] ?? null
  return (
    same.find(
      (field) =>
        field === 'reason' || ((field === 'toDate' || field === 'expected') && isNumber(entry[field])),
    ) ?? null
  )
}

function isNumber(text: string): boolean {
  return (
    canonicalDecimal(/^[\d,.]+/u.exec(halfWidth(withoutSpaces(text)))?.[0] ?? '') !== null &&
    !/^\d{4}[-年]/u.test(text.trim())
  )
}

/**
 * The lines that are still open, as they were in the last round; why a value was believed then explains none
 * of this one.
 */
export function takenOver(content: SheetContent, previous: SheetContent): SheetContent {
  const entries = content.entries.map((entry, i): SheetEntry => {
    const last = previous.entries[i]
    if (last === undefined || entry.toDate !== '' || isBlank(last.toDate)) return entry
    const { toDate, expected, likelihood, causes, reason } = last
    return { toDate, expected, likelihood, causes, reason, carried: true }
  })
  return { ...content, entries }
}

export function confirmedEntry(entry: SheetEntry): SheetEntry {
  return { ...entry, confirmed: true }
}

/** All lines that have to be confirmed, at once. */
export function confirmedAll(content: SheetContent, previous: SheetContent): SheetContent {
  const entries = content.entries.map((entry, i) =>
    unconfirmedField(entry, previous.entries[i] ?? null) === null ? entry : confirmedEntry(entry),
  )
  return { ...content, entries }
}

/** How many lines have to be confirmed. */
export function unconfirmedLines(content: SheetContent, previous: SheetContent): number {
  return content.entries.filter((entry, i) => unconfirmedField(entry, previous.entries[i] ?? null) !== null)
    .length
}

/** A line after a cell was changed: what was confirmed of it is no longer. */
export function changedEntry(entry: SheetEntry, change: Partial<SheetEntry>): SheetEntry {
  const { confirmed: _, ...rest } = entry
  return { ...rest, ...change }
}
