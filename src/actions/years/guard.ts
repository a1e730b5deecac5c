/**
 * What a closed fiscal year (封存) refuses: what was never approved is written, sent in, begun and taken away
 * no more.
 */
import { isLocked, type FilingState } from '#core/filing/states.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { KINDS_WITHOUT_TARGETS, type DocumentKind } from '#core/target/kind.ts'
import type { Db } from '#store/kernel/store.ts'
import { isYearClosed } from '#store/years/years.ts'

/**
 * year-closed where targets of the year are begun, imported or taken away no more; null where they may be.
 */
export async function yearRefusal(db: Db, year: number | null, kind?: DocumentKind): Promise<Problem | null> {
  if (year === null || (kind !== undefined && KINDS_WITHOUT_TARGETS.includes(kind))) return null
  return (await isYearClosed(db, year)) ? problem('year-closed', { year }) : null
}

/**
 * The same for a target that is in a state: what is being adjusted, or is under review, goes on to its
 * end.
 */
export async function draftRefusal(
  db: Db,
  year: number | null,
  { state, version }: { readonly state: FilingState; readonly version: number },
): Promise<Problem | null> {
  return state === 'draft' && version === 0 && !isLocked(state) ? yearRefusal(db, year) : null
}
