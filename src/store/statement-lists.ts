/** 待办 and 已办 of departments' texts: by where they stand and for whom they wait, what has waited longest first. */
import { sql } from 'kysely'
import type { Reach } from '#core/access/allows.ts'
import type { Post, Role } from '#core/access/roles.ts'
import { newFiling } from '#core/flow/filing.ts'
import type { Flow } from '#core/flow/flow.ts'
import { flowOfText } from '#core/flow/text-flow.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import { inBox, withinUnits, type FilingBox } from './filing-boxes.ts'
import { lastOf, type FilingRow } from './filing-lists.ts'
import { flowOf } from './flows.ts'
import { selectSubjects, TEXT_KINDS, toSubject, type StatementSubject } from './statement-filings.ts'
import { findingsOfTexts } from './statements.ts'
import type { Db } from './store.ts'
import type { SeverityCounts } from './tables.ts'
import { TEXTS } from './ways.ts'

export type StatementReader = { readonly id: string; readonly posts: readonly Post[]; readonly reach: Reach }

export type StatementRow = StatementSubject & {
  /** In its own words. */
  readonly findings: SeverityCounts
  readonly last: FilingRow['last']
}

/** @param year null: of every year @returns the first `most`, and how many there are */
export async function listStatements(db: Db, region: string, { id, posts, reach }: StatementReader, { box, year, most }: { readonly box: FilingBox; readonly year: number | null; readonly most: number }): Promise<{ readonly rows: StatementRow[]; readonly total: number }> {
  const years = year === null ? await textYears(db, region) : [year]
  const flows = await Promise.all(years.map(async (of) => [of, await flowOf(db, region, of)] as const))
  const within = sql<boolean>`${sql.join([withinUnits(TEXTS, reach.units), year === null ? sql`true` : sql`d.fiscal_year = ${year}`, ...inBox(TEXTS, region, { id, posts, submits: (role) => homeOf(role, flows) }, box)], sql` and `)}`
  const rows = await selectSubjects(db, region)
    .leftJoin('statement_filing_steps as s', (join) => join.onRef('s.region_id', '=', 'f.region_id').onRef('s.document_id', '=', 'f.document_id').onRef('s.number', '=', 'f.steps'))
    .leftJoin('users as a', (join) => join.onRef('a.region_id', '=', 's.region_id').onRef('a.user_id', '=', 's.actor_id'))
    .select(['s.kind as last_kind', 'a.name as last_by', sql<string | null>`s.record ->> 'comment'`.as('last_comment')])
    .where(within).orderBy(sql`coalesce(f.since, d.imported_at)`).orderBy('d.document_id').limit(most).execute()
  const findings = await findingsOfTexts(db, region, rows.map(({ document_id }) => document_id))
  // Counted only where more may be there than is listed.
  const total = rows.length < most ? rows.length : (await selectSubjects(db, region).clearSelect().select(sql<number>`count(*)::int`.as('count')).where(within).executeTakeFirstOrThrow()).count
  const countsOf = (document: string): SeverityCounts => {
    const own = (findings.get(document) ?? []).map(({ severity }) => severity)
    const count = (severity: keyof SeverityCounts) => own.filter((one) => one === severity).length
    return { error: count('error'), warning: count('warning'), advice: count('advice') }
  }
  return { total, rows: rows.map((row) => ({ ...toSubject(row, row.content ?? newFiling(row.imported_at.toISOString())), findings: countsOf(row.document_id), last: lastOf(row) })) }
}

/** Whether the role sends a text in, by the flow of its year and what its unit is. */
function homeOf(role: Role, flows: readonly (readonly [number | null, Flow])[]) {
  const has = (kind: UnitKind) => flows.filter(([, flow]) => flowOfText(flow, kind).submit.includes(role)).map(([year]) => year ?? NO_YEAR)
  return sql<boolean>`(coalesce(d.fiscal_year, ${NO_YEAR}) = any(case when u.kind = 'department' then ${has('department')}::int[] else ${has('unit')}::int[] end))`
}

const NO_YEAR = 0

/** Fiscal years of texts; null where one has none. */
async function textYears(db: Db, region: string): Promise<(number | null)[]> {
  const rows = await db.selectFrom('documents').select('fiscal_year').distinct().where('region_id', '=', region).where('counted', '=', true).where('kind', 'in', [...TEXT_KINDS]).execute()
  return rows.map(({ fiscal_year }) => fiscal_year)
}
