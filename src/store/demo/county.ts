/** The targets of the demonstration's county, as those who live through its years look for them. */
import { sql } from 'kysely'
import type { Project } from '#core/target/project.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { FilingState } from '#core/filing/states.ts'
import { WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import type { Db } from '../kernel/store.ts'

export type CountyTarget = {
  readonly id: string
  readonly unit: string
  readonly document: string
  readonly file: string
  readonly position: number
  readonly paper: Project
  readonly errors: number
  readonly state: FilingState
  readonly steps: number
}

/** Of a fiscal year, in the order of documents and tables. */
export async function countyTargets(db: Db, year: number): Promise<readonly CountyTarget[]> {
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select([
      'p.project_id',
      'p.unit_id',
      'p.document_id',
      'd.file',
      'p.position',
      'p.paper',
      'p.errors',
      'f.state',
      'f.steps',
    ])
    .where('p.counted', '=', true)
    .where('d.demo', '=', true)
    .where('d.media_type', '!=', WRITTEN_MEDIA_TYPE)
    .where('p.fiscal_year', '=', year)
    .where('p.unit_id', 'is not', null)
    .orderBy('d.file')
    .orderBy('p.position')
    .execute()
  return rows.map((row) => ({
    id: row.project_id,
    unit: row.unit_id ?? '',
    document: row.document_id,
    file: row.file,
    position: row.position,
    paper: row.paper,
    errors: row.errors,
    state: row.state ?? 'draft',
    steps: row.steps ?? 0,
  }))
}

export type CountyText = { readonly document: string; readonly unit: string }

/** The texts of departments of a fiscal year that nobody sent in yet. */
export async function countyTexts(db: Db, year: number): Promise<readonly CountyText[]> {
  const rows = await db
    .selectFrom('documents as d')
    .leftJoin('statement_filings as f', 'f.document_id', 'd.document_id')
    .select(['d.document_id', 'd.unit_id', 'f.steps'])
    .where('d.demo', '=', true)
    .where('d.counted', '=', true)
    .where('d.kind', '=', 'budget-text')
    .where('d.fiscal_year', '=', year)
    .where('d.unit_id', 'is not', null)
    .orderBy('d.file')
    .execute()
  return rows.flatMap(({ document_id, unit_id, steps }) =>
    (steps ?? 0) > 0 ? [] : [{ document: document_id, unit: unit_id ?? '' }],
  )
}

/** What was decided of a year's results: by the code of the project, the money that it was given. */
export async function countyDecisions(
  db: Db,
  year: number,
): Promise<ReadonlyMap<string, { readonly amount: bigint; readonly base: bigint; readonly kind: string }>> {
  const rows = await db
    .selectFrom('result_decisions as r')
    .innerJoin('projects as p', 'p.project_id', 'r.project_id')
    .select(['p.code', 'r.amount', 'r.base', 'r.kind'])
    .where('r.fiscal_year', '=', year)
    .where('r.current', '=', true)
    .where('p.code', 'is not', null)
    .execute()
  return new Map(
    rows.map(({ code, amount, base, kind }) => [
      code ?? '',
      { amount: BigInt(amount), base: BigInt(base), kind },
    ]),
  )
}

/** What was paid in a year for the projects of these units, in 分. */
export async function paidForUnits(db: Db, units: readonly string[], year: number): Promise<bigint> {
  const row = await db
    .selectFrom('payments as y')
    .innerJoin('projects as p', 'p.project_id', 'y.project_id')
    .select(sql<string>`coalesce(sum(y.amount), 0)::text`.as('paid'))
    .where('y.fiscal_year', '=', year)
    .where(sql<boolean>`p.unit_id = any(${[...units]}::uuid[])`)
    .executeTakeFirstOrThrow()
  return BigInt(row.paid)
}

/** What the units wrote in the sheets of a round, with the approved version that each is of. */
export async function countySheets(
  db: Db,
  round: string,
  units: readonly string[],
): Promise<readonly { readonly target: Project; readonly content: SheetContent }[]> {
  return db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 's.project_id').onRef('v.number', '=', 's.version'),
    )
    .select(['v.content as target', 'c.content'])
    .where('s.round_id', '=', round)
    .where('s.unit_id', 'in', [...units])
    .orderBy('s.name')
    .orderBy('s.project_id')
    .execute()
}

/** What the units typed in their 自评表 of a year, with the approved version that each is of. */
export async function countyFacts(
  db: Db,
  year: number,
  units: readonly string[],
): Promise<readonly { readonly target: Project; readonly facts: EvaluationFacts }[]> {
  const rows = await db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'e.project_id').onRef('v.number', '=', 'e.version'),
    )
    .select(['v.content as target', 'e.facts'])
    .where('e.fiscal_year', '=', year)
    .where('p.unit_id', 'in', [...units])
    .orderBy('p.name')
    .orderBy('e.project_id')
    .execute()
  return rows.flatMap(({ target, facts }) => (facts === null ? [] : [{ target, facts }]))
}
