/** A policy registered, put right, moved on its way, and what was reached of its goals; each with its event. */
import type {
  ActOnPolicy,
  ChangePolicy,
  PolicyBody,
  PolicyMade,
  PolicyValues,
  PolicyView,
} from '#api/policies.ts'
import type { Action, Actor } from '#core/kernel/allows.ts'
import type { Day } from '#core/kernel/day.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { planOf } from '#core/policies/paper.ts'
import {
  policyFault,
  policyHead,
  type PolicyCourse,
  type PolicyFault,
  type PolicyHead,
} from '#core/policies/policy.ts'
import { isBehind } from '#core/policies/progress.ts'
import { isPolicyChangeable, stepPolicy, type PolicyRefusal } from '#core/policies/step.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import {
  addPolicy as keepNew,
  keepPolicy,
  keepReached,
  lockPolicy,
  movePolicy,
  reachedValues,
  removePolicy as dropPolicy,
  type PolicyRow,
} from '#store/policies/policies.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { digestOfJson } from '../kernel/digest-of-json.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import { today } from '../kernel/today.ts'
import { policyActedOn, policyAdded, policyChanged, policyReached, policyRemoved } from './events.ts'
import { figuredPolicies, standingOfPolicy } from './figured.ts'
import { readPolicy } from './policies.ts'
import { mayAt, policySights } from './sight.ts'
import { restsOnPolicy } from './rests.ts'

/** Errors: policy-wrong. */
export async function addPolicy(
  context: Context,
  actor: Actor,
  body: PolicyBody,
): Promise<Result<PolicyMade, Problem>> {
  if (!mayAt(actor, 'policy.manage', body.unit)) return NOT_ALLOWED
  const id = context.newId()
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<PolicyMade, Problem>> => {
    const wrong = await headProblem(tx, body, 'drafted', today(context))
    if (wrong !== null) return err(wrong)
    await keepNew(tx, id, body, changeBy(context, actor))
    await audit(context, tx, actor.id, policyAdded(id, headFigures(body)))
    return ok({ id })
  })
}

async function headProblem(
  tx: Db,
  body: PolicyBody,
  course: PolicyCourse,
  day: Day,
): Promise<Problem | null> {
  const unit = await findUnit(tx, body.unit)
  if (unit === null || unit.kind === 'office' || unit.closed !== null)
    return wrongBecause({ code: 'unit-wrong', values: {} })
  const fault = policyFault(body, course, day)
  return fault === null ? null : wrongBecause(fault)
}

function wrongBecause({ code, values }: PolicyFault): Problem {
  return problem('policy-wrong', { ...values, reason: code })
}

function headFigures(head: PolicyHead) {
  const { name, validTo, budgets } = head
  return { name, amount: String(planOf(budgets)), until: validTo, sha256: digestOfJson(policyHead(head)) }
}

/** Errors: policy-not-found, policy-changed, policy-refused, policy-wrong. */
export async function changePolicy(
  context: Context,
  actor: Actor,
  { policy: id, revision, ...body }: { readonly policy: string } & ChangePolicy,
): Promise<Result<PolicyView, Problem>> {
  return withHeld(context, actor, { id, revision, action: 'policy.manage' }, async (tx, row) => {
    if (!isPolicyChangeable(row.course)) return err(refused('not-in-this-state'))
    if (!mayAt(actor, 'policy.manage', body.unit))
      return err(wrongBecause({ code: 'unit-wrong', values: {} }))
    const wrong = await headProblem(tx, body, row.course, today(context))
    if (wrong !== null) return err(wrong)
    await keepPolicy(tx, id, body, changeBy(context, actor))
    return ok(policyChanged(id, headFigures(row), headFigures(body)))
  })
}

/** Errors: policy-not-found, policy-refused. */
export async function removePolicy(
  context: Context,
  actor: Actor,
  { policy: id }: { readonly policy: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const held = await heldPolicy(tx, actor, id, 'policy.manage')
    if (!held.ok) return held
    const row = held.value
    if (row.course !== 'drafted' || (await restsOnPolicy(tx, id))) return err(refused('not-in-this-state'))
    await dropPolicy(tx, id)
    const { name, amount } = headFigures(row)
    await audit(context, tx, actor.id, policyRemoved(id, { name, amount }))
    return ok(null)
  })
}

/** Errors: policy-not-found, policy-changed, policy-refused, policy-wrong. */
export async function actOnPolicy(
  context: Context,
  actor: Actor,
  { policy: id, revision, act, comment, day }: { readonly policy: string } & ActOnPolicy,
): Promise<Result<PolicyView, Problem>> {
  return withHeld(context, actor, { id, revision, action: 'policy.manage' }, async (tx, row) => {
    const now = today(context)
    const [figured] = await figuredPolicies(tx, [row], now)
    invariant(figured !== undefined, 'a policy that is held is there')
    const stepped = stepPolicy(standingOfPolicy(figured), { act, comment, day })
    if (!stepped.ok) return err(refusalOf(stepped.error))
    const course = stepped.value
    const validTo = act === 'renew' && day !== null ? day : row.validTo
    const fault = policyFault({ ...row, validTo }, course, now)
    if (fault !== null) return err(wrongBecause(fault))
    const endedOn = course === 'ended' ? now : null
    await movePolicy(tx, id, { act, course, comment, validTo, endedOn }, changeBy(context, actor))
    return ok(
      policyActedOn(
        act,
        id,
        { state: row.course, until: row.validTo },
        { name: row.name, state: course, until: validTo, ...(comment !== '' && { comment }) },
      ),
    )
  })
}

/** Errors: policy-not-found, policy-changed, policy-refused, policy-value-wrong. */
export async function savePolicyValues(
  context: Context,
  actor: Actor,
  { policy: id, revision, year, values }: { readonly policy: string } & PolicyValues,
): Promise<Result<PolicyView, Problem>> {
  return withHeld(context, actor, { id, revision, action: 'policy.report' }, async (tx, row) => {
    if (row.course !== 'active') return err(refused('not-in-this-state'))
    const wrong = valueProblem(row, { year, values }, today(context))
    if (wrong !== null) return err(wrong)
    const before = ((await reachedValues(tx, [id])).get(id) ?? []).filter((one) => one.year === year)
    await keepReached(tx, id, { year, values }, changeBy(context, actor))
    const shown = (of: PolicyValues['values']) => of.map(({ goal, value, reason }) => [goal, value, reason])
    return ok(
      policyReached(
        id,
        { sha256: digestOfJson(shown(before)) },
        { name: row.name, year, indicators: values.length, sha256: digestOfJson(shown(values)) },
      ),
    )
  })
}

/** Of a year of the goal that has begun; what lags has a reason. */
function valueProblem(
  { goals }: PolicyRow,
  { year, values }: Pick<PolicyValues, 'year' | 'values'>,
  day: Day,
): Problem | null {
  const wrong = (reason: string, name = '') => problem('policy-value-wrong', { reason, name, year })
  if (year > Number(day.slice(0, 4))) return wrong('year-ahead')
  for (const [i, { goal: id, value, reason }] of values.entries()) {
    const goal = goals.find((one) => one.id === id)
    const isTwice = values.findIndex((one) => one.goal === id) < i
    if (goal === undefined || isTwice || goal.values.every((one) => one.year !== year)) return wrong('goal')
    if (reason === '' && isBehind(goal, year, value)) return wrong('reason-missing', goal.name)
  }
  return null
}

/** One change with its event, while nobody else changes it; it is as the caller saw it. */
async function withHeld(
  context: Context,
  actor: Actor,
  { id, revision, action }: { readonly id: string; readonly revision: number; readonly action: Action },
  work: (tx: Db, row: PolicyRow) => Promise<Result<WrittenEvent, Problem>>,
): Promise<Result<PolicyView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const held = await heldPolicy(tx, actor, id, action)
      if (!held.ok) return held
      const row = held.value
      if (row.revision !== revision) return err(problem('policy-changed', { by: row.changedBy ?? '' }))
      const written = await work(tx, row)
      if (!written.ok) return written
      await audit(context, tx, actor.id, written.value)
      return ok(null)
    })
  return done.ok ? readPolicy(context, actor, { policy: id }) : done
}

async function heldPolicy(
  tx: Db,
  actor: Actor,
  id: string,
  action: Action,
): Promise<Result<PolicyRow, Problem>> {
  const sights = await policySights(tx, actor)
  const row = await lockPolicy(tx, id)
  if (row === null || sights === null || sights.of(row.unit.id) !== 'whole')
    return err(problem('policy-not-found'))
  return mayAt(actor, action, row.unit.id) ? ok(row) : NOT_ALLOWED
}

function refused(code: PolicyRefusal['code']): Problem {
  return refusalOf({ code, values: {} })
}

function refusalOf({ code, values }: PolicyRefusal): Problem {
  return problem('policy-refused', { ...values, reason: code })
}

function changeBy(context: Context, actor: Actor): { readonly at: Date; readonly by: string } {
  return { at: context.clock(), by: actor.id }
}
