/**
 * What every door asks before it opens: how far the actor reaches, and whether what is named is within reach.
 */
import { allows, covers, actorReach, type Action, type Actor, type Reach } from '#core/kernel/allows.ts'
import type { Finding } from '#core/kernel/finding.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  projectsAt,
  unitsOfDocument,
  unitsOfProject,
  within,
  withinOwnDocuments,
} from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED } from './context.ts'

/**
 * For reading: what there is within reach, and nothing else. `own`: documents as a whole, hence only those of
 * reached units.
 */
type Reading = { readonly db: Db; readonly own: Db; readonly reach: Reach }

/** null: the actor may not at all. */
export function reading(db: Db, actor: Actor, action: Action): Reading | null {
  const reach = actorReach(actor, action)
  return reach === null ? null : { db: within(db, reach), own: withinOwnDocuments(db, reach), reach }
}

/**
 * The units of a project that the actor reaches; nobody learns of what is beyond. Errors: project-not-found.
 */
export async function unitsWithin(
  db: Db,
  actor: Actor,
  action: Action,
  project: string,
): Promise<Result<readonly string[], Problem>> {
  const reach = actorReach(actor, action)
  if (reach === null) return NOT_ALLOWED
  const units = await unitsOfProject(db, project)
  return units !== null && covers(reach, units) ? ok(units) : err(problem('project-not-found'))
}

/**
 * Whether the actor may take an action on all of these places of a document: its projects by their orders,
 * and null for the document's own words.
 */
export async function reachesPlaces(
  db: Db,
  actor: Actor,
  action: Action,
  { document, orders }: { readonly document: string; readonly orders: readonly (number | null)[] },
): Promise<boolean> {
  const { region } = actor
  const units = await unitsOfDocument(db, document)
  if (units === null) return false
  if (allows(actor, action, { region, units })) return true
  if (orders.length === 0 || orders.includes(null)) return false
  const numbers = new Set(orders.filter((order) => order !== null))
  const projects = await projectsAt(db, document, [...numbers])
  const all = await Promise.all(projects.map((project) => unitsOfProject(db, project)))
  return (
    projects.length === numbers.size &&
    all.every((own) => own !== null && allows(actor, action, { region, units: own }))
  )
}

/** Of findings, those that the actor may act on: everything they touch is within reach. */
export async function findingsWithin<F extends { readonly document: string; readonly body: Finding }>(
  db: Db,
  actor: Actor,
  action: Action,
  findings: readonly F[],
): Promise<F[]> {
  if (actorReach(actor, action)?.units === 'all') return [...findings]
  const allowed: F[] = []
  for (const finding of findings) {
    const { project, places } = finding.body
    if (
      await reachesPlaces(db, actor, action, {
        document: finding.document,
        orders: [project, ...places.map((place) => place.project)],
      })
    )
      allowed.push(finding)
  }
  return allowed
}
