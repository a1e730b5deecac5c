/**
 * 结果应用: grades of approved projects with their money, what shares by grade would move, and what was decided.
 */
import type { PostSaid } from '#core/kernel/roles.ts'
import { postsHeld } from '../kernel/posts.ts'
import { sql, type SqlBool } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import { compareDecimal } from '#core/kernel/decimal.ts'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import type { Day } from '#core/kernel/day.ts'
import type { ProposalKind, ResultSource } from '#core/results/propose.ts'
import type { StandingDecision } from '#core/results/undo.ts'
import type { ResultsScheme } from '#core/results/scheme.ts'
import type { DecisionRow, Ending, ResultRow, ResultTotals, WhatIfSum } from '#core/results/rows.ts'
import { endings } from '../filing/closings.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { plainText } from '../kernel/plain.ts'
import { within } from '../kernel/reach.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import { executions } from '../execution/execution.ts'
import { requestsOf } from './requests.ts'

export type Shares = ResultsScheme['shares']

type ResultSort = 'name' | 'base' | 'rate' | 'result' | 'proposal' | 'decision' | 'request' | 'above'

type ResultFilter = {
  readonly year: number
  readonly grade?: Grade | 'none' | undefined
  /** Unit code or name: with the units below it. */
  readonly unit?: string | undefined
  /** Less than this year's budget: as decided, otherwise as proposed. */
  readonly hit?: boolean | undefined
  readonly decided?: boolean | undefined
  /** Decided on another result than there is now. */
  readonly changed?: boolean | undefined
  /** One-off, over before the budget year, or closed within its year. */
  readonly ends?: boolean | undefined
  /** Asks for more than was decided. */
  readonly above?: boolean | undefined
  /** Bounds of the 预算执行率 in whole %, the upper one left out. */
  readonly from?: number | undefined
  readonly below?: number | undefined
  readonly search?: string | undefined
  readonly sort?: ResultSort | undefined
  readonly order?: 'asc' | 'desc' | undefined
}

/** `proposed`: by the share, 分; null without a grade. */
export type ListedResult = ResultRow & {
  readonly regionCode: string | null
  readonly proposed: string | null
}

const BASE = sql<string>`greatest(v.fiscal + v.other + coalesce(c.amount, 0), 0)::bigint`
const GRADE = sql<Grade | null>`coalesce(e.grade, s.grade)`
const SOURCE = sql<ResultSource | null>`coalesce(e.kind, case when s.grade is not null then 'self' end)`
const SCORE = sql<string | null>`round(coalesce(e.total, s.score / 100.0), 2)::text`

/** Grade, kind or points of the result are other than when it was decided on. */
const CHANGED = sql<boolean>`(d.project_id is not null and (d.grade is distinct from ${GRADE}
  or d.source is distinct from ${SOURCE} or d.score is distinct from round(coalesce(e.total, s.score / 100.0), 2)))`

const BUDGET = sql`(x.fiscal + x.other + x.fiscal_changes + x.other_changes)`
/** 预算执行率 in %, as it is shown; null where it does not apply. */
const RATE = sql<string | null>`(case when ${BUDGET} > 0
  then round(greatest(x.fiscal_paid + x.other_paid, 0)::numeric * 100 / ${BUDGET}, 2) end)`
/** What is asked for beyond the decision, 分; null where there is none of the two. */
const ABOVE = sql<string | null>`(q.amount - d.amount)`

/** What the rule set says of results: shares by grade, and the year whose budget they are applied to. */
export type Applied = { readonly shares: Shares; readonly budgetYear: number }

/** Why a project gets nothing in the budget year: it was closed; a period that ends says more than a word. */
function endingBy({ budgetYear }: Applied) {
  return sql<Ending | null>`case when k.project_id is not null then 'closed' when v.period_until < ${budgetYear} then 'over'
    when v.period_until is null and v.nature = 'one-off' then 'one-off' end`
}

function proposedBy(applied: Applied) {
  const { shares } = applied
  // All of it needs no sum; round() of a numeric rounds half away from zero: half up, as nothing is below it.
  const of = (share: string) =>
    compareDecimal(share, '100') === 0 ? BASE : sql`round(${BASE} * ${share}::numeric / 100)::bigint`
  return sql<string | null>`case when ${endingBy(applied)} is not null then null ${sql.join(
    GRADES.map((grade) => sql`when ${GRADE} = ${grade} then ${of(shares[grade])}`),
    sql` `,
  )} end`
}

/**
 * What the next year gets: as decided, otherwise as proposed; null where there is neither a decision nor a
 * result.
 */
function nextBy(applied: Applied) {
  return sql<string | null>`case when d.project_id is not null then d.amount else ${proposedBy(applied)} end`
}

/**
 * The one place that says where grades come from: 财政评价 before 部门评价 before 单位自评, of what is
 * final; and which money is this year's: the first approved version with every change since.
 */
function graded(db: Db, year: number) {
  const evaluated = sql<{
    project_id: string
    kind: ResultSource
    total: string
    grade: Grade
  }>`(select distinct on (project_id) project_id, kind, total, grade from evaluation_results
    where region_id = ${db.region} and fiscal_year = ${year} and project_id is not null order by project_id, kind desc, decided_at desc)`.as(
    'e',
  )
  const judged = sql<{
    project_id: string
    score: number
    grade: Grade
  }>`(select project_id, score, grade from self_evaluations where region_id = ${db.region} and fiscal_year = ${year} and state = 'confirmed')`.as(
    's',
  )
  const changes = sql<{
    project_id: string
    amount: string
  }>`(select project_id, fiscal_changes[12] + other_changes[12] as amount from money_sums where region_id = ${db.region} and fiscal_year = ${year} and fiscal_changes[12] + other_changes[12] <> 0)`.as(
    'c',
  )
  return db
    .selectFrom('projects as p')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').on('v.number', '=', 1).on('v.fiscal_year', '=', year),
    )
    .leftJoin(evaluated, 'e.project_id', 'p.project_id')
    .leftJoin(judged, 's.project_id', 'p.project_id')
    .leftJoin(changes, 'c.project_id', 'p.project_id')
    .leftJoin(endings(db).as('k'), 'k.project_id', 'p.project_id')
    .where('p.counted', '=', true)
}

/** Approved projects of a year whose result is one of these grades, by unit and name. */
export async function gradedProjects(
  db: Db,
  year: number,
  grades: readonly Grade[],
): Promise<
  {
    readonly project: string
    readonly unit: string
    readonly unitName: string
    readonly subject: string
    readonly grade: Grade
    readonly score: string
    readonly source: ResultSource
  }[]
> {
  const rows = await graded(db, year)
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id',
      'p.name',
      'u.unit_id',
      'u.name as unit_name',
      GRADE.as('grade'),
      SCORE.as('score'),
      SOURCE.as('source'),
    ])
    .where(sql<SqlBool>`${GRADE} = any(${[...grades]}::text[])`)
    .orderBy('u.code')
    .orderBy(sql`p.name collate names`)
    .orderBy('p.project_id')
    .execute()
  return rows.flatMap(({ project_id, name, unit_id, unit_name, grade, score, source }) =>
    grade === null || score === null || source === null
      ? []
      : [{ project: project_id, unit: unit_id, unitName: unit_name, subject: name, grade, score, source }],
  )
}

/** With the decision in force. */
function decided(db: Db, year: number) {
  return graded(db, year).leftJoin('result_decisions as d', (join) =>
    join.onRef('d.project_id', '=', 'p.project_id').on('d.current', '=', true),
  )
}

/** What is asked of the rows of a year: by the rule set, and what was paid by the end of the day. */
type Asked = { readonly year: number; readonly applied: Applied; readonly day: Day }

/** With what the same project asks for in the budget year, and what was paid of its budget. */
function requested(db: Db, { year, applied: { budgetYear }, day }: Asked, projects?: readonly string[]) {
  return decided(db, year)
    .leftJoin(requestsOf(db.region, year, budgetYear), 'q.source', 'p.project_id')
    .leftJoin(executions(db, { year, projects }, day).as('x'), 'x.project_id', 'p.project_id')
}

function conditions(region: string, applied: Applied, filter: ResultFilter) {
  const { grade, unit, hit, decided, changed, ends, above, from, below, search } = filter
  const wanted = [
    matches(sql<string>`p.search`, search),
    ...(grade === undefined
      ? []
      : [grade === 'none' ? sql<SqlBool>`${GRADE} is null` : sql<SqlBool>`${GRADE} = ${grade}`]),
    ...(unit === undefined ? [] : [belowUnit(region, unit)]),
    ...(hit === true ? [sql<SqlBool>`${nextBy(applied)} < ${BASE}`] : []),
    ...(changed === true ? [sql<SqlBool>`${CHANGED}`] : []),
    ...(ends === true ? [sql<SqlBool>`${endingBy(applied)} is not null`] : []),
    ...(above === true ? [sql<SqlBool>`${ABOVE} > 0`] : []),
    ...(from === undefined ? [] : [sql<SqlBool>`${RATE} >= ${from}::numeric`]),
    ...(below === undefined ? [] : [sql<SqlBool>`${RATE} < ${below}::numeric`]),
    ...(decided === undefined
      ? []
      : [decided ? sql<SqlBool>`d.project_id is not null` : sql<SqlBool>`d.project_id is null`]),
  ]
  return sql<SqlBool>`${sql.join(wanted, sql` and `)}`
}

export type ResultPage = ResultTotals & { readonly rows: ListedResult[] }

type ResultsAsked = {
  /** By the end of it what was paid counts. */
  readonly day: Day
  readonly applied: Applied
  readonly filter: ResultFilter
  /** null: the sums alone. */
  readonly page: { readonly page: number; readonly size: number } | null
}

/** By what the rows follow each other; what has nothing there comes last, whichever way. */
function orderOf(applied: Applied, { sort, order = 'asc', hit, above }: ResultFilter) {
  if (sort === undefined && above === true) return { by: sql`${ABOVE}`, way: sql`desc nulls last` }
  if (sort === undefined)
    return { by: hit === true ? sql`${BASE} - ${nextBy(applied)}` : sql`${BASE}`, way: sql`desc nulls last` }
  const by = {
    name: sql`p.name collate names`,
    base: sql`${BASE}`,
    rate: sql`${RATE}`,
    result: sql`coalesce(e.total, s.score / 100.0)`,
    proposal: sql`${proposedBy(applied)}`,
    decision: sql`d.amount`,
    request: sql`q.amount`,
    above: sql`case when ${ABOVE} > 0 then ${ABOVE} end`,
  }[sort]
  return { by, way: order === 'desc' ? sql`desc nulls last` : sql`asc nulls last` }
}

/** The largest budgets first, of those that get less whatever loses most, or as it is asked. */
export async function loadResults(
  db: Db,
  reach: Reach,
  { applied, day, filter, page }: ResultsAsked,
): Promise<ResultPage> {
  const door = within(db, reach)
  const rowsWhere = (wanted: ReturnType<typeof conditions>) =>
    requested(door, { year: filter.year, applied, day }).where(wanted)
  const found = conditions(reach.region, applied, filter)
  const { by, way } = orderOf(applied, filter)
  // Looked for once: what all come to, and which of them are on the page. What is shown of a page is read of
  // it alone.
  const { ids, ...sums } = await door
    .with(
      (part) => part('found').materialized(),
      () =>
        rowsWhere(found).select([
          'p.project_id',
          BASE.as('base'),
          proposedBy(applied).as('proposed'),
          nextBy(applied).as('next'),
          sql<boolean>`${endingBy(applied)} is not null`.as('ends'),
          sql<boolean>`d.project_id is not null`.as('decided'),
          'd.amount',
          CHANGED.as('changed'),
          'q.target',
          'q.amount as request',
          by.as('place'),
        ]),
    )
    .selectFrom('found')
    .select([
      sql<
        string[]
      >`array(select project_id from found order by place ${way}, project_id limit ${page?.size ?? 0} offset ${page === null ? 0 : (page.page - 1) * page.size})`.as(
        'ids',
      ),
      sql<number>`count(*)::int`.as('total'),
      sql<string>`coalesce(sum(base), 0)::text`.as('base'),
      sql<string>`coalesce(sum(proposed), 0)::text`.as('proposed'),
      sql<number>`(count(*) filter (where proposed is null and not ends))::int`.as('without'),
      sql<string>`coalesce(sum(base) filter (where proposed is null and not ends), 0)::text`.as(
        'withoutBase',
      ),
      sql<number>`(count(*) filter (where ends))::int`.as('ending'),
      sql<string>`coalesce(sum(base) filter (where ends), 0)::text`.as('endingBase'),
      sql<number>`(count(*) filter (where decided))::int`.as('decided'),
      sql<string>`coalesce(sum(amount), 0)::text`.as('amount'),
      sql<number>`(count(*) filter (where changed))::int`.as('changed'),
      sql<number>`count(target)::int`.as('requests'),
      sql<string>`coalesce(sum(request), 0)::text`.as('requested'),
      sql<number>`(count(*) filter (where request > amount))::int`.as('over'),
    ])
    .executeTakeFirstOrThrow()
  const shown = page === null ? found : sql<SqlBool>`p.project_id = any(${ids}::uuid[])`
  const rows = await selectRows(rowsWhere(shown), applied)
    .orderBy(sql`${by} ${way}`)
    .orderBy('p.project_id')
    .execute()
  return { rows: rows.map(toRow), ...sums }
}

/** Some projects of a year; those that were never approved, or are beyond reach, are not there. */
export async function loadProjectResults(
  db: Db,
  reach: Reach,
  { projects, ...asked }: Asked & { readonly projects: readonly string[] },
): Promise<ListedResult[]> {
  if (projects.length === 0) return []
  const rows = await selectRows(
    requested(within(db, reach), asked, projects).where(
      sql<SqlBool>`p.project_id = any(${[...projects]}::uuid[])`,
    ),
    asked.applied,
  ).execute()
  return rows.map(toRow)
}

function selectRows(found: ReturnType<typeof requested>, applied: Applied) {
  return found
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('documents as o', 'o.document_id', 'p.document_id')
    .leftJoin('users as w', 'w.user_id', 'd.decided_by')
    .select([
      'p.project_id',
      'p.name',
      'p.code',
      'u.code as unit_code',
      'u.name as unit_name',
      'o.region_code',
      BASE.as('base'),
      proposedBy(applied).as('proposed'),
      endingBy(applied).as('ends'),
      GRADE.as('grade'),
      SOURCE.as('source'),
      SCORE.as('score'),
      'd.number',
      'd.kind',
      'd.amount',
      'd.reason',
      'd.decided_at',
      'd.grade as decided_grade',
      'd.source as decided_source',
      sql<string | null>`d.score::text`.as('decided_score'),
      'w.name as decider',
      CHANGED.as('changed'),
      'q.target',
      sql<string | null>`q.amount::text`.as('request'),
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['executeTakeFirstOrThrow']>>

function toRow(row: Selected): ListedResult {
  const { number, kind, amount, reason, decided_at: at } = row
  return {
    project: row.project_id,
    name: row.name,
    code: row.code,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    regionCode: row.region_code,
    base: row.base,
    proposed: row.proposed,
    grade: row.grade,
    source: row.source,
    score: row.score,
    changed: row.changed,
    ends: row.ends,
    request: row.target === null ? null : { project: row.target, amount: row.request },
    decision:
      number === null || kind === null || amount === null || reason === null || at === null
        ? null
        : {
            number,
            kind,
            amount,
            reason,
            at: at.toISOString(),
            by: row.decider,
            grade: row.decided_grade,
            source: row.decided_source,
            score: row.decided_score,
          },
  }
}

export type WhatIfSums = {
  readonly grades: readonly (WhatIfSum & { readonly grade: Grade | null })[]
  /** Of a page: those that lose most first. */
  readonly departments: readonly (WhatIfSum & {
    readonly unit: string | null
    readonly code: string | null
    readonly name: string | null
  })[]
  readonly departmentTotal: number
}

type WhatIfAsked = {
  readonly year: number
  readonly applied: Applied
  readonly page: number
  readonly size: number
}

/** What is summed up of budgets, by grade and by unit. */
const SUMS = [
  sql<number>`count(*)`.as('count'),
  sql<number>`count(*) filter (where next < base)`.as('hit'),
  sql<number>`count(*) filter (where decided)`.as('decided'),
  sql<string>`sum(base)`.as('base'),
  sql<string>`coalesce(sum(next), 0)`.as('proposed'),
  sql<number>`count(*) filter (where next is null and not ends)`.as('without'),
  sql<string>`coalesce(sum(base) filter (where next is null and not ends), 0)`.as('withoutBase'),
  sql<number>`count(*) filter (where next is null and ends)`.as('ending'),
  sql<string>`coalesce(sum(base) filter (where next is null and ends), 0)`.as('endingBase'),
] as const

/** The same of the units of a department. */
const SUMS_OF_UNITS = (
  ['count', 'hit', 'decided', 'base', 'proposed', 'without', 'withoutBase', 'ending', 'endingBase'] as const
).map((name) => sql<string>`sum(${sql.ref(`s.${name}`)})`.as(name))

const SHOWN_SUMS = sql.raw(
  'count, hit, decided, base::text, proposed::text, without, "withoutBase"::text, ending, "endingBase"::text',
)

/**
 * Over all projects of a year within reach: by grade and by department how many, how much money, and what the
 * shares would leave of it. Nothing is stored.
 */
export async function whatIf(
  db: Db,
  reach: Reach,
  { year, applied, page, size }: WhatIfAsked,
): Promise<WhatIfSums> {
  // What is proposed is worked out once a project, and summed up by unit before by department: few rows are
  // left to be put together.
  const door = within(db, reach)
  return door
    .with(
      (part) => part('budgets').materialized(),
      () => nextBudgets(door, year, applied),
    )
    .with('grades', (of) =>
      of
        .selectFrom('budgets')
        .select(['grade', ...SUMS])
        .groupBy('grade'),
    )
    .with('units', (of) =>
      of
        .selectFrom('budgets')
        .select(['unit_id', ...SUMS])
        .groupBy('unit_id'),
    )
    .with('departments', (of) =>
      of
        .selectFrom('units as s')
        .leftJoin(departmentsOfUnits(reach), 't.unit_id', 's.unit_id')
        .select(['t.top_id', ...SUMS_OF_UNITS])
        .groupBy('t.top_id'),
    )
    .selectNoFrom([
      gradesAsJson().as('grades'),
      departmentsAsJson(reach, { page, size }).as('departments'),
      sql<number>`(select count(*)::int from departments)`.as('departmentTotal'),
    ])
    .executeTakeFirstOrThrow()
}

/** This year's budget of every project, and the next year's as it is decided or proposed. */
function nextBudgets(door: Db, year: number, applied: Applied) {
  return decided(door, year).select([
    'p.unit_id',
    BASE.as('base'),
    GRADE.as('grade'),
    nextBy(applied).as('next'),
    sql<boolean>`${endingBy(applied)} is not null`.as('ends'),
    sql<boolean>`d.project_id is not null`.as('decided'),
  ])
}

function departmentsOfUnits({ region }: Reach) {
  return sql<{ unit_id: string; top_id: string }>`(
    with recursive tops (unit_id, top_id) as (
      select unit_id, unit_id from budget_units
      where region_id = ${region} and coalesce(successor_id, parent_id) is null
      union all
      select b.unit_id, t.top_id from budget_units b
      join tops t on coalesce(b.successor_id, b.parent_id) = t.unit_id
      where b.region_id = ${region}
    ) select unit_id, top_id from tops)`.as('t')
}

function gradesAsJson() {
  return sql<
    WhatIfSums['grades']
  >`to_json(array(select to_json(g) from (select grade, ${SHOWN_SUMS} from grades) g))`
}

function departmentsAsJson({ region }: Reach, { page, size }: Pick<WhatIfAsked, 'page' | 'size'>) {
  return sql<WhatIfSums['departments']>`to_json(array(select to_json(l) from (
    select u.key as unit, u.code, u.name, ${SHOWN_SUMS}
    from departments d left join budget_units u on u.region_id = ${region} and u.unit_id = d.top_id
    order by d.base - d."withoutBase" - d."endingBase" - d.proposed desc, u.code, u.name, u.unit_id
    limit ${size} offset ${(page - 1) * size}
  ) l))`
}

export type NewDecision = {
  readonly project: string
  readonly year: number
  readonly grade: Grade | null
  readonly source: ResultSource | null
  readonly score: string | null
  readonly base: bigint
  readonly share: string | null
  readonly proposed: bigint | null
  readonly amount: bigint
  readonly kind: ProposalKind
  readonly reason: string
  readonly ruleSet: string
  readonly ruleSetVersion: number
  readonly at: Date
  readonly by: string
}

/** Decisions of the region are taken, and taken back, one after the other until the transaction ends. */
async function holdDecisions(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`result decisions ${tx.region}`}, 0))`.execute(tx)
}

/** Keeps a decision; the one before is no more in force. */
export async function addDecision(tx: Db, decision: NewDecision): Promise<void> {
  await holdDecisions(tx)
  await tx
    .updateTable('result_decisions')
    .set({ current: false })
    .where('project_id', '=', decision.project)
    .where('current', '=', true)
    .execute()
  // One that was taken back keeps its number.
  const { highest } = await tx
    .selectFrom('result_decisions')
    .select(({ fn }) => fn.max('number').as('highest'))
    .where('project_id', '=', decision.project)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('result_decisions')
    .values({
      project_id: decision.project,
      number: (highest ?? 0) + 1,
      current: true,
      withdrawn_at: null,
      fiscal_year: decision.year,
      grade: decision.grade,
      source: decision.source,
      score: decision.score,
      base: decision.base,
      share: decision.share,
      proposed: decision.proposed,
      amount: decision.amount,
      kind: decision.kind,
      reason: plainText(decision.reason),
      rule_set: decision.ruleSet,
      rule_set_version: decision.ruleSetVersion,
      decided_at: decision.at,
      decided_by: decision.by,
    })
    .execute()
}

/** A decision that was not taken back, as the one that is in force or was before. */
export type KeptDecision = StandingDecision & { readonly kind: ProposalKind; readonly amount: string }

/** Decisions on a project that were not taken back, in their order; none is taken until the transaction ends. */
export async function lockDecisions(tx: Db, project: string): Promise<KeptDecision[]> {
  await holdDecisions(tx)
  const rows = await tx
    .selectFrom('result_decisions')
    .select(['number', 'decided_by', 'decided_at', 'kind', 'amount'])
    .where('project_id', '=', project)
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ decided_by, decided_at, ...row }) => ({
    ...row,
    by: decided_by,
    at: decided_at.toISOString(),
  }))
}

/** Takes a decision back that is in force. @param again which one is in force again; null: none */
export async function withdrawDecision(
  tx: Db,
  project: string,
  { number, again, at }: { readonly number: number; readonly again: number | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('result_decisions')
    .set({ current: false, withdrawn_at: at })
    .where('project_id', '=', project)
    .where('number', '=', number)
    .execute()
  if (again === null) return
  await tx
    .updateTable('result_decisions')
    .set({ current: true })
    .where('project_id', '=', project)
    .where('number', '=', again)
    .execute()
}

export type TakenDecision = DecisionRow & {
  readonly posts?: readonly PostSaid[]
  /** Whose results were applied. */
  readonly year: number
  readonly base: string
  readonly proposed: string | null
  /** Since then it does not hold; null: it was never taken back. */
  readonly withdrawnAt: string | null
}

/** Every decision on a project, in the order in which they were taken. */
export async function listDecisions(db: Db, project: string): Promise<TakenDecision[]> {
  const rows = await db
    .selectFrom('result_decisions as d')
    .leftJoin('users as u', 'u.user_id', 'd.decided_by')
    .select([
      'd.number',
      'd.fiscal_year as year',
      'd.kind',
      'd.amount',
      'd.base',
      'd.proposed',
      'd.grade',
      'd.source',
      sql<string | null>`d.score::text`.as('score'),
      'd.reason',
      'd.decided_at',
      'd.withdrawn_at',
      'u.name',
      postsHeld(db, { user: 'd.decided_by', at: 'd.decided_at' }).as('posts'),
    ])
    .where('d.project_id', '=', project)
    .orderBy('d.number')
    .execute()
  return rows.map(({ decided_at, withdrawn_at, name, ...row }) => ({
    ...row,
    at: decided_at.toISOString(),
    by: name,
    withdrawnAt: withdrawn_at?.toISOString() ?? null,
  }))
}
