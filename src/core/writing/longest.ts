/**
 * What is written holds no more in a cell than a form takes: whatever is longer is refused before anything of
 * it is saved.
 */
import { LONGEST_CELL } from './form.ts'

/** An operation of any form. */
type Writes =
  | {
      readonly kind: 'set'
      readonly place: { readonly row: string | null; readonly field: string }
      readonly after: string
    }
  | {
      readonly kind: 'add'
      readonly row: { readonly id: string; readonly cells: Readonly<Record<string, string>> }
    }
  | { readonly kind: 'remove' | 'move' }

export type LongCell = {
  readonly place: { readonly row: string | null; readonly field: string }
  /** Characters that it would hold. */ readonly found: number
}

/**
 * The first cell that would hold too much; null when all fit. What was there before, from a file, may be
 * longer.
 */
export function longCell(operations: readonly Writes[]): LongCell | null {
  for (const operation of operations) {
    if (operation.kind === 'set' && operation.after.length > LONGEST_CELL)
      return { place: operation.place, found: operation.after.length }
    if (operation.kind !== 'add') continue
    const long = Object.entries(operation.row.cells).find(([, text]) => text.length > LONGEST_CELL)
    if (long !== undefined) return { place: { row: operation.row.id, field: long[0] }, found: long[1].length }
  }
  return null
}
