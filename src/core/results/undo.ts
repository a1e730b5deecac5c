/** Taking a decision of 结果应用 back that was taken a moment ago, as long as it is the one in force. */
import { undoRefusal, type UndoRefusal } from '../filing/undo.ts'
import { err, ok, type Result } from '../kernel/result.ts'

/** A decision that was not taken back. */
export type StandingDecision = { readonly number: number; readonly by: string; readonly at: string }

/**
 * What is taken back, and which decision is in force again (null: none).
 * @param decisions on one project, in the order in which they were taken
 */
export function undoneDecision<One extends StandingDecision>(
  decisions: readonly One[],
  person: string,
  now: string,
): Result<{ readonly undone: One; readonly again: One | null }, UndoRefusal | 'not-yours'> {
  const own = decisions.findLast(({ by }) => by === person)
  if (own === undefined) return err('not-yours')
  const steps = decisions.at(-1)?.number ?? own.number
  const refusal = undoRefusal({ steps }, own, { now, unchanged: true })
  return refusal === null ? ok({ undone: own, again: decisions.at(-2) ?? null }) : err(refusal)
}
