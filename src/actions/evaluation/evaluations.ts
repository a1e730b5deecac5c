/**
 * 评价任务: begun, changed, opened and cancelled; what is evaluated and who judges chosen by money, risk, hand,
 * or a draw that can be done again. Each act is one transaction with its event, while nobody else changes the
 * task.
 */
import type {
  ActOnEvaluation,
  CandidateList,
  ChangeEvaluation,
  ChoosePeople,
  ChooseSubjects,
  Declaration,
  EvaluationJudge,
  EvaluationList,
  EvaluationStanding,
  EvaluationSubject,
  EvaluationSummary,
  EvaluationView,
  NewEvaluation,
  Rate,
} from '#api/evaluation/evaluations.ts'
import { actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import { choose, type Candidate } from '#core/evaluation/choose.ts'
import { draw, DRAW_FORMAT, type DrawRecord } from '#core/evaluation/draw.ts'
import { frameworkFaults, defaultFramework } from '#core/evaluation/framework.ts'
import {
  chosenAnew,
  drawHistory,
  EVALUATION_KINDS,
  NO_CHOICES,
  type ChoiceRecord,
  type TaskChoices,
  type ChosenThing,
} from '#core/evaluation/task.ts'
import { fen } from '#core/kernel/money.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { listPool, loadRatings, saveRating } from '#store/evaluation/pool.ts'
import { loadBallots, loadOpenPoints, type BallotRow, type OpenPoints } from '#store/evaluation/sheets.ts'
import {
  addJudges,
  insertEvaluationTask,
  loadCandidates,
  changeJudge,
  updateEvaluationTask,
  clearJudges,
  countSubjects,
  evaluatedElsewhere,
  listTaskHeads,
  setSubjects,
  tasksOfJudge,
  type CandidateRow,
  type SubjectRow,
  type TaskRow,
} from '#store/evaluation/evaluations.ts'
import { fileDigest } from '#store/documents/files.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import {
  evaluationCancelled,
  evaluationChanged,
  evaluationChosen,
  evaluationCreated,
  evaluationDeclared,
  evaluationDismissed,
  evaluationOpened,
  evaluationRated,
  type ChoiceFigures,
} from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { candidatePeople, judgingRefusals } from './people.ts'
import { mayLead, openEvaluation, evaluationRefused, type Evaluation } from './standing.ts'
import { settleMarks } from './marks.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { notify } from '../messages/notify.ts'
import { today } from '../kernel/today.ts'

type Of<T> = T & { readonly id: string }
type Answer = Promise<Result<EvaluationView, Problem>>

const sha256 = (text: string) => fileDigest(new TextEncoder().encode(text))

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
          },
        ]
  })
}

const NONE = { marking: 0, reporting: 0, feedback: 0, final: 0 }
const NOTHING: ReadonlyMap<string, typeof NONE> = new Map()

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
      await setSubjects(tx, id, [{ id: context.newId(), project: null, unit: unit.id, name: unit.name }])
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

/**
 * Projects that may be chosen: approved in the year, of the unit of the task, within reach; and who may judge.
 * Errors: evaluation-not-found, not-allowed.
 */
export async function listCandidates(
  context: Context,
  actor: Actor,
  { id }: Of<unknown>,
): Promise<Result<CandidateList, Problem>> {
  const { db } = context.store.of(actor.region)
  const opened = await openEvaluation(db, actor, id)
  if (!opened.ok) return opened
  if (!opened.value.standing.leads) return NOT_ALLOWED
  const { task } = opened.value
  const evaluated = await evaluatedElsewhere(db, task)
  return ok({
    rows: (await candidatesWithin(db, actor, task)).map(({ unit: _unit, ...row }) => ({
      ...row,
      evaluated: evaluated.get(row.project) ?? null,
    })),
    people: await candidatePeople(db, opened.value, await listPool(db)),
  })
}

async function candidatesWithin(db: Db, actor: Actor, task: TaskRow): Promise<readonly CandidateRow[]> {
  const reach = actorReach(actor, 'evaluation.manage')
  if (reach === null) return []
  const units = task.unit === null ? null : [...unitsBelow(await loadOrganisation(db), task.unit.id)]
  return loadCandidates(within(db, reach), task.year, units)
}

/** Errors: evaluation-not-found, not-allowed, evaluation-refused (not-preparing, subject-unfit, draw). */
export function chooseSubjects(context: Context, actor: Actor, { id, ...input }: Of<ChooseSubjects>): Answer {
  return leading(context, actor, { id, state: 'preparing' }, async (tx, { task }) => {
    if (task.subjectKind === 'department') return evaluationRefused('subject-unfit')
    const all = await candidatesWithin(tx, actor, task)
    const byId = new Map(all.map((row) => [row.project, row]))
    // By hand one knows what one does; otherwise what is evaluated already is left out unless it is wanted.
    const isLeft =
      input.by === 'hand' || input.evaluated === true ? new Map() : await evaluatedElsewhere(tx, task)
    const rows = all.filter(({ project }) => !isLeft.has(project))
    const candidates = rows.map((row): Candidate => ({
      project: row.project,
      key: keyOf(row),
      budget: fen(BigInt(row.budget)),
      risk: row.risk,
    }))
    const chosen =
      input.by === 'hand'
        ? ok([...new Set(input.projects)].map((project) => byId.get(project)))
        : mapped(choose(candidates, input, sha256), byId)
    if (!chosen.ok) return evaluationRefused('draw', { fault: chosen.error.code, key: chosen.error.key })
    const subjects = chosen.value.flatMap((row) => row ?? [])
    if (subjects.length < chosen.value.length) return evaluationRefused('subject-unfit')
    if (subjects.length === 0) return evaluationRefused(all.length > 0 ? 'evaluated' : 'no-subjects')
    const again = redrawRefusal(task.choices, 'subjects', input.reason)
    if (again !== null) return again
    await setSubjects(
      tx,
      id,
      subjects.map((row) => ({ id: context.newId(), project: row.project, unit: row.unit, name: row.name })),
    )
    const record: ChoiceRecord =
      input.by === 'draw'
        ? {
            by: 'draw',
            left: all.flatMap((row) =>
              isLeft.has(row.project) ? [{ key: keyOf(row), name: row.name, reason: 'evaluated' }] : [],
            ),
            draw: recordOf(
              input.seed,
              subjects.length,
              rows.map((row) => ({ key: keyOf(row), name: row.name })),
              subjects.map(keyOf),
            ),
          }
        : { by: input.by, count: subjects.length }
    const choices = chosenAnew(task.choices, 'subjects', record, {
      at: context.clock().toISOString(),
      reason: input.reason ?? '',
    })
    await updateEvaluationTask(tx, id, { choices })
    return ok(
      evaluationChosen(id, {
        ...choiceInLog(choices, 'subjects', input.reason),
        names: subjects.map(({ name }) => name).join('；'),
      }),
    )
  })
}

function mapped(chosen: ReturnType<typeof choose>, byId: ReadonlyMap<string, CandidateRow>) {
  return chosen.ok ? ok(chosen.value.map(({ project }) => byId.get(project))) : chosen
}

/** The code of a project, and where it has none, its id. */
function keyOf({ code, project }: Pick<CandidateRow, 'code' | 'project'>): string {
  return code === null || code === '' ? project : code
}

/** What was drawn is not drawn, or chosen otherwise, until it pleases: each time after a draw says why. */
function redrawRefusal(choices: TaskChoices, what: ChosenThing, reason: string | undefined) {
  const { length } = drawHistory(choices, what)
  return length > 0 && (reason ?? '') === '' ? evaluationRefused('draw-again', { count: length }) : null
}

function choiceInLog(choices: TaskChoices, what: ChosenThing, reason: string | undefined): ChoiceFigures {
  const record = choices[what]
  const drawn =
    record?.by === 'draw'
      ? {
          seed: record.draw.seed,
          candidates: record.draw.candidates.length,
          attempt: record.draw.attempt ?? 1,
        }
      : {}
  return { chosen: what, by: record?.by ?? '', ...drawn, ...((reason ?? '') !== '' && { reason }) }
}

function recordOf(
  seed: string,
  count: number,
  candidates: DrawRecord['candidates'],
  drawn: readonly string[],
): DrawRecord {
  return { format: DRAW_FORMAT, seed, count, candidates, drawn }
}

/**
 * Experts: all anew while the task is prepared, more of them while marks are being given. Errors:
 * evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step, not-in-pool, avoids,
 * works-there, leads, no-account, too-few, draw).
 */
export function chooseExperts(context: Context, actor: Actor, { id, ...input }: Of<ChoosePeople>): Answer {
  return leading(context, actor, { id }, async (tx, evaluation) => {
    const { task, subjects, judges } = evaluation
    if (task.state !== 'preparing' && task.state !== 'running') return evaluationRefused('not-running')
    if (task.state === 'running' && subjects.some(({ state }) => state !== 'marking'))
      return evaluationRefused('other-step')
    if (subjects.length === 0) return evaluationRefused('no-subjects')
    const chosen = await choosePeople(tx, evaluation, 'expert', input)
    if (!chosen.ok) return chosen
    const again = redrawRefusal(task.choices, 'experts', input.reason)
    if (again !== null) return again
    const at = context.clock()
    if (task.state === 'preparing') await clearJudges(tx, id)
    const asked = chosen.value.entries.filter(
      ({ id: entry }) => task.state === 'preparing' || !judges.some((judge) => judge.entry === entry),
    )
    await addJudges(
      tx,
      id,
      asked.flatMap(({ id: entry, user }) =>
        user === null ? [] : [{ entry, user: user.id, drawn: input.by === 'draw', at }],
      ),
    )
    const choices = chosenAnew(task.choices, 'experts', chosen.value.record, {
      at: at.toISOString(),
      reason: input.reason ?? '',
    })
    await updateEvaluationTask(tx, id, { choices })
    if (task.state === 'running')
      await invite(
        { context, tx, actor },
        task,
        asked.flatMap(({ user }) => user?.id ?? []),
      )
    return ok(
      evaluationChosen(id, {
        ...choiceInLog(choices, 'experts', input.reason),
        names: asked.map(({ name }) => name).join('；'),
      }),
    )
  })
}

/** The agency that does the work. Errors: as for experts. */
export function chooseAgency(context: Context, actor: Actor, { id, ...input }: Of<ChoosePeople>): Answer {
  return leading(context, actor, { id, state: 'preparing' }, async (tx, evaluation) => {
    const chosen = await choosePeople(
      tx,
      evaluation,
      'agency',
      input.by === 'draw' ? { ...input, count: 1 } : { ...input, entries: input.entries.slice(0, 1) },
    )
    if (!chosen.ok) return chosen
    const [agency] = chosen.value.entries
    if (agency === undefined) return evaluationRefused('not-in-pool')
    const again = redrawRefusal(evaluation.task.choices, 'agency', input.reason)
    if (again !== null) return again
    const choices = chosenAnew(evaluation.task.choices, 'agency', chosen.value.record, {
      at: context.clock().toISOString(),
      reason: input.reason ?? '',
    })
    await updateEvaluationTask(tx, id, { agency: agency.id, choices })
    return ok(evaluationChosen(id, { ...choiceInLog(choices, 'agency', input.reason), names: agency.name }))
  })
}

type ChosenPeople = { readonly entries: readonly PoolEntry[]; readonly record: ChoiceRecord }

async function choosePeople(
  tx: Db,
  of: Evaluation,
  kind: PoolEntry['kind'],
  input: ChoosePeople,
): Promise<Result<ChosenPeople, Problem>> {
  const pool = await listPool(tx)
  if (input.by === 'hand') {
    const refusalOf = await judgingRefusals(tx, of.task, of.subjects, pool)
    const entries: PoolEntry[] = []
    for (const wanted of new Set(input.entries)) {
      const entry = pool.find((one) => one.kind === kind && one.id === wanted)
      const refusal = entry === undefined ? null : await refusalOf(entry)
      if (entry === undefined) return evaluationRefused('not-in-pool')
      if (refusal !== null) return evaluationRefused(refusal.reason, { name: entry.name, said: refusal.said })
      entries.push(entry)
    }
    return ok({ entries, record: { by: 'hand', count: entries.length } })
  }
  const people = (await candidatePeople(tx, of, pool)).filter((one) => one.kind === kind && !one.judges)
  const eligible = people.filter(({ refusal }) => refusal === null)
  const left = people.flatMap(({ id: key, name, refusal }) =>
    refusal === null ? [] : { key, name, reason: refusal.said === '' ? refusal.reason : refusal.said },
  )
  if (eligible.length < input.count)
    return evaluationRefused('too-few', { wanted: input.count, there: eligible.length })
  const drawn = draw(
    input.seed,
    eligible.map(({ id }) => id),
    input.count,
    sha256,
  )
  if (!drawn.ok) return evaluationRefused('draw', { fault: drawn.error.code, key: drawn.error.key })
  const entries = drawn.value.flatMap(({ key }) => pool.find(({ id }) => id === key) ?? [])
  return ok({
    entries,
    record: {
      by: 'draw',
      left,
      draw: recordOf(
        input.seed,
        input.count,
        eligible.map(({ id, name }) => ({ key: id, name })),
        entries.map(({ id }) => id),
      ),
    },
  })
}

/**
 * A draw as it is published: jichi.draw/1, which `jichi draw` does again; `earlier` are the draws before it.
 * Errors: evaluation-not-found (there was none).
 * @param attempt the last one where none is named
 */
export async function readDraw(
  context: Context,
  actor: Actor,
  { id, what, attempt }: Of<{ readonly what: ChosenThing; readonly attempt?: number | undefined }>,
): Promise<
  Result<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }, Problem>
> {
  const opened = await openEvaluation(context.store.of(actor.region).db, actor, id)
  if (!opened.ok) return opened
  if (!opened.value.standing.leads) return NOT_ALLOWED
  const draws = drawHistory(opened.value.task.choices, what)
  const number = attempt ?? draws.length
  const record = draws[number - 1]
  if (record === undefined) return err(problem('evaluation-not-found'))
  const earlier = draws
    .slice(0, number - 1)
    .map(({ candidates, ...rest }) => ({ ...rest, candidates: candidates.length }))
  const published = { ...record, ...(earlier.length > 0 && { earlier }) }
  return ok({
    bytes: new TextEncoder().encode(`${JSON.stringify(published, null, 2)}\n`),
    mediaType: 'application/json',
    name: draws.length > 1 ? `draw-${what}-${number}.json` : `draw-${what}.json`,
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

function invite(
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

/**
 * An act of the lead, with its event.
 * @param state in which the task has to be; without one the act looks itself
 */
async function leading(
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

async function viewOf(
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
