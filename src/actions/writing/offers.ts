/**
 * What stands beside an empty form: the target of the year before, of the project itself or of one like it, and
 * what of 绩效指标库 fits it.
 */
import type { DraftOffers, OfferedIndicator } from '#api/writing/drafts.ts'
import { actorReach, allows, mayAtAll, type Actor, type Reach } from '#core/kernel/allows.ts'
import { likestName } from '#core/duplicates/like-name.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { openProject } from '#store/projects/projects.ts'
import { reachedProjects, within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { targetsOfYearBefore } from '#store/writing/unit-targets.ts'
import { costOffersFor } from '../cost-analysis/offers.ts'
import { earlierTables, hasResults } from '../duplicates/related.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { fittingIndicators } from '../library/library.ts'

/** Of each kind: those that are in the form already are not offered, so that some are left. */
const MOST_OF_KIND = 12

/** Errors: project-not-found. */
export async function readDraftOffers(
  context: Context,
  actor: Actor,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Result<DraftOffers, Problem>> {
  const reach = actorReach(actor, 'project.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const opened = await openProject(within(db, reach), id)
  if (opened === null) return err(problem('project-not-found'))
  const called = name === '' ? opened.row.name : name
  const { unitName } = opened.row
  const about = [unitName ?? '', opened.project.department?.name ?? ''].join('\n')
  const [lastYear, fitting, costs] = await Promise.all([
    lastYearOf(db, reach, opened, called),
    allows(actor, 'library.read', { region: actor.region })
      ? fittingIndicators(db, { name: called, about }, MOST_OF_KIND)
      : [],
    mayAtAll(actor, ['cost-analysis.read', 'cost-analysis.follow'])
      ? costOffersFor(db, { project: id, name: called })
      : [],
  ])
  return ok({ lastYear, library: fitting.map(offeredOf), costs })
}

/** The project itself where it is known, or else the one of the unit whose name is likest. */
async function lastYearOf(
  db: Db,
  reach: Reach,
  { row, project }: OpenedProject,
  name: string,
): Promise<DraftOffers['lastYear']> {
  const { fiscalYear, unitCode, unitName } = row
  if (fiscalYear === null) return null
  const unit = unitName === null ? project.unit : { code: unitCode, name: unitName }
  const tables = await earlierTables(db, { project: { ...project, name }, unit }, fiscalYear)
  const reached = await reachedProjects(
    db,
    reach,
    tables.map(({ projectId }) => projectId),
  )
  const there = tables.filter(({ projectId }) => reached.has(projectId))
  // A 自评表 repeats the target, so it stands for one where there is no other.
  const target =
    there.find((one) => one.fiscalYear === there[0]?.fiscalYear && !hasResults(one.project)) ?? there[0]
  if (target !== undefined && target.fiscalYear !== null)
    return { project: target.projectId, name: target.project.name, year: target.fiscalYear, same: true }
  const like = likestName(await targetsOfYearBefore(within(db, reach), row.id, fiscalYear), name)
  return like === null ? null : { ...like, same: false }
}

type Fitting = Awaited<ReturnType<typeof fittingIndicators>>[number]

function offeredOf(row: Fitting): OfferedIndicator {
  const { key, origin, kind, name, meaning, basis, unit, direction, use } = row
  const shown = { key, origin, kind, name, meaning, basis, unit, direction }
  return { ...shown, usual: use.values[0]?.text ?? null, projects: use.projects }
}
