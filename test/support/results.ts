/** Results of a year as they are kept: 自评 that are 已确认 or not yet, and final results of evaluations. */
import type { Grade } from '#core/kernel/grade.ts'
import type { TestApp } from './app.ts'

type App = Pick<TestApp, 'context' | 'region'>

type Judged = {
  readonly project: string
  readonly year: number
  readonly state: 'checking' | 'confirming' | 'confirmed'
  /** Hundredths of a point. */
  readonly score: number
  readonly grade: Grade
  /** Who opened it. */
  readonly by: string
}

export async function keepJudged(
  { context, region }: App,
  { project, year, state, score, grade, by }: Judged,
): Promise<void> {
  const at = context.clock()
  await context.store
    .of(region)
    .db.insertInto('self_evaluations')
    .values({
      region_id: region,
      project_id: project,
      fiscal_year: year,
      state,
      facts: null,
      revision: 1,
      fillers: [],
      passed_by: null,
      lacking: 0,
      doubts: 0,
      score,
      grade,
      rule_set_id: 'hebei/2025',
      rule_set_version: 1,
      version: 1,
      proof: null,
      steps: 3,
      opened_at: at,
      opened_by: by,
      changed_at: at,
      submitted_at: at,
      confirmed_at: state === 'confirmed' ? at : null,
    })
    .execute()
}

type Evaluated = {
  readonly kind: 'department' | 'finance'
  readonly year: number
  /** null: the department as a whole. */
  readonly project: string | null
  readonly unit: string
  readonly total: string
  readonly grade: Grade
  readonly by: string
}

/** A task that is over, with one result. */
export async function keepEvaluated(
  { context, region }: App,
  { kind, year, project, unit, total, grade, by }: Evaluated,
): Promise<void> {
  const { db } = context.store.of(region)
  const [task, subject] = [context.newId(), context.newId()]
  const at = context.clock()
  const ids = { region_id: region, task_id: task }
  await db
    .insertInto('evaluation_tasks')
    .values({
      ...ids,
      kind,
      subject_kind: project === null ? 'department' : 'project',
      fiscal_year: year,
      name: '评价',
      unit_id: null,
      agency_id: null,
      due: '2026-08-31',
      marks_due: '2026-07-31',
      items: '[]',
      scheme: '{}',
      rule_set: 'hebei/2025',
      choices: '{}',
      state: 'finished',
      version: 1,
      created_by: by,
      created_at: at,
      opened_at: at,
      ended_at: at,
    })
    .execute()
  const of = { project_id: project, unit_id: unit }
  await db
    .insertInto('evaluation_subjects')
    .values({
      ...ids,
      ...of,
      subject_id: subject,
      position: 1,
      name: '对象',
      state: 'final',
      report: null,
      feedback_due: null,
      sent_at: null,
      heard_at: null,
    })
    .execute()
  await db
    .insertInto('evaluation_results')
    .values({
      ...of,
      region_id: region,
      subject_id: subject,
      fiscal_year: year,
      kind,
      total,
      grade,
      decided_by: by,
      decided_at: at,
    })
    .execute()
}

/** A department or unit, before documents name it. */
export async function placeUnit(
  { administrator }: Pick<TestApp, 'administrator'>,
  kind: 'department' | 'unit',
  { code, name }: { readonly code: string; readonly name: string },
  parent: string | null,
): Promise<string> {
  const what = { change: 'create', kind, code, name, parent, office: null }
  const answer = await administrator.send('POST', '/api/organisation', { what, from: '2025-01-01', note: '' })
  return answer.json<{ id: string }>().id
}
