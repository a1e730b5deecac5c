/**
 * Who may do what to a filing as it is: the one check behind both doing (step.ts) and offering
 * (allowed-acts.ts).
 */
import { rolesWith } from '../kernel/grants.ts'
import type { Role } from '../kernel/roles.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuseFiling, type FlowRefusal, type Party } from './act.ts'
import { hasWritten, openTasks, type Filing, type FilingTask } from './filing.ts'
import type { Flow, RouteStep } from './flow.ts'
import { WAY, type ActKind } from './states.ts'

/** In which role, and on which task; what a withdrawal takes back. */
export type Permit = {
  readonly role: Role | null
  readonly task: FilingTask | null
  readonly undoes: 'sending' | 'consult' | 'pass' | null
}

/** What somebody would do. */
type Attempt = {
  readonly kind: ActKind
  readonly actor: Party
  /** Which task; null: the first one that the actor may do this to. */
  readonly task: string | null
}

type Allowed = Result<Permit, FlowRefusal>

/** Whether the actor may; what the act needs beside that (a comment, a grade) is not asked here. */
export function permit(filing: Filing, attempt: Attempt, flow: Flow): Allowed {
  const { kind } = attempt
  if (WAY[filing.state][kind] === undefined)
    return refuseFiling('not-in-this-state', { kind, state: filing.state })
  switch (kind) {
    case 'submit':
      return byRole(filing, attempt, flow.submit)
    case 'adjust':
      return byRole(filing, attempt, flow.adjust)
    // Who writes it gives it up, and who opened it.
    case 'abandon':
      return byRole(filing, attempt, [...flow.submit, ...flow.adjust])
    case 'close':
    case 'reopen':
      return byRole(filing, attempt, flow.close ?? rolesWith('project.close'))
    case 'archive':
      return byRole(filing, attempt, flow.archive)
    case 'withdraw':
      return withdrawal(filing, attempt, flow)
    default:
      return onTask(filing, attempt, flow)
  }
}

function byRole(
  filing: Filing,
  { kind, actor }: Attempt,
  roles: readonly Role[],
  undoes: Permit['undoes'] = null,
): Allowed {
  const role = roleOf(actor, roles)
  return role === null
    ? refuseFiling('not-yours', { kind, state: filing.state })
    : ok({ role, task: null, undoes })
}

function roleOf({ roles: held }: Party, roles: readonly Role[]): Role | null {
  return roles.find((role) => held.includes(role)) ?? null
}

/** The first task of those in question that may be; otherwise the reason for the first. */
function onTask(filing: Filing, attempt: Attempt, flow: Flow): Allowed {
  const { kind, task: named } = attempt
  const wanted = openTasks(filing).filter(
    ({ id, kind: task }) => (named === null || id === named) && fits(kind, task),
  )
  const tried = wanted.map((task) => mayDo(filing, attempt, flow, task))
  const mine = tried.find((one) => !one.ok && one.error.code !== 'not-yours')
  return (
    tried.find((one) => one.ok) ??
    mine ??
    (wanted.length === 0 && named === null
      ? notHere(filing, kind)
      : refuseFiling('not-yours', { kind, state: filing.state }))
  )
}

/** No task that is open takes the act. */
function notHere(filing: Filing, kind: ActKind): Allowed {
  if (kind === 'approve') return refuseFiling('not-at-approval')
  const waitsForApproval = openTasks(filing).some((task) => task.kind === 'approval')
  return kind === 'pass' && waitsForApproval
    ? refuseFiling('awaits-approval')
    : refuseFiling('not-in-this-state', { kind, state: filing.state })
}

function fits(kind: ActKind, task: FilingTask['kind']): boolean {
  if (kind === 'approve') return task === 'approval'
  if (kind === 'pass') return task !== 'approval'
  return kind !== 'countersign' || task !== 'consult'
}

function mayDo(filing: Filing, { kind, actor }: Attempt, flow: Flow, task: FilingTask): Allowed {
  const role = roleOf(actor, task.roles)
  const given: Permit = { role, task, undoes: null }
  // A person who leaves or falls ill holds nothing up: another of the same role may take it over.
  if (kind === 'transfer')
    return holds(actor, task) || mayTakeOver(filing, actor, task)
      ? ok(given)
      : refuseFiling('not-yours', { kind, state: filing.state })
  if (!holds(actor, task)) return refuseFiling('not-yours', { kind, state: filing.state })
  if (kind === 'open' && isOnlyLooking(actor, task, role))
    return refuseFiling('not-yours', { kind, state: filing.state })
  if (kind === 'open' && task.opened !== null) return refuseFiling('already-open')
  // Sending back confirms nothing: an author may, so that nothing gets stuck.
  if (kind === 'return') return ok(given)
  const refusal = fourEyesRefusal(filing, flow, actor.id, task)
  if (refusal !== null) return err(refusal)
  const awaited = openTasks(filing).filter(({ asked }) => asked?.task === task.id).length
  return awaited > 0 && (kind === 'pass' || kind === 'approve')
    ? refuseFiling('opinion-awaited', { count: awaited })
    : ok(given)
}

/** True when the task waits for this person: it was handed over, or to nobody and the person has the role. */
export function holds(actor: Party, { person, roles, kind }: FilingTask): boolean {
  if (person !== null && person !== actor.id) return false
  return kind === 'consult' ? person === actor.id : roleOf(actor, roles) !== null
}

/**
 * An administrator may be in at every step and looks at everything: until something is done it counts as
 * opened by nobody.
 */
function isOnlyLooking(actor: Party, { person, roles }: FilingTask, role: Role | null): boolean {
  return role === 'administrator' && roles.length > 1 && person !== actor.id
}

function mayTakeOver(filing: Filing, actor: Party, task: FilingTask): boolean {
  if (task.kind !== 'consult') return roleOf(actor, task.roles) !== null
  return asks(filing, actor, task)
}

/** The person who asked for the opinion, or who now has the task for which it was asked. */
function asks(filing: Filing, actor: Party, { asked }: FilingTask): boolean {
  const parent = filing.tasks.find(({ id }) => id === asked?.task)
  return asked?.by === actor.id || (parent !== undefined && roleOf(actor, parent.roles) !== null)
}

/** Why the person may not review the task whatever the roles: four eyes. null: nothing is against it. */
export function fourEyesRefusal(
  filing: Filing,
  flow: Pick<Flow, 'twice'>,
  person: string,
  task: Pick<FilingTask, 'step' | 'kind'>,
): FlowRefusal | null {
  if (hasWritten(filing, person)) return { code: 'four-eyes', values: {} }
  const other = otherStepOf(filing, flow, person, task)
  return other === null ? null : { code: 'took-a-step', values: { step: other } }
}

/** Another step of this round that the person took, where nobody takes two; null: there is none. */
export function otherStepOf(
  { tasks }: Filing,
  { twice }: Pick<Flow, 'twice'>,
  person: string,
  task: Pick<FilingTask, 'step' | 'kind'>,
): string | null {
  if (twice || task.kind === 'consult') return null
  const other = tasks.find(
    ({ done, kind, step }) => kind !== 'consult' && done?.by === person && step !== task.step,
  )
  return other?.step ?? null
}

/** Other steps of this round that the person could take, and no more once this task is passed. */
export function stepsGivenUp(
  { tasks, route, stage }: Filing,
  { twice }: Pick<Flow, 'twice'>,
  actor: Party,
  task: FilingTask,
): readonly RouteStep[] {
  if (twice || task.kind === 'consult') return []
  const done = new Set(tasks.filter((one) => one.done !== null).map(({ step }) => step))
  return route
    .slice(stage)
    .flatMap(({ steps }) => steps)
    .filter(({ id, roles }) => id !== task.step && !done.has(id) && roleOf(actor, roles) !== null)
}

function withdrawal(filing: Filing, attempt: Attempt, flow: Flow): Allowed {
  const { actor, task: named } = attempt
  const asked = openTasks(filing).find(
    (task) => task.kind === 'consult' && (named === null || task.id === named) && asks(filing, actor, task),
  )
  if (asked !== undefined) return ok({ role: roleOf(actor, asked.roles), task: asked, undoes: 'consult' })
  const passed = passToTakeBack(filing, actor)
  if (passed !== undefined && (named === null || passed.id === named))
    return ok({ role: roleOf(actor, passed.roles), task: passed, undoes: 'pass' })
  const sent = byRole(filing, attempt, flow.submit, 'sending')
  return sent.ok && isTouched(filing) ? refuseFiling('opened') : sent
}

/** True when somebody after the unit has looked at it, in this round. */
function isTouched({ reached }: Filing): boolean {
  return reached
}

/** What the actor passed and nobody after has opened: in this stage, or the one before. */
function passToTakeBack(filing: Filing, actor: Party): FilingTask | undefined {
  const mine = filing.tasks.filter(({ kind, done }) => kind === 'review' && done?.by === actor.id)
  const here = mine.find(({ stage }) => stage === filing.stage)
  const isNextOpen = filing.tasks.some(
    ({ stage, opened, done }) => stage === filing.stage && (opened !== null || done !== null),
  )
  return here ?? (isNextOpen ? undefined : mine.find(({ stage }) => stage === filing.stage - 1))
}
