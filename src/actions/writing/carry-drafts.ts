/**
 * 从上年结转: drafts of a year begun with the unit's own targets of earlier years, several at once; their
 * deadlines and the years of their names are moved, their codes, which belong to a year, are left out.
 */
import type { CarryDrafts, DraftsCarried, EarlierTarget, EarlierTargets } from '#api/writing/drafts.ts'
import { actorReach, covers, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { nameKey } from '#core/duplicates/same-project.ts'
import type { Organisation } from '#core/organisation/unit.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { copyOfProject } from '#core/writing/start-form.ts'
import { moveYears, type YearMark } from '#core/years/move-years.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { lockBeginning } from '#store/projects/projects.ts'
import { lastContent, targetsOfUnits } from '#store/writing/earlier-targets.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { begin, unitToWriteFor } from './begin-draft.ts'

type ForUnit = { readonly unit: string; readonly year: number }

/** Of each project the newest; none for a unit that the person does not write for. */
export async function listEarlierTargets(
  context: Context,
  actor: Actor,
  { unit, year }: ForUnit,
): Promise<Result<EarlierTargets, Problem>> {
  const reach = actorReach(actor, 'document.edit')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  return ok({ rows: covers(reach, [unit]) ? await earlierTargets(db, { unit, year }) : [] })
}

/** A transaction each. Of each, errors: unit-not-found, year-closed, project-not-found, target-like-there. */
export async function carryDrafts(
  context: Context,
  actor: Actor,
  { unit, year, projects }: CarryDrafts,
): Promise<Result<DraftsCarried, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  const results: DraftsCarried['results'][number][] = []
  for (const id of new Set(projects)) {
    const carried = await carryDraft(context, actor, { unit, year, id })
    results.push(carried.ok ? { id, ...carried.value } : { id, draft: null, problem: carried.error })
  }
  return ok({ results, done: results.filter(({ draft }) => draft !== null).length })
}

type Carried = { readonly name: string; readonly draft: string; readonly marks: readonly YearMark[] }

function carryDraft(
  context: Context,
  actor: Actor,
  { unit, year, id }: ForUnit & { readonly id: string },
): Promise<Result<Carried, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<Carried, Problem>> => {
    const place = await unitToWriteFor(tx, actor, { unit, year })
    if (!place.ok) return place
    await lockBeginning(tx, unit)
    const source = (await earlierTargets(tx, { unit, year })).find(({ project }) => project === id)
    const content = source === undefined ? null : await lastContent(tx, id)
    if (source === undefined || content === null) return err(problem('project-not-found'))
    if (source.there !== null) return err(problem('target-like-there', { project: source.name, year }))
    const copy = { ...copyOfProject(content), order: 1, part: null, title: null, unit: place.value }
    const { project, marks } = moveYears(copy, source.year, year)
    const from = { copied: `project:${id}` }
    const begun = await begin(context, tx, actor, { year, project, written: formOfProject(project), from })
    return ok({ name: project.name, draft: begun.project, marks })
  })
}

async function earlierTargets(db: Db, { unit, year }: ForUnit): Promise<readonly EarlierTarget[]> {
  const all = await targetsOfUnits(db, ownUnits(await loadOrganisation(db), unit), year)
  const there = new Map(
    all.filter((one) => one.year === year).map((one) => [nameKey(one.name), one] as const),
  )
  const newest = new Map<string, (typeof all)[number]>()
  for (const one of all) {
    const key = nameKey(one.name)
    if (one.year < year && !newest.has(key)) newest.set(key, one)
  }
  return [...newest].map(([key, row]) => {
    const same = there.get(key)
    return { ...row, there: same === undefined ? null : { project: same.project, name: same.name } }
  })
}

/** The unit, and those that were merged into it. */
function ownUnits(organisation: Organisation, unit: string): readonly string[] {
  const own = new Set([unit])
  let before = 0
  while (before < own.size) {
    before = own.size
    for (const { id, successor } of organisation.values())
      if (successor !== null && own.has(successor)) own.add(id)
  }
  return [...own]
}
