/** What the targets of a year came to, a row a unit: through a door within reach, its part. */
import { sql } from 'kysely'
import type { Grade } from '#core/kernel/grade.ts'
import type { Day } from '#core/kernel/day.ts'
import type { TopUnit } from '#core/filing/rows.ts'
import type { EvaluatedOutcome, OutcomeMoney, SelfOutcome } from '#core/outcomes/rows.ts'
import { resultsInForce } from '../evaluation/sheets.ts'
import { executions } from '../execution/execution.ts'
import type { Db } from '../kernel/store.ts'

type OfUnit<T> = T & { readonly unit: string | null }

/** Targets of the year, and of them those with an approved version. */
export async function targetsByUnit(
  db: Db,
  year: number,
): Promise<readonly OfUnit<{ readonly projects: number; readonly approved: number }>[]> {
  return db
    .selectFrom('projects as p')
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').on('v.number', '=', 1).on('v.fiscal_year', '=', year),
    )
    .where('p.counted', '=', true)
    .where('p.fiscal_year', '=', year)
    .select([
      'p.unit_id as unit',
      sql<number>`count(*)::int`.as('projects'),
      sql<number>`count(v.project_id)::int`.as('approved'),
    ])
    .groupBy('p.unit_id')
    .execute()
}

/** 全年预算数 and 已支付 of approved targets by the end of a day, as 预算执行 lists them. */
export async function moneyByUnit(db: Db, year: number, day: Day): Promise<readonly OfUnit<OutcomeMoney>[]> {
  const rows = await db
    .selectFrom(executions(db, { year }, day).as('e'))
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .select([
      'p.unit_id as unit',
      sql<string>`sum(e.fiscal + e.other + e.fiscal_changes + e.other_changes)::text`.as('budget'),
      sql<string>`sum(e.fiscal_paid + e.other_paid)::text`.as('paid'),
    ])
    .groupBy('p.unit_id')
    .execute()
  return rows.map(({ unit, budget, paid }) => ({ unit, budget: BigInt(budget), paid: BigInt(paid) }))
}

const graded = (column: 'e.grade' | 'r.grade', grade: Grade) =>
  sql<number>`(count(*) filter (where ${sql.ref(column)} = ${grade}))::int`.as(grade)

/** 自评 that are 已确认; of a score its weight is 年初预算数. */
export async function selfByUnit(db: Db, year: number): Promise<readonly OfUnit<SelfOutcome>[]> {
  const hasScore = sql`e.score is not null`
  const rows = await db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').on('v.number', '=', 1).on('v.fiscal_year', '=', year),
    )
    .where('p.counted', '=', true)
    .where('e.fiscal_year', '=', year)
    .where('e.state', '=', 'confirmed')
    .select([
      'p.unit_id as unit',
      sql<number>`count(*)::int`.as('confirmed'),
      graded('e.grade', '优'),
      graded('e.grade', '良'),
      graded('e.grade', '中'),
      graded('e.grade', '差'),
      sql<string>`coalesce(sum((v.fiscal + v.other) * e.score) filter (where ${hasScore}), 0)::text`.as(
        'weighed',
      ),
      sql<string>`coalesce(sum(v.fiscal + v.other) filter (where ${hasScore}), 0)::text`.as('weight'),
    ])
    .groupBy('p.unit_id')
    .execute()
  return rows.map(({ unit, confirmed, weighed, weight, ...grades }) => ({
    unit,
    confirmed,
    grades,
    weighed: BigInt(weighed),
    weight: BigInt(weight),
  }))
}

/** 财政评价 before 部门评价 of a project, then the newest, as 结果应用 takes it; 定稿 alone is kept as a result. */
export async function evaluatedByUnit(db: Db, year: number): Promise<readonly OfUnit<EvaluatedOutcome>[]> {
  const counting = resultsInForce(db, year).select(['r.project_id', 'r.total', 'r.grade'])
  const rows = await db
    .selectFrom(counting.as('r'))
    .innerJoin('projects as p', 'p.project_id', 'r.project_id')
    .where('p.counted', '=', true)
    .select([
      'p.unit_id as unit',
      sql<number>`count(*)::int`.as('projects'),
      graded('r.grade', '优'),
      graded('r.grade', '良'),
      graded('r.grade', '中'),
      graded('r.grade', '差'),
      sql<string>`sum(round(r.total * 100))::bigint::text`.as('points'),
    ])
    .groupBy('p.unit_id')
    .execute()
  return rows.map(({ unit, projects, points, ...grades }) => ({
    unit,
    projects,
    grades,
    points: BigInt(points),
  }))
}

/** The latest year, of any but this one, in which a 自评 is confirmed or an evaluation final; null: there is none. */
export async function yearWithOutcomes(db: Db, but: number): Promise<number | null> {
  const [self, evaluated] = [
    await db
      .selectFrom('self_evaluations')
      .select(sql<number | null>`max(fiscal_year)`.as('year'))
      .where('state', '=', 'confirmed')
      .where('fiscal_year', '<>', but)
      .executeTakeFirst(),
    await db
      .selectFrom('evaluation_results')
      .select(sql<number | null>`max(fiscal_year)`.as('year'))
      .where('fiscal_year', '<>', but)
      .executeTakeFirst(),
  ]
  const years = [self?.year, evaluated?.year].filter((year) => typeof year === 'number')
  return years.length === 0 ? null : Math.max(...years)
}

/** Every unit of the region by id, as rows name it. */
export async function unitNames(db: Db): Promise<ReadonlyMap<string, TopUnit>> {
  const rows = await db.selectFrom('budget_units').select(['unit_id as id', 'key', 'code', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
