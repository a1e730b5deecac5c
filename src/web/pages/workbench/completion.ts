/** How much of the self-evaluation of a year is confirmed. */
import type { Coverage } from '#api/self-evaluation.ts'

/** Whole % of the approved targets; null: no sheet was opened, so that it has not begun. */
export function completion({
  approved,
  confirmed,
  toOpen,
}: Pick<Coverage, 'approved' | 'confirmed' | 'toOpen'>): number | null {
  return approved === toOpen ? null : Math.floor((confirmed * 100) / approved)
}
