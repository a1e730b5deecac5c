/**
 * 随机抽取 in two steps: the list, the source of the seed and the moment are committed to (抽取登记), and once
 * that moment has come, it is drawn with the seed; and the draw as it is published.
 */
import type { CommitDraw, WithdrawDraw } from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { commitTo, type ChosenThing, type DrawCommitment } from '#core/evaluation/commitment.ts'
import { draw, DRAW_FORMAT, type DrawRecord } from '#core/evaluation/draw.ts'
import {
  commitmentsOf,
  drawHistory,
  openCommitment,
  withCommitment,
  withoutCommitment,
  type ChoiceRecord,
  type TaskChoices,
} from '#core/evaluation/task.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { drawNotice } from '#text/evaluation.ts'
import { listPool } from '#store/evaluation/pool.ts'
import { updateEvaluationTask, type TaskRow } from '#store/evaluation/evaluations.ts'
import { fileDigest } from '#store/documents/files.ts'
import type { Db } from '#store/kernel/store.ts'
import { evaluationDrawCommitted, evaluationDrawWithdrawn } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { clockInChina, dayInChina } from '../kernel/today.ts'
import { postNotice } from '../notices/notices.ts'
import { candidatesWithin, keyOf, namesAmong, peopleTakingPart, POOL_KIND, takingPart } from './candidates.ts'
import { leading, type Answer, type Of } from './leading.ts'
import { openEvaluation, evaluationRefused, type Evaluation } from './standing.ts'

const sha256 = (text: string) => fileDigest(new TextEncoder().encode(text))

/** For whom and what is chosen. */
export type Chooser = {
  readonly context: Context
  readonly choices: TaskChoices
  readonly what: ChosenThing
}

/**
 * Draws of the list that was committed to, with the seed that is known by now.
 * @param present keys of those who may still take part
 */
export function drawCommitted(
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
  const record: DrawRecord = {
    format: DRAW_FORMAT,
    seed,
    count,
    candidates,
    drawn: drawn.value.map(({ key }) => key),
  }
  return ok({ by: 'draw', left, draw: record })
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
    const unsaid = withoutReason(task.choices, what, input.reason)
    if (unsaid !== null) return unsaid
    const now = context.clock()
    const drawAt = new Date(input.drawAt)
    const ahead = drawAt.getTime() - now.getTime()
    if (ahead <= 0 || ahead > LONGEST_AHEAD) return evaluationRefused('draw-time-unfit')
    const list = await listFor(tx, actor, evaluation, input)
    if (!list.ok) return list
    const commitment = commitTo(
      { what, count, source, drawAt: drawAt.toISOString(), candidates: list.value.rows },
      { at: now.toISOString(), left: list.value.left, again: input.reason },
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

/** After a draw nothing is chosen anew for the same purpose, nor registered to be drawn, without a reason. */
export function withoutReason(choices: TaskChoices, what: ChosenThing, reason: string | undefined) {
  const { length } = drawHistory(choices, what)
  return length > 0 && (reason ?? '') === '' ? evaluationRefused('draw-again', { count: length }) : null
}

/** A draw of it belongs to another step of the task, or there is nothing to draw for. */
export function stepRefusal({ task, subjects }: Evaluation, what: ChosenThing) {
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
    ? candidatesTakingPart(tx, actor, evaluation.task, evaluated)
    : peopleTakingPart(tx, evaluation, POOL_KIND[what], await listPool(tx)))
  if (list.rows.length === 0 && what === 'subjects')
    return evaluationRefused(list.left.length > 0 ? 'evaluated' : 'no-subjects')
  return list.rows.length < count
    ? evaluationRefused('too-few', { wanted: count, there: list.rows.length })
    : ok(list)
}

async function candidatesTakingPart(
  tx: Db,
  actor: Actor,
  task: TaskRow,
  withEvaluated: boolean | undefined,
): Promise<Pick<DrawCommitment, 'left'> & { readonly rows: DrawRecord['candidates'] }> {
  const all = await candidatesWithin(tx, actor, task)
  const { rows, left } = await takingPart(tx, task, all, withEvaluated)
  const nameOf = namesAmong(all)
  return { left, rows: rows.map((row) => ({ key: keyOf(row), name: nameOf(row) })) }
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
