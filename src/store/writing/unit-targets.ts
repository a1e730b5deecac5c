/** Targets of one unit in one year: among them is what a new one resembles. */
import { isCompared } from '../duplicates/similar.ts'
import type { Db } from '../kernel/store.ts'

export type UnitTarget = { readonly project: string; readonly name: string; readonly year: number }

/** Names that are compared at once. */
const MOST = 2000

/** Those that count, of the newest year before `year` of which the unit of `project` has any, itself aside. */
export async function targetsOfYearBefore(
  db: Db,
  project: string,
  year: number,
): Promise<readonly UnitTarget[]> {
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .innerJoin('projects as own', 'own.unit_id', 'p.unit_id')
    .select(['p.project_id', 'p.name', 'p.fiscal_year', 'd.kind'])
    .where('own.project_id', '=', project)
    .where('p.project_id', '!=', project)
    .where('p.counted', '=', true)
    .where('p.indicator_count', '>', 0)
    .where('p.fiscal_year', '<', year)
    .orderBy('p.fiscal_year', 'desc')
    .orderBy('p.project_id')
    .limit(MOST)
    .execute()
  const targets = rows.flatMap(({ project_id, name, fiscal_year, kind }) =>
    fiscal_year !== null && isCompared(kind) ? [{ project: project_id, name, year: fiscal_year }] : [],
  )
  return targets.filter((one) => one.year === targets[0]?.year)
}
