/** 成本绩效分析: their heads for lists, one with its activities, and what is kept of each change. */
import { sql } from 'kysely'
import {
  activityMoney,
  costItem,
  keptItem,
  type AnalysisState,
  type CostActivity,
} from '#core/cost-analysis/analysis.ts'
import type { ActivityFigures } from '#core/cost-analysis/judge.ts'
import type { ListedAnalysis } from '#core/cost-analysis/rows.ts'
import { fen } from '#core/kernel/money.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type AnalysisRow = Omit<ListedAnalysis, 'projects' | 'activities' | 'money' | 'high'> & {
  readonly revision: number
  readonly conclusion: string
  readonly advice: string
  readonly activities: readonly CostActivity[]
  /** Of a final one, in the order of its activities. */
  readonly figures: readonly ActivityFigures[] | null
  readonly finalBy: string | null
  readonly digest: string | null
}

function selectHeads(db: Db) {
  return db
    .selectFrom('cost_analyses as a')
    .leftJoin('budget_units as u', 'u.unit_id', 'a.unit_id')
    .leftJoin('users as c', 'c.user_id', 'a.changed_by')
    .select([
      'a.analysis_id',
      'a.title',
      'a.year',
      'a.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'a.state',
      'a.figures',
      'a.changed_at',
      'c.name as changer',
      'a.final_at',
    ])
}

type Head = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>

function toHead(row: Head) {
  return {
    id: row.analysis_id,
    title: row.title,
    year: row.year,
    unit: row.unit_id === null ? null : { id: row.unit_id, code: row.unit_code, name: row.unit_name ?? '' },
    state: row.state,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changer,
    finalAt: row.final_at?.toISOString() ?? null,
  }
}

/** Of a year or of all, the newest change first. */
export async function listAnalyses(db: Db, year: number | undefined): Promise<readonly ListedAnalysis[]> {
  const sums = db
    .selectFrom('cost_activities')
    .select([
      'analysis_id',
      sql<number>`count(*)::int`.as('activities'),
      sql<number>`count(distinct project_id)::int`.as('projects'),
      sql<string>`sum(money)::text`.as('money'),
    ])
    .groupBy('analysis_id')
    .as('s')
  const rows = await selectHeads(db)
    .leftJoin(sums, 's.analysis_id', 'a.analysis_id')
    .select(['s.activities', 's.projects', 's.money'])
    .$if(year !== undefined, (query) => query.where('a.year', '=', year ?? 0))
    .orderBy('a.changed_at', 'desc')
    .orderBy('a.analysis_id')
    .execute()
  return rows.map((row) => ({
    ...toHead(row),
    projects: row.projects ?? 0,
    activities: row.activities ?? 0,
    money: row.money ?? '0',
    high: row.figures?.filter(({ findings }) => findings.length > 0).length ?? null,
  }))
}

async function activitiesOf(
  db: Db,
  analyses: readonly string[],
): Promise<ReadonlyMap<string, readonly CostActivity[]>> {
  const rows = await db
    .selectFrom('cost_activities')
    .select(['analysis_id', 'project_id', 'name', 'per', 'quantity', 'advised', 'items'])
    .where(sql<boolean>`analysis_id = any(${[...analyses]}::uuid[])`)
    .orderBy('position')
    .execute()
  const found = new Map<string, CostActivity[]>()
  for (const { analysis_id, project_id, advised, items, ...row } of rows)
    found.set(analysis_id, [
      ...(found.get(analysis_id) ?? []),
      {
        ...row,
        project: project_id,
        advised: advised === null ? null : fen(BigInt(advised)),
        items: items.map(costItem),
      },
    ])
  return found
}

export async function findAnalysis(db: Db, id: string): Promise<AnalysisRow | null> {
  const row = await selectHeads(db)
    .leftJoin('users as f', 'f.user_id', 'a.final_by')
    .select(['a.revision', 'a.conclusion', 'a.advice', 'a.digest', 'f.name as finisher'])
    .where('a.analysis_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...toHead(row),
    revision: row.revision,
    conclusion: row.conclusion,
    advice: row.advice,
    activities: (await activitiesOf(db, [id])).get(id) ?? [],
    figures: row.figures,
    finalBy: row.finisher,
    digest: row.digest,
  }
}

/** Nobody else changes it until the transaction ends. */
export async function lockAnalysis(tx: Db, id: string): Promise<AnalysisRow | null> {
  await tx
    .selectFrom('cost_analyses')
    .select('analysis_id')
    .where('analysis_id', '=', id)
    .forUpdate()
    .execute()
  return findAnalysis(tx, id)
}

type Change = { readonly at: Date; readonly by: string }
export type AnalysisContent = {
  readonly title: string
  readonly conclusion: string
  readonly advice: string
  readonly activities: readonly CostActivity[]
}

export async function addAnalysis(
  tx: Db,
  analysis: AnalysisContent & {
    readonly id: string
    readonly unit: string | null
    readonly year: number
  },
  { at, by }: Change,
): Promise<void> {
  await tx
    .insertInto('cost_analyses')
    .values({
      analysis_id: analysis.id,
      unit_id: analysis.unit,
      year: analysis.year,
      title: plainText(analysis.title),
      state: 'draft',
      revision: 1,
      conclusion: plainText(analysis.conclusion),
      advice: plainText(analysis.advice),
      figures: null,
      made_at: at,
      made_by: by,
      changed_at: at,
      changed_by: by,
      final_at: null,
      final_by: null,
      digest: null,
    })
    .execute()
  await insertActivities(tx, analysis.id, analysis.activities)
}

async function insertActivities(
  tx: Db,
  analysis: string,
  activities: readonly CostActivity[],
): Promise<void> {
  if (activities.length === 0) return
  await tx
    .insertInto('cost_activities')
    .values(
      activities.map((one, i) => ({
        analysis_id: analysis,
        position: i + 1,
        project_id: one.project,
        name: plainText(one.name),
        per: plainText(one.per),
        quantity: one.quantity,
        money: activityMoney(one),
        advised: one.advised,
        items: plainJson(one.items.map(keptItem)),
      })),
    )
    .execute()
}

export async function keepAnalysis(
  tx: Db,
  id: string,
  { title, conclusion, advice, activities }: AnalysisContent,
  { at, by }: Change,
): Promise<void> {
  await tx
    .updateTable('cost_analyses')
    .set((set) => ({
      title: plainText(title),
      conclusion: plainText(conclusion),
      advice: plainText(advice),
      revision: set('revision', '+', 1),
      changed_at: at,
      changed_by: by,
    }))
    .where('analysis_id', '=', id)
    .execute()
  await tx.deleteFrom('cost_activities').where('analysis_id', '=', id).execute()
  await insertActivities(tx, id, activities)
}

/** Final with its figures, or a draft again. */
export async function setState(
  tx: Db,
  id: string,
  final: { readonly figures: readonly ActivityFigures[]; readonly digest: string } | null,
  { at, by }: Change,
): Promise<void> {
  const state: AnalysisState = final === null ? 'draft' : 'final'
  await tx
    .updateTable('cost_analyses')
    .set((set) => ({
      state,
      figures: final === null ? null : plainJson(final.figures),
      digest: final?.digest ?? null,
      final_at: final === null ? null : at,
      final_by: final === null ? null : by,
      revision: set('revision', '+', 1),
      changed_at: at,
      changed_by: by,
    }))
    .where('analysis_id', '=', id)
    .execute()
}

export async function removeAnalysis(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('cost_analyses').where('analysis_id', '=', id).execute()
}

export type FinalRow = {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly unit: string | null
  readonly activities: readonly (CostActivity & {
    readonly figures: ActivityFigures
    readonly code: string | null
    readonly projectName: string
    readonly projectUnit: string | null
  })[]
}

/** Final ones of the years before one, of projects of a unit, the newest first. */
export async function finalAnalysesBefore(db: Db, year: number, unit: string): Promise<readonly FinalRow[]> {
  const rows = await db
    .selectFrom('cost_analyses as a')
    .select(['a.analysis_id', 'a.title', 'a.year', 'a.unit_id', 'a.figures'])
    .where('a.state', '=', 'final')
    .where('a.year', '<', year)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('cost_activities as c')
          .innerJoin('projects as p', 'p.project_id', 'c.project_id')
          .select('c.position')
          .whereRef('c.analysis_id', '=', 'a.analysis_id')
          .where('p.unit_id', '=', unit),
      ),
    )
    .orderBy('a.year', 'desc')
    .orderBy('a.final_at', 'desc')
    .execute()
  const activities = await activitiesOf(
    db,
    rows.map(({ analysis_id }) => analysis_id),
  )
  const projects = await db
    .selectFrom('projects')
    .select(['project_id', 'code', 'name', 'unit_id'])
    .where(
      sql<boolean>`project_id = any(${[...activities.values()].flat().map(({ project }) => project)}::uuid[])`,
    )
    .execute()
  const known = new Map(projects.map((one) => [one.project_id, one]))
  return rows.map((row) => ({
    id: row.analysis_id,
    title: row.title,
    year: row.year,
    unit: row.unit_id,
    activities: (activities.get(row.analysis_id) ?? []).flatMap((one, i) => {
      const figures = row.figures?.[i]
      const project = known.get(one.project)
      return figures === undefined || project === undefined
        ? []
        : [
            {
              ...one,
              figures,
              code: project.code,
              projectName: project.name,
              projectUnit: project.unit_id,
            },
          ]
    }),
  }))
}
