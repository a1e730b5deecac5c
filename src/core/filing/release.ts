/**
 * A task that waits for one person who holds nothing there any more, because the unit went elsewhere: it goes
 * back to the present holders of the role. An opinion that this person was asked for is not waited for; the
 * person who has the task asks anew, or goes on.
 */
import type { Party, Stepped, StepRecord } from './act.ts'
import { openTasks, type Filing, type FilingTask } from './filing.ts'

/**
 * Open tasks of people who hold none of their roles there.
 * @param people those named by the tasks, as they are now; who is not among them holds nothing
 */
export function strandedTasks(filing: Filing, people: readonly Party[]): readonly FilingTask[] {
  return openTasks(filing).filter(
    ({ person, roles }) =>
      person !== null &&
      !people.some((party) => party.id === person && roles.some((role) => party.roles.includes(role))),
  )
}

/**
 * Gives a task back to its place.
 * @param by who changed the units; the record names that person, in no role of the way
 */
export function release(
  filing: Filing,
  task: FilingTask,
  { by, at, comment }: { readonly by: string; readonly at: string; readonly comment: string },
): Stepped {
  const isConsult = task.kind === 'consult'
  const tasks = isConsult
    ? filing.tasks.filter(({ id }) => id !== task.id)
    : filing.tasks.map((one) => (one.id === task.id ? { ...one, person: null } : one))
  const record: StepRecord = {
    number: filing.steps + 1,
    kind: isConsult ? 'withdraw' : 'transfer',
    at,
    actor: by,
    role: null,
    from: filing.state,
    to: filing.state,
    step: task.step,
    isConsult,
    comment,
    back: null,
    target: null,
    grade: null,
    approval: null,
    round: filing.round,
    version: filing.version,
  }
  return { filing: { ...filing, tasks, steps: filing.steps + 1, since: at }, record }
}
