/** 评价任务 with what is evaluated and who judges it. A change locks the task first. */
import { sql } from 'kysely'
import type { FrameworkItem } from '#core/evaluation/framework.ts'
import type { EvaluationScheme } from '#core/evaluation/scheme.ts'
import type { TaskChoices, Report, SubjectState, TaskState } from '#core/evaluation/task.ts'
import { endings } from '../filing/closings.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type {
  ListedTask,
  SubjectHead,
  CandidateHead,
  EvaluatedAs,
  TaskResults,
} from '#core/evaluation/rows.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Named } from '#core/kernel/named.ts'

export type TaskRow = ListedTask & {
  readonly items: readonly FrameworkItem[]
  readonly scheme: EvaluationScheme
  readonly ruleSet: string
  readonly choices: TaskChoices
  readonly version: number
  readonly createdBy: Named
  readonly createdAt: string
  readonly openedAt: string | null
  readonly endedAt: string | null
}

export type NewTask = Pick<
  TaskRow,
  | 'id'
  | 'kind'
  | 'subjectKind'
  | 'year'
  | 'name'
  | 'due'
  | 'marksDue'
  | 'items'
  | 'scheme'
  | 'ruleSet'
  | 'choices'
> & { readonly unit: string | null; readonly by: string; readonly at: Date }

export async function insertEvaluationTask(tx: Db, task: NewTask): Promise<void> {
  await tx
    .insertInto('evaluation_tasks')
    .values({
      task_id: task.id,
      kind: task.kind,
      subject_kind: task.subjectKind,
      fiscal_year: task.year,
      name: plainText(task.name),
      unit_id: task.unit,
      agency_id: null,
      due: task.due,
      marks_due: task.marksDue,
      items: plainJson(task.items),
      scheme: plainJson(task.scheme),
      rule_set: task.ruleSet,
      choices: plainJson(task.choices),
      state: 'preparing',
      version: 1,
      created_by: task.by,
      created_at: task.at,
      opened_at: null,
      ended_at: null,
    })
    .execute()
}

export type TaskChange = {
  readonly name?: string
  readonly due?: string
  readonly marksDue?: string
  readonly items?: readonly FrameworkItem[]
  readonly agency?: string | null
  readonly choices?: TaskChoices
  readonly state?: TaskState
  readonly openedAt?: Date
  readonly endedAt?: Date
}

/** The task is locked. */
export async function updateEvaluationTask(tx: Db, id: string, change: TaskChange): Promise<void> {
  await tx
    .updateTable('evaluation_tasks')
    .set((by) => ({
      version: by('version', '+', 1),
      ...(change.name !== undefined && { name: plainText(change.name) }),
      ...(change.due !== undefined && { due: change.due }),
      ...(change.marksDue !== undefined && { marks_due: change.marksDue }),
      ...(change.items !== undefined && { items: plainJson(change.items) }),
      ...(change.agency !== undefined && { agency_id: change.agency }),
      ...(change.choices !== undefined && { choices: plainJson(change.choices) }),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.openedAt !== undefined && { opened_at: change.openedAt }),
      ...(change.endedAt !== undefined && { ended_at: change.endedAt }),
    }))
    .where('task_id', '=', id)
    .execute()
}

export async function findEvaluationTask(db: Db, id: string): Promise<TaskRow | null> {
  const row = await selectTasks(db).where('t.task_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toTask(row)
}

/** Locked until the transaction ends. */
export async function lockTask(tx: Db, id: string): Promise<TaskRow | null> {
  await tx
    .selectFrom('evaluation_tasks')
    .select('task_id')
    .where('task_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return findEvaluationTask(tx, id)
}

export type TaskHead = Pick<
  TaskRow,
  'id' | 'kind' | 'subjectKind' | 'year' | 'name' | 'unit' | 'agency' | 'due' | 'marksDue' | 'state'
> & { readonly isOpened: boolean }

/**
 * The newest first, without what they are made of; through `within` those within reach.
 * @param only some of them
 */
export async function listTaskHeads(db: Db, only?: readonly string[]): Promise<readonly TaskHead[]> {
  const rows = await namedTasks(db)
    .select([
      't.task_id',
      't.kind',
      't.subject_kind',
      't.fiscal_year',
      't.name',
      't.unit_id',
      't.agency_id',
      't.due',
      't.marks_due',
      't.state',
      't.opened_at',
      'u.name as unit_name',
      'a.name as agency_name',
    ])
    .$if(only !== undefined, (query) =>
      query.where(sql<boolean>`t.task_id = any(${[...(only ?? [])]}::uuid[])`),
    )
    .orderBy('t.created_at', 'desc')
    .orderBy('t.task_id')
    .execute()
  return rows.map((row) => ({
    id: row.task_id,
    kind: row.kind,
    subjectKind: row.subject_kind,
    year: row.fiscal_year,
    name: row.name,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    agency: row.agency_id === null ? null : { id: row.agency_id, name: row.agency_name ?? '' },
    due: row.due,
    marksDue: row.marks_due,
    state: row.state,
    isOpened: row.opened_at !== null,
  }))
}

export type SubjectRow = SubjectHead & {
  readonly task: string
  readonly report: Report | null
  readonly sentAt: string | null
  readonly heardAt: string | null
}

export type NewSubject = {
  readonly id: string
  readonly project: string | null
  readonly policy: string | null
  readonly unit: string
  readonly name: string
}

/** What a task evaluates, all anew. The task is locked, and nothing was marked yet. */
export async function setSubjects(tx: Db, task: string, subjects: readonly NewSubject[]): Promise<void> {
  await tx.deleteFrom('evaluation_subjects').where('task_id', '=', task).execute()
  if (subjects.length === 0) return
  await tx
    .insertInto('evaluation_subjects')
    .values(
      subjects.map((one, at) => ({
        task_id: task,
        subject_id: one.id,
        position: at + 1,
        project_id: one.project,
        policy_id: one.policy,
        unit_id: one.unit,
        name: plainText(one.name),
        state: 'marking' as const,
        report: null,
        feedback_due: null,
        sent_at: null,
        heard_at: null,
      })),
    )
    .execute()
}

export async function loadSubjects(db: Db, task: string): Promise<readonly SubjectRow[]> {
  return (await selectSubjects(db).where('s.task_id', '=', task).orderBy('s.position').execute()).map(
    toSubject,
  )
}

/** Subjects by task, with how many are at which step; through `within` those within reach. */
export async function countSubjects(
  db: Db,
  tasks: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<SubjectState, number>>>> {
  const found = new Map<string, Record<SubjectState, number>>()
  if (tasks.length === 0) return found
  const rows = await db
    .selectFrom('evaluation_subjects')
    .select(['task_id', 'state', (by) => by.fn.countAll<string>().as('count')])
    .where('task_id', 'in', tasks)
    .groupBy(['task_id', 'state'])
    .execute()
  for (const { task_id, state, count } of rows) {
    const counts = found.get(task_id) ?? { marking: 0, reporting: 0, feedback: 0, final: 0 }
    found.set(task_id, { ...counts, [state]: Number(count) })
  }
  return found
}

/** What of each task is final, by task; through `within` those within reach. A task without results is not there. */
export async function resultsOfTasks(
  db: Db,
  tasks: readonly string[],
): Promise<ReadonlyMap<string, TaskResults>> {
  if (tasks.length === 0) return new Map()
  const graded = (grade: Grade) => sql<number>`(count(*) filter (where r.grade = ${grade}))::int`
  const rows = await db
    .selectFrom('evaluation_subjects as s')
    .innerJoin('evaluation_results as r', 'r.subject_id', 's.subject_id')
    .select([
      's.task_id as task',
      sql<number>`count(*)::int`.as('count'),
      sql<string>`round(avg(r.total), 2)::text`.as('mean'),
      sql<string>`min(r.subject_id::text)`.as('first'),
      graded('优').as('excellent'),
      graded('良').as('good'),
      graded('中').as('fair'),
      graded('差').as('poor'),
    ])
    .where('s.task_id', 'in', tasks)
    .groupBy('s.task_id')
    .execute()
  return new Map(
    rows.map(({ task, count, mean, first, excellent, good, fair, poor }) => [
      task,
      {
        count,
        mean,
        grades: { 优: excellent, 良: good, 中: fair, 差: poor },
        only: count === 1 ? first : null,
      },
    ]),
  )
}

export type SubjectChange = {
  readonly state?: SubjectState
  readonly report?: Report
  readonly feedbackDue?: string
  readonly sentAt?: Date
  readonly heardAt?: Date | null
}

/** The task is locked. */
export async function changeSubject(tx: Db, id: string, change: SubjectChange): Promise<void> {
  await tx
    .updateTable('evaluation_subjects')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.report !== undefined && { report: plainJson(change.report) }),
      ...(change.feedbackDue !== undefined && { feedback_due: change.feedbackDue }),
      ...(change.sentAt !== undefined && { sent_at: change.sentAt }),
      ...(change.heardAt !== undefined && { heard_at: change.heardAt }),
    })
    .where('subject_id', '=', id)
    .execute()
}

export type JudgeRow = {
  readonly entry: string
  readonly user: string
  readonly name: string
  readonly agency: string | null
  readonly drawn: boolean
  readonly declaredAt: string | null
  readonly endedAt: string | null
  readonly endedReason: string
}

/** Those that were asked, those that were let go too. */
export async function loadJudges(db: Db, task: string): Promise<readonly JudgeRow[]> {
  const rows = await db
    .selectFrom('evaluation_judges as j')
    .innerJoin('evaluation_pool as e', 'e.entry_id', 'j.entry_id')
    .leftJoin('evaluation_pool as a', 'a.entry_id', 'e.agency_id')
    .select([
      'j.entry_id',
      'j.user_id',
      'e.name',
      'a.name as agency',
      'j.drawn',
      'j.declared_at',
      'j.ended_at',
      'j.ended_reason',
    ])
    .where('j.task_id', '=', task)
    .orderBy('j.assigned_at')
    .orderBy('e.name')
    .execute()
  return rows.map((row) => ({
    entry: row.entry_id,
    user: row.user_id,
    name: row.name,
    agency: row.agency,
    drawn: row.drawn,
    declaredAt: row.declared_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedReason: row.ended_reason,
  }))
}

/** Tasks that somebody was asked to judge in and was not let go of, and whether the declaration was given. */
export async function tasksOfJudge(db: Db, user: string): Promise<ReadonlyMap<string, 'asked' | 'declared'>> {
  const rows = await db
    .selectFrom('evaluation_judges')
    .select(['task_id', 'declared_at'])
    .where('user_id', '=', user)
    .where('ended_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ task_id, declared_at }) => [task_id, declared_at === null ? 'asked' : 'declared']),
  )
}

export type NewJudge = {
  readonly entry: string
  readonly user: string
  readonly drawn: boolean
  readonly at: Date
}

export async function addJudges(tx: Db, task: string, judges: readonly NewJudge[]): Promise<void> {
  if (judges.length === 0) return
  await tx
    .insertInto('evaluation_judges')
    .values(
      judges.map(({ entry, user, drawn, at }) => ({
        task_id: task,
        entry_id: entry,
        user_id: user,
        drawn,
        assigned_at: at,
        declared_at: null,
        ended_at: null,
        ended_reason: '',
      })),
    )
    .execute()
}

/** Takes all judges away while a task is prepared: nobody has seen anything. */
export async function clearJudges(tx: Db, task: string): Promise<void> {
  await tx.deleteFrom('evaluation_judges').where('task_id', '=', task).execute()
}

export type JudgeChange = {
  readonly declaredAt?: Date
  readonly endedAt?: Date
  readonly endedReason?: string
}

export async function changeJudge(tx: Db, task: string, entry: string, change: JudgeChange): Promise<void> {
  await tx
    .updateTable('evaluation_judges')
    .set({
      ...(change.declaredAt !== undefined && { declared_at: change.declaredAt }),
      ...(change.endedAt !== undefined && { ended_at: change.endedAt }),
      ...(change.endedReason !== undefined && { ended_reason: plainText(change.endedReason) }),
    })
    .where('task_id', '=', task)
    .where('entry_id', '=', entry)
    .execute()
}

export type CandidateRow = CandidateHead & { readonly unit: string }

/**
 * Projects that were approved in a year, with their approved budget and the risk of the review; through
 * `within` those within reach.
 * @param units within which; null: all
 */
export async function loadCandidates(
  db: Db,
  year: number,
  units: readonly string[] | null,
): Promise<readonly CandidateRow[]> {
  const found = db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('reviews as r', 'r.project_id', 'p.project_id')
    .leftJoin(endings(db).as('k'), 'k.project_id', 'p.project_id')
    .select([
      'v.project_id',
      'p.code',
      'p.name',
      'u.unit_id',
      'u.name as unit_name',
      sql<string>`v.fiscal + v.other`.as('budget'),
      sql<number>`coalesce(r.risk, 0)`.as('risk'),
      'k.day as closed',
    ])
    .distinctOn('v.project_id')
    .where('v.fiscal_year', '=', year)
    .where('p.counted', '=', true)
    .orderBy('v.project_id')
    .orderBy('v.number', 'desc')
  const rows = await (
    units === null ? found : found.where(sql<boolean>`p.unit_id = any(${[...units]}::uuid[])`)
  ).execute()
  return rows.map((row) => ({
    id: row.project_id,
    code: row.code,
    name: row.name,
    unit: row.unit_id,
    unitName: row.unit_name,
    budget: row.budget,
    risk: row.risk,
    closed: row.closed,
  }))
}

/**
 * Policies in force in a year, until it or since, with their plan of the year, as `loadCandidates`; a draft is none.
 * @param units whose they are; null: all
 */
export async function loadPolicyCandidates(
  db: Db,
  year: number,
  units: readonly string[] | null,
): Promise<readonly CandidateRow[]> {
  const found = db
    .selectFrom('policies as y')
    .innerJoin('budget_units as u', 'u.unit_id', 'y.unit_id')
    .leftJoin('policy_budgets as b', (join) =>
      join.onRef('b.policy_id', '=', 'y.policy_id').on('b.year', '=', year),
    )
    .select([
      'y.policy_id as id',
      'y.name',
      'u.unit_id as unit',
      'u.name as unitName',
      sql<string>`coalesce(b.amount, 0)::text`.as('budget'),
      'y.ended_on as closed',
    ])
    .where('y.state', '<>', 'drafted')
    .where('y.valid_from', '<=', `${year}-12-31`)
    .where(sql<boolean>`coalesce(y.ended_on, y.valid_to) >= ${`${year}-01-01`}`)
    .orderBy('u.code')
    .orderBy(sql`y.name collate names`)
    .orderBy('y.policy_id')
  const rows = await (
    units === null ? found : found.where(sql<boolean>`y.unit_id = any(${[...units]}::uuid[])`)
  ).execute()
  return rows.map((row) => ({ ...row, code: null, risk: 0 }))
}

/**
 * Projects and policies that other tasks of a year have evaluated, or evaluate now; of several results the newest.
 * @param task that chooses among them
 */
export async function evaluatedElsewhere(
  db: Db,
  { id, year }: Pick<TaskRow, 'id' | 'year'>,
): Promise<ReadonlyMap<string, EvaluatedAs>> {
  const rows = await db
    .selectFrom('evaluation_subjects as s')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .leftJoin('evaluation_results as r', 'r.subject_id', 's.subject_id')
    .select([sql<string | null>`coalesce(s.project_id, s.policy_id)`.as('of'), 't.kind', 'r.grade'])
    .where('t.fiscal_year', '=', year)
    .where('t.task_id', '<>', id)
    .where((by) => by.or([by('s.project_id', 'is not', null), by('s.policy_id', 'is not', null)]))
    .where((by) => by.or([by('r.grade', 'is not', null), by('t.state', '=', 'running')]))
    // The last of each is kept: a result before what is open, the newest result.
    .orderBy('r.decided_at', (by) => by.asc().nullsFirst())
    .execute()
  return new Map(rows.flatMap(({ of, kind, grade }) => (of === null ? [] : [[of, { kind, grade }]])))
}

function namedTasks(db: Db) {
  return db
    .selectFrom('evaluation_tasks as t')
    .leftJoin('budget_units as u', 'u.unit_id', 't.unit_id')
    .leftJoin('evaluation_pool as a', 'a.entry_id', 't.agency_id')
}

function selectTasks(db: Db) {
  return namedTasks(db)
    .innerJoin('users as c', 'c.user_id', 't.created_by')
    .selectAll('t')
    .select(['c.name as creator', 'u.name as unit_name', 'a.name as agency_name'])
}

type SelectedTask = Awaited<ReturnType<ReturnType<typeof selectTasks>['executeTakeFirstOrThrow']>>

function toTask(row: SelectedTask): TaskRow {
  return {
    id: row.task_id,
    kind: row.kind,
    subjectKind: row.subject_kind,
    year: row.fiscal_year,
    name: row.name,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    agency: row.agency_id === null ? null : { id: row.agency_id, name: row.agency_name ?? '' },
    due: row.due,
    marksDue: row.marks_due,
    items: row.items,
    scheme: row.scheme,
    ruleSet: row.rule_set,
    choices: row.choices,
    state: row.state,
    version: row.version,
    createdBy: { id: row.created_by, name: row.creator },
    createdAt: row.created_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}

function selectSubjects(db: Db) {
  return db
    .selectFrom('evaluation_subjects as s')
    .innerJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .leftJoin('projects as p', 'p.project_id', 's.project_id')
    .leftJoin('evaluation_results as r', 'r.subject_id', 's.subject_id')
    .select([
      's.subject_id',
      's.task_id',
      's.project_id',
      's.policy_id',
      'p.code',
      's.unit_id',
      'u.name as unit_name',
      's.name',
      's.state',
      's.report',
      's.feedback_due',
      's.sent_at',
      's.heard_at',
      'r.total',
      'r.grade',
      // Of a policy, its plan of the year.
      sql<string | null>`coalesce(
        (select v.fiscal + v.other from project_versions v
          where v.region_id = ${db.region} and v.project_id = s.project_id order by v.number desc limit 1),
        (select b.amount from policy_budgets b
          join evaluation_tasks t on t.region_id = b.region_id and t.fiscal_year = b.year
          where b.region_id = ${db.region} and t.region_id = ${db.region}
            and b.policy_id = s.policy_id and t.task_id = s.task_id)
      )`.as('budget'),
    ])
}

type SelectedSubject = Awaited<ReturnType<ReturnType<typeof selectSubjects>['executeTakeFirstOrThrow']>>

function toSubject(row: SelectedSubject): SubjectRow {
  return {
    id: row.subject_id,
    task: row.task_id,
    project: row.project_id,
    policy: row.policy_id,
    code: row.code,
    unit: { id: row.unit_id, name: row.unit_name },
    name: row.name,
    state: row.state,
    report: row.report,
    feedbackDue: row.feedback_due,
    sentAt: row.sent_at?.toISOString() ?? null,
    heardAt: row.heard_at?.toISOString() ?? null,
    budget: row.budget,
    total: row.total,
    grade: row.grade,
  }
}
