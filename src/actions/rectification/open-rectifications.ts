/**
 * What next year's request meets: 整改 of the same project in earlier years that nobody confirmed yet.
 * The same project is the one it was carried over from, or one of the same identity (code without its year,
 * or name and unit).
 */
import type { OpenRectifications } from '#api/rectification.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { RequestEffect } from '#core/results/scheme.ts'
import { projectIdentity, isSameProject } from '#core/duplicates/same-project.ts'
import { rectificationNumber } from '#text/rectification.ts'
import { identifiedProject } from '#store/projects/projects.ts'
import { carriedProjects, loadUnsettled } from '#store/rectification/lists.ts'
import type { RectificationRow } from '#store/rectification/rectifications.ts'
import { findSameEarlier } from '#store/duplicates/similar.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { unitsWithin } from '../kernel/reach.ts'
import { rowView } from './rectifications.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { today } from '../kernel/today.ts'

const MOST_EARLIER = 9

/** The project itself in earlier years, whatever kind of document it stood in. */
export async function earlierProjects(db: Db, project: string): Promise<readonly string[]> {
  const [carried, here] = await Promise.all([carriedProjects(db, project), identifiedProject(db, project)])
  if (here === null || here.fiscalYear === null) return carried
  const own = { project: { code: here.code, name: here.name }, unit: here.unit }
  const identity = projectIdentity(own.project, own.unit)
  if (identity.code === null && identity.name === null) return carried
  const same = await findSameEarlier(db, [{ n: 0, ...identity }], here.fiscalYear, MOST_EARLIER)
  const found = same.filter((there) =>
    isSameProject(own, {
      project: there.project,
      unit: there.unitName === null ? there.project.unit : { code: there.unitCode, name: there.unitName },
    }),
  )
  return [...new Set([...carried, ...found.map(({ projectId }) => projectId)])]
}

/** Errors: project-not-found. */
export async function readOpenRectifications(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<OpenRectifications, Problem>> {
  const { db } = context.store.of(actor.region)
  if (actorReach(actor, 'rectification.read') === null) return NOT_ALLOWED
  const within = await unitsWithin(db, actor, 'rectification.read', id)
  if (!within.ok) return within
  const { effect, rows } = await loadOpenItems(db, id)
  const day = today(context)
  return ok({ effect, rows: rows.map((row) => rowView(row, day)) })
}

/** Why a target cannot be sent in; null when no item is in the way, or the rule set only warns. */
export async function openItemsRefusal(db: Db, project: string): Promise<Problem | null> {
  const { effect, rows } = await loadOpenItems(db, project)
  const [first] = rows
  if (effect !== 'block' || first === undefined) return null
  return problem('rectification-open', {
    item: rectificationNumber(first, 'zh-CN'),
    subject: first.subject,
    due: first.item.due,
    count: rows.length,
  })
}

export async function loadOpenItems(
  db: Db,
  project: string,
): Promise<{ readonly effect: RequestEffect; readonly rows: readonly RectificationRow[] }> {
  const here = await identifiedProject(db, project)
  const effect = (await ruleSetInForce(db, here?.regionCode ?? null, here?.fiscalYear ?? null)).results
    .openRectification
  return {
    effect,
    rows: effect === 'off' ? [] : await loadUnsettled(db, await earlierProjects(db, project)),
  }
}
