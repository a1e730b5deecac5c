/** What the confirmed 自评表 of a year say of quantities and costs, with what was approved. */
import { sql } from 'kysely'
import type { Indicator } from '#core/target/project.ts'
import type { Db } from '../kernel/store.ts'

export type ReachedProject = {
  readonly project: string
  readonly code: string | null
  readonly name: string
  readonly unit: string
  readonly unitCode: string | null
  readonly unitName: string
  readonly indicators: readonly Indicator[]
  /** In the order of the indicators; '' where it does not apply. */
  readonly actuals: readonly string[]
}

/** Of the whole region; `projects`: these alone. In the order of units and projects. */
export async function loadReached(
  db: Db,
  year: number,
  projects?: readonly string[],
): Promise<readonly ReachedProject[]> {
  if (projects?.length === 0) return []
  const rows = await db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'e.project_id').onRef('v.number', '=', 'e.version'),
    )
    .select([
      'p.project_id',
      'p.code',
      'p.name',
      'p.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      sql<readonly Indicator[]>`v.content -> 'indicators'`.as('indicators'),
      sql<readonly { actual: string; notApplicable?: boolean }[]>`e.facts -> 'indicators'`.as('facts'),
    ])
    .where('e.fiscal_year', '=', year)
    .where('e.state', '=', 'confirmed')
    .where('p.counted', '=', true)
    .$if(projects !== undefined, (query) =>
      query.where(sql<boolean>`e.project_id = any(${[...(projects ?? [])]}::uuid[])`),
    )
    .orderBy('u.code')
    .orderBy('p.unit_id')
    .orderBy('p.name')
    .orderBy('p.project_id')
    .execute()
  return rows.flatMap((row) =>
    row.unit_id === null
      ? []
      : [
          {
            project: row.project_id,
            code: row.code,
            name: row.name,
            unit: row.unit_id,
            unitCode: row.unit_code,
            unitName: row.unit_name,
            indicators: row.indicators,
            actuals: (row.facts ?? []).map(({ actual, notApplicable }) =>
              notApplicable === true ? '' : actual,
            ),
          },
        ],
  )
}

export type PlacedProject = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unit: string | null
  readonly unitCode: string | null
  readonly unitName: string
}

/** Whose projects are, by id. */
export async function loadPlaced(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, PlacedProject>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('projects as p')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select(['p.project_id', 'p.code', 'p.name', 'p.unit_id', 'u.code as unit_code', 'u.name as unit_name'])
    .where(sql<boolean>`p.project_id = any(${[...new Set(projects)]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.project_id,
      {
        id: row.project_id,
        code: row.code,
        name: row.name,
        unit: row.unit_id,
        unitCode: row.unit_code,
        unitName: row.unit_name ?? '',
      },
    ]),
  )
}

/** A target that is being written, with whose it is; null where it is not there, or of no unit or year. */
export async function findWritten(db: Db, project: string) {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select(['p.paper', 'p.fiscal_year', 'p.unit_id', 'u.code', 'u.name'])
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  return row === undefined || row.unit_id === null || row.fiscal_year === null
    ? null
    : {
        project: row.paper,
        year: row.fiscal_year,
        unit: row.unit_id,
        unitCode: row.code,
        unitName: row.name,
      }
}
