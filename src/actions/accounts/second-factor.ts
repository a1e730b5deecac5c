/**
 * The own second factor: whether there is one, enrolling, new recovery codes, taking it away; and resetting
 * that of somebody else.
 */
import type { EnrolmentView, RecoveryCodes, SecondFactorView } from '#api/accounts/second-factor.ts'
import { allows, mayEnterFor, type Actor } from '#core/kernel/allows.ts'
import type { SignInMethod } from '#core/accounts/second-factor.ts'
import { needsSecondFactor } from '#core/accounts/security.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadRoles } from '#store/accounts/posts.ts'
import { countRecoveryCodes, loadSecondFactor, removeSecondFactor } from '#store/accounts/second-factors.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser, lockAccount, type UserRow } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { secondFactorCodesRenewed, secondFactorRemoved, secondFactorReset } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { beginEnrolment, confirmEnrolment, isRightCode, makeRecovery } from './enrolment.ts'
import { recordFailure, refusalOfLocked, type Whereabouts } from './guessing.ts'
import { isPassword } from './password.ts'
import { notifyOfAccountChange } from './notify-account.ts'

export async function readSecondFactor(
  context: Context,
  actor: Actor,
): Promise<Result<SecondFactorView, Problem>> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [factor, left, policy, roles] = await Promise.all([
    loadSecondFactor(db, actor.id),
    countRecoveryCodes(db, actor.id),
    loadPolicy(db),
    loadRoles(db, actor.id),
  ])
  const required = needsSecondFactor(policy, roles)
  return ok({ since: factor?.confirmedAt?.toISOString() ?? null, required, recoveryCodesLeft: left })
}

type Guarded<T> = (tx: Db, user: UserRow) => Promise<Result<T, Problem>>

/** Guessing here counts like guessing at sign-in, and is locked like it. */
async function guarded<T>(
  context: Context,
  actor: Actor,
  whereabouts: Whereabouts,
  work: Guarded<T>,
): Promise<Result<T, Problem>> {
  if (!allows(actor, 'password.change', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const now = context.clock()
    const user = await findUser(tx, actor.id)
    if (user === null) return err(problem('not-signed-in'))
    await lockAccount(tx, user.account)
    const policy = await loadPolicy(tx)
    const guess = { region: actor.region, account: user.account, ...whereabouts, at: now }
    const locked = await refusalOfLocked(tx, guess, policy)
    if (locked !== null) return err(locked)
    const done = await work(tx, user)
    const guessed = !done.ok && (done.error.code === 'code-wrong' || done.error.code === 'password-wrong')
    if (guessed) await recordFailure(context, tx, guess)
    return done
  })
}

export type BeginInput = Whereabouts & { readonly password: string; readonly method: SignInMethod }

/**
 * Asks for the password first: an unattended screen is no way to lock somebody out. Who came through the
 * sign-in service may have none. Errors: password-wrong, sign-in-locked, second-factor-there,
 * secret-key-missing.
 */
export function beginOwnFactor(
  context: Context,
  actor: Actor,
  { password, method, ...whereabouts }: BeginInput,
): Promise<Result<EnrolmentView, Problem>> {
  return guarded(context, actor, whereabouts, async (tx, user) => {
    if (method === 'password' && !(await isPassword(password, user.passwordHash)))
      return err(problem('password-wrong'))
    return beginEnrolment(context, tx, user)
  })
}

export type CodeInput = Whereabouts & { readonly code: string }

/** Errors: second-factor-none, second-factor-there, code-wrong, sign-in-locked. */
export function confirmOwnFactor(
  context: Context,
  actor: Actor,
  { code, ...whereabouts }: CodeInput,
): Promise<Result<RecoveryCodes, Problem>> {
  return guarded(context, actor, whereabouts, async (tx, user) => {
    const factor = await loadSecondFactor(tx, actor.id)
    if (factor !== null && factor.confirmedAt !== null) return err(problem('second-factor-there'))
    const confirmed = await confirmEnrolment(context, tx, user, code)
    return confirmed.ok ? ok({ recoveryCodes: [...confirmed.value] }) : confirmed
  })
}

/** Errors: second-factor-none, code-wrong, sign-in-locked. */
export function renewRecoveryCodes(
  context: Context,
  actor: Actor,
  { code, ...whereabouts }: CodeInput,
): Promise<Result<RecoveryCodes, Problem>> {
  return guarded(context, actor, whereabouts, async (tx, user) => {
    const right = await inForce({ context, tx, actor }, user, code)
    if (!right.ok) return right
    await audit(context, tx, actor.id, secondFactorCodesRenewed(actor.id, { account: user.account }))
    return ok({ recoveryCodes: [...(await makeRecovery(context, tx, user))] })
  })
}

/** Errors: second-factor-none, second-factor-required, code-wrong, sign-in-locked. */
export function removeOwnFactor(
  context: Context,
  actor: Actor,
  { code, ...whereabouts }: CodeInput,
): Promise<Result<null, Problem>> {
  return guarded(context, actor, whereabouts, async (tx, user) => {
    if (needsSecondFactor(await loadPolicy(tx), await loadRoles(tx, actor.id)))
      return err(problem('second-factor-required'))
    const right = await inForce({ context, tx, actor }, user, code)
    if (!right.ok) return right
    await removeSecondFactor(tx, actor.id)
    await audit(context, tx, actor.id, secondFactorRemoved(actor.id, { account: user.account }))
    return ok(null)
  })
}

async function inForce(
  { context, tx, actor }: Work,
  user: UserRow,
  code: string,
): Promise<Result<readonly [], Problem>> {
  const factor = await loadSecondFactor(tx, actor.id)
  if (factor === null || factor.confirmedAt === null) return err(problem('second-factor-none'))
  return isRightCode(context, tx, user, code)
}

/**
 * For somebody whose telephone is lost: the second factor is taken away and every session ends; where the
 * office asks for one, the next sign-in enrols anew. @returns the sessions that ended. Errors:
 * user-not-found, account-kept-apart, second-factor-none.
 */
export async function resetSecondFactor(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<readonly string[], Problem>> {
  if (!allows(actor, 'user.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const user = await findUser(tx, id)
    if (user === null) return err(problem('user-not-found'))
    if (!mayEnterFor(actor, await loadRoles(tx, id))) return err(problem('account-kept-apart'))
    if (!(await removeSecondFactor(tx, id))) return err(problem('second-factor-none'))
    const ended = await endUserSessions(tx, id)
    await notifyOfAccountChange(
      context,
      tx,
      { region: actor.region, by: actor.id },
      { user: id, kind: 'account-factor' },
    )
    const event = secondFactorReset(id, { account: user.account, sessionsEnded: ended.length })
    await audit(context, tx, actor.id, event)
    return ok(ended)
  })
}
