/** One page of the projects that match, with totals over all that do. */
import type { ProjectList, ProjectQuery } from '#api/projects.ts'
import type { Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listProjects as loadProjects } from '#store/projects.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { reading } from './reach.ts'

export async function listProjects(
  context: Context,
  actor: Actor,
  input: ProjectQuery,
): Promise<Result<ProjectList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'project.read')
  if (read === null) return NOT_ALLOWED
  return ok(await loadProjects(read.db, input))
}
