/**
 * What waits for people under a day of its own: marks of experts, evidence that was asked for, 保障任务, replies
 * on 整改 that nobody has checked.
 */
import { sql } from 'kysely'
import type { UnitKind } from '#core/organisation/unit.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Db } from '../kernel/store.ts'

/** Marks that a person has not handed in, of one task; `leader`: who made the task. */
export type WaitingMarks = {
  readonly task: string
  readonly person: string
  readonly leader: string
  readonly due: Day
  readonly count: number
}

/** Of tasks under way, experts that were not let go. */
export async function waitingMarks(db: Db, until: Day): Promise<WaitingMarks[]> {
  return db
    .selectFrom('evaluation_tasks as t')
    .innerJoin('evaluation_judges as j', 'j.task_id', 't.task_id')
    .innerJoin('evaluation_subjects as s', 's.task_id', 't.task_id')
    .leftJoin('evaluation_ballots as b', (join) =>
      join.onRef('b.subject_id', '=', 's.subject_id').onRef('b.entry_id', '=', 'j.entry_id'),
    )
    .select([
      't.task_id as task',
      'j.user_id as person',
      't.created_by as leader',
      't.marks_due as due',
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('t.state', '=', 'running')
    .where('t.marks_due', '<=', until)
    .where('j.ended_at', 'is', null)
    .where('s.state', '=', 'marking')
    .where('b.submitted_at', 'is', null)
    .groupBy(['t.task_id', 'j.user_id', 't.created_by', 't.marks_due'])
    .orderBy('t.marks_due')
    .orderBy('t.task_id')
    .orderBy('j.user_id')
    .execute()
}

export type WaitingEvidence = {
  readonly task: string
  readonly subject: string
  readonly unit: string
  readonly due: Day
}

export async function waitingEvidence(db: Db, until: Day): Promise<WaitingEvidence[]> {
  return db
    .selectFrom('evaluation_requests as q')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'q.subject_id')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .select(['t.task_id as task', 's.subject_id as subject', 's.unit_id as unit', 'q.due'])
    .where('t.state', '=', 'running')
    .where('s.state', '<>', 'final')
    .where('q.answered_at', 'is', null)
    .where('q.due', '<=', until)
    .orderBy('q.due')
    .orderBy('q.request_id')
    .execute()
}

export type WaitingMeasure = {
  readonly unit: string
  readonly unitKind: UnitKind
  readonly year: number
  readonly due: Day
}

/** 保障任务 that are not done. */
export async function waitingMeasures(db: Db, until: Day): Promise<WaitingMeasure[]> {
  return db
    .selectFrom('assurance_tasks as t')
    .innerJoin('assurance_measures as m', 'm.measure_id', 't.measure_id')
    .innerJoin('budget_units as u', 'u.unit_id', 'm.unit_id')
    .select(['m.unit_id as unit', 'u.kind as unitKind', 'm.year', 't.due'])
    .where('t.done_on', 'is', null)
    .where('t.due', '<=', until)
    .orderBy('t.due')
    .orderBy('t.task_id')
    .execute()
}

export type WaitingCheck = {
  readonly unit: string | null
  readonly unitKind: UnitKind | null
  readonly repliedBy: string | null
  readonly repliedOn: Day
}

/** Replies on 整改 that nobody confirmed or sent back, given by a day. */
export async function waitingChecks(db: Db, until: Day): Promise<WaitingCheck[]> {
  const replied = sql<Day>`(select to_char(max(p.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from rectification_steps p where p.region_id = ${db.region} and p.rectification_id = r.rectification_id and p.kind = 'reply')`
  return db
    .selectFrom('rectifications as r')
    .leftJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .select(['r.unit_id as unit', 'u.kind as unitKind', 'r.replied_by as repliedBy', replied.as('repliedOn')])
    .where('r.state', '=', 'replied')
    .where(sql<boolean>`${replied} <= ${until}`)
    .orderBy('r.rectification_id')
    .execute()
}
