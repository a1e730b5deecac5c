/**
 * 与自评比较: the result of each evaluated project of a year beside what its unit said of itself, a page of the
 * widest gaps first.
 */
import { sql } from 'kysely'
import { flatMap } from '#core/kernel/flat-map.ts'
import type { ComparedResult } from '#core/evaluation/rows.ts'
import { resultsInForce } from './sheets.ts'
import { scoreText } from '../self-evaluation/self-evaluations.ts'
import type { Db } from '../kernel/store.ts'

export type ComparedPage = {
  readonly rows: readonly ComparedResult[]
  readonly total: number
  /** Projects whose gap is wider than the limit. */ readonly wide: number
}

/**
 * Through `within` those within reach.
 * @param limit points; a gap of exactly that many is not wide
 * @param wide those alone
 */
export async function listCompared(
  db: Db,
  year: number,
  {
    limit,
    wide,
    page,
    size,
  }: { readonly limit: string; readonly wide: boolean; readonly page: number; readonly size: number },
): Promise<ComparedPage> {
  const results = resultsInForce(db, year).select(['r.project_id', 'r.subject_id', 'r.total'])
  const own = db
    .selectFrom('self_evaluations')
    .select(['project_id', 'score'])
    .where('fiscal_year', '=', year)
    .where('state', '<>', 'filling')
  const isWide = sql<boolean>`gap > ${limit}::numeric`
  const shown = wide ? isWide : sql<boolean>`true`
  const {
    ids,
    total,
    wide: wider,
  } = await db
    .with('results', () => results)
    .with('own', () => own)
    .with(
      (part) => part('found').materialized(),
      (parts) =>
        parts
          .selectFrom('results')
          .leftJoin('own', 'own.project_id', 'results.project_id')
          .select([
            'results.project_id',
            'results.subject_id',
            sql<string | null>`abs(own.score / 100.0 - results.total)`.as('gap'),
          ]),
    )
    .selectFrom('found')
    .select([
      sql<
        string[]
      >`array(select subject_id from found where ${shown} order by coalesce(gap, 0) desc, project_id limit ${size} offset ${(page - 1) * size})`.as(
        'ids',
      ),
      sql<number>`(count(*) filter (where ${shown}))::int`.as('total'),
      sql<number>`(count(*) filter (where ${isWide}))::int`.as('wide'),
    ])
    .executeTakeFirstOrThrow()
  const rows = new Map((await rowsOf(db, year, ids)).map((row) => [row.subject, row]))
  return { rows: flatMap(ids, (id) => rows.get(id) ?? []), total, wide: wider }
}

async function rowsOf(db: Db, year: number, subjects: readonly string[]): Promise<readonly ComparedResult[]> {
  const rows = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .innerJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .leftJoin('projects as p', 'p.project_id', 'r.project_id')
    .leftJoin('self_evaluations as o', (join) =>
      join
        .onRef('o.project_id', '=', 'r.project_id')
        .on('o.fiscal_year', '=', year)
        .on('o.state', '<>', 'filling'),
    )
    .select([
      sql<string>`r.project_id`.as('project'),
      'r.subject_id as subject',
      's.task_id as task',
      'r.kind',
      's.name',
      'p.code',
      'u.name as unitName',
      'o.score',
      'r.total',
      'r.grade',
    ])
    .where(sql<boolean>`r.subject_id = any(${subjects}::uuid[])`)
    .execute()
  return rows.map(({ score, ...row }) => ({ ...row, self: scoreText(score) }))
}
