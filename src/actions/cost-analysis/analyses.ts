/**
 * 成本绩效分析: begun of what the year's work says, written, held against standards, other units and last year, made
 * final with its figures frozen, and opened again where that was too early.
 */
import { createHash } from 'node:crypto'
import type {
  AnalysesQuery,
  AnalysisBegun,
  AnalysisList,
  AnalysisOffers,
  AnalysisView,
  NewAnalysisBody,
  SaveAnalysisBody,
} from '#api/cost-analysis.ts'
import { actorReach, covers, type Actor } from '#core/kernel/allows.ts'
import {
  activityFaults,
  activityMoney,
  ANALYSIS_TITLE_MAX,
  costItem,
  keptItem,
  type CostActivity,
} from '#core/cost-analysis/analysis.ts'
import { activityFigures, type ActivityFigures } from '#core/cost-analysis/judge.ts'
import { activityKey, type KnownActivity } from '#core/cost-analysis/known.ts'
import { addMoney, fen } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitDepartment } from '#core/organisation/unit.ts'
import {
  addAnalysis,
  findAnalysis,
  keepAnalysis,
  listAnalyses as loadAnalyses,
  lockAnalysis,
  removeAnalysis as deleteAnalysis,
  setState,
  type AnalysisRow,
} from '#store/cost-analysis/analyses.ts'
import { loadPlaced, type PlacedProject } from '#store/cost-analysis/known.ts'
import { loadStandards } from '#store/cost-analysis/standards.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import {
  analysisBegun,
  analysisFinished,
  analysisRemoved,
  analysisReopened,
  analysisWritten,
} from './events.ts'
import { costBounds, knownProjects, openComparison, paidOf, type KnownProject } from './known.ts'
import { maySeeAnalysis, mayWriteAnalysis } from './sight.ts'

const NOT_FOUND = err(problem('cost-analysis-not-found'))
const NO_PLACE = err(problem('cost-analysis-place'))

/** Those of a year that the actor may see, the newest change first. */
export async function listAnalyses(
  context: Context,
  actor: Actor,
  { year, state, high, search, page, size }: AnalysesQuery,
): Promise<Result<AnalysisList, Problem>> {
  const { db } = context.store.of(actor.region)
  const words = searchWords(search)
  const seen = (await loadAnalyses(db, year)).filter(
    (one) =>
      maySeeAnalysis(actor, placeOf(one)) &&
      (state === undefined || one.state === state) &&
      (high === undefined || (one.high !== null && one.high > 0 === (high === 'yes'))) &&
      words.every((word) => searchText([one.title, one.unit?.name ?? '']).includes(word)),
  )
  return ok({
    rows: seen.slice((page - 1) * size, page * size),
    total: seen.length,
    mayBegin: actorReach(actor, 'cost-analysis.write') !== null,
  })
}

function placeOf({ unit, state }: Pick<AnalysisRow, 'unit' | 'state'>) {
  return { unit: unit?.id ?? null, state }
}

/** What the work of a year says that the actor may analyse: each project, and activities that several did. */
export async function analysisOffers(
  context: Context,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<Result<AnalysisOffers, Problem>> {
  const reach = actorReach(actor, 'cost-analysis.write')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const own = (await knownProjects(db, year)).filter(
    ({ unit, activities }) => activities.length > 0 && covers(reach, [unit]),
  )
  const kinds = new Map<string, { name: string; per: string; projects: string[] }>()
  for (const { project, activities } of own)
    for (const { name, per } of activities) {
      const key = activityKey({ name, per })
      const there = kinds.get(key)
      if (there === undefined) kinds.set(key, { name, per, projects: [project] })
      else if (!there.projects.includes(project)) there.projects.push(project)
    }
  return ok({
    projects: own.map(({ project, name, unitName, activities }) => ({
      id: project,
      name,
      unitName,
      activities: activities.length,
    })),
    kinds: [...kinds.values()]
      .filter(({ projects }) => projects.length > 1)
      .toSorted((a, b) => b.projects.length - a.projects.length || (a.name < b.name ? -1 : 1)),
  })
}

/** Errors: cost-analysis-place, where nothing is known or it is beyond reach. */
export async function beginAnalysis(
  context: Context,
  actor: Actor,
  { year, projects, activity }: NewAnalysisBody,
): Promise<Result<AnalysisBegun, Problem>> {
  const reach = actorReach(actor, 'cost-analysis.write')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const known = await knownProjects(db, year, projects)
  if (known.length < new Set(projects).size || !known.every(({ unit }) => covers(reach, [unit])))
    return NO_PLACE
  const begun = known.flatMap((one) =>
    one.activities
      .filter((own) => activity === null || activityKey(own) === activityKey(activity))
      .map((own) => begunActivity(one, own)),
  )
  const [first] = known
  const unit = await unitOfAll(db, known)
  if (begun.length === 0 || first === undefined || !mayWriteAnalysis(actor, unit)) return NO_PLACE
  const called = known.length === 1 ? first.name : (activity?.name ?? first.name)
  const id = context.newId()
  const title = `${year}年${called}成本绩效分析`.slice(0, ANALYSIS_TITLE_MAX)
  return context.store.of(actor.region).transaction(async (tx) => {
    await addAnalysis(
      tx,
      { id, unit, year, title, conclusion: '', advice: '', activities: begun },
      { at: context.clock(), by: actor.id },
    )
    await audit(context, tx, actor.id, analysisBegun(id, { title, year, projects: known.length }))
    return ok({ id })
  })
}

/** With one item for all that it cost: people split it. */
function begunActivity(
  { project }: KnownProject,
  { name, per, quantity, money }: KnownActivity,
): CostActivity {
  return {
    project,
    name,
    per,
    quantity,
    advised: null,
    items: [
      {
        kind: 'other',
        name: '全部支出',
        quantity: '1',
        unit: '项',
        price: money,
        amount: money,
        basis: '自评表和支付台账',
      },
    ],
  }
}

/** The unit of all, else the department of all; null where they are of several. */
async function unitOfAll(db: Db, projects: readonly { readonly unit: string }[]): Promise<string | null> {
  const units = [...new Set(projects.map(({ unit }) => unit))]
  const [only] = units
  if (only !== undefined && units.length === 1) return only
  const organisation = await loadOrganisation(db)
  const departments = new Set(units.map((unit) => unitDepartment(organisation, unit)?.id ?? null))
  const [department] = departments
  return departments.size === 1 ? (department ?? null) : null
}

type Figured = {
  readonly figures: readonly ActivityFigures[]
  readonly projects: ReadonlyMap<string, PlacedProject>
}

/** The figures of the activities: as they were frozen, or as they are now. */
export async function figuresOf(db: Db, row: AnalysisRow): Promise<Figured> {
  const projects = await loadPlaced(
    db,
    row.activities.map(({ project }) => project),
  )
  if (row.figures !== null) return { figures: row.figures, projects }
  const compare = await openComparison(db, row.year, await loadStandards(db))
  const { bounds } = await costBounds(db, row.year)
  return {
    projects,
    figures: row.activities.map((one) =>
      activityFigures(one, compare(one, projects.get(one.project)), bounds),
    ),
  }
}

/** Errors: cost-analysis-not-found. */
export async function readAnalysis(
  context: Context,
  actor: Actor,
  { analysis: id }: { readonly analysis: string },
): Promise<Result<AnalysisView, Problem>> {
  const { db } = context.store.of(actor.region)
  const row = await findAnalysis(db, id)
  return row === null || !maySeeAnalysis(actor, placeOf(row)) ? NOT_FOUND : ok(await viewOf(db, actor, row))
}

async function viewOf(db: Db, actor: Actor, row: AnalysisRow): Promise<AnalysisView> {
  const { figures, projects } = await figuresOf(db, row)
  const { bounds, ruleSet } = await costBounds(db, row.year)
  const ids = [...new Set(row.activities.map(({ project }) => project))]
  const paid = await paidOf(db, row.year, ids)
  const costOf = (some: readonly CostActivity[]) =>
    some.reduce((sum, one) => addMoney(sum, activityMoney(one)), fen(0n)).toString()
  const mayWrite = mayWriteAnalysis(actor, row.unit?.id ?? null)
  const { id, title, year, unit, state, changedAt, changedBy, finalAt } = row
  return {
    id,
    title,
    year,
    unit,
    state,
    changedAt,
    changedBy,
    finalAt,
    revision: row.revision,
    conclusion: row.conclusion,
    advice: row.advice,
    money: costOf(row.activities),
    high: figures.filter(({ findings }) => findings.length > 0).length,
    activities: row.activities.map(({ items, advised, ...one }, i) => ({
      ...one,
      advised: advised?.toString() ?? null,
      items: items.map(keptItem),
      projectName: projects.get(one.project)?.name ?? '',
      unitName: projects.get(one.project)?.unitName ?? '',
      figures: figures[i] ?? NO_FIGURES,
    })),
    faults: activityFaults(row.activities),
    projects: ids.map((project) => ({
      id: project,
      name: projects.get(project)?.name ?? '',
      cost: costOf(row.activities.filter((one) => one.project === project)),
      paid: (paid.get(project) ?? 0n).toString(),
    })),
    bounds,
    ruleSet: ruleSet.id,
    finalBy: row.finalBy,
    digest: row.digest,
    mayWrite: mayWrite && state === 'draft',
    mayReopen: mayWrite && state === 'final',
  }
}

const NO_FIGURES: ActivityFigures = {
  money: '0',
  unitCost: null,
  standard: null,
  others: { units: 0, median: null },
  lastYear: null,
  findings: [],
}

type Held = { readonly tx: Db; readonly row: AnalysisRow }

/** One change of an analysis with its event, while nobody else changes it. Errors: cost-analysis-not-found. */
export async function changingAnalysis(
  context: Context,
  actor: Actor,
  id: string,
  work: (held: Held) => Promise<Result<WrittenEvent, Problem>>,
): Promise<Result<void, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const row = await lockAnalysis(tx, id)
    if (row === null || !maySeeAnalysis(actor, placeOf(row))) return NOT_FOUND
    if (!mayWriteAnalysis(actor, row.unit?.id ?? null)) return NOT_ALLOWED
    const done = await work({ tx, row })
    if (!done.ok) return done
    await audit(context, tx, actor.id, done.value)
    return ok(undefined)
  })
}

/** Refuses what is final, and what somebody else changed since it was seen. */
export function openToChange(row: AnalysisRow, revision: number | null): Problem | null {
  if (row.state === 'final') return problem('cost-analysis-final')
  return revision === null || row.revision === revision
    ? null
    : problem('cost-analysis-changed', { by: row.changedBy ?? '' })
}

/** Errors: cost-analysis-not-found, -final, -changed, -place (a project beyond reach). */
export async function saveAnalysis(
  context: Context,
  actor: Actor,
  { analysis: id, ...body }: SaveAnalysisBody & { readonly analysis: string },
): Promise<Result<AnalysisView, Problem>> {
  const done = await changingAnalysis(context, actor, id, async ({ tx, row }) => {
    const refused = openToChange(row, body.revision)
    if (refused !== null) return err(refused)
    const { title, conclusion, advice } = body
    const activities = body.activities.map(({ advised, items, ...one }) => ({
      ...one,
      advised: advised === null || advised === '0' ? null : fen(BigInt(advised)),
      items: items.map(costItem),
    }))
    if (!(await withinReach(tx, actor, activities))) return NO_PLACE
    const content = { title, conclusion, advice, activities }
    await keepAnalysis(tx, id, content, { at: context.clock(), by: actor.id })
    return ok(
      analysisWritten(id, { sha256: digestOf(row) }, { title, sha256: digestOf({ ...row, ...content }) }),
    )
  })
  return done.ok ? readAnalysis(context, actor, { analysis: id }) : done
}

async function withinReach(tx: Db, actor: Actor, activities: readonly CostActivity[]): Promise<boolean> {
  const reach = actorReach(actor, 'cost-analysis.write')
  const ids = [...new Set(activities.map(({ project }) => project))]
  const projects = await loadPlaced(tx, ids)
  return (
    reach !== null &&
    ids.every((project) => {
      const unit = projects.get(project)?.unit ?? null
      return unit !== null && covers(reach, [unit])
    })
  )
}

/** Errors: cost-analysis-not-found, -final, -changed, -open. */
export async function finishAnalysis(
  context: Context,
  actor: Actor,
  { analysis: id, revision }: { readonly analysis: string; readonly revision: number },
): Promise<Result<AnalysisView, Problem>> {
  const done = await changingAnalysis(context, actor, id, async ({ tx, row }) => {
    const refused = openToChange(row, revision)
    if (refused !== null) return err(refused)
    const { figures } = await figuresOf(tx, row)
    const high = figures.filter(({ findings }) => findings.length > 0).length
    const lacks = lackOf(row, high)
    if (lacks !== null) return err(problem('cost-analysis-open', { reason: lacks }))
    const sha256 = digestOf(row, figures)
    await setState(tx, id, { figures, digest: sha256 }, { at: context.clock(), by: actor.id })
    return ok(analysisFinished(id, { title: row.title, year: row.year, findings: high, sha256 }))
  })
  return done.ok ? readAnalysis(context, actor, { analysis: id }) : done
}

/** Where a cost is high, somebody says what is to be done about it. */
function lackOf(row: AnalysisRow, high: number): 'rows' | 'conclusion' | 'advice' | null {
  if (row.activities.length === 0 || activityFaults(row.activities).length > 0) return 'rows'
  if (row.conclusion.trim() === '') return 'conclusion'
  return high > 0 && row.advice.trim() === '' ? 'advice' : null
}

/** Errors: cost-analysis-not-found, -draft. */
export async function reopenAnalysis(
  context: Context,
  actor: Actor,
  { analysis: id, reason }: { readonly analysis: string; readonly reason: string },
): Promise<Result<AnalysisView, Problem>> {
  const done = await changingAnalysis(context, actor, id, async ({ tx, row }) => {
    if (row.state === 'draft') return err(problem('cost-analysis-draft'))
    await setState(tx, id, null, { at: context.clock(), by: actor.id })
    return ok(analysisReopened(id, { title: row.title, reason }))
  })
  return done.ok ? readAnalysis(context, actor, { analysis: id }) : done
}

/** Errors: cost-analysis-not-found, -final. */
export async function removeAnalysis(
  context: Context,
  actor: Actor,
  { analysis: id }: { readonly analysis: string },
): Promise<Result<void, Problem>> {
  return changingAnalysis(context, actor, id, async ({ tx, row }) => {
    const refused = openToChange(row, null)
    if (refused !== null) return err(refused)
    await deleteAnalysis(tx, id)
    return ok(analysisRemoved(id, { title: row.title, year: row.year }))
  })
}

/** What the digest is of: what it says, and the figures that it was frozen with. */
export function digestOf(
  {
    title,
    year,
    conclusion,
    advice,
    activities,
  }: Pick<AnalysisRow, 'title' | 'year' | 'conclusion' | 'advice' | 'activities'>,
  figures: readonly ActivityFigures[] = [],
): string {
  const said = activities.map(({ items, advised, ...one }) => ({
    ...one,
    advised: advised?.toString() ?? null,
    items: items.map(keptItem),
  }))
  return createHash('sha256')
    .update(
      JSON.stringify({
        format: 'jichi.cost-analysis/1',
        title,
        year,
        conclusion,
        advice,
        activities: said,
        figures,
      }),
    )
    .digest('hex')
}
