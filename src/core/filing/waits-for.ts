/**
 * Whether something in the workflow waits for a person: to be sent in, or a task that is that person's. Where
 * nobody takes two steps of a round, nothing more waits for who took one.
 */
import type { Party } from './act.ts'
import { isAtHome, openTasks, type Filing } from './filing.ts'
import type { Flow } from './flow.ts'
import { holds, otherStepOf } from './permit.ts'
import { isLocked } from './states.ts'

export function waitsFor(filing: Filing, actor: Party, flow: Pick<Flow, 'submit' | 'twice'>): boolean {
  if (isLocked(filing.state)) return false
  return isAtHome(filing)
    ? flow.submit.some((role) => actor.roles.includes(role))
    : openTasks(filing).some(
        (task) => holds(actor, task) && otherStepOf(filing, flow, actor.id, task) === null,
      )
}
