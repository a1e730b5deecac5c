/** Findings over everything, with the counts by which they are narrowed down. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Finding, RuleGroup, Severity } from '#core/kernel/finding.ts'
import { SEVERITIES } from '#core/kernel/finding.ts'
import { HEAPS, type Heap } from '#core/review/form.ts'
import { groupBy } from '#core/rules/fold.ts'
import { FINDING_STATES, isLive, LIVE_STATES, type FindingState } from '#core/findings/life.ts'
import type { LivingFinding, FindingRow } from '#core/findings/rows.ts'
import { ofUnit } from '../kernel/below-unit.ts'
import { selectLives, TOUCHES_OTHERS, withLife } from './lives.ts'
import { matches, searchWords } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import { mostFirst, nearnessTo, offeredFacets, UNITS_OFFERED, type FoundFacet } from '../kernel/unit-facet.ts'

export type FindingSearch = {
  readonly year?: number | undefined
  readonly document?: string | undefined
  /** Findings that touch this project. */
  readonly project?: string | undefined
  readonly rule?: string | undefined
  readonly group?: RuleGroup | undefined
  readonly severity?: Severity | undefined
  /** Unit code, or its name where documents give no code. */
  readonly unit?: string | undefined
  /** Without it, what counts: open or disputed. */
  readonly state?: FindingState | undefined
  /** That touch a project of this heap. */
  readonly heap?: Heap | undefined
  /** In the text that is there, the project's and the unit's name. */
  readonly search?: string | undefined
}

/** A filter, or one over every state. */
type Narrowed = Omit<FindingSearch, 'state'> & {
  readonly state?: FindingState | 'any' | undefined
  /** Those that were found by the words of the search. */ readonly found?: readonly string[] | undefined
}

type FindingQuery = FindingSearch & { readonly page: number; readonly size: number }

type FindingList = {
  readonly rows: readonly FindingRow[]
  readonly total: number
  /** Labels of severities and rules are their codes. A rule is counted once for each severity it has. */
  readonly facets: {
    readonly severity: readonly FoundFacet[]
    readonly rule: readonly (FoundFacet & { readonly group: RuleGroup; readonly severity: Severity })[]
    /** Those with most findings, and the one that is chosen. */
    readonly unit: readonly FoundFacet[]
    /** How many units with findings are not among `unit`, and how many findings they have. */
    readonly otherUnits: { readonly units: number; readonly count: number }
    /** Every state, those without findings too. */
    readonly state: readonly FoundFacet[]
    /** Every heap; a finding that touches projects of several is counted in each. */
    readonly heap: readonly FoundFacet[]
  }
}

/**
 * One page of findings: errors first, then by rule, document and place; facets each without their own filter.
 */
export async function loadFindingPage(db: Db, asked: FindingQuery): Promise<FindingList> {
  const query = await searched(db, asked)
  const { unit: _unit, ...anyUnit } = query
  const { heap: _heap, ...anyHeap } = query
  const [rows, counts, unit, heap] = await Promise.all([
    pageOf(db, query),
    countsOf(db, query),
    unitFacet(db, anyUnit, asked.unit),
    heapFacet(db, anyHeap),
  ])
  return {
    rows,
    total: countIn(counts.filter(satisfying(query))),
    facets: {
      severity: severityFacet(counts, query),
      rule: ruleFacet(counts, query),
      ...unit,
      state: stateFacet(counts, query),
      heap,
    },
  }
}

/** Units with findings that a filter asks for, by words of their names and codes. */
export async function loadFindingUnits(
  db: Db,
  { name, ...asked }: Omit<FindingSearch, 'unit'> & { readonly name: string },
): Promise<{ readonly rows: readonly FoundFacet[]; readonly total: number }> {
  const nearness = nearnessTo(name)
  const units = await db.selectFrom('budget_units').select(['unit_id', 'key', 'code', 'name']).execute()
  const named = new Map(
    units.flatMap((unit) => {
      const near = nearness(unit)
      return near === null ? [] : [[unit.unit_id, { ...unit, nearness: near }] as const]
    }),
  )
  if (named.size === 0) return { rows: [], total: 0 }
  const { page: _page, size: _size, ...filter } = await searched(db, { ...asked, page: 1, size: 1 })
  const counts = await unitCounts(db, filter)
    .where(sql<boolean>`f.unit_id = any(${[...named.keys()]}::uuid[])`)
    .execute()
  return offeredFacets(
    counts.flatMap(({ unit_id, count }) => {
      const unit = named.get(unit_id ?? '')
      return unit === undefined
        ? []
        : [{ nearness: unit.nearness, facet: { value: unit.key, label: unit.name, count } }]
    }),
  )
}

/** So many that are found by words are named by their ids. */
const MOST_FOUND = 10_000

/**
 * Looks through the words once for all that is counted of a page: every finding's are read for it. Too many
 * are looked for again.
 */
async function searched(db: Db, { search, ...query }: FindingQuery): Promise<Narrowed & FindingQuery> {
  if (searchWords(search).length === 0) return query
  const rows = await db
    .selectFrom('findings as f')
    .select('f.finding_id')
    .where(matches(sql<string>`f.search`, search))
    .$if(query.year !== undefined, (found) => found.where('f.fiscal_year', '=', query.year ?? 0))
    .limit(MOST_FOUND + 1)
    .execute()
  return rows.length > MOST_FOUND
    ? { ...query, search }
    : { ...query, found: rows.map(({ finding_id }) => finding_id) }
}

/** Every finding of a document that counts, in the order of the report. */
export async function loadFindings(db: Db, document: string): Promise<LivingFinding[]> {
  const rows = await selectLives(db)
    .where('f.document_id', '=', document)
    .where('f.state', 'in', LIVE_STATES)
    .orderBy('f.position')
    .execute()
  return rows.map(withLife)
}

/**
 * Those that a document is published with: what counts, and what was waived for everyone to see; in the order
 * of the report.
 */
export async function loadPublished(db: Db, document: string): Promise<LivingFinding[]> {
  const rows = await selectLives(db)
    .where('f.document_id', '=', document)
    .where(sql<boolean>`(f.state in ('open', 'disputed') or (f.state = 'waived' and f.published))`)
    .orderBy('f.position')
    .execute()
  return rows.map(withLife)
}

/** The findings of a document that count, as the rules gave them, without ids. */
export async function loadChecked(db: Db, document: string): Promise<Finding[]> {
  const rows = await db
    .selectFrom('findings')
    .select('body')
    .where('document_id', '=', document)
    .where('state', 'in', LIVE_STATES)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.body)
}

/** The page is found by its ids first: what a finding says is read for those on it alone. */
async function pageOf(db: Db, query: Narrowed & FindingQuery): Promise<FindingRow[]> {
  const page = await db
    .selectFrom('findings as f')
    .innerJoin('documents as d', 'd.document_id', 'f.document_id')
    .select('f.finding_id')
    .where(satisfies(db.region, query))
    .orderBy(sql`array_position(array['error', 'warning', 'advice'], f.severity)`)
    .orderBy('f.rule')
    .orderBy('d.imported_at')
    .orderBy('f.document_id')
    .orderBy('f.position')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  const ids = page.map(({ finding_id: id }) => id)
  const rows = await selectLives(db)
    .leftJoin('projects as p', 'p.project_id', 'f.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'f.unit_id')
    .select([
      'f.document_id',
      'd.file',
      'd.media_type',
      'f.project_id',
      'p.name as project_name',
      sql<number>`cardinality(f.touched)`.as('projects'),
      'u.code as unit_code',
      'u.name as unit_name',
    ])
    .where(sql<boolean>`f.finding_id = any(${ids}::uuid[])`)
    .orderBy(sql`array_position(${ids}::uuid[], f.finding_id)`)
    .execute()
  return rows.map((row) => ({
    ...withLife(row),
    documentId: row.document_id,
    file: row.file,
    mediaType: row.media_type,
    projectId: row.project_id,
    projectName: row.project_name,
    projects: row.projects,
    unitCode: row.unit_code,
    unitName: row.unit_name,
  }))
}

/** How many findings of a severity, a rule and a state there are. */
type Count = {
  readonly severity: Severity
  readonly rule: string
  readonly group: RuleGroup
  readonly state: FindingState
  readonly count: number
}

/** Counted once for all facets of them: of everything that a query asks for but severity, rule and state. */
function countsOf(
  db: Db,
  { severity: _severity, rule: _rule, group: _group, ...filter }: Narrowed,
): Promise<readonly Count[]> {
  return db
    .selectFrom('findings as f')
    .where(satisfies(db.region, { ...filter, state: 'any' }))
    .select([
      'f.severity',
      'f.rule',
      'f.rule_group as group',
      'f.state',
      sql<number>`count(*)::int`.as('count'),
    ])
    .groupBy(['f.severity', 'f.rule', 'f.rule_group', 'f.state'])
    .execute()
}

/** Which counts a query asks for. @param but what is not asked for: the facet's own */
function satisfying(
  { severity, rule, group, state }: Narrowed,
  but: 'severity' | 'rule' | 'state' | null = null,
) {
  return (one: Count) =>
    (but === 'severity' || severity === undefined || one.severity === severity) &&
    (but === 'rule' ||
      ((rule === undefined || one.rule === rule) && (group === undefined || one.group === group))) &&
    (but === 'state' || (state === undefined ? isLive(one.state) : one.state === state))
}

function severityFacet(counts: readonly Count[], query: Narrowed): FoundFacet[] {
  const own = counts.filter(satisfying(query, 'severity'))
  return SEVERITIES.map((severity) => ({
    value: severity,
    label: severity,
    count: countIn(own.filter((one) => one.severity === severity)),
  })).filter(({ count }) => count > 0)
}

function ruleFacet(counts: readonly Count[], query: Narrowed): FindingList['facets']['rule'] {
  const ofRules = groupBy(
    counts.filter(satisfying(query, 'rule')),
    ({ rule, severity }) => `${rule} ${severity}`,
  )
  return ofRules
    .flatMap((those) =>
      those.slice(0, 1).map(({ rule, group, severity }) => ({
        value: rule,
        label: rule,
        group,
        severity,
        count: countIn(those),
      })),
    )
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function stateFacet(counts: readonly Count[], query: Narrowed): FoundFacet[] {
  const own = counts.filter(satisfying(query, 'state'))
  return FINDING_STATES.map((state) => ({
    value: state,
    label: state,
    count: countIn(own.filter((one) => one.state === state)),
  }))
}

function countIn(counts: readonly Pick<Count, 'count'>[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function unitCounts(db: Db, filter: Narrowed) {
  return db
    .selectFrom('findings as f')
    .where(satisfies(db.region, filter))
    .select(['f.unit_id', sql<number>`count(*)::int`.as('count')])
    .groupBy('f.unit_id')
}

/**
 * The units with most findings and the chosen one, under the name that it was chosen by; of the others how
 * many there are.
 */
async function unitFacet(
  db: Db,
  filter: Narrowed,
  chosen: string | undefined,
): Promise<Pick<FindingList['facets'], 'unit' | 'otherUnits'>> {
  const isChosen =
    chosen === undefined
      ? sql<boolean>`false`
      : sql<boolean>`coalesce(${ofUnit(db.region, chosen, sql.ref('c.unit_id'))}, false)`
  // Names are looked up afterwards: joined here, every unit may be compared with every other.
  const counts = unitCounts(db, filter)
    .where('f.unit_id', 'is not', null)
    .select([
      sql<number>`(count(*) over ())::int`.as('units'),
      sql<number>`(sum(count(*)) over ())::int`.as('all'),
      sql<number>`rank() over (order by count(*) desc)`.as('place'),
    ])
  const found = await db
    .selectFrom(counts.as('c'))
    .select(['c.unit_id', 'c.count', 'c.units', 'c.all', isChosen.as('chosen')])
    .where(({ or, eb }) => or([eb('c.place', '<=', UNITS_OFFERED), isChosen]))
    .execute()
  const units = await db
    .selectFrom('budget_units')
    .select(['unit_id', 'key', 'name'])
    .where(sql<boolean>`unit_id = any(${found.map(({ unit_id }) => unit_id)}::uuid[])`)
    .execute()
  const named = new Map(units.map((unit) => [unit.unit_id, unit]))
  const facets = found
    .flatMap((one) => {
      const unit = named.get(one.unit_id ?? '')
      return unit === undefined
        ? []
        : [{ isChosen: one.chosen, value: unit.key, label: unit.name, count: one.count }]
    })
    .toSorted(mostFirst)
  const shown = facets.filter((one, i) => i < UNITS_OFFERED || one.isChosen)
  const none =
    chosen === undefined || shown.some((one) => one.isChosen) ? [] : await withoutFinding(db, chosen)
  const { units: all, all: every } = found[0] ?? { units: 0, all: 0 }
  return {
    unit: [
      ...shown.map(({ isChosen: own, value, label, count }) => ({
        value: own ? (chosen ?? value) : value,
        label,
        count,
      })),
      ...none,
    ],
    otherUnits: { units: all - shown.length, count: every - countIn(shown) },
  }
}

/**
 * The chosen unit where nothing is left of it; nothing where none is called so, or nothing was ever found of
 * it (within reach).
 */
async function withoutFinding(db: Db, chosen: string): Promise<readonly FoundFacet[]> {
  const unit = await db
    .selectFrom('budget_units as u')
    .where(ofUnit(db.region, chosen, sql.ref('u.unit_id')))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('findings as any_of')
          .select('any_of.finding_id')
          .whereRef('any_of.unit_id', '=', 'u.unit_id'),
      ),
    )
    .select('u.name')
    .executeTakeFirst()
  return unit === undefined ? [] : [{ value: chosen, label: unit.name, count: 0 }]
}

/** The condition of a filter over `findings as f`. */
function satisfies(region: string, filter: Narrowed): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [
    sql`f.region_id = ${region}`,
    matches(sql<string>`f.search`, filter.search),
  ]
  if (filter.found !== undefined) conditions.push(sql`f.finding_id = any(${filter.found}::uuid[])`)
  conditions.push(...ofState(region, filter))
  if (filter.year !== undefined) conditions.push(sql`f.fiscal_year = ${filter.year}`)
  if (filter.document !== undefined) conditions.push(sql`f.document_id = ${filter.document}::uuid`)
  if (filter.project !== undefined) {
    conditions.push(
      sql`f.document_id = (select document_id from projects where region_id = ${region} and project_id = ${filter.project}::uuid)`,
    )
    conditions.push(sql`${filter.project}::uuid = any(f.touched)`)
  }
  if (filter.heap !== undefined)
    conditions.push(
      sql`exists (select from reviews r where r.region_id = ${region} and r.project_id = any(f.touched) and r.heap = ${filter.heap})`,
    )
  if (filter.rule !== undefined) conditions.push(sql`f.rule = ${filter.rule}`)
  if (filter.group !== undefined) conditions.push(sql`f.rule_group = ${filter.group}`)
  if (filter.severity !== undefined) conditions.push(sql`f.severity = ${filter.severity}`)
  if (filter.unit !== undefined) conditions.push(ofUnit(region, filter.unit, sql.ref('f.unit_id')))
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/**
 * A document or project looked at by itself is shown whether it counts or was replaced. `f.counted` says
 * both: it counts, and so does its document.
 */
function ofState(region: string, { state, document, project }: Narrowed): RawBuilder<SqlBool>[] {
  const single = document !== undefined || project !== undefined
  if (state === undefined) return [single ? sql`f.state in ('open', 'disputed')` : sql`f.counted`]
  const whole: RawBuilder<SqlBool>[] = single
    ? []
    : [
        sql`(f.counted or f.document_id in (select document_id from documents where region_id = ${region} and counted))`,
      ]
  return state === 'any' ? whole : [sql<SqlBool>`f.state = ${state}`, ...whole]
}

/**
 * Each is counted for the project that it is in; of the few that touch others (findings_elsewhere), those
 * of another heap are counted there, too.
 */
async function heapFacet(db: Db, filter: Narrowed): Promise<FoundFacet[]> {
  // By themselves, so that they are hashed once: looked up for each of tens of thousands of findings it takes
  // three times as long.
  const reviews = db.selectFrom('reviews').select(['project_id', 'heap']).offset(0)
  const own = db
    .selectFrom('findings as f')
    .innerJoin(reviews.as('r'), 'r.project_id', 'f.project_id')
    .where(satisfies(db.region, filter))
    .select(['r.heap', sql<number>`count(*)::int`.as('count')])
    .groupBy('r.heap')
    .execute()
  const others = db
    .selectFrom('findings as f')
    .innerJoin(sql<{ project_id: string }>`unnest(f.touched)`.as<'t'>(sql`t(project_id)`), (join) =>
      join.onTrue(),
    )
    .innerJoin('reviews as r', 'r.project_id', 't.project_id')
    .leftJoin('reviews as o', 'o.project_id', 'f.project_id')
    .where(satisfies(db.region, filter))
    .where(TOUCHES_OTHERS)
    .where(sql<boolean>`r.heap is distinct from o.heap`)
    .select(['r.heap', sql<number>`count(distinct f.finding_id)::int`.as('count')])
    .groupBy('r.heap')
    .execute()
  const rows = (await Promise.all([own, others])).flat()
  return HEAPS.map((heap) => ({
    value: heap,
    label: heap,
    count: countIn(rows.filter((row) => row.heap === heap)),
  }))
}
