/**
 * What the archive of a project takes from the year, final as it is: monitoring sheets, self-evaluation and
 * evaluations.
 */
import type { PostSaid } from '#core/kernel/roles.ts'
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import type { Grade } from '#core/kernel/grade.ts'
import type { Light } from '#core/monitoring/light.ts'
import type { EvaluationKind } from '#core/evaluation/task.ts'
import type { DepartmentResult } from '#core/evaluation/rows.ts'
import type { Db } from '../kernel/store.ts'

/** `at`, `by`: when it became final, and who passed it. */
export type ArchivedSheet = {
  readonly round: string
  readonly at: string
  readonly by: string | null
  readonly posts?: readonly PostSaid[]
  /** Who sent it in last; null: not known. */
  readonly sentBy: string | null
  readonly day: string
  readonly light: Light
  readonly rate: string | null
  readonly achievement: string | null
}

/** `at`: when the round was opened. */
export type UnfinishedSheet = {
  readonly at: string
  readonly day: string
  readonly isClosed: boolean
  readonly isEnded: boolean
}

/** Rounds whose sheet of the project is not 办结, in the order of their days. */
export async function unfinishedSheetsOf(db: Db, project: string): Promise<UnfinishedSheet[]> {
  const rows = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .select(['r.opened_at', 'r.closed_at', 'r.day', 's.state'])
    .where('s.project_id', '=', project)
    .where('s.state', '<>', 'final')
    .orderBy('r.day')
    .execute()
  return rows.map(({ opened_at, closed_at, day, state }) => ({
    at: opened_at.toISOString(),
    day,
    isClosed: closed_at !== null,
    isEnded: state === 'ended',
  }))
}

/** Sheets that are final, in the order of their days. */
export async function archivedSheets(db: Db, project: string): Promise<ArchivedSheet[]> {
  const rows = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .leftJoinLateral(
      (by) =>
        by
          .selectFrom('monitoring_steps as t')
          .innerJoin('users as w', 'w.user_id', 't.actor_id')
          .select(['t.at', 'w.name', postsHeld(db, { user: 't.actor_id', at: 't.at' }).as('posts')])
          .whereRef('t.round_id', '=', 's.round_id')
          .whereRef('t.project_id', '=', 's.project_id')
          .where('t.state', '=', 'final')
          .orderBy('t.number', 'desc')
          .limit(1)
          .as('passed'),
      (join) => join.onTrue(),
    )
    .select([
      's.round_id as round',
      's.changed_at',
      'passed.at as passed_at',
      'passed.name as by',
      'passed.posts',
      'r.day',
      's.light',
      's.rate',
      's.achievement',
      (by) =>
        by
          .selectFrom('monitoring_steps as t')
          .innerJoin('users as w', 'w.user_id', 't.actor_id')
          .select('w.name')
          .whereRef('t.round_id', '=', 's.round_id')
          .whereRef('t.project_id', '=', 's.project_id')
          .where('t.act', '=', 'send')
          .orderBy('t.number', 'desc')
          .limit(1)
          .as('sentBy'),
    ])
    .where('s.project_id', '=', project)
    .where('s.state', '=', 'final')
    .orderBy('r.day')
    .execute()
  return rows.map(({ changed_at, passed_at, posts, ...row }) => ({
    ...row,
    posts: posts ?? [],
    at: (passed_at ?? changed_at).toISOString(),
  }))
}

/** `by`: who confirmed it, or made it final; null: not known. */
export type ArchivedEvaluation = {
  readonly at: string
  readonly by: string | null
  readonly posts?: readonly PostSaid[]
  readonly score: string
  readonly grade: Grade
}

/** The confirmed self-evaluation; null: none is. */
export async function archivedSelfEvaluation(
  db: Db,
  project: string,
): Promise<(ArchivedEvaluation & { readonly sentBy: string | null }) | null> {
  const row = await db
    .selectFrom('self_evaluations as e')
    .leftJoinLateral(
      (by) =>
        by
          .selectFrom('self_evaluation_steps as t')
          .innerJoin('users as w', 'w.user_id', 't.actor_id')
          .select(['w.name', postsHeld(db, { user: 't.actor_id', at: 't.at' }).as('posts')])
          .whereRef('t.project_id', '=', 'e.project_id')
          .where('t.to_state', '=', 'confirmed')
          .orderBy('t.number', 'desc')
          .limit(1)
          .as('passed'),
      (join) => join.onTrue(),
    )
    .select([
      'e.confirmed_at',
      'e.grade',
      sql<string>`round(e.score / 100.0, 2)::text`.as('score'),
      'passed.name as by',
      'passed.posts',
      (by) =>
        by
          .selectFrom('self_evaluation_steps as t')
          .innerJoin('users as w', 'w.user_id', 't.actor_id')
          .select('w.name')
          .whereRef('t.project_id', '=', 'e.project_id')
          .where('t.act', '=', 'submit')
          .orderBy('t.number', 'desc')
          .limit(1)
          .as('sentBy'),
    ])
    .where('e.project_id', '=', project)
    .where('e.state', '=', 'confirmed')
    .executeTakeFirst()
  if (row === undefined || row.confirmed_at === null || row.grade === null) return null
  const { by, posts, score, grade, sentBy } = row
  return { at: row.confirmed_at.toISOString(), by, posts: posts ?? [], score, grade, sentBy }
}

/** `of`: the agency that the expert works for, else what the expert is by qualification; empty: neither is known. */
export type ArchivedExpert = { readonly name: string; readonly of: string }

/**
 * `unit`: whose department the task is of; null: the region's. `experts`: those who judged, by name, without
 * those who were let go.
 */
export type ArchivedResult = ArchivedEvaluation & {
  readonly kind: EvaluationKind
  readonly task: string
  readonly subject: string
  readonly evaluated: string
  readonly taskName: string
  readonly unit: string | null
  readonly unitName: string | null
  readonly agency: string | null
  readonly ledBy: string
  readonly experts: readonly ArchivedExpert[]
}

/** Every final evaluation of a project with who evaluated it, in the order of their days. */
export async function archivedResults(db: Db, project: string): Promise<ArchivedResult[]> {
  const rows = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .innerJoin('users as c', 'c.user_id', 't.created_by')
    .innerJoin('users as w', 'w.user_id', 'r.decided_by')
    .leftJoin('budget_units as u', 'u.unit_id', 't.unit_id')
    .leftJoin('evaluation_pool as a', 'a.entry_id', 't.agency_id')
    .select([
      'r.kind',
      'r.decided_at as at',
      'w.name as by',
      postsHeld(db, { user: 'r.decided_by', at: 'r.decided_at' }).as('posts'),
      'r.total as score',
      'r.grade',
      's.task_id as task',
      'r.subject_id as subject',
      'r.unit_id as evaluated',
      't.name as taskName',
      't.unit_id as unit',
      'u.name as unitName',
      'a.name as agency',
      'c.name as ledBy',
      (by) =>
        by
          .selectFrom('evaluation_judges as j')
          .innerJoin('evaluation_pool as e', 'e.entry_id', 'j.entry_id')
          .leftJoin('evaluation_pool as works', 'works.entry_id', 'e.agency_id')
          .select(
            sql<ArchivedExpert[]>`coalesce(json_agg(json_build_object(
              'name', e.name, 'of', coalesce(works.name, e.qualification)
            ) order by j.assigned_at, e.name), '[]')`.as('experts'),
          )
          .whereRef('j.task_id', '=', 's.task_id')
          .where('j.ended_at', 'is', null)
          .as('experts'),
    ])
    .where('r.project_id', '=', project)
    .orderBy('r.decided_at')
    .execute()
  return rows.map(({ at, experts, ...row }) => ({ ...row, at: at.toISOString(), experts: experts ?? [] }))
}

/**
 * What of a project became final and has a paper: rounds of monitoring by day, and subjects of evaluations.
 */
export type ArchivedFinals = {
  readonly rounds: readonly string[]
  readonly isSelfConfirmed: boolean
  readonly subjects: readonly { readonly task: string; readonly subject: string }[]
}

export async function archivedFinals(db: Db, project: string): Promise<ArchivedFinals> {
  const rounds = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .select('r.round_id as round')
    .where('s.project_id', '=', project)
    .where('s.state', '=', 'final')
    .orderBy('r.day')
    .execute()
  const self = await db
    .selectFrom('self_evaluations')
    .select('state')
    .where('project_id', '=', project)
    .executeTakeFirst()
  const subjects = await db
    .selectFrom('evaluation_results as e')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'e.subject_id')
    .select(['s.task_id as task', 's.subject_id as subject'])
    .where('e.project_id', '=', project)
    .orderBy('e.decided_at')
    .execute()
  return { rounds: rounds.map(({ round }) => round), isSelfConfirmed: self?.state === 'confirmed', subjects }
}

/** `taskUnit`: whose department the task is of; null: the region's. */
export type ArchivedDepartment = DepartmentResult & { readonly taskUnit: string | null }

/**
 * What whole departments came to, by department and then the newest year first, with what they handed in.
 * Within reach through `within`.
 */
export async function archivedDepartments(db: Db): Promise<ArchivedDepartment[]> {
  const rows = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .innerJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .select([
      'r.unit_id as unit',
      'u.code as unitCode',
      'u.name as unitName',
      'r.fiscal_year as year',
      'r.kind',
      's.task_id as task',
      't.name as taskName',
      't.unit_id as taskUnit',
      'r.subject_id as subject',
      'r.total',
      'r.grade',
      'r.decided_at',
    ])
    .where('r.project_id', 'is', null)
    .where('r.policy_id', 'is', null)
    .orderBy('u.code')
    .orderBy('u.name')
    .orderBy('r.fiscal_year', 'desc')
    .orderBy('r.decided_at', 'desc')
    .execute()
  if (rows.length === 0) return []
  const files = await db
    .selectFrom('evaluation_files')
    .select(['file_id as id', 'subject_id as subject', 'file'])
    .where(
      'subject_id',
      'in',
      rows.map(({ subject }) => subject),
    )
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  return rows.map(({ decided_at: at, ...row }) => ({
    ...row,
    decidedAt: at.toISOString(),
    files: files.filter(({ subject }) => subject === row.subject).map(({ id, file }) => ({ id, file })),
  }))
}
