/** What the search of the whole finds: a few projects and units by their names. */
import { sql } from 'kysely'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import { nearnessTo } from '../kernel/unit-facet.ts'

export type FoundProject = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly unitName: string | null
  readonly fiscalYear: number | null
}

/** Those whose name, code, unit or indicators have the words; of the year that is looked at first, then the latest. */
export async function findProjects(
  db: Db,
  { words, year }: { readonly words: string; readonly year?: number | undefined },
  limit: number,
): Promise<FoundProject[]> {
  return (
    db
      .selectFrom('projects as p')
      .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
      .where(matches(sql<string>`p.search`, words))
      .select(['p.project_id as id', 'p.name', 'p.code', 'u.name as unitName', 'p.fiscal_year as fiscalYear'])
      // What is called so comes before what only has it in its indicators.
      .orderBy(sql`(${matches(sql<string>`lower(p.name)`, words)})`, 'desc')
      .orderBy(sql`(p.fiscal_year is not distinct from ${year ?? null})`, 'desc')
      .orderBy('p.fiscal_year', (by) => by.desc().nullsLast())
      .orderBy(sql`p.name collate names`)
      .orderBy('p.project_id')
      .limit(limit)
      .execute()
  )
}

export type FoundUnit = {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly projects: number
}

/** Units with projects whose name or code has the words; the nearest first. */
export async function findUnits(db: Db, words: string, limit: number): Promise<FoundUnit[]> {
  const units = await db
    .selectFrom('projects as p')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select(['u.key', 'u.code', 'u.name', sql<number>`count(*)::int`.as('projects')])
    .groupBy(['u.unit_id', 'u.key', 'u.code', 'u.name'])
    .execute()
  const nearness = nearnessTo(words)
  return units
    .flatMap((unit) => {
      const near = nearness(unit)
      return near === null ? [] : [{ unit, near }]
    })
    .toSorted(
      (a, b) => a.near - b.near || b.unit.projects - a.unit.projects || (a.unit.key < b.unit.key ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ unit }) => unit)
}
