/**
 * One act on one filing: the only way in which a target goes on. Pure; the caller keeps filing and record in
 * one transaction.
 */
import { invariant, ok, type Result } from '../kernel/result.ts'
import {
  isApprovalDate,
  isUnheeded,
  openOfUnchanged,
  refuseFiling,
  type Act,
  type ActOfKind,
  type ReviewConclusion,
  type FlowRefusal,
  type Stepped,
  type StepRecord,
} from './act.ts'
import { hasWritten, isAtHome, type Filing, type FilingTask } from './filing.ts'
import { APPROVAL_STEP, flowRoute, type Flow, type StageKind } from './flow.ts'
import { asksGrade, gradeRefusal } from './grade.ts'
import { fourEyesRefusal, permit, type Permit } from './permit.ts'
import type { FilingState } from './states.ts'

type Change = Partial<Omit<Filing, 'steps' | 'since'>>
type Changed = Result<Change, FlowRefusal>

/** @returns the filing after the act, and the record of it; or why it cannot be. */
export function step(filing: Filing, act: Act, flow: Flow): Result<Stepped, FlowRefusal> {
  const permitted = permit(filing, act, flow)
  if (!permitted.ok) return permitted
  const changed = changeOf(filing, act, flow, permitted.value)
  if (!changed.ok) return changed
  // Who opens it has it from then on; it waits no shorter for that.
  const since = act.kind === 'open' ? filing.since : act.at
  const next: Filing = { ...filing, ...changed.value, steps: filing.steps + 1, since }
  return ok({ filing: next, record: recordOf(filing, next, act, permitted.value) })
}

function changeOf(filing: Filing, act: Act, flow: Flow, { task, undoes }: Permit): Changed {
  switch (act.kind) {
    case 'submit':
      return submit(filing, act, flow)
    case 'withdraw':
      return ok(withdraw(filing, undoes, task))
    case 'adjust':
      return said(act) ?? ok({ state: 'adjusting', round: 0, authors: [], sender: null })
    case 'abandon':
      return ok(asApproved(filing))
    case 'close':
      return said(act) ?? ok({ ...asApproved(filing), state: 'closed' })
    case 'reopen':
      return said(act) ?? ok(asApproved(filing))
    case 'archive':
      return ok({ state: 'archived' })
  }
  invariant(task !== null, `${act.kind} is done to a task`)
  switch (act.kind) {
    case 'open':
      return ok(touched(filing, opened(task, act)))
    case 'return':
      return said(act) ?? giveBack(filing, act, task)
    case 'transfer':
      return handOver(filing, act, flow, task)
    case 'countersign':
      return ask(filing, act, flow, task)
    case 'pass':
      if (task.kind === 'consult') return ok(answer(filing, act, task, true))
      return (asksGrade(filing, act.kind, task) ? passBar(act) : null) ?? ok(pass(filing, act, task))
    case 'approve':
      return gradeBar(act.grade) ?? documentBar(act.approval) ?? ok(approved(filing))
  }
}

/** The unit has it again, or for the first time; what the round brought with it is gone. */
function home({ version }: Filing): Change {
  return {
    state: version > 0 ? 'adjusting' : 'draft',
    route: [],
    stage: 0,
    tasks: [],
    reached: false,
    sender: null,
  }
}

function submit(filing: Filing, act: ActOfKind<'submit'>, flow: Flow): Changed {
  const { errors, assessment, amount, actor, at } = act
  if (errors > 0) return refuseFiling('errors-open', { count: errors })
  if (assessment !== null) return refuseFiling(assessment.code, assessment.values)
  const unheeded = openOfUnchanged(act.back)
  if (isUnheeded({ unchanged: unheeded > 0, confirmed: act.confirmed, comment: act.comment }))
    return refuseFiling('comments-open', { count: unheeded })
  const route = flowRoute(flow, amount)
  const next = { ...filing, route, stage: 0, tasks: [], reached: false }
  return ok({
    route,
    stage: 0,
    tasks: tasksOf(next, 0, at),
    reached: false,
    sender: actor.id,
    round: filing.round + 1,
    state: 'submitted',
  })
}

function withdraw(filing: Filing, undoes: Permit['undoes'], task: FilingTask | null): Change {
  if (undoes === 'sending' || task === null) return { ...home(filing), round: filing.round - 1 }
  if (undoes === 'consult') return { tasks: filing.tasks.filter(({ id }) => id !== task.id) }
  // A pass: whatever it opened in the next stage is gone again.
  const tasks = filing.tasks
    .filter(({ stage }) => stage <= task.stage)
    .map((one) => (one.id === task.id ? { ...one, done: null } : one))
  return { tasks, stage: task.stage, state: stateOf(kindOf(filing, task.stage), true) }
}

/** The tasks of a stage, each for the holders of its role. */
function tasksOf(
  { route, steps }: Pick<Filing, 'route' | 'steps'>,
  stage: number,
  since: string,
  handed: (step: string) => string | null = () => null,
): FilingTask[] {
  return (route[stage]?.steps ?? []).map(({ id, roles }, index) => ({
    id: `${steps + 1}.${index}`,
    kind: id === APPROVAL_STEP ? 'approval' : 'review',
    step: id,
    stage,
    roles,
    person: handed(id),
    since,
    opened: null,
    done: null,
    asked: null,
  }))
}

function kindOf({ route }: Pick<Filing, 'route'>, stage: number): StageKind {
  return route[stage]?.kind ?? 'finance'
}

/**
 * As long as nobody after the unit has opened it, it is only sent in; so it is while the unit's own head has
 * it.
 */
function stateOf(kind: StageKind, reached: boolean): FilingState {
  if (!reached || kind === 'unit') return 'submitted'
  return kind === 'department' ? 'department-review' : 'finance-review'
}

function touched(filing: Filing, task: FilingTask): Change & { readonly tasks: readonly FilingTask[] } {
  return {
    tasks: filing.tasks.map((one) => (one.id === task.id ? task : one)),
    reached: true,
    state: stateOf(kindOf(filing, filing.stage), true),
  }
}

/** An actor on a task has seen it. */
function opened(task: FilingTask, { actor, at }: Act): FilingTask {
  return { ...task, opened: task.opened ?? { by: actor.id, at } }
}

function answer(
  filing: Filing,
  act: Act,
  task: FilingTask,
  agreed: boolean,
): Change & { readonly tasks: readonly FilingTask[] } {
  return touched(filing, { ...opened(task, act), done: { by: act.actor.id, at: act.at, agreed } })
}

function pass(filing: Filing, act: Act, task: FilingTask): Change {
  const change = answer(filing, act, task, true)
  const isStageDone = change.tasks.every(
    ({ stage, kind, done }) => stage !== filing.stage || kind === 'consult' || done !== null,
  )
  if (!isStageDone) return change
  const stage = filing.stage + 1
  return {
    ...change,
    stage,
    tasks: [...change.tasks, ...tasksOf(filing, stage, act.at)],
    state: stateOf(kindOf(filing, stage), true),
  }
}

function giveBack(filing: Filing, act: ActOfKind<'return'>, task: FilingTask): Changed {
  // Against, when asked for an opinion: the person who asked decides what follows.
  if (task.kind === 'consult') return ok(answer(filing, act, task, false))
  const stage = filing.stage - 1
  // Its head confirms what the unit sends in; what is to be mended goes to those who write it.
  if (act.to === 'unit' || stage < 0 || kindOf(filing, stage) === 'unit') return ok(home(filing))
  const last = (name: string) =>
    filing.tasks.find((one) => one.stage === stage && one.kind !== 'consult' && one.step === name)?.done
      ?.by ?? null
  const tasks = [...filing.tasks.filter((one) => one.stage < stage), ...tasksOf(filing, stage, act.at, last)]
  return ok({ stage, tasks, reached: true, state: stateOf(kindOf(filing, stage), true) })
}

function handOver(
  filing: Filing,
  { target, actor }: ActOfKind<'transfer'>,
  flow: Flow,
  task: FilingTask,
): Changed {
  // What waits for a role waits for everybody who holds it: only what was handed to another is taken over by
  // oneself.
  if (target.id === (task.person ?? actor.id)) return refuseFiling('target-same')
  if (!task.roles.some((role) => target.roles.includes(role))) return refuseFiling('target-unfit')
  if (fourEyesRefusal(filing, flow, target.id, task) !== null) return refuseFiling('target-wrote')
  return ok({ tasks: filing.tasks.map((one) => (one.id === task.id ? { ...one, person: target.id } : one)) })
}

function ask(filing: Filing, act: ActOfKind<'countersign'>, { consult }: Flow, task: FilingTask): Changed {
  const { target, actor, at } = act
  if (target.id === actor.id) return refuseFiling('target-same')
  if (!consult.some((role) => target.roles.includes(role))) return refuseFiling('target-unfit')
  if (hasWritten(filing, target.id)) return refuseFiling('target-wrote')
  if (
    filing.tasks.some(
      ({ asked, done, person }) => asked?.task === task.id && done === null && person === target.id,
    )
  )
    return refuseFiling('target-same')
  const change = touched(filing, opened(task, act))
  const asked: FilingTask = {
    id: `${filing.steps + 1}.0`,
    kind: 'consult',
    step: task.step,
    stage: task.stage,
    roles: consult,
    person: target.id,
    since: at,
    opened: null,
    done: null,
    asked: { by: actor.id, task: task.id },
  }
  return ok({ ...change, tasks: [...change.tasks, asked] })
}

function approved(filing: Filing): Change {
  return { ...asApproved(filing), version: filing.version + 1 }
}

/** A version holds: nobody has it, and nobody wrote in it since. */
function asApproved(filing: Filing): Change {
  return { ...home(filing), state: 'approved', round: 0, authors: [] }
}

function gradeBar(grade: ReviewConclusion): Changed | null {
  const code = gradeRefusal(grade)
  return code === null ? null : refuseFiling(code)
}

/** 良 goes on with what was amended, or is to be, said. */
function passBar(act: ActOfKind<'pass'>): Changed | null {
  return gradeBar(act.grade) ?? (act.grade === '良' ? said(act) : null)
}

function said({ comment }: Act): Changed | null {
  return comment.trim() === '' ? refuseFiling('comment-missing') : null
}

function documentBar({ number, date }: { readonly number: string; readonly date: string }): Changed | null {
  return number.trim() === '' || !isApprovalDate(date) ? refuseFiling('approval-missing') : null
}

function gradeOf(before: Filing, act: Act, task: FilingTask | null): StepRecord['grade'] {
  if ((act.kind !== 'pass' && act.kind !== 'approve') || act.grade === 'ungraded') return null
  return task?.kind === 'consult' || asksGrade(before, act.kind, task) ? act.grade : null
}

function recordOf(before: Filing, after: Filing, act: Act, { role, task }: Permit): StepRecord {
  const isReturn = act.kind === 'return' && task?.kind !== 'consult'
  const backTo = isAtHome(after) ? 'unit' : 'previous'
  return {
    number: after.steps,
    kind: act.kind,
    at: act.at,
    actor: act.actor.id,
    role,
    from: before.state,
    to: after.state,
    step: task?.step ?? null,
    isConsult: task?.kind === 'consult',
    comment: act.comment,
    back: isReturn ? backTo : null,
    target: act.kind === 'transfer' || act.kind === 'countersign' ? act.target.id : null,
    grade: gradeOf(before, act, task),
    approval: act.kind === 'approve' ? act.approval : null,
    // The round in which it was done: an approval and a withdrawal end one.
    round: Math.max(before.round, after.round),
    version: after.version,
  }
}
