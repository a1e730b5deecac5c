/** What is known of a project elsewhere: its tables of earlier years, and projects that are alike. */
import type { RelatedTable, RelatedView } from '#api/duplicates.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Alike, ProjectElsewhere } from '#core/target/related.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { openProject } from '#store/projects/projects.ts'
import { within, reachedProjects } from '#store/kernel/reach.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { hasResults, relatedProjects } from './related.ts'

/** Errors: project-not-found. */
export async function readRelated(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<RelatedView, Problem>> {
  const reach = actorReach(actor, 'project.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const opened = await openProject(within(db, reach), input.id)
  const document = opened === null ? null : await loadTargets(db, opened.row.document, input.id)
  if (opened === null || document === null) return err(problem('project-not-found'))
  const { earlier, alike } = (await relatedProjects(db, document)).get(opened.project.order) ?? {
    earlier: [],
    alike: [],
  }
  const reached = await reachedProjects(
    db,
    reach,
    [...earlier, ...alike.map(({ elsewhere }) => elsewhere)].map(({ projectId }) => projectId),
  )
  return ok({
    earlier: earlier
      .filter(({ projectId }) => reached.has(projectId))
      .map((there) => ({ ...tableOf(there), results: hasResults(there.project) })),
    alike: byProject(alike, reached),
  })
}

function tableOf({ projectId, documentId, file, unit, fiscalYear, project }: ProjectElsewhere): RelatedTable {
  return { project: projectId, document: documentId, file, name: project.name, unit, fiscalYear }
}

/** Of a project of another unit only that it is there is shown. */
function byProject(alike: readonly Alike[], reached: ReadonlySet<string>): RelatedView['alike'] {
  const projects = new Map<string, RelatedView['alike'][number]>()
  for (const { part, similarity, elsewhere } of alike) {
    const there = projects.get(elsewhere.projectId)
    projects.set(elsewhere.projectId, {
      table: reached.has(elsewhere.projectId) ? tableOf(elsewhere) : null,
      parts: [...(there?.parts ?? []), { part, similarity }],
    })
  }
  return [...projects.values()]
}
