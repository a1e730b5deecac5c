/**
 * 待办 and 已办 of departments' texts: by their state and for whom they wait, the next deadline or what has
 * waited longest first.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import type { Post, Role } from '#core/kernel/roles.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import { flowOfText } from '#core/filing/text-flow.ts'
import { sendersOf } from '#core/filing/waits-for.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { inBox, waitsFor, withinUnits } from '../filing/boxes.ts'
import { dueDay, isDue, type DueClock } from '../filing/due.ts'
import { lastStep, type FilingSearch } from '../filing/lists.ts'
import { loadFlow } from '../filing/flows.ts'
import { matches } from '../kernel/search.ts'
import { selectSubjects, TEXT_KINDS, toSubject, type StatementSubject } from './filings.ts'
import { findingsOfTexts } from './statements.ts'
import type { Db } from '../kernel/store.ts'
import type { SeverityCounts } from '#core/kernel/finding.ts'
import { TEXTS } from '../filing/filing-tables.ts'
import type { FilingRow } from '#core/filing/rows.ts'

export type StatementReader = {
  readonly id: string
  readonly posts: readonly Post[]
  readonly reach: Reach
  readonly clock: DueClock
}

export type ListedStatement = StatementSubject & {
  /** In its own words. */
  readonly findings: SeverityCounts
  readonly last: FilingRow['last']
}

export type StatementQuery = Pick<
  FilingSearch,
  'box' | 'state' | 'year' | 'unit' | 'search' | 'due' | 'task' | 'page' | 'size'
> & { readonly sort: 'due' | 'since' }

/** A page of texts, and how many there are. What the page shows is looked up for its rows alone. */
export async function listStatements(
  db: Db,
  reader: StatementReader,
  query: StatementQuery,
): Promise<{ readonly rows: ListedStatement[]; readonly total: number }> {
  const years = query.year === undefined ? await textYears(db) : [query.year]
  const flows = await Promise.all(years.map(async (of) => [of, await loadFlow(db, of)] as const))
  const within = sql<boolean>`${sql.join(conditionsOf(db.region, reader, query, flows), sql` and `)}`
  const matching = selectSubjects(db).clearSelect().where(within)
  const ordered =
    query.sort === 'due'
      ? matching.orderBy(dueDay(reader.clock, TEXTS, db.region), (by) => by.asc().nullsLast())
      : matching
  const [{ count: total }, ids] = await Promise.all([
    matching.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
    ordered
      .select('d.document_id')
      .orderBy(sql`coalesce(f.since, d.imported_at)`)
      .orderBy('d.document_id')
      .limit(query.size)
      .offset((query.page - 1) * query.size)
      .execute(),
  ])
  return {
    total,
    rows:
      ids.length === 0
        ? []
        : await rowsOf(
            db,
            ids.map(({ document_id }) => document_id),
          ),
  }
}

function conditionsOf(
  region: string,
  { id, posts, reach, clock }: StatementReader,
  query: StatementQuery,
  flows: Flows,
): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [
    matches(sql<string>`d.search`, query.search),
    withinUnits(TEXTS, reach.units),
  ]
  if (query.year !== undefined) conditions.push(sql`d.fiscal_year = ${query.year}`)
  if (query.state !== undefined) conditions.push(sql`coalesce(f.state, 'draft') = ${query.state}`)
  if (query.unit !== undefined) conditions.push(belowUnit(region, query.unit, sql.ref('d.unit_id')))
  if (query.due !== undefined) conditions.push(isDue(clock, query.due, TEXTS, region))
  if (query.task !== undefined) conditions.push(waitsFor(TEXTS, region, query.task))
  return [
    ...conditions,
    ...inBox(
      TEXTS,
      region,
      { id, posts, submits: (role) => homeOf(role, flows), twice: isTwice(flows) },
      query.box,
    ),
  ]
}

/** In the order of the ids. */
async function rowsOf(db: Db, ids: readonly string[]): Promise<ListedStatement[]> {
  const found = await selectSubjects(db)
    .leftJoin(
      // The last that was done with it: looking at it is nothing.
      db
        .selectFrom('statement_filing_steps')
        .select(({ fn }) => ['document_id', fn.max('number').as('number')])
        .where('document_id', 'in', ids)
        .where('kind', '<>', 'open')
        .groupBy('document_id')
        .as('l'),
      'l.document_id',
      'd.document_id',
    )
    .leftJoin('statement_filing_steps as s', (join) =>
      join.onRef('s.document_id', '=', 'l.document_id').onRef('s.number', '=', 'l.number'),
    )
    .leftJoin('users as a', 'a.user_id', 's.actor_id')
    .select([
      's.kind as last_kind',
      'a.name as last_by',
      sql<string | null>`s.record ->> 'comment'`.as('last_comment'),
      sql<string | null>`s.record ->> 'step'`.as('last_step'),
      sql<string | null>`s.record ->> 'undone'`.as('last_undone'),
    ])
    .where('d.document_id', 'in', ids)
    .execute()
  const findings = await findingsOfTexts(db, ids)
  const countsOf = (document: string): SeverityCounts => {
    const own = (findings.get(document) ?? []).map(({ severity }) => severity)
    const count = (severity: keyof SeverityCounts) => own.filter((one) => one === severity).length
    return { error: count('error'), warning: count('warning'), advice: count('advice') }
  }
  const rows = new Map(
    found.map((row) => [
      row.document_id,
      {
        ...toSubject(row, row.content ?? newFiling(row.imported_at.toISOString())),
        findings: countsOf(row.document_id),
        last: lastStep(row),
      },
    ]),
  )
  return ids.flatMap((id) => rows.get(id) ?? [])
}

type Flows = readonly (readonly [number | null, Flow])[]

/** Whether the role sends a text in, by the flow of its year and what its unit is. */
function homeOf(role: Role, flows: Flows) {
  const has = (kind: UnitKind) =>
    flows
      .filter(([, flow]) => sendersOf(flowOfText(flow, kind).submit, 'statement.write').includes(role))
      .map(([year]) => year ?? NO_YEAR)
  return sql<boolean>`(coalesce(d.fiscal_year, ${NO_YEAR}) = any(case when u.kind = 'department' then ${has('department')}::int[] else ${has('unit')}::int[] end))`
}

/** Whether one person may take two steps of a round, by the flow of its year. */
function isTwice(flows: Flows) {
  const years = flows.filter(([, flow]) => flow.twice).map(([year]) => year ?? NO_YEAR)
  return sql<boolean>`(coalesce(d.fiscal_year, ${NO_YEAR}) = any(${years}::int[]))`
}

const NO_YEAR = 0

/** Fiscal years of texts; null where one has none. */
async function textYears(db: Db): Promise<(number | null)[]> {
  const rows = await db
    .selectFrom('documents')
    .select('fiscal_year')
    .distinct()
    .where('counted', '=', true)
    .where('kind', 'in', [...TEXT_KINDS])
    .execute()
  return rows.map(({ fiscal_year }) => fiscal_year)
}
