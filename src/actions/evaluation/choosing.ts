/**
 * What is evaluated, who judges and which agency: chosen by money, risk or hand, or drawn of the list that was
 * committed to (draws.ts). Each act is one transaction with its event, while nobody else changes the task.
 */
import type { ChoosePeople, ChooseSubjects } from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { choose, type Candidate } from '#core/evaluation/choose.ts'
import type { ChosenThing } from '#core/evaluation/commitment.ts'
import { chosenAnew, openCommitment, type ChoiceRecord, type TaskChoices } from '#core/evaluation/task.ts'
import { fen } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import { listPool } from '#store/evaluation/pool.ts'
import {
  addJudges,
  updateEvaluationTask,
  clearJudges,
  setSubjects,
  type CandidateRow,
  type TaskRow,
} from '#store/evaluation/evaluations.ts'
import type { Db } from '#store/kernel/store.ts'
import { evaluationChosen, type ChoiceFigures } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { candidatesWithin, keyOf, peopleTakingPart, POOL_KIND, takingPart } from './candidates.ts'
import { drawCommitted, stepRefusal, withoutReason, type Chooser } from './draws.ts'
import { invite, leading, type Answer, type Of } from './leading.ts'
import { judgingRefusals } from './people.ts'
import { evaluationRefused, type Evaluation } from './standing.ts'

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
      rows.map(({ id: chosenId, unit, name }) => ({
        id: context.newId(),
        project: task.subjectKind === 'project' ? chosenId : null,
        policy: task.subjectKind === 'policy' ? chosenId : null,
        unit,
        name,
      })),
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
    const byId = new Map(all.map((row) => [row.id, row]))
    const wanted = [...new Set(input.chosen)]
    const rows = wanted.flatMap((one) => byId.get(one) ?? [])
    return rows.length < wanted.length
      ? evaluationRefused('subject-unfit')
      : ok({ rows, record: { by: 'hand', count: rows.length } })
  }
  const { rows } = await takingPart(tx, task, all, input.evaluated)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const candidates = rows.map((row): Candidate => ({
    id: row.id,
    key: keyOf(row),
    budget: fen(BigInt(row.budget)),
    risk: row.risk,
  }))
  const chosen = choose(candidates, input).flatMap(({ id: one }) => byId.get(one) ?? [])
  return ok({ rows: chosen, record: { by: input.by, count: chosen.length } })
}

function chosenNow({ context, choices, what }: Chooser, record: ChoiceRecord, reason: string | undefined) {
  return chosenAnew(choices, what, record, { at: context.clock().toISOString(), reason: reason ?? '' })
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
  return withoutReason(choices, what, reason)
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

/**
 * Experts: all anew while the task is prepared, more of them while marks are being given. Errors:
 * evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step, not-in-pool, avoids,
 * works-there, leads, no-account, too-few, draw).
 */
export function chooseExperts(context: Context, actor: Actor, { id, ...input }: Of<ChoosePeople>): Answer {
  return leading(context, actor, { id }, async (tx, evaluation) => {
    const { task, judges } = evaluation
    const untimely = stepRefusal(evaluation, 'experts')
    if (untimely !== null) return untimely
    const of = { context, choices: task.choices, what: 'experts' } as const
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
    const of = { context, choices: evaluation.task.choices, what: 'agency' } as const
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

async function choosePeople(
  tx: Db,
  of: Chooser & { readonly what: keyof typeof POOL_KIND },
  evaluation: Evaluation,
  input: ChoosePeople,
): Promise<Result<ChosenPeople, Problem>> {
  const pool = await listPool(tx)
  const kind = POOL_KIND[of.what]
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
