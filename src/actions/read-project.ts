/** A project opened: the paper, what was found in it, its neighbours. */
import type { ProjectDetail } from '#api/projects.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { openProject } from '#store/projects.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

/** Errors: project-not-found. */
export async function readProject(context: Context, actor: Actor, input: { readonly id: string }): Promise<Result<ProjectDetail, Problem>> {
  if (!allows(actor, 'project.read', { region: actor.region })) return NOT_ALLOWED
  const opened = await openProject(context.store.db, actor.region, input.id)
  return opened === null ? err(problem('project-not-found')) : ok(opened)
}
