/**
 * What belongs to one subject of an evaluation: marks of experts, what the unit is asked and answers, its
 * objections, and the result.
 */
import { sql } from 'kysely'
import type { ExpertMarks } from '#core/evaluation/combine.ts'
import type { EvaluationKind } from '#core/evaluation/task.ts'
import type { EarlierResult } from '#core/evaluation/draft-report.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { Ballot, EvidenceRequest, Objection, OpenRequests } from '#core/evaluation/rows.ts'
import type { Named } from '#core/kernel/named.ts'

export type BallotRow = Ballot & { readonly subject: string; readonly entry: string }

export async function loadBallots(db: Db, subjects: readonly string[]): Promise<readonly BallotRow[]> {
  if (subjects.length === 0) return []
  const rows = await db
    .selectFrom('evaluation_ballots')
    .selectAll()
    .where('subject_id', 'in', subjects)
    .orderBy('entry_id')
    .execute()
  return rows.map((row) => ({
    subject: row.subject_id,
    entry: row.entry_id,
    marks: row.marks,
    opinion: row.opinion,
    version: row.version,
    submittedAt: row.submitted_at?.toISOString() ?? null,
  }))
}

export type NewBallot = {
  readonly subject: string
  readonly entry: string
  readonly marks: ExpertMarks
  readonly opinion: string
  readonly version: number
  readonly at: Date
  readonly submitted: boolean
}

/** The task is locked. */
export async function keepBallot(
  tx: Db,
  { subject, entry, marks, opinion, version, at, submitted }: NewBallot,
): Promise<void> {
  const values = {
    marks: plainJson(marks),
    opinion: plainText(opinion),
    version,
    saved_at: at,
    submitted_at: submitted ? at : null,
  }
  await tx
    .insertInto('evaluation_ballots')
    .values({ subject_id: subject, entry_id: entry, ...values })
    .onConflict((conflict) => conflict.columns(['region_id', 'subject_id', 'entry_id']).doUpdateSet(values))
    .execute()
}

export type RequestRow = EvidenceRequest<Named>

export async function loadRequests(db: Db, subject: string): Promise<readonly RequestRow[]> {
  const rows = await db
    .selectFrom('evaluation_requests as q')
    .innerJoin('users as a', 'a.user_id', 'q.asked_by')
    .leftJoin('users as b', 'b.user_id', 'q.answered_by')
    .select([
      'q.request_id',
      'q.question',
      'q.due',
      'q.asked_by',
      'a.name as asker',
      'q.asked_at',
      'q.answer',
      'q.files',
      'b.name as answerer',
      'q.answered_at',
    ])
    .where('q.subject_id', '=', subject)
    .orderBy('q.asked_at')
    .orderBy('q.request_id')
    .execute()
  return rows.map((row) => ({
    id: row.request_id,
    question: row.question,
    due: row.due,
    askedBy: { id: row.asked_by, name: row.asker },
    askedAt: row.asked_at.toISOString(),
    answer: row.answer,
    files: row.files,
    answeredBy: row.answerer,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }))
}

export type OpenPoints = { readonly undecided: number; readonly asked: OpenRequests | null }

/** By subject: points of the unit without a decision, and requests without an answer; none: not in the map. */
export async function loadOpenPoints(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, OpenPoints>> {
  if (subjects.length === 0) return new Map()
  const [points, requests] = await Promise.all([
    db
      .selectFrom('evaluation_objections')
      .select(['subject_id', (by) => by.fn.countAll<string>().as('count')])
      .where('subject_id', 'in', subjects)
      .where('accepted', 'is', null)
      .groupBy('subject_id')
      .execute(),
    db
      .selectFrom('evaluation_requests')
      .select([
        'subject_id',
        (by) => by.fn.countAll<string>().as('count'),
        (by) => by.fn.min('due').as('due'),
      ])
      .where('subject_id', 'in', subjects)
      .where('answered_at', 'is', null)
      .groupBy('subject_id')
      .execute(),
  ])
  return new Map(
    subjects.map((subject) => {
      const asked = requests.find((row) => row.subject_id === subject)
      return [
        subject,
        {
          undecided: Number(points.find((row) => row.subject_id === subject)?.count ?? 0),
          asked: asked === undefined ? null : { count: Number(asked.count), due: asked.due },
        },
      ]
    }),
  )
}

export async function addRequest(
  tx: Db,
  {
    id,
    subject,
    question,
    due,
    by,
    at,
  }: {
    readonly id: string
    readonly subject: string
    readonly question: string
    readonly due: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('evaluation_requests')
    .values({
      request_id: id,
      subject_id: subject,
      question: plainText(question),
      due,
      asked_by: by,
      asked_at: at,
      answer: '',
      files: [],
      answered_by: null,
      answered_at: null,
    })
    .execute()
}

/** The task is locked. */
export async function updateRequestAnswer(
  tx: Db,
  id: string,
  {
    answer,
    files,
    by,
    at,
  }: { readonly answer: string; readonly files: readonly string[]; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('evaluation_requests')
    .set({ answer: plainText(answer), files: [...files], answered_by: by, answered_at: at })
    .where('request_id', '=', id)
    .execute()
}

export async function loadObjections(db: Db, subject: string): Promise<readonly Objection[]> {
  const rows = await db
    .selectFrom('evaluation_objections as o')
    .innerJoin('users as s', 's.user_id', 'o.said_by')
    .leftJoin('users as d', 'd.user_id', 'o.decided_by')
    .select([
      'o.number',
      'o.text',
      's.name as sayer',
      'o.said_at',
      'o.accepted',
      'o.reason',
      'd.name as decider',
    ])
    .where('o.subject_id', '=', subject)
    .orderBy('o.number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    text: row.text,
    saidBy: row.sayer,
    saidAt: row.said_at.toISOString(),
    accepted: row.accepted,
    reason: row.reason,
    decidedBy: row.decider,
  }))
}

/** The unit says all it has to say at once. The task is locked. */
export async function addObjections(
  tx: Db,
  subject: string,
  texts: readonly string[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (texts.length === 0) return
  await tx
    .insertInto('evaluation_objections')
    .values(
      texts.map((text, index) => ({
        subject_id: subject,
        number: index + 1,
        text: plainText(text),
        said_by: by,
        said_at: at,
        accepted: null,
        reason: '',
        decided_by: null,
        decided_at: null,
      })),
    )
    .execute()
}

/** @returns false where there is no such point */
export async function updateObjection(
  tx: Db,
  subject: string,
  {
    number,
    accepted,
    reason,
    by,
    at,
  }: {
    readonly number: number
    readonly accepted: boolean
    readonly reason: string
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const done = await tx
    .updateTable('evaluation_objections')
    .set({ accepted, reason: plainText(reason), decided_by: by, decided_at: at })
    .where('subject_id', '=', subject)
    .where('number', '=', number)
    .returning('number')
    .executeTakeFirst()
  return done !== undefined
}

export type NewResult = {
  readonly subject: string
  readonly year: number
  readonly kind: EvaluationKind
  readonly project: string | null
  readonly policy: string | null
  readonly unit: string
  readonly total: string
  readonly grade: Grade
  readonly by: string
  readonly at: Date
}

/** Laid down once, never changed. */
export async function addResult(
  tx: Db,
  { subject, year, kind, project, policy, unit, total, grade, by, at }: NewResult,
): Promise<void> {
  await tx
    .insertInto('evaluation_results')
    .values({
      subject_id: subject,
      fiscal_year: year,
      kind,
      project_id: project,
      policy_id: policy,
      unit_id: unit,
      total,
      grade,
      decided_by: by,
      decided_at: at,
    })
    .execute()
}

/** When a result became final, and who settled it; null: it is not. */
export async function resultSettled(
  db: Db,
  subject: string,
): Promise<{ readonly at: string; readonly by: string } | null> {
  const row = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('users as u', 'u.user_id', 'r.decided_by')
    .select(['r.decided_at as at', 'u.name as by'])
    .where('r.subject_id', '=', subject)
    .executeTakeFirst()
  return row === undefined ? null : { at: row.at.toISOString(), by: row.by }
}

/**
 * Of each project of a fiscal year the one result that goes before its others: that of a 财政评价 before that of
 * a 部门评价, then the newest.
 */
export function resultsInForce(db: Db, year: number) {
  return db
    .selectFrom('evaluation_results as r')
    .distinctOn('r.project_id')
    .where('r.fiscal_year', '=', year)
    .where('r.project_id', 'is not', null)
    .orderBy('r.project_id')
    .orderBy(sql`r.kind = 'finance'`, 'desc')
    .orderBy('r.decided_at', 'desc')
}

/**
 * By project, of those that were evaluated; it goes before what its unit said of itself. Through `within`
 * those within reach.
 */
export async function evaluatedTotals(
  db: Db,
  year: number,
): Promise<ReadonlyMap<string, { readonly total: string; readonly grade: Grade }>> {
  const rows = await resultsInForce(db, year)
    .select([sql<string>`r.project_id`.as('project'), 'r.total', 'r.grade'])
    .execute()
  return new Map(rows.map(({ project, ...result }) => [project, result]))
}

/** Final results of earlier years, the newest first: of these projects, of a policy, or of a unit as a whole. */
export async function resultsBefore(
  db: Db,
  year: number,
  of: { readonly projects: readonly string[] } | { readonly policy: string } | { readonly unit: string },
): Promise<EarlierResult[]> {
  const found = db
    .selectFrom('evaluation_results as r')
    .select(['r.fiscal_year as year', 'r.kind', 'r.total', 'r.grade'])
    .where('r.fiscal_year', '<', year)
    .orderBy('r.fiscal_year', 'desc')
    .orderBy('r.decided_at', 'desc')
  if ('policy' in of) return found.where('r.policy_id', '=', of.policy).execute()
  return 'unit' in of
    ? found
        .where('r.unit_id', '=', of.unit)
        .where('r.project_id', 'is', null)
        .where('r.policy_id', 'is', null)
        .execute()
    : found.where('r.project_id', '=', sql<string>`any(${[...of.projects]}::uuid[])`).execute()
}
