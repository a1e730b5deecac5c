/**
 * Who is what to an evaluation: leads it, judges in it, answers for an evaluated unit, or looks on. What is
 * not named is refused.
 */
import type { EvaluationStanding } from '#api/evaluation/evaluations.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import type { EvaluationRefusal } from '#core/evaluation/task.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  findEvaluationTask,
  lockTask,
  loadJudges,
  loadSubjects,
  type JudgeRow,
  type SubjectRow,
  type TaskRow,
} from '#store/evaluation/evaluations.ts'
import type { Db } from '#store/kernel/store.ts'

export type Evaluation = {
  readonly task: TaskRow
  /** Those that the caller may know of. */
  readonly subjects: readonly SubjectRow[]
  readonly judges: readonly JudgeRow[]
  readonly standing: EvaluationStanding
  /** The caller as a judge who was not let go. */
  readonly judge: JudgeRow | null
}

const NOT_FOUND = err(problem('evaluation-not-found'))

export function evaluationRefused(
  reason: EvaluationRefusal,
  values: Problem['values'] = {},
): { readonly ok: false; readonly error: Problem } {
  return err(problem('evaluation-refused', { reason, ...values }))
}

/**
 * Whether somebody may lead evaluations of a kind of what belongs to a unit; null: of the region as a whole.
 */
export function mayLead(actor: Actor, kind: TaskRow['kind'], unit: string | null): boolean {
  const subject = { region: actor.region, units: unit === null ? [] : [unit] }
  return (
    allows(actor, 'evaluation.manage', subject) &&
    (kind === 'department' || allows(actor, 'evaluation.finance', subject))
  )
}

/** Whether somebody reads who judged: the lead, and who audits evaluations of what belongs to the unit that leads. */
export function mayReadNames(actor: Actor, kind: TaskRow['kind'], unit: string | null): boolean {
  const subject = { region: actor.region, units: unit === null ? [] : [unit] }
  return mayLead(actor, kind, unit) || allows(actor, 'evaluation.names', subject)
}

/**
 * An evaluation as one person may see it.
 * @param hold until the transaction ends. Errors: evaluation-not-found, for those who may not know of it
 */
export async function openEvaluation(
  db: Db,
  actor: Actor,
  id: string,
  hold = false,
): Promise<Result<Evaluation, Problem>> {
  const task = await (hold ? lockTask : findEvaluationTask)(db, id)
  if (task === null) return NOT_FOUND
  const [all, judges] = [await loadSubjects(db, id), await loadJudges(db, id)]
  const leads = mayLead(actor, task.kind, task.unit?.id ?? null)
  const judge =
    actorReach(actor, 'evaluation.judge') === null || task.state === 'preparing'
      ? null
      : (judges.find(({ user, endedAt }) => user === actor.id && endedAt === null) ?? null)
  const over = (action: 'evaluation.read' | 'evaluation.answer') =>
    all.filter(({ unit }) => allows(actor, action, { region: actor.region, units: [unit.id] }))
  const opened = task.openedAt !== null
  const seenByUnits = opened ? over('evaluation.read') : []
  const seen = leads || judge !== null ? all : seenByUnits
  if (!leads && judge === null && seen.length === 0) return NOT_FOUND
  const answers = !leads && opened && over('evaluation.answer').length > 0
  return ok({
    task,
    subjects: seen,
    judges,
    judge,
    standing: {
      leads,
      judges: judge && (judge.declaredAt === null ? 'asked' : 'declared'),
      answers,
    },
  })
}

export type EvaluatedSubject = Evaluation & {
  readonly subject: SubjectRow
  /** Whether the caller answers for the evaluated unit: nobody who leads does. */
  readonly answers: boolean
}

/**
 * One subject of an evaluation. A judge who has not declared sees names and nothing else. Errors:
 * evaluation-not-found, evaluation-refused (not-declared)
 */
export async function openSubject(
  db: Db,
  actor: Actor,
  { id, subject: wanted }: { readonly id: string; readonly subject: string },
  hold = false,
): Promise<Result<EvaluatedSubject, Problem>> {
  const opened = await openEvaluation(db, actor, id, hold)
  if (!opened.ok) return opened
  const { standing, subjects } = opened.value
  const subject = subjects.find((one) => one.id === wanted)
  if (subject === undefined) return NOT_FOUND
  const looks = allows(actor, 'evaluation.read', { region: actor.region, units: [subject.unit.id] })
  if (!standing.leads && !looks && standing.judges === 'asked') return evaluationRefused('not-declared')
  return ok({
    ...opened.value,
    subject,
    answers:
      !standing.leads &&
      allows(actor, 'evaluation.answer', { region: actor.region, units: [subject.unit.id] }),
  })
}
