/**
 * Whether something in the workflow waits for a person: to be sent in, or a task that is that person's. Where
 * nobody takes two steps of a round, nothing more waits for who took one.
 */
import { GRANTS } from '../kernel/grants.ts'
import type { Role } from '../kernel/roles.ts'
import type { Party } from './act.ts'
import { isAtHome, openTasks, type Filing } from './filing.ts'
import type { Flow } from './flow.ts'
import { holds, otherStepOf } from './permit.ts'
import { isLocked } from './states.ts'

export function waitsFor(
  filing: Filing,
  actor: Party,
  flow: Pick<Flow, 'submit' | 'twice'>,
  write: 'document.edit' | 'statement.write' = 'document.edit',
): boolean {
  if (isLocked(filing.state)) return false
  return isAtHome(filing)
    ? sendersOf(flow.submit, write).some((role) => actor.roles.includes(role))
    : openTasks(filing).some(
        (task) => holds(actor, task) && otherStepOf(filing, flow, actor.id, task) === null,
      )
}

/**
 * For whom a draft waits, of the roles that may send it in: for those who write it. For the others it comes
 * once it was sent in, unless by the flow nobody who writes may send.
 */
export function sendersOf(
  submit: readonly Role[],
  write: 'document.edit' | 'statement.write',
): readonly Role[] {
  const writers = submit.filter((role) => GRANTS[role].has(write))
  return writers.length > 0 ? writers : submit
}
