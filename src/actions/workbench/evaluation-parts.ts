/**
 * Score sheets that an expert has not handed in, and draft reports that a unit has not commented on, as the
 * pages of the evaluations have them.
 */
import type { EvaluationSubject, EvaluationSummary, EvaluationView } from '#api/evaluation/evaluations.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { DeskItem, DeskPart } from '#core/workbench/desk.ts'
import type { Context } from '../kernel/context.ts'
import { listEvaluations, readEvaluation } from '../evaluation/evaluations.ts'
import { DESK_SHOWN, PLAIN, type PartsOf } from './desk-part.ts'

/** One part an evaluation that is under way. */
export const evaluationParts: PartsOf = async (context, actor) => {
  const list = await listEvaluations(context, actor, {})
  if (!list.ok) return []
  const parts = await Promise.all(
    list.value.rows.filter(mayWait).map((row) => partOfTask(context, actor, row)),
  )
  return parts.flat()
}

function mayWait({ state, standing, subjects }: EvaluationSummary): boolean {
  return (
    state === 'running' &&
    ((standing.judges !== null && subjects.marking > 0) || (standing.answers && subjects.feedback > 0))
  )
}

async function partOfTask(
  context: Context,
  actor: Actor,
  { id, year }: EvaluationSummary,
): Promise<readonly DeskPart[]> {
  const view = await readEvaluation(context, actor, { id })
  if (!view.ok) return []
  const items = waitingIn(actor, view.value)
  return [{ kind: 'evaluation', year, of: id, total: items.length, items: items.slice(0, DESK_SHOWN) }]
}

/** Before the declaration there is one thing to do: to give it. */
function waitingIn(actor: Actor, view: EvaluationView): readonly DeskItem[] {
  const { id, name, year, marksDue, standing, subjects } = view
  const common = { ...PLAIN, kind: 'evaluation', within: id, year } as const
  const declare: readonly DeskItem[] =
    standing.judges === 'asked'
      ? [{ ...common, task: 'declare', id, title: name, unit: view.unit?.name ?? null, due: marksDue }]
      : []
  const judge = standing.judges === 'declared' ? subjects.filter(isUnmarked) : []
  const comment = subjects.filter(
    ({ state, heard, unit }) =>
      standing.answers &&
      state === 'feedback' &&
      !heard &&
      allows(actor, 'evaluation.answer', { region: actor.region, units: [unit.id] }),
  )
  const itemOf = (task: 'judge' | 'comment', subject: EvaluationSubject): DeskItem => ({
    ...common,
    task,
    id: subject.id,
    title: subject.name,
    note: name,
    unit: subject.unit.name,
    due: task === 'judge' ? marksDue : subject.feedbackDue,
  })
  return [
    ...declare,
    ...judge.map((subject) => itemOf('judge', subject)),
    ...comment.map((subject) => itemOf('comment', subject)),
  ]
}

function isUnmarked({ state, mine }: EvaluationSubject): boolean {
  return state === 'marking' && mine === false
}
