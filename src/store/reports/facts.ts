/** What reports are drafted of, summed up: through `within` of the units of the subject alone. */
import { sql } from 'kysely'
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import { compareDecimal } from '#core/kernel/decimal.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { LightReason } from '#core/monitoring/light.ts'
import type { EndedProject } from '#core/reports/ended.ts'
import type { ResultSource } from '#core/results/propose.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { DeviationCause } from '#core/target/monitoring.ts'
import { closingsInForce } from '../filing/closings.ts'
import type { Db } from '../kernel/store.ts'
import { loadResults, type Applied } from '../results/results.ts'

/** The mean of 目标实现程度 over sheets with data, in %; null without any. */
export async function meanAchievement(db: Db, round: string): Promise<string | null> {
  const row = await db
    .selectFrom('monitoring_sheets')
    .select(sql<string | null>`round(avg(achievement), 2)::text`.as('mean'))
    .where('round_id', '=', round)
    .executeTakeFirst()
  return row?.mean ?? null
}

/** Sheets of a round that are red or yellow, by why they are: how many. The most first. */
export async function countReasons(
  db: Db,
  round: string,
): Promise<readonly { readonly code: LightReason['code']; readonly count: number }[]> {
  return db
    .selectFrom(({ selectFrom }) =>
      selectFrom('monitoring_sheets')
        .select(['project_id', sql<LightReason['code']>`json_array_elements(reasons) ->> 'code'`.as('code')])
        .where('round_id', '=', round)
        .as('r'),
    )
    .select(['code', sql<number>`count(distinct project_id)::int`.as('count')])
    .groupBy('code')
    .orderBy('count', 'desc')
    .orderBy('code')
    .execute()
}

/** 偏差原因 that units ticked, by class: on how many lines. The most first. */
export async function countCauses(
  db: Db,
  round: string,
): Promise<readonly { readonly cause: DeviationCause; readonly count: number }[]> {
  return db
    .selectFrom(({ selectFrom }) =>
      selectFrom('monitoring_contents')
        .select(
          sql<DeviationCause>`json_array_elements_text(json_array_elements(content -> 'entries') -> 'causes')`.as(
            'cause',
          ),
        )
        .where('round_id', '=', round)
        .as('c'),
    )
    .select(['cause', sql<number>`count(*)::int`.as('count')])
    .groupBy('cause')
    .orderBy('count', 'desc')
    .orderBy('cause')
    .execute()
}

export async function countWarnings(
  db: Db,
  round: string,
): Promise<{ readonly open: number; readonly answered: number; readonly ended: number }> {
  return db
    .selectFrom('monitoring_warnings')
    .select([
      sql<number>`(count(*) filter (where state = 'open'))::int`.as('open'),
      sql<number>`(count(*) filter (where state = 'decided'))::int`.as('answered'),
      sql<number>`(count(*) filter (where state = 'ended'))::int`.as('ended'),
    ])
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow()
}

/** 整改事项 of a year; what was revoked is none. @param source of this one alone */
export async function countRectifications(
  db: Db,
  { year, source, today }: { readonly year: number; readonly source?: 'monitoring'; readonly today: string },
): Promise<{ readonly all: number; readonly confirmed: number; readonly late: number }> {
  return db
    .selectFrom('rectifications')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where state = 'confirmed'))::int`.as('confirmed'),
      sql<number>`(count(*) filter (where state in ('open', 'returned') and due < ${today}))::int`.as('late'),
    ])
    .where('year', '=', year)
    .where('state', '<>', 'revoked')
    .$if(source !== undefined, (items) => items.where('source', '=', source ?? 'monitoring'))
    .executeTakeFirstOrThrow()
}

/** 事前绩效评估 of targets of a year, by the conclusion that was signed last. */
export async function countAssessments(
  db: Db,
  year: number,
): Promise<readonly { readonly conclusion: AssessmentConclusion; readonly count: number }[]> {
  return db
    .selectFrom('assessments as a')
    .innerJoin('assessment_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'a.project_id').onRef('v.number', '=', 'a.version'),
    )
    .innerJoin('projects as p', 'p.project_id', 'a.project_id')
    .select(['v.conclusion', sql<number>`count(*)::int`.as('count')])
    .where('p.fiscal_year', '=', year)
    .groupBy('v.conclusion')
    .execute()
}

/** 单位自评 of a year: how many there are, how many are confirmed, and these by grade. */
export async function countSelfEvaluations(
  db: Db,
  year: number,
): Promise<readonly { readonly grade: Grade | null; readonly all: number; readonly confirmed: number }[]> {
  return db
    .selectFrom('self_evaluations')
    .select([
      'grade',
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where state = 'confirmed'))::int`.as('confirmed'),
    ])
    .where('fiscal_year', '=', year)
    .groupBy('grade')
    .execute()
}

/** Results of 部门评价 and 财政评价 that are final: the best first. */
export async function finalResults(db: Db, year: number) {
  return db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .select(['r.subject_id as id', 's.name', 'r.kind', sql<string>`r.total::text`.as('score'), 'r.grade'])
    .where('r.fiscal_year', '=', year)
    .orderBy('r.total', 'desc')
    .orderBy('r.subject_id')
    .execute()
}

/** What was decided on results of a year: decisions in force. Sums in 分. */
export async function sumDecisions(
  db: Db,
  year: number,
): Promise<{ readonly projects: number; readonly base: string; readonly amount: string }> {
  return db
    .selectFrom('result_decisions')
    .select([
      sql<number>`count(*)::int`.as('projects'),
      sql<string>`coalesce(sum(base), 0)::text`.as('base'),
      sql<string>`coalesce(sum(amount), 0)::text`.as('amount'),
    ])
    .where('fiscal_year', '=', year)
    .where('current', '=', true)
    .executeTakeFirstOrThrow()
}

/** What units wrote in the self-evaluations of these projects that were sent in. */
export async function writtenOf(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, Pick<EvaluationFacts, 'problems' | 'measures'>>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('self_evaluations')
    .select(['project_id', 'facts'])
    .where(sql<boolean>`project_id = any(${[...projects]}::uuid[])`)
    .where('state', '<>', 'filling')
    .execute()
  return new Map(rows.flatMap(({ project_id, facts }) => (facts === null ? [] : [[project_id, facts]])))
}

/** What may be reported on an evaluation: subjects whose marks are combined. */
export async function reportableSubjects(db: Db, year: number) {
  return db
    .selectFrom('evaluation_subjects as s')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .leftJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .select([
      's.subject_id as subject',
      's.task_id as task',
      's.name',
      's.unit_id as unit',
      'u.name as unitName',
      't.kind',
      't.fiscal_year as year',
      't.name as taskName',
      't.unit_id as taskUnit',
    ])
    .where('t.fiscal_year', '=', year)
    .where('s.state', '<>', 'marking')
    .where('t.state', '<>', 'cancelled')
    .orderBy('s.name')
    .orderBy('s.subject_id')
    .execute()
}

export async function findReportable(db: Db, subject: string) {
  const row = await db
    .selectFrom('evaluation_subjects as s')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .select([
      's.task_id as task',
      's.name',
      's.unit_id as unit',
      't.kind',
      't.fiscal_year as year',
      't.unit_id as taskUnit',
      's.state',
    ])
    .where('s.subject_id', '=', subject)
    .executeTakeFirst()
  return row ?? null
}

/** 终止 in force of a year until a day, with what was taken back: by their day. */
export async function endedProjects(
  door: Db,
  {
    year,
    until = `${year}-12-31`,
    project,
    units,
  }: {
    readonly year: number
    readonly until?: string
    /** This one alone. */
    readonly project?: string
    /** Of these alone. */
    readonly units?: readonly string[]
  },
): Promise<readonly EndedProject[]> {
  const rows = await closingsInForce(door)
    .innerJoin('projects as p', 'p.project_id', 'c.project_id')
    .select([
      'c.project_id as id',
      'p.name',
      'c.day',
      'c.reason',
      sql<string>`(c.fiscal + c.other)::text`.as('takenBack'),
    ])
    .where('c.fiscal_year', '=', year)
    .where('c.day', '<=', until)
    .where(project === undefined ? sql<boolean>`true` : sql<boolean>`c.project_id = ${project}`)
    .where(units === undefined ? sql<boolean>`true` : sql<boolean>`p.unit_id = any(${[...units]}::uuid[])`)
    .orderBy('c.day')
    .orderBy('p.name')
    .orderBy('c.project_id')
    .execute()
  return rows.map((row) => ({ ...row, takenBack: BigInt(row.takenBack) }))
}

export type GradedProject = {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly unitName: string | null
  readonly source: ResultSource | null
  readonly score: string | null
  readonly grade: Grade | null
  /** 分: this year's, with every change. */
  readonly budget: string
}

/** No region has more approved projects in a year. */
const EVERY = 1_000_000

/** Approved projects of a year with the result that counts, the lowest points first. */
export async function gradedProjects(
  door: Db,
  { year, applied }: { readonly year: number; readonly applied: Applied },
): Promise<readonly GradedProject[]> {
  const { rows } = await loadResults(
    door,
    { region: door.region, units: 'all' },
    { applied, day: `${year}-12-31`, filter: { year }, page: { page: 1, size: EVERY } },
  )
  const units = await door
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('fiscal_year', '=', year)
    .execute()
  const unitOf = new Map(units.map(({ project_id, unit_id }) => [project_id, unit_id]))
  return rows
    .map(({ project, name, unitName, source, score, grade, base }) => ({
      id: project,
      name,
      unit: unitOf.get(project) ?? null,
      unitName,
      source,
      score,
      grade,
      budget: base,
    }))
    .toSorted((a, b) => compareDecimal(a.score ?? '100', b.score ?? '100'))
}
