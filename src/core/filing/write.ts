/** Who may write in a target that is in the workflow, and what the filing remembers of it. */
import { ok, type Result } from '../kernel/result.ts'
import { refuseFiling, type FlowRefusal, type Party } from './act.ts'
import { isAtHome, openTasks, type Filing } from './filing.ts'
import { holds } from './permit.ts'
import { isLocked } from './states.ts'

/**
 * Notes that the person writes in it (R-26: a writer does not review).
 * @returns approved-locked for what is approved; project-closed for what was closed within its year; under-review for what is with the reviewers, but for a
 * reviewer who amends what waits for that person (良, R-25) and has confirmed nothing in this round.
 */
export function writeIntoFiling(filing: Filing, actor: Party): Result<Filing, FlowRefusal> {
  if (filing.state === 'closed') return refuseFiling('project-closed')
  if (isLocked(filing.state)) return refuseFiling('approved-locked')
  if (!isAtHome(filing) && !mayAmend(filing, actor)) return refuseFiling('under-review')
  return ok(
    filing.authors.includes(actor.id) ? filing : { ...filing, authors: [...filing.authors, actor.id] },
  )
}

function mayAmend(filing: Filing, actor: Party): boolean {
  const confirmed = filing.tasks.some(({ kind, done }) => kind !== 'consult' && done?.by === actor.id)
  return (
    filing.reached &&
    !confirmed &&
    openTasks(filing).some((task) => task.kind !== 'consult' && holds(actor, task))
  )
}
