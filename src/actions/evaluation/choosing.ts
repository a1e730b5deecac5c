/**
 * What is evaluated, who judges and which agency: chosen by money, risk or hand, or drawn. A draw has two steps:
 * the list, the source of the seed and the moment are committed to (抽取登记), and once that moment has come, it is
 * drawn with the seed. Each act is one transaction with its event, while nobody else changes the task.
 */
import type {
  CandidateList,
  ChoosePeople,
  ChooseSubjects,
  CommitDraw,
  WithdrawDraw,
} from '#api/evaluation/evaluations.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { choose, type Candidate } from '#core/evaluation/choose.ts'
import { commitTo, type ChosenThing, type DrawCommitment } from '#core/evaluation/commitment.ts'
import { draw, DRAW_FORMAT, type DrawRecord } from '#core/evaluation/draw.ts'
import {
  chosenAnew,
  commitmentsOf,
  drawHistory,
  openCommitment,
  withCommitment,
  withoutCommitment,
  type ChoiceRecord,
  type TaskChoices,
} from '#core/evaluation/task.ts'
import { fen } from '#core/kernel/money.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import { drawNotice } from '#text/evaluation.ts'
import { listPool } from '#store/evaluation/pool.ts'
import {
  addJudges,
  loadCandidates,
  updateEvaluationTask,
  clearJudges,
  evaluatedElsewhere,
  setSubjects,
  type CandidateRow,
  type TaskRow,
} from '#store/evaluation/evaluations.ts'
import { fileDigest } from '#store/documents/files.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  evaluationChosen,
  evaluationDrawCommitted,
  evaluationDrawWithdrawn,
  type ChoiceFigures,
} from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { clockInChina, dayInChina } from '../kernel/today.ts'
import { postNotice } from '../notices/notices.ts'
import { invite, leading, type Answer, type Of } from './leading.ts'
import { candidatePeople, judgingRefusals } from './people.ts'
import { openEvaluation, evaluationRefused, type Evaluation } from './standing.ts'

const sha256 = (text: string) => fileDigest(new TextEncoder().encode(text))

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

/**
 * By lot: of the list that was committed to. Errors: evaluation-not-found, not-allowed, evaluation-refused
 * (not-preparing, subject-unfit, no-subjects, evaluated, draw and what speaks against a draw).
 */
export function chooseSubjects(context: Context, actor: Actor, { id, ...input }: Of<ChooseSubjects>): Answer {
  return leading(context, actor, { id, state: 'preparing' }, async (tx, { task }) => {
    if (task.subjectKind === 'department') return evaluationRefused('subject-unfit')
    const of: Chooser = { context, choices: task.choices, what: 'subjects' }
    const all = await candidatesWithin(tx, actor, task)
    const chosen = await subjectsBy(tx, of, { task, all }, input)
    if (!chosen.ok) return chosen
    const { rows, record } = chosen.value
    if (rows.length === 0) return evaluationRefused(all.length > 0 ? 'evaluated' : 'no-subjects')
    const barred = anewRefusal(of, input)
    if (barred !== null) return barred
    await setSubjects(
      tx,
      id,
      rows.map((row) => ({ id: context.newId(), project: row.project, unit: row.unit, name: row.name })),
    )
    const choices = chosenNow(of, record, input.reason)
    await updateEvaluationTask(tx, id, { choices })
    return ok(
      evaluationChosen(id, {
        ...choiceInLog(choices, 'subjects', input.reason),
        names: rows.map(({ name }) => name).join('；'),
      }),
    )
  })
}

/** For whom and what is chosen. */
type Chooser = {
  readonly context: Context
  readonly choices: TaskChoices
  readonly what: ChosenThing
}

type ChosenRows = { readonly rows: readonly CandidateRow[]; readonly record: ChoiceRecord }

async function subjectsBy(
  tx: Db,
  of: Chooser,
  { task, all }: { readonly task: TaskRow; readonly all: readonly CandidateRow[] },
  input: ChooseSubjects,
): Promise<Result<ChosenRows, Problem>> {
  if (input.by === 'draw') {
    const drawn = drawCommitted(of, input.seed, new Set(all.map(keyOf)))
    if (!drawn.ok) return drawn
    const byKey = new Map(all.map((row) => [keyOf(row), row]))
    const rows = drawn.value.draw.drawn.flatMap((key) => byKey.get(key) ?? [])
    return ok({ rows, record: drawn.value })
  }
  if (input.by === 'hand') {
    const byId = new Map(all.map((row) => [row.project, row]))
    const wanted = [...new Set(input.projects)]
    const rows = wanted.flatMap((project) => byId.get(project) ?? [])
    return rows.length < wanted.length
      ? evaluationRefused('subject-unfit')
      : ok({ rows, record: { by: 'hand', count: rows.length } })
  }
  const { rows } = await takingPart(tx, task, all, input.evaluated)
  const byId = new Map(rows.map((row) => [row.project, row]))
  const candidates = rows.map((row): Candidate => ({
    project: row.project,
    key: keyOf(row),
    budget: fen(BigInt(row.budget)),
    risk: row.risk,
  }))
  const chosen = choose(candidates, input).flatMap(({ project }) => byId.get(project) ?? [])
  return ok({ rows: chosen, record: { by: input.by, count: chosen.length } })
}

/** What is evaluated already is left out unless it is wanted; by hand one knows what one does. */
async function takingPart(
  tx: Db,
  task: TaskRow,
  all: readonly CandidateRow[],
  withEvaluated: boolean | undefined,
): Promise<{ readonly rows: readonly CandidateRow[]; readonly left: DrawCommitment['left'] }> {
  const evaluated = withEvaluated === true ? new Map() : await evaluatedElsewhere(tx, task)
  const isLeft = ({ project }: CandidateRow) => evaluated.has(project)
  return {
    rows: all.filter((row) => !isLeft(row)),
    left: all.filter(isLeft).map((row) => ({ key: keyOf(row), name: row.name, reason: 'evaluated' })),
  }
}

/**
 * Draws of the list that was committed to, with the seed that is known by now.
 * @param present keys of those who may still take part
 */
function drawCommitted(
  { context, choices, what }: Chooser,
  seed: string,
  present: ReadonlySet<string>,
): Result<Extract<ChoiceRecord, { by: 'draw' }>, Problem> {
  const commitment = openCommitment(choices, what)
  if (commitment === null) return evaluationRefused('draw-uncommitted')
  const { candidates, count, left, drawAt } = commitment
  if (context.clock().toISOString() < drawAt) return evaluationRefused('draw-too-early', { at: drawAt })
  const gone = candidates.filter(({ key }) => !present.has(key))
  if (gone.length > 0)
    return evaluationRefused('draw-changed', { names: gone.map(({ name }) => name).join('；') })
  const keys = candidates.map(({ key }) => key)
  const drawn = draw(seed, keys, count, sha256)
  if (!drawn.ok) return evaluationRefused('draw', { fault: drawn.error.code, key: drawn.error.key })
  const record = recordOf(
    seed,
    count,
    candidates,
    drawn.value.map(({ key }) => key),
  )
  return ok({ by: 'draw', left, draw: record })
}

function chosenNow({ context, choices, what }: Chooser, record: ChoiceRecord, reason: string | undefined) {
  return chosenAnew(choices, what, record, { at: context.clock().toISOString(), reason: reason ?? '' })
}

/** The code of a project, and where it has none, its id. */
function keyOf({ code, project }: Pick<CandidateRow, 'code' | 'project'>): string {
  return code === null || code === '' ? project : code
}

/**
 * What was drawn is not drawn, or chosen otherwise, until it pleases: each time after a draw says why. What is
 * committed to be drawn is chosen by nothing else.
 */
function anewRefusal(
  { choices, what }: Chooser,
  { by, reason }: { readonly by: string; readonly reason?: string | undefined },
) {
  const open = openCommitment(choices, what)
  if (open !== null && by !== 'draw') return evaluationRefused('draw-committed', { at: open.drawAt })
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
          ...(record.draw.commitment && { digest: record.draw.commitment.digest }),
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
    const of: Chooser = { context, choices: task.choices, what: 'experts' }
    const chosen = await choosePeople(tx, of, evaluation, input)
    if (!chosen.ok) return chosen
    const barred = anewRefusal(of, input)
    if (barred !== null) return barred
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
    const choices = chosenNow(of, chosen.value.record, input.reason)
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
    const of: Chooser = { context, choices: evaluation.task.choices, what: 'agency' }
    const one = input.by === 'draw' ? input : { ...input, entries: input.entries.slice(0, 1) }
    const chosen = await choosePeople(tx, of, evaluation, one)
    if (!chosen.ok) return chosen
    const [agency] = chosen.value.entries
    if (agency === undefined) return evaluationRefused('not-in-pool')
    const barred = anewRefusal(of, input)
    if (barred !== null) return barred
    const choices = chosenNow(of, chosen.value.record, input.reason)
    await updateEvaluationTask(tx, id, { agency: agency.id, choices })
    return ok(evaluationChosen(id, { ...choiceInLog(choices, 'agency', input.reason), names: agency.name }))
  })
}

type ChosenPeople = { readonly entries: readonly PoolEntry[]; readonly record: ChoiceRecord }

/** Who of the pool an act chooses among. */
const POOL_KIND = { experts: 'expert', agency: 'agency' } as const

async function choosePeople(
  tx: Db,
  of: Chooser,
  evaluation: Evaluation,
  input: ChoosePeople,
): Promise<Result<ChosenPeople, Problem>> {
  const pool = await listPool(tx)
  const kind = POOL_KIND[of.what === 'agency' ? 'agency' : 'experts']
  if (input.by === 'hand') {
    const refusalOf = await judgingRefusals(tx, evaluation.task, evaluation.subjects, pool)
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
  const { rows } = await peopleTakingPart(tx, evaluation, kind, pool)
  const drawn = drawCommitted(of, input.seed, new Set(rows.map(({ key }) => key)))
  if (!drawn.ok) return drawn
  const entries = drawn.value.draw.drawn.flatMap((key) => pool.find(({ id }) => id === key) ?? [])
  return ok({ entries, record: drawn.value })
}

/** Who is eligible, and who is left out and why; those who judge already are neither. */
async function peopleTakingPart(
  tx: Db,
  evaluation: Evaluation,
  kind: PoolEntry['kind'],
  pool: readonly PoolEntry[],
): Promise<{ readonly rows: DrawRecord['candidates']; readonly left: DrawCommitment['left'] }> {
  const people = (await candidatePeople(tx, evaluation, pool)).filter(
    (one) => one.kind === kind && !one.judges,
  )
  return {
    rows: people.flatMap(({ id: key, name, refusal }) => (refusal === null ? [{ key, name }] : [])),
    left: people.flatMap(({ id: key, name, refusal }) =>
      refusal === null ? [] : { key, name, reason: refusal.said === '' ? refusal.reason : refusal.said },
    ),
  }
}

/** A draw is set for at most so long ahead, in ms. */
const LONGEST_AHEAD = 366 * 24 * 60 * 60 * 1000
/** So long after the draw its notice is shown, in days. */
const NOTICE_DAYS = 7

/**
 * 登记抽取: the list, the number, the source of the seed and the moment are laid down, in the operation log and a
 * notice, with their digest. Errors: evaluation-not-found, not-allowed, evaluation-refused (not-preparing,
 * other-step, draw-committed, draw-again, draw-time-unfit, too-few, no-subjects, evaluated, subject-unfit).
 */
export function commitDraw(context: Context, actor: Actor, { id, ...input }: Of<CommitDraw>): Answer {
  return leading(context, actor, { id }, async (tx, evaluation) => {
    const { task } = evaluation
    const { what, count, source } = input
    const barred = stepRefusal(evaluation, what)
    if (barred !== null) return barred
    const open = openCommitment(task.choices, what)
    if (open !== null) return evaluationRefused('draw-committed', { at: open.drawAt })
    const now = context.clock()
    const drawAt = new Date(input.drawAt)
    const ahead = drawAt.getTime() - now.getTime()
    if (ahead <= 0 || ahead > LONGEST_AHEAD) return evaluationRefused('draw-time-unfit')
    const list = await listFor(tx, actor, evaluation, input)
    if (!list.ok) return list
    const commitment = commitTo(
      { what, count, source, drawAt: drawAt.toISOString(), candidates: list.value.rows },
      { at: now.toISOString(), left: list.value.left },
      sha256,
    )
    await updateEvaluationTask(tx, id, { choices: withCommitment(task.choices, commitment) })
    await postNotice(context, tx, actor, {
      ...drawNotice(task.name, commitment, `${dayInChina(drawAt)} ${clockInChina(drawAt)}`),
      audience: { kind: 'region' },
      until: daysLater(dayInChina(drawAt), NOTICE_DAYS),
    })
    const { digest, candidates } = commitment
    return ok(
      evaluationDrawCommitted(id, {
        chosen: what,
        digest,
        candidates: candidates.length,
        count,
        source,
        drawAt: commitment.drawAt,
      }),
    )
  })
}
/** A draw of it belongs to another step of the task, or there is nothing to draw for. */
function stepRefusal({ task, subjects }: Evaluation, what: ChosenThing) {
  if (what !== 'experts') return task.state === 'preparing' ? null : evaluationRefused('not-preparing')
  if (task.state !== 'preparing' && task.state !== 'running') return evaluationRefused('not-running')
  if (task.state === 'running' && subjects.some(({ state }) => state !== 'marking'))
    return evaluationRefused('other-step')
  return subjects.length === 0 ? evaluationRefused('no-subjects') : null
}

/** Who takes part in a draw, and who is left out. */
async function listFor(
  tx: Db,
  actor: Actor,
  evaluation: Evaluation,
  { what, count, evaluated }: CommitDraw,
): Promise<Result<Pick<DrawCommitment, 'left'> & { readonly rows: DrawRecord['candidates'] }, Problem>> {
  if (what === 'subjects' && evaluation.task.subjectKind === 'department')
    return evaluationRefused('subject-unfit')
  const list = await (what === 'subjects'
    ? projectsTakingPart(tx, actor, evaluation.task, evaluated)
    : peopleTakingPart(tx, evaluation, POOL_KIND[what], await listPool(tx)))
  if (list.rows.length === 0 && what === 'subjects')
    return evaluationRefused(list.left.length > 0 ? 'evaluated' : 'no-subjects')
  return list.rows.length < count
    ? evaluationRefused('too-few', { wanted: count, there: list.rows.length })
    : ok(list)
}

async function projectsTakingPart(
  tx: Db,
  actor: Actor,
  task: TaskRow,
  withEvaluated: boolean | undefined,
): Promise<Pick<DrawCommitment, 'left'> & { readonly rows: DrawRecord['candidates'] }> {
  const all = await candidatesWithin(tx, actor, task)
  const { rows, left } = await takingPart(tx, task, all, withEvaluated)
  return { left, rows: rows.map((row) => ({ key: keyOf(row), name: row.name })) }
}

/** 撤回登记, before the draw, with the reason. Errors: evaluation-not-found, not-allowed, draw-uncommitted. */
export function withdrawDraw(context: Context, actor: Actor, { id, what, reason }: Of<WithdrawDraw>): Answer {
  return leading(context, actor, { id }, async (tx, { task }) => {
    const open = openCommitment(task.choices, what)
    if (open === null) return evaluationRefused('draw-uncommitted')
    const choices = withoutCommitment(task.choices, what, { at: context.clock().toISOString(), reason })
    await updateEvaluationTask(tx, id, { choices })
    return ok(evaluationDrawWithdrawn(id, { chosen: what, digest: open.digest, comment: reason }))
  })
}

/**
 * A draw as it is published: jichi.draw/1, which `jichi draw` does again; `earlier` are the draws before it,
 * `withdrawn` what was committed to and never drawn.
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
  const withdrawn = commitmentsOf(opened.value.task.choices, what)
    .filter((one) => one.withdrawn !== undefined)
    .map(({ candidates, left: _left, ...rest }) => ({ ...rest, candidates: candidates.length }))
  const published = {
    ...record,
    ...(earlier.length > 0 && { earlier }),
    ...(withdrawn.length > 0 && { withdrawn }),
  }
  return ok({
    bytes: new TextEncoder().encode(`${JSON.stringify(published, null, 2)}\n`),
    mediaType: 'application/json',
    name: draws.length > 1 ? `draw-${what}-${number}.json` : `draw-${what}.json`,
  })
}
