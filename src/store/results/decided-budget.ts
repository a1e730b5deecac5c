/**
 * What was decided on the results of projects and what departments came to as a whole, and what a later target
 * asks for.
 */
import { sql } from 'kysely'
import type { Grade } from '#core/kernel/grade.ts'
import type { ProposalKind } from '#core/results/propose.ts'
import type { Db } from '../kernel/store.ts'

export type DecisionInForce = {
  /** Whose results it was decided on. */
  readonly year: number
  readonly kind: ProposalKind
  /** 分 */
  readonly amount: string
}

/** The newest year first. */
export async function decisionsInForce(db: Db, projects: readonly string[]): Promise<DecisionInForce[]> {
  if (projects.length === 0) return []
  return db
    .selectFrom('result_decisions as d')
    .select(['d.fiscal_year as year', 'd.kind', sql<string>`d.amount::text`.as('amount')])
    .where('d.project_id', 'in', [...projects])
    .where('d.current', '=', true)
    .orderBy('d.fiscal_year', 'desc')
    .orderBy('d.project_id')
    .execute()
}

export type RequestedBudget = {
  readonly year: number | null
  readonly region: string | null
  /** 分; null where the target says no sum. */
  readonly amount: string | null
}

export async function requestedBudget(db: Db, project: string): Promise<RequestedBudget | null> {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('documents as o', 'o.document_id', 'p.document_id')
    .select([
      'p.fiscal_year as year',
      'o.region_code as region',
      sql<string | null>`p.budget::text`.as('amount'),
    ])
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  return row ?? null
}

export type DepartmentResult = {
  readonly year: number
  readonly department: string
  readonly grade: Grade
  /** 0.00 to 100.00 */
  readonly total: string
}

/**
 * What the unit of a project and those above it came to as a whole: the newest year first, of a year 财政评价
 * before 部门评价.
 */
export async function departmentResults(db: Db, project: string): Promise<DepartmentResult[]> {
  const { rows } = await sql<DepartmentResult>`with recursive above (unit_id) as (
      select unit_id from projects where region_id = ${db.region} and project_id = ${project} and unit_id is not null
      union
      select coalesce(b.successor_id, b.parent_id) from budget_units b join above a using (unit_id)
      where b.region_id = ${db.region} and coalesce(b.successor_id, b.parent_id) is not null
    )
    select r.fiscal_year as year, u.name as department, r.grade, r.total::text as total
    from evaluation_results r join above a using (unit_id)
    join budget_units u on u.region_id = r.region_id and u.unit_id = r.unit_id
    where r.region_id = ${db.region} and r.project_id is null and r.policy_id is null
    order by r.fiscal_year desc, r.kind desc, r.decided_at desc, r.subject_id`.execute(db)
  return rows
}
