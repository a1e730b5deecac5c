/** A project opened: the paper, what was found in it, its neighbours. */
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { openWithin } from './open-within.ts'

/** Errors: project-not-found. */
export async function readProject(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<OpenedProject, Problem>> {
  const reach = actorReach(actor, 'project.read')
  if (reach === null) return NOT_ALLOWED
  const opened = await openWithin(context.store.of(actor.region).db, reach, input.id)
  return opened === null ? err(problem('project-not-found')) : ok(opened)
}
