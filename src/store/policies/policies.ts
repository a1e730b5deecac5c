/** 财政支出政策: their heads, budgets and goals, what was reached of these, and the steps that were taken. */
import { sql } from 'kysely'
import type { Day } from '#core/kernel/day.ts'
import type { PolicyBudget, PolicyCourse, PolicyHead } from '#core/policies/policy.ts'
import type { ReachedValue } from '#core/policies/progress.ts'
import type { PolicyAct } from '#core/policies/step.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type PolicyRow = PolicyHead & {
  readonly id: string
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly course: PolicyCourse
  readonly endedOn: Day | null
  readonly revision: number
  readonly changedAt: string
  readonly changedBy: string | null
}

function selectPolicies(db: Db) {
  return db
    .selectFrom('policies as p')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('users as c', 'c.user_id', 'p.changed_by')
    .select([
      'p.policy_id',
      'p.name',
      'p.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'p.document_number',
      'p.issued_on',
      'p.valid_from',
      'p.valid_to',
      'p.ground',
      'p.goals',
      'p.state',
      'p.ended_on',
      'p.revision',
      'p.changed_at',
      'c.name as changer',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPolicies>['executeTakeFirstOrThrow']>>

function toPolicy(row: Selected, budgets: readonly PolicyBudget[]): PolicyRow {
  return {
    id: row.policy_id,
    name: row.name,
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    documentNumber: row.document_number,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    ground: row.ground,
    budgets,
    goals: row.goals,
    course: row.state,
    endedOn: row.ended_on,
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changer,
  }
}

async function budgetsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PolicyBudget[]>> {
  const found = new Map<string, PolicyBudget[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('policy_budgets')
    .select(['policy_id', 'year', 'amount'])
    .where(sql<boolean>`policy_id = any(${[...ids]}::uuid[])`)
    .orderBy('policy_id')
    .orderBy('year')
    .execute()
  for (const { policy_id, year, amount } of rows)
    found.set(policy_id, [...(found.get(policy_id) ?? []), { year, amount: String(amount) }])
  return found
}

/** By the unit and the name; those in force before those that are over. */
export async function listPolicies(db: Db): Promise<readonly PolicyRow[]> {
  const rows = await selectPolicies(db)
    .orderBy('u.code')
    .orderBy(sql`p.name collate names`)
    .orderBy('p.policy_id')
    .execute()
  const budgets = await budgetsOf(
    db,
    rows.map(({ policy_id }) => policy_id),
  )
  return rows.map((row) => toPolicy(row, budgets.get(row.policy_id) ?? []))
}

export async function findPolicy(db: Db, id: string): Promise<PolicyRow | null> {
  const row = await selectPolicies(db).where('p.policy_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toPolicy(row, (await budgetsOf(db, [id])).get(id) ?? [])
}

/** Nobody else changes it until the transaction ends. */
export async function lockPolicy(tx: Db, id: string): Promise<PolicyRow | null> {
  const held = await tx
    .selectFrom('policies')
    .select('policy_id')
    .where('policy_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findPolicy(tx, id)
}

export type PolicyChange = { readonly at: Date; readonly by: string }
export type PolicyToKeep = PolicyHead & { readonly unit: string }

function headColumns(head: PolicyToKeep) {
  return {
    name: plainText(head.name),
    unit_id: head.unit,
    document_number: plainText(head.documentNumber),
    issued_on: head.issuedOn,
    valid_from: head.validFrom,
    valid_to: head.validTo,
    ground: plainText(head.ground),
    goals: plainJson(head.goals),
  }
}

export async function addPolicy(
  tx: Db,
  id: string,
  head: PolicyToKeep,
  { at, by }: PolicyChange,
): Promise<void> {
  await tx
    .insertInto('policies')
    .values({
      policy_id: id,
      ...headColumns(head),
      state: 'drafted',
      ended_on: null,
      revision: 1,
      made_at: at,
      made_by: by,
      changed_at: at,
      changed_by: by,
    })
    .execute()
  await keepBudgets(tx, id, head.budgets)
}

/** What is written of it, in place of what was; the policy is locked. What was reached of a goal that is no more goes. */
export async function keepPolicy(
  tx: Db,
  id: string,
  head: PolicyToKeep,
  change: PolicyChange,
): Promise<void> {
  await tx
    .updateTable('policies')
    .set((set) => ({ ...headColumns(head), ...changed(change), revision: set('revision', '+', 1) }))
    .where('policy_id', '=', id)
    .execute()
  await tx.deleteFrom('policy_budgets').where('policy_id', '=', id).execute()
  await keepBudgets(tx, id, head.budgets)
  const goals = head.goals.map((goal) => goal.id)
  await tx
    .deleteFrom('policy_values')
    .where('policy_id', '=', id)
    .where(sql<boolean>`goal_id <> all(${goals}::uuid[])`)
    .execute()
}

function changed({ at, by }: PolicyChange) {
  return { changed_at: at, changed_by: by }
}

async function keepBudgets(tx: Db, id: string, budgets: readonly PolicyBudget[]): Promise<void> {
  if (budgets.length === 0) return
  await tx
    .insertInto('policy_budgets')
    .values(budgets.map(({ year, amount }) => ({ policy_id: id, year, amount })))
    .execute()
}

export async function removePolicy(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('policies').where('policy_id', '=', id).execute()
}

export type PolicyMove = {
  readonly act: PolicyAct
  readonly course: PolicyCourse
  readonly comment: string
  readonly validTo: Day
  readonly endedOn: Day | null
}

/** Moves a policy on its way and keeps who did it; the policy is locked. */
export async function movePolicy(
  tx: Db,
  id: string,
  { act, course, comment, validTo, endedOn }: PolicyMove,
  change: PolicyChange,
): Promise<void> {
  await tx
    .updateTable('policies')
    .set((set) => ({
      state: course,
      valid_to: validTo,
      ended_on: endedOn,
      ...changed(change),
      revision: set('revision', '+', 1),
    }))
    .where('policy_id', '=', id)
    .execute()
  await tx
    .insertInto('policy_steps')
    .values({
      policy_id: id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from policy_steps
        where region_id = ${tx.region} and policy_id = ${id})`,
      act,
      comment: plainText(comment),
      at: change.at,
      actor_id: change.by,
    })
    .execute()
}

export type PolicyStepRow = {
  readonly policy: string
  readonly act: PolicyAct
  readonly comment: string
  readonly at: string
  readonly by: string | null
}

/** Of these policies, in the order in which they were taken. */
export async function listPolicySteps(db: Db, ids: readonly string[]): Promise<readonly PolicyStepRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('policy_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.policy_id', 's.act', 's.comment', 's.at', 'u.name'])
    .where(sql<boolean>`s.policy_id = any(${[...ids]}::uuid[])`)
    .orderBy('s.policy_id')
    .orderBy('s.number')
    .execute()
  return rows.map(({ policy_id, at, name, ...row }) => ({
    ...row,
    policy: policy_id,
    at: at.toISOString(),
    by: name,
  }))
}

/** What was reached of the goals of these policies, by policy. */
export async function reachedValues(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ReachedValue[]>> {
  const found = new Map<string, ReachedValue[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('policy_values as v')
    .leftJoin('users as u', 'u.user_id', 'v.entered_by')
    .select(['v.policy_id', 'v.goal_id', 'v.year', 'v.value', 'v.reason', 'v.entered_at', 'u.name'])
    .where(sql<boolean>`v.policy_id = any(${[...ids]}::uuid[])`)
    .orderBy('v.policy_id')
    .orderBy('v.year')
    .orderBy('v.goal_id')
    .execute()
  for (const { policy_id, goal_id, year, value, reason, entered_at, name } of rows) {
    const one = { goal: goal_id, year, value, reason, at: entered_at.toISOString(), by: name }
    found.set(policy_id, [...(found.get(policy_id) ?? []), one])
  }
  return found
}

export type ValueToKeep = Pick<ReachedValue, 'goal' | 'value' | 'reason'>

/** What was reached in a year, in place of what was entered before; the policy is locked. */
export async function keepReached(
  tx: Db,
  id: string,
  { year, values }: { readonly year: number; readonly values: readonly ValueToKeep[] },
  change: PolicyChange,
): Promise<void> {
  await tx.deleteFrom('policy_values').where('policy_id', '=', id).where('year', '=', year).execute()
  if (values.length > 0)
    await tx
      .insertInto('policy_values')
      .values(
        values.map(({ goal, value, reason }) => ({
          policy_id: id,
          goal_id: goal,
          year,
          value,
          reason: plainText(reason),
          entered_at: change.at,
          entered_by: change.by,
        })),
      )
      .execute()
  await tx
    .updateTable('policies')
    .set((set) => ({ ...changed(change), revision: set('revision', '+', 1) }))
    .where('policy_id', '=', id)
    .execute()
}
