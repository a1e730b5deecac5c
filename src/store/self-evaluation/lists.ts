/** Lists over 单位自评: what there is by state, how far every department is, and what is not covered. */
import { sql, type RawBuilder } from 'kysely'
import type { Grade } from '#core/kernel/grade.ts'
import { fen, type Fen } from '#core/kernel/money.ts'
import type { Post } from '#core/kernel/roles.ts'
import type { FilingState } from '#core/filing/states.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { EvaluationSums, ListedEvaluation } from '#core/self-evaluation/listed.ts'
import {
  sheetsIn,
  statesAwaiting,
  type SelfEvaluationStanding,
  type EvaluationState,
} from '#core/self-evaluation/step.ts'
import { endings } from '../filing/closings.ts'
import { belowUnitWithId } from '../kernel/below-unit.ts'
import { loadTopUnits } from '../filing/progress.ts'
import { scoreText } from './self-evaluations.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import type { TopUnit } from '#core/filing/rows.ts'
import type { CoverageRow, UncoveredRow, WholeResult } from '#core/self-evaluation/rows.ts'

/** For whom sheets wait. */
export type SheetReader = { readonly id: string; readonly posts: readonly Post[] }

export type EvaluationQuery = {
  readonly year: number
  readonly state?: EvaluationState | undefined
  readonly grade?: Grade | undefined
  /** Id of a budget unit: with the units below it. */
  readonly unit?: string | undefined
  readonly search?: string | undefined
  /** Waits for this person. */
  readonly mine?: SheetReader | undefined
  /** Of what is final alone. */
  readonly confirmedOnly: boolean
  /** By unit and place in their documents without it. */
  readonly sort?: 'unit' | 'score'
  readonly order?: 'asc' | 'desc'
  readonly page: number
  readonly size: number
}

export type EvaluationRow = ListedEvaluation & {
  /** Units of the project and of its document. */
  readonly units: readonly string[]
  readonly standing: SelfEvaluationStanding
}

function joined(
  db: Db,
  { year, confirmedOnly, unit, search, grade, mine }: Omit<EvaluationQuery, 'page' | 'size' | 'state'>,
) {
  let rows = db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .where('e.fiscal_year', '=', year)
  if (confirmedOnly) rows = rows.where('e.state', '=', 'confirmed')
  if (grade !== undefined) rows = rows.where('e.grade', '=', grade)
  if (search !== undefined && search !== '') rows = rows.where(matches(sql<string>`p.search`, search))
  if (unit !== undefined) rows = rows.where(belowUnitWithId(db.region, unit))
  if (mine !== undefined) rows = rows.where(waitsFor(db.region, mine))
  return rows
}

/** In a state that one of the posts carries on, at its units, and not of the own hand (four eyes). */
function waitsFor(region: string, { id, posts }: SheetReader): RawBuilder<boolean> {
  const own = sql`case e.state when 'filling' then false when 'checking' then ${id}::uuid = any(e.fillers)
    else ${id}::uuid = any(e.fillers) or e.passed_by is not distinct from ${id}::uuid end`
  const byPost = posts.flatMap(({ role, units }) => {
    const states = statesAwaiting(role)
    return states.length === 0
      ? []
      : [sql`(e.state = any(${[...states]}::text[]) and ${atUnits(region, units)})`]
  })
  if (byPost.length === 0) return sql<boolean>`false`
  return sql<boolean>`((${sql.join(byPost, sql` or `)}) and not (${own}))`
}

/** Of a project its own unit, and its document's. */
function atUnits(region: string, units: Post['units']): RawBuilder<unknown> {
  if (units === 'all') return sql`true`
  const own = sql`${[...units]}::uuid[]`
  return sql`(p.unit_id = any(${own}) or p.document_id in (
    select h.document_id from documents h where h.region_id = ${region} and h.unit_id = any(${own})))`
}

export async function loadSelfEvaluations(
  db: Db,
  query: EvaluationQuery,
): Promise<{
  readonly rows: EvaluationRow[]
  readonly total: number
  readonly states: { readonly [state in EvaluationState]: number }
  readonly sums: EvaluationSums
}> {
  // Looked for once: how many there are, and which of them are on the page. What is shown of a page is read
  // of it alone.
  const { ids, budget, mean, scored, ...states } = await countAndPage(db, query)
  const rows = await rowsOnPage(db, query, ids)
  return {
    rows: rows.map(toEvaluationRow),
    total: query.state === undefined ? sheetsIn(states) : states[query.state],
    states,
    sums: { budget, mean: scoreText(mean), scored },
  }
}

/** The projects of those that match and are in one of the states, in one order for every caller. */
export async function matchingEvaluations(
  db: Db,
  query: Omit<EvaluationQuery, 'page' | 'size' | 'state'>,
  states: readonly EvaluationState[],
  most: number,
): Promise<readonly string[]> {
  const rows = await joined(db, query)
    .select('e.project_id')
    .where(sql<boolean>`e.state = any(${[...states]}::text[])`)
    .orderBy('e.project_id')
    .limit(most)
    .execute()
  return rows.map(({ project_id }) => project_id)
}

/** A sheet as those who have it are reminded of it. */
export type RemindedEvaluation = Pick<EvaluationRow, 'id' | 'name' | 'units' | 'standing'> & {
  readonly year: number
}

/** Of these projects, those with a sheet, by project. */
export async function evaluationsToRemind(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, RemindedEvaluation>> {
  const rows = await db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select(['e.project_id', 'e.fiscal_year', 'e.state', 'e.fillers', 'e.passed_by'])
    .select(['p.name', 'p.unit_id', 'd.unit_id as document_unit'])
    .where(sql<boolean>`e.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.project_id,
      {
        id: row.project_id,
        name: row.name,
        year: row.fiscal_year,
        units: [...new Set([row.unit_id, row.document_unit])].filter((unit) => unit !== null),
        standing: { state: row.state, fillers: row.fillers, passedBy: row.passed_by },
      },
    ]),
  )
}

/** How many sheets there are in each state, and the projects of the page that is asked for. */
function countAndPage(db: Db, query: EvaluationQuery) {
  const inState = (state: EvaluationState) =>
    sql<number>`(count(*) filter (where state = ${state}))::int`.as(state)
  const chosen = query.state === undefined ? sql`` : sql`where state = ${query.state}`
  // Of the state that is listed.
  const shown = query.state === undefined ? sql`` : sql`filter (where state = ${query.state})`
  const direction = sql.raw(query.order === 'desc' ? 'desc' : 'asc')
  const page = sql<string[]>`array(
    select project_id from found ${chosen}
    order by ${query.sort === 'score' ? sql`score ${direction} nulls last,` : sql``}
      code ${query.sort === 'score' ? sql`` : direction} nulls last, document_id, position, project_id
    limit ${query.size} offset ${(query.page - 1) * query.size}
  )`
  return db
    .with(
      (part) => part('found').materialized(),
      () =>
        joined(db, query)
          .leftJoin('project_versions as v', (join) =>
            join.onRef('v.project_id', '=', 'e.project_id').on('v.number', '=', 1),
          )
          .select([
            'e.project_id',
            'e.state',
            'e.score',
            'u.code',
            'p.document_id',
            'p.position',
            sql<bigint>`coalesce(v.fiscal, 0) + coalesce(v.other, 0)`.as('budget'),
          ]),
    )
    .selectFrom('found')
    .select([
      inState('filling'),
      inState('checking'),
      inState('confirming'),
      inState('confirmed'),
      page.as('ids'),
      sql<string>`coalesce(sum(budget) ${shown}, 0)::text`.as('budget'),
      sql<number | null>`(round(avg(score) ${shown}))::int`.as('mean'),
      sql<number>`(count(score) ${shown})::int`.as('scored'),
    ])
    .executeTakeFirstOrThrow()
}

function rowsOnPage(db: Db, { year, confirmedOnly }: EvaluationQuery, projects: readonly string[]) {
  return joined(db, { year, confirmedOnly })
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'e.project_id').on('v.number', '=', 1),
    )
    .leftJoin(endings(db).as('k'), 'k.project_id', 'e.project_id')
    .select([
      'e.project_id',
      'p.code',
      'p.name',
      'u.code as unit_code',
      'u.name as unit_name',
      sql<string>`(coalesce(v.fiscal, 0) + coalesce(v.other, 0))::text`.as('budget'),
      'e.state',
      'e.score',
      'e.grade',
      'e.lacking',
      'e.doubts',
      'e.revision',
      'e.changed_at',
      'e.fillers',
      'e.passed_by',
      'p.unit_id',
      'd.unit_id as document_unit',
      'k.day as closed',
    ])
    .where(sql<boolean>`e.project_id = any(${[...projects]}::uuid[])`)
    .orderBy(sql`array_position(${[...projects]}::uuid[], e.project_id)`)
    .execute()
}

function toEvaluationRow(row: Awaited<ReturnType<typeof rowsOnPage>>[number]): EvaluationRow {
  return {
    id: row.project_id,
    code: row.code,
    name: row.name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    budget: row.budget,
    state: row.state,
    score: scoreText(row.score),
    grade: row.grade,
    lacking: row.lacking,
    doubts: row.doubts,
    begun: row.revision > 0,
    closed: row.closed,
    changedAt: row.changed_at.toISOString(),
    revision: row.revision,
    units: [...new Set([row.unit_id, row.document_unit])].filter((unit) => unit !== null),
    standing: { state: row.state, fillers: row.fillers, passedBy: row.passed_by },
  }
}

/** By department, what whole departments came to in a year; through a door within reach. */
export async function wholeResults(db: Db, year: number): Promise<ReadonlyMap<string, WholeResult>> {
  const rows = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .distinctOn('r.unit_id')
    .select([
      'r.unit_id as unit',
      's.task_id as task',
      'r.subject_id as subject',
      'r.kind',
      'r.total',
      'r.grade',
    ])
    .where('r.fiscal_year', '=', year)
    .where('r.project_id', 'is', null)
    .where('r.policy_id', 'is', null)
    .orderBy('r.unit_id')
    .orderBy(sql`r.kind = 'finance'`, 'desc')
    .orderBy('r.decided_at', 'desc')
    .execute()
  return new Map(rows.map(({ unit, ...result }) => [unit, result]))
}

/**
 * By code and name of the department; through a door within reach, its part.
 * @param wholes what whole departments came to, as far as it is shown
 */
export async function evaluationCoverage(
  db: Db,
  within: Db,
  { year }: Pick<EvaluationQuery, 'year'>,
  wholes: ReadonlyMap<string, WholeResult> = new Map(),
): Promise<CoverageRow[]> {
  const tops = await loadTopUnits(db)
  const found = new Map<
    string,
    { readonly unit: TopUnit | null; readonly place: string; readonly sums: UnitSums[] }
  >()
  for (const sums of await coverageOfUnits(within, year)) {
    const unit = sums.unit_id === null ? null : (tops.get(sums.unit_id) ?? null)
    const known = found.get(unit?.id ?? '')
    if (known === undefined)
      found.set(unit?.id ?? '', {
        unit,
        place: unit === null ? '\uffff' : `${unit.code ?? '\ufffe'} ${unit.name}`,
        sums: [sums],
      })
    else known.sums.push(sums)
  }
  return [...found.values()]
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ unit, sums }) => ({
      unit,
      ...addedUp(sums),
      whole: unit === null ? null : (wholes.get(unit.id) ?? null),
    }))
}

type UnitSums = Awaited<ReturnType<typeof coverageOfUnits>>[number]

function addedUp(units: readonly UnitSums[]): Omit<CoverageRow, 'unit' | 'whole'> {
  const sum = (key: Exclude<keyof UnitSums, 'unit_id' | 'weighed' | 'weight'>) =>
    units.reduce((all, unit) => all + unit[key], 0)
  const money = (key: 'weighed' | 'weight') => units.reduce((all, unit) => all + BigInt(unit[key]), 0n)
  const [weighed, weight] = [money('weighed'), money('weight')]
  return {
    targets: sum('targets'),
    approved: sum('approved'),
    states: {
      filling: sum('filling'),
      checking: sum('checking'),
      confirming: sum('confirming'),
      confirmed: sum('confirmed'),
    },
    grades: { 优: sum('excellent'), 良: sum('good'), 中: sum('fair'), 差: sum('poor') },
    unconfirmed: sum('unconfirmed'),
    mean: weight === 0n ? null : scoreText(Number((weighed * 2n + weight) / (weight * 2n))),
  }
}

/** One row a unit: there are thousands. */
function coverageOfUnits(db: Db, year: number) {
  const shown = sql`e.grade is not null and e.state = 'confirmed'`
  const inState = (state: EvaluationState) =>
    sql<number>`(count(*) filter (where e.state = ${state}))::int`.as(state)
  const graded = (grade: Grade) => sql<number>`(count(*) filter (where ${shown} and e.grade = ${grade}))::int`
  return targetsOf(db, year)
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').on('v.number', '=', 1).on('v.fiscal_year', '=', year),
    )
    .leftJoin('self_evaluations as e', (join) =>
      join.onRef('e.project_id', '=', 'p.project_id').on('e.fiscal_year', '=', year),
    )
    .select([
      'p.unit_id',
      sql<number>`count(*)::int`.as('targets'),
      sql<number>`count(v.project_id)::int`.as('approved'),
      inState('filling'),
      inState('checking'),
      inState('confirming'),
      inState('confirmed'),
      graded('优').as('excellent'),
      graded('良').as('good'),
      graded('中').as('fair'),
      graded('差').as('poor'),
      sql<number>`(count(*) filter (where e.grade is not null and e.state <> 'confirmed'))::int`.as(
        'unconfirmed',
      ),
      sql<string>`coalesce(sum((v.fiscal + v.other) * e.score) filter (where ${shown}), 0)::text`.as(
        'weighed',
      ),
      sql<string>`coalesce(sum(v.fiscal + v.other) filter (where ${shown}), 0)::text`.as('weight'),
    ])
    .groupBy('p.unit_id')
    .execute()
}

/** Read from an index alone. */
function targetsOf(db: Db, year: number) {
  return db
    .selectFrom('projects as p')
    .where('p.counted', '=', true)
    .where('p.fiscal_year', '=', year)
    .where(
      'p.document_id',
      'not in',
      db
        .selectFrom('documents')
        .select('document_id')
        .where('kind', 'in', [...KINDS_WITHOUT_TARGETS]),
    )
}

function withoutSheet(db: Db, year: number) {
  return targetsOf(db, year)
    .leftJoin('self_evaluations as e', 'e.project_id', 'p.project_id')
    .where('e.project_id', 'is', null)
}

/** How many targets of the year have no sheet. */
export async function countUncovered(db: Db, year: number): Promise<number> {
  const { count } = await withoutSheet(db, year)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** @param unit id of a budget unit: with the units below it */
type Part = { readonly size: number; readonly from?: number; readonly unit?: string | undefined }

/** Targets of the year without a sheet, and why: never approved (where it is), or not opened yet. */
export async function uncoveredTargets(
  db: Db,
  year: number,
  { size, from = 0, unit }: Part,
): Promise<UncoveredRow[]> {
  // Which they are says an index; what is shown is read of them alone.
  const first = withoutSheet(db, year)
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .$if(unit !== undefined, (all) => all.where(belowUnitWithId(db.region, unit ?? '')))
    .select('p.project_id')
    .orderBy('u.code')
    .orderBy('p.position')
    .orderBy('p.project_id')
    .limit(size)
    .offset(from)
  const rows = await db
    .selectFrom('projects as p')
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').on('v.number', '=', 1),
    )
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id',
      'p.name',
      'u.name as unit_name',
      sql<boolean>`v.project_id is not null`.as('approved'),
      sql<FilingState>`coalesce(f.state, 'draft')`.as('state'),
    ])
    .where('p.project_id', 'in', first)
    .orderBy('u.code')
    .orderBy('p.position')
    .orderBy('p.project_id')
    .execute()
  return rows.map(({ project_id, name, unit_name, approved, state }) => ({
    id: project_id,
    name,
    unitName: unit_name,
    state: approved ? null : state,
  }))
}

/** A sheet with its proof; `initial`: 年初预算数 in 分. */
export type ProvedSheet = {
  readonly unitName: string | null
  readonly name: string
  readonly state: EvaluationState
  readonly initial: Fen
  /** null where nobody has typed yet. */
  readonly proof: ScoreProof | null
}

/** Of a unit and the units below it, in the order of the list. */
export async function provedSheets(
  db: Db,
  query: { readonly year: number; readonly unit: string; readonly confirmedOnly: boolean },
  most: number,
): Promise<ProvedSheet[]> {
  const rows = await joined(db, query)
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'e.project_id').on('v.number', '=', 1),
    )
    .select(['u.name as unit_name', 'p.name', 'e.state', 'e.proof'])
    .select(sql<string>`(coalesce(v.fiscal, 0) + coalesce(v.other, 0))::text`.as('initial'))
    .orderBy(sql`u.code nulls last`)
    .orderBy('p.document_id')
    .orderBy('p.position')
    .orderBy('e.project_id')
    .limit(most)
    .execute()
  return rows.map(({ unit_name, name, state, proof, initial }) => ({
    unitName: unit_name,
    name,
    state,
    proof,
    initial: fen(BigInt(initial)),
  }))
}

/** Fiscal years with approved targets or sheets, latest first. */
export async function evaluationYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('project_versions')
    .select('fiscal_year')
    .distinct()
    .where('number', '=', 1)
    .where('fiscal_year', 'is not', null)
    .execute()
  return rows.flatMap(({ fiscal_year }) => fiscal_year ?? []).toSorted((a, b) => b - a)
}

/** The last fiscal year before this one of which a 自评 is confirmed; null: none. */
export async function lastConfirmedYear(db: Db, before: number): Promise<number | null> {
  const { year } = await db
    .selectFrom('self_evaluations')
    .select(({ fn }) => fn.max('fiscal_year').as('year'))
    .where('state', '=', 'confirmed')
    .where('fiscal_year', '<', before)
    .executeTakeFirstOrThrow()
  return year
}

export type WaitingEvaluations = {
  readonly year: number
  readonly state: EvaluationState
  readonly units: readonly string[]
  readonly count: number
}

/** What is not confirmed, by year, state and the units that it belongs to. */
export async function waitingEvaluations(db: Db): Promise<WaitingEvaluations[]> {
  const rows = await db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select([
      'e.fiscal_year',
      'e.state',
      'p.unit_id',
      'd.unit_id as document_unit',
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('e.state', '<>', 'confirmed')
    .groupBy(['e.fiscal_year', 'e.state', 'p.unit_id', 'd.unit_id'])
    .execute()
  return rows.map(({ fiscal_year, state, unit_id, document_unit, count }) => ({
    year: fiscal_year,
    state,
    count,
    units: [...new Set([unit_id, document_unit])].filter((unit) => unit !== null),
  }))
}
