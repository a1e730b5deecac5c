/** Whether something in the workflow waits for a person: to be sent in, or a task that is that person's. */
import type { Party } from './act.ts'
import { isAtHome, openTasks, type Filing } from './filing.ts'
import type { Flow } from './flow.ts'
import { holds } from './permit.ts'
import { isLocked } from './states.ts'

export function waitsFor(filing: Filing, actor: Party, { submit }: Pick<Flow, 'submit'>): boolean {
  if (isLocked(filing.state)) return false
  return isAtHome(filing)
    ? submit.some((role) => actor.roles.includes(role))
    : openTasks(filing).some((task) => holds(actor, task))
}
