/**
 * What waits in evaluations that are under way: score sheets of experts, the report, the feedback and the result of
 * who leads, the draft report and the material that a unit is asked for; as the pages of the evaluations have
 * them.
 */
import type { EvaluationSubject, EvaluationSummary, EvaluationView } from '#api/evaluation/evaluations.ts'
import { subjectWait, type SubjectWait } from '#core/evaluation/waits.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { DeskItem, DeskPart, DeskTask } from '#core/workbench/desk.ts'
import type { Context } from '../kernel/context.ts'
import { listEvaluations, readEvaluation } from '../evaluation/evaluations.ts'
import { listMessages } from '../messages/messages.ts'
import { deskPart, FIRST, NONE, PLAIN, type PartsOf } from './desk-part.ts'

/** Two parts an evaluation that is under way: what is done in it, and material that is asked for. */
export const evaluationParts: PartsOf = async (context, actor) => {
  const list = await listEvaluations(context, actor, {})
  if (!list.ok) return []
  const parts = await Promise.all(
    list.value.rows.filter(mayWait).map((row) => partsOfTask(context, actor, row)),
  )
  return parts.flat()
}

/**
 * Answers to 调阅材料 that who asked has not looked at: the messages that tell of them, each opened on the sheet.
 */
export const answeredParts: PartsOf = async (context, actor) => {
  const list = await listMessages(context, actor, { kind: 'evaluation-answered', unread: 'yes', ...FIRST })
  const { rows, total } = list.ok ? list.value : NONE
  const items = rows.map(({ id, facts }): DeskItem => ({
    ...PLAIN,
    kind: 'material',
    task: 'look',
    id,
    within: String(facts['evaluation'] ?? ''),
    title: String(facts['name'] ?? ''),
    unit: null,
    year: null,
    due: null,
  }))
  return [deskPart({ kind: 'material', year: null, of: null }, items, [{ due: null, count: total }])]
}

function mayWait({ state, standing: { leads, judges, answers }, subjects }: EvaluationSummary): boolean {
  const { marking, reporting, feedback } = subjects
  return (
    state === 'running' &&
    ((judges !== null && marking > 0) ||
      (leads && reporting + feedback > 0) ||
      (answers && marking + reporting + feedback > 0))
  )
}

async function partsOfTask(
  context: Context,
  actor: Actor,
  { id, year }: EvaluationSummary,
): Promise<readonly DeskPart[]> {
  const view = await readEvaluation(context, actor, { id })
  if (!view.ok) return []
  return [
    deskPart({ kind: 'evaluation', year, of: id }, waitingIn(actor, view.value)),
    deskPart({ kind: 'material', year, of: id }, askedIn(actor, view.value)),
  ]
}

/** Before the declaration there is one thing to do: to give it. */
function waitingIn(actor: Actor, view: EvaluationView): readonly DeskItem[] {
  const { id, name, year, unit, marksDue, standing, subjects } = view
  const declare: readonly DeskItem[] =
    standing.judges === 'asked'
      ? [
          {
            ...PLAIN,
            kind: 'evaluation',
            within: id,
            year,
            task: 'declare',
            id,
            title: name,
            unit: unit?.name ?? null,
            due: marksDue,
          },
        ]
      : []
  const judge = standing.judges === 'declared' ? subjects.filter(isUnmarked) : []
  const comment = subjects.filter(
    (subject) => subject.state === 'feedback' && !subject.heard && answersFor(actor, view, subject),
  )
  return [
    ...declare,
    ...judge.map((subject) => itemOf(view, 'judge', subject)),
    ...comment.map((subject) => itemOf(view, 'comment', subject)),
    ...(standing.leads ? subjects.flatMap((subject) => ledItem(view, subject)) : []),
  ]
}

const LED: { readonly [wait in NonNullable<SubjectWait>]?: DeskTask } = {
  report: 'report',
  decision: 'decide',
  settling: 'settle',
}

/** What who leads has to do for the result; nothing while others are waited for. */
function ledItem(view: EvaluationView, subject: EvaluationSubject): readonly DeskItem[] {
  const wait = subjectWait(subject, view.today)
  const task = wait === null ? undefined : LED[wait]
  return task === undefined ? [] : [itemOf(view, task, subject)]
}

function itemOf(
  { id, name, year, due, marksDue }: EvaluationView,
  task: DeskTask,
  subject: EvaluationSubject,
) {
  const dues: { readonly [task in DeskTask]?: string | null } = {
    judge: marksDue,
    comment: subject.feedbackDue,
  }
  return {
    ...PLAIN,
    kind: 'evaluation',
    within: id,
    year,
    task,
    id: subject.id,
    title: subject.name,
    note: name,
    unit: subject.unit.name,
    due: dues[task] ?? due,
  } as const
}

/** One a subject: all that is asked for is answered on one page. */
function askedIn(actor: Actor, view: EvaluationView): readonly DeskItem[] {
  return view.subjects.flatMap((subject) =>
    subject.asked === null || subject.state === 'final' || !answersFor(actor, view, subject)
      ? []
      : [{ ...itemOf(view, 'reply', subject), kind: 'material', due: subject.asked.due }],
  )
}

function answersFor(actor: Actor, { standing }: EvaluationView, { unit }: EvaluationSubject): boolean {
  return standing.answers && allows(actor, 'evaluation.answer', { region: actor.region, units: [unit.id] })
}

function isUnmarked({ state, mine }: EvaluationSubject): boolean {
  return state === 'marking' && mine === false
}
