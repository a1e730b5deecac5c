/** Which policy a project carries out, and what these projects ask for and were paid. */
import { sql } from 'kysely'
import type { Day } from '#core/kernel/day.ts'
import { executionAt } from '../execution/execution.ts'
import { sameProjects } from '../kernel/same-projects.ts'
import type { Db } from '../kernel/store.ts'
import type { PolicyChange } from './policies.ts'

export type PolicyProject = {
  readonly policy: string
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unit: string | null
  readonly unitName: string | null
  readonly year: number
  /** 分: 全年预算数 of what was approved, what the target asks for otherwise. */
  readonly budget: string
  readonly paid: string
}

/** Projects that count of these policies, through `within` those within reach; by year, unit and name. */
export async function projectsOfPolicies(
  db: Db,
  policies: readonly string[],
  day: Day,
): Promise<readonly PolicyProject[]> {
  if (policies.length === 0) return []
  const rows = await db
    .selectFrom('policy_projects as l')
    .innerJoin('projects as p', 'p.project_id', 'l.project_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'l.policy_id',
      'p.project_id',
      'p.code',
      'p.name',
      'p.unit_id',
      'u.name as unit_name',
      'p.fiscal_year',
      'p.budget',
    ])
    .where(sql<boolean>`l.policy_id = any(${[...policies]}::uuid[])`)
    .where('p.counted', '=', true)
    .where('p.fiscal_year', 'is not', null)
    .orderBy('p.fiscal_year')
    .orderBy('u.code')
    .orderBy(sql`p.name collate names`)
    .orderBy('p.project_id')
    .execute()
  const money = await moneyOf(db, rows, day)
  return rows.map((row): PolicyProject => {
    const own = money.get(row.project_id)
    return {
      policy: row.policy_id,
      id: row.project_id,
      code: row.code,
      name: row.name,
      unit: row.unit_id,
      unitName: row.unit_name,
      year: row.fiscal_year ?? 0,
      budget: own?.budget ?? String(row.budget ?? 0),
      paid: own?.paid ?? '0',
    }
  })
}

async function moneyOf(
  db: Db,
  rows: readonly { readonly project_id: string; readonly fiscal_year: number | null }[],
  day: Day,
): Promise<ReadonlyMap<string, { readonly budget: string; readonly paid: string }>> {
  const found = new Map<string, { readonly budget: string; readonly paid: string }>()
  for (const year of new Set(rows.map(({ fiscal_year }) => fiscal_year ?? 0))) {
    const projects = rows
      .filter(({ fiscal_year }) => fiscal_year === year)
      .map(({ project_id }) => project_id)
    for (const [id, { budget, paid }] of await executionAt(db, { year, projects }, day))
      found.set(id, { budget: String(budget), paid: String(paid) })
  }
  return found
}

/** Nobody else chooses its policy until the transaction ends. @returns its name; null: it is not there */
export async function lockProject(tx: Db, project: string): Promise<string | null> {
  const row = await tx
    .selectFrom('projects')
    .select('name')
    .where('project_id', '=', project)
    .forUpdate()
    .executeTakeFirst()
  return row?.name ?? null
}

/** Of the project itself, whatever the unit of its document; null: it has none, or is not there. */
export async function unitOfProject(db: Db, project: string): Promise<string | null> {
  const row = await db
    .selectFrom('projects')
    .select('unit_id')
    .where('project_id', '=', project)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

/** null: it names none. */
export async function policyOfProject(db: Db, project: string): Promise<string | null> {
  const row = await db
    .selectFrom('policy_projects')
    .select('policy_id')
    .where('project_id', '=', project)
    .executeTakeFirst()
  return row?.policy_id ?? null
}

/** Whether any project names it, of whatever unit. */
export async function isPolicyNamed(db: Db, policy: string): Promise<boolean> {
  const row = await db
    .selectFrom('policy_projects')
    .select('project_id')
    .where('policy_id', '=', policy)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** @param policy null: none any more */
export async function keepPolicyOfProject(
  tx: Db,
  project: string,
  policy: string | null,
  { at, by }: PolicyChange,
): Promise<void> {
  if (policy === null) {
    await tx.deleteFrom('policy_projects').where('project_id', '=', project).execute()
    return
  }
  const kept = { policy_id: policy, set_at: at, set_by: by }
  await tx
    .insertInto('policy_projects')
    .values({ project_id: project, ...kept })
    .onConflict((conflict) => conflict.columns(['region_id', 'project_id']).doUpdateSet(kept))
    .execute()
}

/** Takes the policies of projects along from a document to the one that takes its place, project by project (as forms). */
export async function carryPolicies(tx: Db, from: string, to: string): Promise<void> {
  await sql`insert into policy_projects (region_id, project_id, policy_id, set_at, set_by)
    select l.region_id, p.new_id, l.policy_id, l.set_at, l.set_by
    from ${sameProjects(tx, from, to)} join policy_projects l on l.region_id = ${tx.region} and l.project_id = p.old_id
    on conflict do nothing`.execute(tx)
}
