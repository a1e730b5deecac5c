/** Projects: the filtered list with its totals, and one opened with its findings and neighbours. */
import { sql, type RawBuilder } from 'kysely'
import type { Finding, FindingPlace, SeverityCounts } from '#core/kernel/finding.ts'
import type { Unjudged } from '#core/review/evidence.ts'
import { asSaidIn } from '#core/findings/gather.ts'
import { isLive, LIVE_STATES } from '#core/findings/life.ts'
import { inNamedCells, namesCells } from '#core/findings/named-cells.ts'
import { FILING_STATES, HOME_STATES, IN_FORCE_STATES, type FilingState } from '#core/filing/states.ts'
import { isWritten } from '#core/target/written-document.ts'
import { endings } from '../filing/closings.ts'
import { belowUnit, ofUnit } from '../kernel/below-unit.ts'
import { selectLives, TOUCHES_OTHERS, withLife } from '../findings/lives.ts'
import { matches } from '../kernel/search.ts'
import { loadSigning } from '../signing/signing.ts'
import type { Db } from '../kernel/store.ts'
import type { ProjectRow, OpenedProject } from '#core/projects/rows.ts'
import type { TargetThere } from '#core/writing/same-target.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

type ProjectFilter = {
  readonly year?: number | undefined
  readonly document?: string | undefined
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  /** Of that unit by itself, without those below it. */
  readonly alone?: 'yes' | undefined
  /** In project name, code, unit and indicators. */
  readonly search?: string | undefined
  readonly severity?: 'error' | 'warning' | 'advice' | 'none' | undefined
  readonly rule?: string | undefined
  readonly state?: FilingState | undefined
  /** Budget bounds, 分. */
  readonly atLeast?: string | undefined
  readonly atMost?: string | undefined
}

export type ProjectSearch = ProjectFilter & {
  readonly page: number
  readonly size: number
  readonly sort:
    | 'name'
    | 'unit'
    | 'code'
    | 'budget'
    | 'indicators'
    | 'errors'
    | 'warnings'
    | 'state'
    | 'order'
  readonly order: 'asc' | 'desc'
}

/** `findings`: those that touch any of the projects, each counted once however many it touches. */
export type ProjectTotals = {
  readonly budget: string
  readonly fiscal: string
  readonly other: string
  readonly indicators: number
  readonly findings: SeverityCounts
}

/** 预算数 of a project `p` with its moved money `m`: the one sum that every list and figure says. */
export const BUDGET = sql`coalesce(m.fiscal + m.other, p.budget)`

const SORTS = {
  name: [sql`p.name collate names`],
  unit: [sql`u.name collate names`, sql`u.key`],
  code: [sql`p.code`],
  budget: [BUDGET],
  indicators: [sql`p.indicator_count`],
  errors: [sql`p.errors`, sql`p.warnings`],
  warnings: [sql`p.warnings`, sql`p.errors`],
  state: [sql`array_position(${[...FILING_STATES]}::text[], coalesce(f.state, 'draft'))`],
  order: [sql`d.imported_at`, sql`d.document_id`, sql`p.position`],
} as const

/** One page of projects, how many match, and the totals over everything that matches. */
export async function loadProjects(
  db: Db,
  query: ProjectSearch,
): Promise<{ rows: ProjectRow[]; total: number; totals: ProjectTotals }> {
  return { rows: await pageOf(db, query), ...(await totalsOf(db, query)) }
}

/** The page is found by its ids first: what is in a row is read for those on it alone. */
async function pageOf(db: Db, query: ProjectSearch): Promise<ProjectRow[]> {
  let page = joined(db).select('p.project_id').where(satisfies(db.region, query))
  for (const column of SORTS[query.sort]) page = page.orderBy(column, (by) => by[query.order]().nullsLast())
  const there = await page
    .orderBy('d.imported_at')
    .orderBy('p.document_id')
    .orderBy('p.position')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  const ids = there.map(({ project_id: id }) => id)
  const rows = await selectRows(db)
    .where(sql<boolean>`p.project_id = any(${ids}::uuid[])`)
    .orderBy(sql`array_position(${ids}::uuid[], p.project_id)`)
    .execute()
  return rows.map(toProject)
}

async function totalsOf(db: Db, filter: ProjectFilter): Promise<{ total: number; totals: ProjectTotals }> {
  const [sums, again] = await Promise.all([sumsOf(db, filter), countedAgain(db, filter)])
  const { total, error, warning, advice, ...totals } = sums
  return {
    total,
    totals: {
      ...totals,
      findings: {
        error: error - again.error,
        warning: warning - again.warning,
        advice: advice - again.advice,
      },
    },
  }
}

function sumsOf(db: Db, filter: ProjectFilter) {
  return db
    .selectFrom('projects as p')
    .leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id')
    .where(satisfies(db.region, filter))
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<string>`coalesce(sum(${BUDGET}), 0)::text`.as('budget'),
      sql<string>`coalesce(sum(coalesce(m.fiscal, p.fiscal)), 0)::text`.as('fiscal'),
      sql<string>`coalesce(sum(coalesce(m.other, p.other)), 0)::text`.as('other'),
      sql<number>`coalesce(sum(p.indicator_count), 0)::int`.as('indicators'),
      sql<number>`coalesce(sum(p.errors), 0)::int`.as('error'),
      sql<number>`coalesce(sum(p.warnings), 0)::int`.as('warning'),
      sql<number>`coalesce(sum(p.advice), 0)::int`.as('advice'),
    ])
    .executeTakeFirstOrThrow()
}

/**
 * A finding of many projects counts once: how often the few that touch several (findings_elsewhere) are in
 * the sums of the projects once too often.
 */
function countedAgain(db: Db, filter: ProjectFilter): Promise<SeverityCounts> {
  const touching = db
    .selectFrom('findings as f')
    .innerJoin(sql<{ project_id: string }>`unnest(f.touched)`.as<'t'>(sql`t(project_id)`), (join) =>
      join.onTrue(),
    )
    .innerJoin('projects as p', (join) =>
      join.onRef('p.project_id', '=', 't.project_id').onRef('p.document_id', '=', 'f.document_id'),
    )
    .$if(filter.atLeast !== undefined || filter.atMost !== undefined, (some) =>
      some.leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id'),
    )
    .where('f.state', 'in', LIVE_STATES)
    .where(TOUCHES_OTHERS)
    .where(satisfies(db.region, filter))
    .groupBy(['f.finding_id', 'f.severity'])
    .select(['f.severity', sql<number>`count(*) - 1`.as('again')])
  const again = (severity: string) =>
    sql<number>`coalesce(sum(o.again) filter (where o.severity = ${severity}), 0)::int`
  return db
    .selectFrom(touching.as('o'))
    .select([again('error').as('error'), again('warning').as('warning'), again('advice').as('advice')])
    .executeTakeFirstOrThrow()
}

/** A project opened: the paper, what was found in it, and its neighbours in the document. */
export async function openProject(db: Db, id: string): Promise<OpenedProject | null> {
  const found = await selectRows(db)
    .select(['p.paper', 'd.title', 'd.media_type', 'd.rule_set'])
    .where('p.project_id', '=', id)
    .executeTakeFirst()
  if (!found) return null
  const row = toProject(found)
  const [findings, unjudged, neighbours, signing] = await Promise.all([
    findingsOf(db, row),
    unjudgedOfProject(db, id),
    neighboursOf(db, row),
    isWritten(found.media_type) ? loadSigning(db, id) : null,
  ])
  const [live, settled] = [
    findings.filter(({ state }) => isLive(state)),
    findings.filter(({ state }) => !isLive(state)),
  ]
  return {
    row,
    project: found.paper,
    documentTitle: found.title,
    mediaType: found.media_type,
    signing,
    ruleSet: found.rule_set,
    unjudged,
    findings: live,
    settled,
    ...neighbours,
  }
}

/** A project as lists show it. */
export async function loadProjectRow(db: Db, id: string): Promise<ProjectRow | null> {
  const found = await selectRows(db).where('p.project_id', '=', id).executeTakeFirst()
  return found === undefined ? null : toProject(found)
}

/** The findings of a project that count, without its paper; null when it is not there. */
export async function loadLiveFindings(
  db: Db,
  id: string,
): Promise<{ readonly document: string; readonly findings: readonly LivingFinding[] } | null> {
  const place = await db
    .selectFrom('projects as p')
    .select(['p.document_id', 'p.position'])
    .where('p.project_id', '=', id)
    .executeTakeFirst()
  if (place === undefined) return null
  const findings = await findingsOf(db, { id, document: place.document_id, order: place.position })
  return { document: place.document_id, findings: findings.filter(({ state }) => isLive(state)) }
}

/** What of the review sheet of a project nothing is to judge by; of what is not reviewed, nothing is said. */
export async function unjudgedOfProject(db: Db, id: string): Promise<readonly Unjudged[]> {
  const row = await db
    .selectFrom('reviews')
    .select('unjudged')
    .where('project_id', '=', id)
    .executeTakeFirst()
  return row?.unjudged ?? []
}

async function findingsOf(
  db: Db,
  row: Pick<ProjectRow, 'id' | 'document' | 'order'>,
): Promise<LivingFinding[]> {
  const rows = await selectLives(db)
    .where('f.document_id', '=', row.document)
    .where(sql<boolean>`${row.id}::uuid = any(f.touched)`)
    .orderBy('f.position')
    .execute()
  const seen = rows.map((found) => ({ ...withLife(found), ...seenFrom(found.body, row.order) }))
  if (!seen.some(namesCells)) return seen
  const cells = { order: row.order, bases: await basesOf(db, row.id) }
  return seen.map((finding) => inNamedCells(finding, cells))
}

/** 指标值确定依据 of the rows of a project, in their order. */
async function basesOf(db: Db, project: string): Promise<readonly (string | null)[]> {
  const rows = await db
    .selectFrom('indicators')
    .select('basis')
    .where('project_id', '=', project)
    .orderBy('position')
    .execute()
  return rows.map(({ basis }) => basis)
}

/**
 * A finding as a project sees it: when it was first met in another project, the place in this one takes the
 * first place's part, and that goes among the others; it says what it says of the rows here.
 */
export function seenFrom(finding: Finding, order: number): Finding {
  const said = asSaidIn(finding, order)
  if (finding.project === order) return said
  const here = finding.places.find((place) => place.project === order)
  if (!here) return said
  const first: FindingPlace = {
    project: finding.project,
    indicator: finding.indicator,
    field: finding.field,
    at: finding.at,
  }
  const { project, indicator, field, at } = here
  const others = finding.places.filter((place) => place !== here)
  // A finding about the whole document names every place in its places: the document itself is none beside
  // them.
  return {
    ...said,
    project,
    indicator,
    field,
    at,
    places: finding.project === null ? others : [first, ...others],
  }
}

async function neighboursOf(db: Db, row: ProjectRow): Promise<Pick<OpenedProject, 'previous' | 'next'>> {
  const siblings = db
    .selectFrom('projects')
    .select(['project_id as id', 'name'])
    .where('document_id', '=', row.document)
    .limit(1)
  const previous = await siblings
    .where('position', '<', row.order)
    .orderBy('position', 'desc')
    .executeTakeFirst()
  const next = await siblings.where('position', '>', row.order).orderBy('position', 'asc').executeTakeFirst()
  return { previous: previous ?? null, next: next ?? null }
}

/** The condition of a filter over `projects as p` and, where it names an amount, its moved money as `m`. */
function satisfies(region: string, filter: ProjectFilter) {
  const conditions = [matches(sql<string>`p.search`, filter.search)]
  // A document looked at by itself is shown whether it counts or was replaced.
  if (filter.document === undefined) conditions.push(sql`p.counted`)
  if (filter.year !== undefined) conditions.push(sql`p.fiscal_year = ${filter.year}`)
  if (filter.document !== undefined) conditions.push(sql`p.document_id = ${filter.document}::uuid`)
  if (filter.unit !== undefined)
    conditions.push(filter.alone === 'yes' ? ofUnit(region, filter.unit) : belowUnit(region, filter.unit))
  if (filter.severity === 'none') conditions.push(sql`p.errors + p.warnings + p.advice = 0`)
  if (filter.severity === 'error') conditions.push(sql`p.errors > 0`)
  if (filter.severity === 'warning') conditions.push(sql`p.warnings > 0`)
  if (filter.severity === 'advice') conditions.push(sql`p.advice > 0`)
  if (filter.rule !== undefined) conditions.push(sql`${filter.rule} = any(p.rules)`)
  if (filter.state !== undefined) conditions.push(inState(region, filter.state))
  if (filter.atLeast !== undefined) conditions.push(sql`${BUDGET} >= ${filter.atLeast}::numeric`)
  if (filter.atMost !== undefined) conditions.push(sql`${BUDGET} <= ${filter.atMost}::numeric`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** What was never sent in has no filing: it is a draft. */
function inState(region: string, state: FilingState) {
  const filed = (condition: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from filings w where w.region_id = ${region} and w.project_id = p.project_id and ${condition})`
  return state === 'draft'
    ? sql<boolean>`not ${filed(sql`w.state <> 'draft'`)}`
    : filed(sql`w.state = ${state}`)
}

function selectRows(db: Db) {
  return joined(db).select([
    'p.project_id',
    'p.document_id',
    'd.file',
    'p.position',
    'p.fiscal_year',
    'u.code as unit_code',
    'u.name as unit_name',
    'p.code',
    'p.name',
    sql<string | null>`${BUDGET}::text`.as('budget'),
    sql<string | null>`coalesce(m.fiscal, p.fiscal)::text`.as('fiscal'),
    sql<string | null>`coalesce(m.other, p.other)::text`.as('other'),
    'p.indicator_count',
    'p.errors',
    'p.warnings',
    'p.advice',
    sql<FilingState>`coalesce(f.state, 'draft')`.as('state'),
    sql<number>`coalesce(f.version, 0)`.as('version'),
    'k.day as closed',
  ])
}

/**
 * 全年预算数 of those whose money was changed since their approval, by fund: the few of which the page of the
 * target says another sum than its paper. What is being adjusted says what it asks for.
 */
export function movedMoney(db: Db) {
  const moved = sql`(s.fiscal_changes[12] + s.other_changes[12])`
  return db
    .selectFrom('money_sums as s')
    .innerJoin('filings as w', 'w.project_id', 's.project_id')
    .select([
      's.project_id',
      sql<string>`s.initial_fiscal + s.fiscal_changes[12]`.as('fiscal'),
      sql<string>`s.initial_other + s.other_changes[12]`.as('other'),
    ])
    .where('s.initial_fiscal', 'is not', null)
    .where(sql<boolean>`${moved} <> 0`)
    .where('w.state', 'in', [...IN_FORCE_STATES])
}

/** Projects with their document, their unit, their moved money and their closing. */
function joined(db: Db) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id')
    .leftJoin(endings(db).as('k'), 'k.project_id', 'p.project_id')
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['executeTakeFirstOrThrow']>>

function toProject(row: Selected): ProjectRow {
  return {
    id: row.project_id,
    document: row.document_id,
    file: row.file,
    order: row.position,
    fiscalYear: row.fiscal_year,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    code: row.code,
    name: row.name,
    budget: row.budget,
    fiscal: row.fiscal,
    other: row.other,
    indicators: row.indicator_count,
    state: row.state,
    version: row.version,
    closed: row.closed,
    findings: { error: row.errors, warning: row.warnings, advice: row.advice },
  }
}

export type IdentifiedProject = {
  readonly name: string
  readonly code: string | null
  readonly fiscalYear: number | null
  readonly unit: { readonly code: string | null; readonly name: string } | null
  readonly regionCode: string | null
}

/** What identifies a project, whatever the year. */
export async function identifiedProject(db: Db, project: string): Promise<IdentifiedProject | null> {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.name',
      'p.code',
      'p.fiscal_year',
      'u.code as unit_code',
      'u.name as unit_name',
      'd.region_code',
    ])
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    name: row.name,
    code: row.code,
    fiscalYear: row.fiscal_year,
    unit: row.unit_name === null ? null : { code: row.unit_code, name: row.unit_name },
    regionCode: row.region_code,
  }
}

/** The targets that have one of these codes, or are called so. */
export async function targetsCalled(
  db: Db,
  { codes, names }: { readonly codes: readonly string[]; readonly names: readonly string[] },
): Promise<readonly TargetThere[]> {
  const rows = await db
    .selectFrom('projects')
    .leftJoin('filings as f', 'f.project_id', 'projects.project_id')
    .select([
      'projects.project_id as project',
      'projects.name',
      'projects.code',
      'projects.fiscal_year as year',
      'projects.unit_id as unit',
    ])
    .select(sql<boolean>`coalesce(f.state, 'draft') = any(${[...HOME_STATES]})`.as('open'))
    .where('projects.counted', '=', true)
    .where((where) =>
      where.or([
        where('projects.code', '=', sql<string>`any(${[...codes]})`),
        where('projects.name', '=', sql<string>`any(${[...names]})`),
      ]),
    )
    .orderBy('projects.fiscal_year')
    .orderBy('projects.project_id')
    .execute()
  return rows.flatMap(({ year, ...target }) => (year === null ? [] : [{ ...target, year }]))
}

/** Those who begin targets of files for a unit go one after the other, until the transaction ends. */
export async function lockBeginning(tx: Db, unit: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`begin ${tx.region} ${unit}`}, 0))`.execute(tx)
}
