/**
 * What the same projects ask for in the year that results are applied to: those that were carried over from
 * them, or of the same name in the same unit. The same is asked the other way round by the form of that year
 * (`decided-budget.ts`).
 */
import { sql } from 'kysely'

/**
 * A table `q` of requests: `source` the project whose result is applied, `target` its project of the budget
 * year, `amount` what that asks for in 分, null where it says no sum. One a project.
 */
export function requestsOf(region: string, year: number, budgetYear: number) {
  const keyed = (of: number) => sql`select p.project_id, p.budget, s.name_key from projects p
    left join similar_projects s on s.region_id = ${region} and s.project_id = p.project_id
    where p.region_id = ${region} and p.fiscal_year = ${of} and p.counted`
  return sql<{ source: string; target: string; amount: string | null }>`(
    with recursive here as materialized (${keyed(year)}), there as materialized (${keyed(budgetYear)}),
    carried (source, target) as (
      select c.source_id, c.target_id from here h
        join year_carried c on c.region_id = ${region} and c.source_id = h.project_id
      union select b.source, c.target_id from carried b
        join year_carried c on c.region_id = ${region} and c.source_id = b.target
    ), same (source, target, amount, place) as (
      select c.source, t.project_id, t.budget, 0 from carried c join there t on t.project_id = c.target
      union all select h.project_id, t.project_id, t.budget, 1 from here h join there t using (name_key)
    ),
    -- Materialized, so that it is found once however often a plan asks for it.
    found as materialized (
      select distinct on (source) source, target, amount from same order by source, place, target
    )
    select source, target, amount from found
  )`.as('q')
}
