/** 部门评价 and 财政评价 of policies: what became final of each. */
import { sql } from 'kysely'
import type { PolicyEvaluation } from '#core/policies/rows.ts'
import type { Db } from '../kernel/store.ts'

/** By policy, the newest year first. */
export async function evaluationsOfPolicies(
  db: Db,
  policies: readonly string[],
): Promise<ReadonlyMap<string, readonly PolicyEvaluation[]>> {
  const found = new Map<string, PolicyEvaluation[]>()
  if (policies.length === 0) return found
  const rows = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .select([
      sql<string>`r.policy_id`.as('policy'),
      's.task_id as task',
      'r.subject_id as subject',
      't.name',
      'r.fiscal_year as year',
      'r.kind',
      'r.total',
      'r.grade',
      'r.decided_at as at',
    ])
    .where(sql<boolean>`r.policy_id = any(${[...policies]}::uuid[])`)
    .orderBy('r.fiscal_year', 'desc')
    .orderBy('r.decided_at', 'desc')
    .execute()
  for (const { policy, at, ...row } of rows)
    found.set(policy, [...(found.get(policy) ?? []), { ...row, decidedAt: at.toISOString() }])
  return found
}

/** Whether any task evaluates it, or did. */
export async function isPolicyEvaluated(db: Db, policy: string): Promise<boolean> {
  const row = await db
    .selectFrom('evaluation_subjects')
    .select('subject_id')
    .where('policy_id', '=', policy)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
