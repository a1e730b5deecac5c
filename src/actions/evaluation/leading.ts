/** An act of who leads an evaluation, with its event; and what it looks like to who may see it. */
import type {
  EvaluationJudge,
  EvaluationStanding,
  EvaluationSubject,
  EvaluationView,
} from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { frameworkFaults } from '#core/evaluation/framework.ts'
import { NO_CHOICES } from '#core/evaluation/task.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadRatings } from '#store/evaluation/pool.ts'
import { loadBallots, loadOpenPoints, type BallotRow, type OpenPoints } from '#store/evaluation/sheets.ts'
import type { SubjectRow, TaskRow } from '#store/evaluation/evaluations.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import type { Work } from '../kernel/work.ts'
import { notify } from '../messages/notify.ts'
import { openEvaluation, evaluationRefused, type Evaluation } from './standing.ts'

export type Of<T> = T & { readonly id: string }
export type Answer = Promise<Result<EvaluationView, Problem>>

/** Experts are told that they are asked. */
export function invite(
  { context, tx, actor }: Work,
  { id, name, marksDue }: TaskRow,
  people: readonly string[],
): Promise<number> {
  return notify(
    context,
    tx,
    people.map((recipient) => ({
      recipient,
      kind: 'evaluation-assigned',
      actor: actor.id,
      project: null,
      as: { kind: 'each' },
      facts: { name, due: marksDue, evaluation: id },
    })),
  )
}

/**
 * An act of the lead, with its event.
 * @param state in which the task has to be; without one the act looks itself
 */
export async function leading(
  context: Context,
  actor: Actor,
  { id, state }: { readonly id: string; readonly state?: 'preparing' },
  act: (tx: Db, evaluation: Evaluation) => Promise<Result<WrittenEvent, Problem>>,
): Answer {
  return context.store.of(actor.region).transaction(async (tx) => {
    const opened = await openEvaluation(tx, actor, id, true)
    if (!opened.ok) return opened
    if (!opened.value.standing.leads) return NOT_ALLOWED
    if (state !== undefined && opened.value.task.state !== state) return evaluationRefused('not-preparing')
    const done = await act(tx, opened.value)
    if (!done.ok) return done
    await audit(context, tx, actor.id, done.value)
    const now = await openEvaluation(tx, actor, id)
    return now.ok ? ok(await viewOf(context, tx, now.value)) : now
  })
}

export async function viewOf(
  context: Context,
  db: Db,
  { task, subjects, judges, judge, standing }: Evaluation,
): Promise<EvaluationView> {
  const ballots = await loadBallots(
    db,
    subjects.map(({ id }) => id),
  )
  const open = await loadOpenPoints(
    db,
    subjects.map(({ id }) => id),
  )
  const ratings = standing.leads ? await loadRatings(db, task.id) : []
  const ratingOf = (entry: string | undefined) => {
    const found = ratings.find((one) => one.entry === entry)
    return found === undefined ? null : { stars: found.stars, comment: found.comment }
  }
  const active = judges.filter(({ endedAt }) => endedAt === null)
  return {
    ...headOf(task),
    standing,
    version: task.version,
    items: task.items,
    faults: frameworkFaults(task.items, task.subjectKind, task.scheme.resultsLeast),
    ruleSet: task.ruleSet,
    choices: standing.leads ? task.choices : NO_CHOICES,
    createdBy: task.createdBy.name,
    resultsLeast: task.scheme.resultsLeast,
    today: today(context),
    agencyRating: ratingOf(task.agency?.id),
    subjects: subjects.map((subject) =>
      subjectView(subject, standing, {
        marks: {
          in: active.filter(({ entry }) => isIn(ballots, subject.id, entry)).length,
          of: active.length,
        },
        mine: judge === null ? null : isIn(ballots, subject.id, judge.entry),
        open: open.get(subject.id),
      }),
    ),
    judges: standing.leads
      ? judges.map((one): EvaluationJudge => ({
          entry: one.entry,
          name: one.name,
          agency: one.agency,
          drawn: one.drawn,
          declared: one.declaredAt !== null,
          ended: one.endedAt === null ? null : one.endedReason,
          done: ballots.filter(({ entry, submittedAt }) => entry === one.entry && submittedAt !== null)
            .length,
          rating: ratingOf(one.entry),
        }))
      : [],
  }
}

function isIn(ballots: readonly BallotRow[], subject: string, entry: string): boolean {
  return ballots.some(
    (ballot) => ballot.subject === subject && ballot.entry === entry && ballot.submittedAt !== null,
  )
}

type SubjectFigures = {
  readonly marks: { readonly in: number; readonly of: number }
  readonly mine: boolean | null
  readonly open: OpenPoints | undefined
}

/** Judges do not learn of others' marks, nor of results before they are final. */
export function subjectView(
  subject: SubjectRow,
  { leads, judges, answers }: EvaluationStanding,
  { marks, mine, open }: SubjectFigures,
): EvaluationSubject {
  return {
    id: subject.id,
    project: subject.project,
    policy: subject.policy,
    code: subject.code,
    name: subject.name,
    unit: subject.unit,
    budget: subject.budget,
    state: subject.state,
    marks: leads ? marks : null,
    mine,
    feedbackDue: subject.feedbackDue,
    heard: subject.heardAt !== null,
    undecided: open?.undecided ?? 0,
    asked: leads || judges === 'declared' || answers ? (open?.asked ?? null) : null,
    total: subject.total,
    grade: subject.grade,
  }
}

function headOf({ id, kind, subjectKind, year, name, unit, agency, due, marksDue, state }: TaskRow) {
  return { id, kind, subjectKind, year, name, unit, agency, due, marksDue, state }
}
