/** Targets of a unit in earlier years, as a new year may begin with them. */
import { sql } from 'kysely'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { Project } from '#core/target/project.ts'
import type { Db } from '../kernel/store.ts'

export type TargetOfUnit = {
  readonly project: string
  readonly name: string
  readonly year: number
  /** 分 */
  readonly budget: string | null
  readonly indicators: number
  /** The last approved one; 0: none. */
  readonly version: number
}

/** Those that count, of the units named, up to a year: the newest year first, as they stand in their documents. */
export async function targetsOfUnits(
  db: Db,
  units: readonly string[],
  until: number,
): Promise<readonly TargetOfUnit[]> {
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select([
      'p.project_id as project',
      'p.name',
      'p.fiscal_year as year',
      sql<string | null>`p.budget::text`.as('budget'),
      'p.indicator_count as indicators',
      sql<number>`coalesce(f.version, 0)`.as('version'),
    ])
    .where(sql`coalesce(p.unit_id, d.unit_id)`, 'in', [...units])
    .where('p.counted', '=', true)
    .where('p.fiscal_year', '<=', until)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .orderBy('p.fiscal_year', 'desc')
    .orderBy('p.document_id')
    .orderBy('p.position')
    .execute()
  return rows.flatMap(({ year, ...row }) => (year === null ? [] : [{ ...row, year }]))
}

/** As it was approved last; where it never was, as it is. */
export async function lastContent(db: Db, project: string): Promise<Project | null> {
  const row = await db
    .selectFrom('projects as p')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').onRef('v.number', '=', 'f.version'),
    )
    .select(sql<Project>`coalesce(v.content, p.paper)`.as('content'))
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  return row?.content ?? null
}
