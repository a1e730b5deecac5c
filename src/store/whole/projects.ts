/** Projects of a department as its whole is held against them: what a round, or their self-evaluations, say of each. */
import { sql } from 'kysely'
import { fen } from '#core/kernel/money.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { Project } from '#core/target/project.ts'
import type { Db } from '../kernel/store.ts'

export type ApprovedOfUnit = {
  readonly id: string
  readonly unit: string
  readonly name: string
  readonly code: string | null
}

/** Approved targets of a year, with the unit that each is of. @param units of these alone */
export async function approvedOfYear(
  db: Db,
  year: number,
  units?: readonly string[],
): Promise<readonly ApprovedOfUnit[]> {
  const rows = await db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .select(['p.project_id as id', 'p.unit_id as unit', 'p.name', 'p.code'])
    .where('v.fiscal_year', '=', year)
    .where('v.number', '=', 1)
    .$if(units !== undefined, (of) => of.where(sql<boolean>`p.unit_id = any(${[...(units ?? [])]}::uuid[])`))
    .execute()
  return rows.flatMap(({ unit, ...row }) => (unit === null ? [] : [{ ...row, unit }]))
}

/** Documents with words of a department in a year, by their unit. */
export async function unitsWithPapers(
  db: Db,
  year: number,
  kinds: readonly ('budget-text' | 'department-targets')[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('unit_id')
    .distinct()
    .where('fiscal_year', '=', year)
    .where('counted', '=', true)
    .where('kind', 'in', [...kinds])
    .where('unit_id', 'is not', null)
    .execute()
  return rows.flatMap(({ unit_id }) => unit_id ?? [])
}

export type WatchedProject = {
  readonly id: string
  readonly achievement: string | null
  readonly initial: ReturnType<typeof fen>
  readonly target: Project
  readonly content: SheetContent
}

/** The sheets of a round of these projects, with the approved version that each is of. */
export async function watchedProjects(
  db: Db,
  round: string,
  projects: readonly string[],
): Promise<readonly WatchedProject[]> {
  if (projects.length === 0) return []
  const rows = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 's.project_id').onRef('v.number', '=', 's.version'),
    )
    .select(['s.project_id as id', 's.achievement', 's.initial', 'v.content as target', 'c.content'])
    .where('s.round_id', '=', round)
    .where(sql<boolean>`s.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return rows.map(({ initial, ...row }) => ({ ...row, initial: fen(BigInt(initial)) }))
}

export type ScoredProject = {
  readonly id: string
  readonly proof: ScoreProof
  readonly score: string | null
}

/** The confirmed 自评表 of these projects. */
export async function scoredProjects(db: Db, projects: readonly string[]): Promise<readonly ScoredProject[]> {
  if (projects.length === 0) return []
  const rows = await db
    .selectFrom('self_evaluations')
    .select(['project_id as id', 'proof', sql<string | null>`round(score / 100.0, 2)::text`.as('score')])
    .where(sql<boolean>`project_id = any(${[...projects]}::uuid[])`)
    .where('state', '=', 'confirmed')
    .execute()
  return rows.flatMap(({ proof, ...row }) => (proof === null ? [] : [{ ...row, proof }]))
}

/** Whether a payment of any of these projects is booked in the year. */
export async function hasPayments(db: Db, year: number, projects: readonly string[]): Promise<boolean> {
  if (projects.length === 0) return false
  const row = await db
    .selectFrom('payments')
    .select('project_id')
    .where('fiscal_year', '=', year)
    .where(sql<boolean>`project_id = any(${[...projects]}::uuid[])`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
