/** What was decided on the results of projects, and what a later target of the same project asks for. */
import { sql } from 'kysely'
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
