/** Taking an act on a 预警 back that was done a moment ago, as long as nothing has happened to it since. */
import { undoRefusal, type UndoRefusal } from '../filing/undo.ts'
import type { WarningAct } from './warning.ts'

/** The last act of a person on a warning. */
export type LastWarningAct = { readonly act: WarningAct; readonly by: string; readonly at: string }

/**
 * @param last null: nobody did anything, or something else happened to it since
 * @returns null where it can be taken back
 */
export function warningUndoRefusal(
  last: LastWarningAct | null,
  person: string,
  now: string,
): UndoRefusal | 'not-yours' | null {
  if (last === null) return 'not-yours'
  if (last.by !== person) return 'acted-on'
  return undoRefusal({ steps: 1 }, { number: 1, at: last.at }, { now, unchanged: true })
}
