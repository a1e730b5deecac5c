/** How much of the self-evaluation of a year is confirmed. */
import type { Overview } from '#api/statistics.ts'

/** Whole % of the approved targets; null: no sheet was opened, so that it has not begun. */
export function completion({
  approved,
  confirmed,
  toOpen,
}: NonNullable<NonNullable<Overview['chief']>['evaluated']>): number | null {
  return approved === toOpen ? null : Math.floor((confirmed * 100) / approved)
}
