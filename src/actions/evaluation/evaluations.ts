/**
 * 评价任务: begun, changed, opened and cancelled. Each act is one transaction with its event, while nobody else
 * changes the task.
 */
import type {
  ActOnEvaluation,
  ChangeEvaluation,
  Declaration,
  EvaluationList,
  EvaluationSummary,
  NewEvaluation,
  Rate,
} from '#api/evaluation/evaluations.ts'
import { actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import { frameworkFaults, defaultFramework } from '#core/evaluation/framework.ts'
import { EVALUATION_KINDS, NO_CHOICES } from '#core/evaluation/task.ts'
import type { TaskResults } from '#core/evaluation/rows.ts'
import { type Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { saveRating } from '#store/evaluation/pool.ts'
import {
  insertEvaluationTask,
  changeJudge,
  updateEvaluationTask,
  countSubjects,
  listTaskHeads,
  resultsOfTasks,
  setSubjects,
  tasksOfJudge,
} from '#store/evaluation/evaluations.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import {
  evaluationCancelled,
  evaluationChanged,
  evaluationCreated,
  evaluationDeclared,
  evaluationDismissed,
  evaluationOpened,
  evaluationRated,
} from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { invite, leading, viewOf, type Answer, type Of } from './leading.ts'
import { mayLead, openEvaluation, evaluationRefused } from './standing.ts'
import { settleMarks } from './marks.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { today } from '../kernel/today.ts'

/** Those that one leads, judges in, or whose unit is evaluated. */
export async function listEvaluations(
  context: Context,
  actor: Actor,
  { year }: { readonly year?: number | undefined },
): Promise<Result<EvaluationList, Problem>> {
  const { db } = context.store.of(actor.region)
  const [reach, judges] = [
    actorReach(actor, 'evaluation.read'),
    actorReach(actor, 'evaluation.judge') !== null,
  ]
  if (reach === null && !judges) return NOT_ALLOWED
  const rows = await standings(db, actor, reach)
  const day = today(context)
  return ok({
    rows: rows.filter((row) => year === undefined || row.year === year),
    years: [...new Set(rows.map((row) => row.year))].toSorted((a, b) => b - a),
    today: day,
    due:
      (await loadCalendar(db, Number(day.slice(0, 4)) - 1)).deadlines.find(
        ({ kind }) => kind === 'department-evaluation',
      )?.day ?? null,
    mayCreate: EVALUATION_KINDS.filter(
      (kind) =>
        actorReach(actor, 'evaluation.manage') !== null &&
        (kind === 'department' || actorReach(actor, 'evaluation.finance') !== null),
    ),
  })
}

/** As `openEvaluation` says it of each, in a handful of questions for all. */
async function standings(db: Db, actor: Actor, reach: Reach | null): Promise<EvaluationSummary[]> {
  const judged =
    actorReach(actor, 'evaluation.judge') === null
      ? new Map<string, 'asked' | 'declared'>()
      : await tasksOfJudge(db, actor.id)
  const reached = reach === null ? [] : await listTaskHeads(within(db, reach))
  const known = new Set(reached.map(({ id }) => id))
  const beyond = [...judged.keys()].filter((id) => !known.has(id))
  const tasks = [...reached, ...(beyond.length === 0 ? [] : await listTaskHeads(db, beyond))]
  const placed = tasks.map((task) => ({
    task,
    leads: mayLead(actor, task.kind, task.unit?.id ?? null),
    judges: task.state === 'preparing' ? null : (judged.get(task.id) ?? null),
  }))
  const whole = placed.filter(({ leads, judges }) => leads || judges !== null).map(({ task }) => task.id)
  const parts = placed
    .filter(({ task, leads, judges }) => !leads && judges === null && task.isOpened)
    .map(({ task }) => task.id)
  const answering = actorReach(actor, 'evaluation.answer')
  const answerable = placed.filter(({ task, leads }) => !leads && task.isOpened).map(({ task }) => task.id)
  const [allResults, ownResults] = await Promise.all([
    resultsOfTasks(db, whole),
    reach === null ? NO_RESULTS : resultsOfTasks(within(db, reach), parts),
  ])
  const [all, own, answered] = await Promise.all([
    countSubjects(db, whole),
    reach === null ? NOTHING : countSubjects(within(db, reach), parts),
    answering === null ? NOTHING : countSubjects(within(db, answering), answerable),
  ])
  return placed.flatMap(({ task: { isOpened, ...head }, leads, judges }): EvaluationSummary[] => {
    const seen = leads || judges !== null ? (all.get(head.id) ?? NONE) : own.get(head.id)
    return seen === undefined
      ? []
      : [
          {
            ...head,
            standing: { leads, judges, answers: !leads && isOpened && answered.has(head.id) },
            subjects: seen,
            results: allResults.get(head.id) ?? ownResults.get(head.id) ?? NOTHING_FINAL,
          },
        ]
  })
}

const NONE = { marking: 0, reporting: 0, feedback: 0, final: 0 }
const NOTHING: ReadonlyMap<string, typeof NONE> = new Map()
const NOTHING_FINAL: TaskResults = {
  count: 0,
  mean: null,
  grades: { 优: 0, 良: 0, 中: 0, 差: 0 },
  only: null,
}
const NO_RESULTS: ReadonlyMap<string, TaskResults> = new Map()

/** Errors: not-allowed, evaluation-refused (unit-missing, due-order, subject-unfit). */
export async function createEvaluation(
  context: Context,
  actor: Actor,
  input: NewEvaluation,
): Promise<Result<{ readonly id: string }, Problem>> {
  if (!mayLead(actor, input.kind, input.unit)) return NOT_ALLOWED
  if (input.unit === null && (input.kind === 'department' || input.subjectKind === 'department'))
    return evaluationRefused('unit-missing')
  const day = today(context)
  if (input.marksDue > input.due || input.marksDue < day) return evaluationRefused('due-order')
  return context.store.of(actor.region).transaction(async (tx) => {
    const unit = input.unit === null ? undefined : (await loadOrganisation(tx)).get(input.unit)
    if (input.unit !== null && unit === undefined) return evaluationRefused('subject-unfit')
    const ruleSet = await ruleSetInForce(tx, (await findRegion(tx))?.code ?? null, input.year)
    const id = context.newId()
    await insertEvaluationTask(tx, {
      ...input,
      id,
      items: defaultFramework(input.subjectKind, ruleSet.evaluation),
      scheme: ruleSet.evaluation,
      ruleSet: ruleSet.id,
      choices: NO_CHOICES,
      by: actor.id,
      at: context.clock(),
    })
    if (input.subjectKind === 'department' && unit !== undefined)
      await setSubjects(tx, id, [
        { id: context.newId(), project: null, policy: null, unit: unit.id, name: unit.name },
      ])
    const event = evaluationCreated(id, {
      name: input.name,
      year: input.year,
      kind: input.kind,
      of: input.subjectKind,
      unit: unit?.name ?? '—',
      due: input.due,
    })
    await audit(context, tx, actor.id, event)
    return ok({ id })
  })
}

/** Errors: evaluation-not-found. */
export async function readEvaluation(context: Context, actor: Actor, { id }: Of<unknown>): Answer {
  const { db } = context.store.of(actor.region)
  const opened = await openEvaluation(db, actor, id)
  return opened.ok ? ok(await viewOf(context, db, opened.value)) : opened
}

/** Errors: evaluation-not-found, not-allowed, evaluation-refused (not-preparing, changed, due-order). */
export function changeEvaluation(
  context: Context,
  actor: Actor,
  { id, version, ...change }: Of<ChangeEvaluation>,
): Answer {
  return leading(context, actor, { id, state: 'preparing' }, async (tx, { task }) => {
    if (task.version !== version) return evaluationRefused('changed')
    const [due, marksDue] = [change.due ?? task.due, change.marksDue ?? task.marksDue]
    if (marksDue > due) return evaluationRefused('due-order')
    await updateEvaluationTask(tx, id, {
      ...(change.name !== undefined && { name: change.name }),
      due,
      marksDue,
      ...(change.items !== undefined && { items: change.items }),
    })
    return ok(
      evaluationChanged(
        id,
        { name: task.name, due: task.due },
        {
          name: change.name ?? task.name,
          due,
          items: (change.items ?? task.items).map(({ third, weight }) => `${third} ${weight}`).join('；'),
        },
      ),
    )
  })
}

/** Errors: evaluation-not-found, not-allowed, evaluation-refused. */
export function actOnEvaluation(
  context: Context,
  actor: Actor,
  { id, ...input }: Of<ActOnEvaluation>,
): Answer {
  return leading(context, actor, { id }, async (tx, { task, subjects, judges }) => {
    const at = context.clock()
    if (input.act === 'open') {
      if (task.state !== 'preparing') return evaluationRefused('not-preparing')
      if (subjects.length === 0) return evaluationRefused('no-subjects')
      if (judges.length === 0) return evaluationRefused('no-judges')
      if (frameworkFaults(task.items, task.subjectKind, task.scheme.resultsLeast).length > 0)
        return evaluationRefused('framework')
      await updateEvaluationTask(tx, id, { state: 'running', openedAt: at })
      await invite(
        { context, tx, actor },
        task,
        judges.map(({ user }) => user),
      )
      return ok(
        evaluationOpened(
          id,
          { state: task.state },
          { name: task.name, state: 'running', subjects: subjects.length, experts: judges.length },
        ),
      )
    }
    if (input.act === 'cancel') {
      if (task.state !== 'preparing' && task.state !== 'running') return evaluationRefused('not-running')
      if (subjects.some(({ state }) => state === 'final')) return evaluationRefused('other-step')
      await updateEvaluationTask(tx, id, { state: 'cancelled', endedAt: at })
      return ok(
        evaluationCancelled(
          id,
          { state: task.state },
          { name: task.name, state: 'cancelled', comment: input.reason },
        ),
      )
    }
    if (task.state !== 'running' || subjects.some(({ state }) => state !== 'marking'))
      return evaluationRefused('other-step')
    const judge = judges.find(({ entry, endedAt }) => entry === input.entry && endedAt === null)
    if (judge === undefined) return evaluationRefused('not-in-pool')
    await changeJudge(tx, id, judge.entry, { endedAt: at, endedReason: input.reason })
    await settleMarks(context, tx, id)
    return ok(evaluationDismissed(id, { name: task.name, expert: judge.name, comment: input.reason }))
  })
}

/**
 * 回避声明: before anything is opened. Errors: evaluation-not-found, not-allowed, evaluation-refused
 * (not-running, declared).
 */
export async function declareConflict(
  context: Context,
  actor: Actor,
  { id, conflict, reason }: Of<Declaration>,
): Promise<Result<{ readonly conflict: boolean }, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const opened = await openEvaluation(tx, actor, id, true)
    if (!opened.ok) return opened
    const { judge, task } = opened.value
    if (judge === null) return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    if (judge.declaredAt !== null) return evaluationRefused('declared')
    const at = context.clock()
    await changeJudge(tx, id, judge.entry, {
      declaredAt: at,
      ...(conflict && { endedAt: at, endedReason: reason }),
    })
    const event = evaluationDeclared(id, {
      name: task.name,
      expert: judge.name,
      conflict,
      ...(conflict && { comment: reason }),
    })
    await audit(context, tx, actor.id, event)
    if (conflict) await settleMarks(context, tx, id)
    return ok({ conflict })
  })
}

/**
 * Of an expert or the agency, once the task is over. Errors: evaluation-not-found, not-allowed,
 * evaluation-refused (not-over, not-in-pool).
 */
export function rateService(context: Context, actor: Actor, { id, entry, stars, comment }: Of<Rate>): Answer {
  return leading(context, actor, { id }, async (tx, { task, judges }) => {
    if (task.state !== 'finished') return evaluationRefused('not-over')
    const rated =
      task.agency?.id === entry ? task.agency.name : judges.find((judge) => judge.entry === entry)?.name
    if (rated === undefined) return evaluationRefused('not-in-pool')
    await saveRating(tx, { task: id, entry, stars, comment, by: actor.id, at: context.clock() })
    return ok(evaluationRated(id, { name: task.name, rated, stars, comment }))
  })
}
