/** One page of the projects that match, with totals over all that do. */
import type { ProjectList, ProjectQuery } from '#api/projects.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadProjects } from '#store/projects/projects.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

export async function listProjects(
  context: Context,
  actor: Actor,
  input: ProjectQuery,
): Promise<Result<ProjectList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'project.read')
  if (read === null) return NOT_ALLOWED
  return ok(await loadProjects(read.db, input))
}
