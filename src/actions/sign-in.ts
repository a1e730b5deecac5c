/**
 * Signing in. Wrong account, wrong password and switched-off account get the same answer after the same work; failures
 * are counted in the database, so a restart forgets none.
 */
import { postWithoutPlace, type Actor } from '#core/access/allows.ts'
import type { SecurityPolicy } from '#core/access/security.ts'
import { failuresSince, minutesLocked } from '#core/access/session.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { firstRegion } from '#store/regions.ts'
import { loadPolicy } from '#store/security.ts'
import { removeExpiredSessions } from '#store/sessions.ts'
import { countFailures, findUserByAccount, forgetAttempts, lockAccount, recordAttempt, recordSignIn, type UserRow } from '#store/users.ts'
import type { Db } from '#store/store.ts'
import { audit } from './audit.ts'
import type { Context } from './context.ts'
import { comparePasswordOfNobody, isPassword } from './password.ts'
import { startSession } from './start-session.ts'

export type SignInInput = { readonly account: string; readonly password: string; readonly address: string }

/** The cookie's token, and whose it is. */
export type SignedIn = { readonly token: string; readonly actor: Actor }

async function isRightPassword(user: UserRow | null, password: string): Promise<boolean> {
  if (user === null || !user.active) return comparePasswordOfNobody(password)
  return isPassword(password, user.passwordHash)
}

async function succeed(context: Context, tx: Db, user: UserRow, region: string, policy: SecurityPolicy): Promise<SignedIn> {
  const now = context.clock()
  const actor = { id: user.id, region, active: user.active, posts: [postWithoutPlace(user.role)] }
  const token = await startSession(context, tx, actor, policy)
  await recordSignIn(tx, region, user.id, now)
  await removeExpiredSessions(tx, region, now)
  await forgetAttempts(tx, region, failuresSince(policy, now))
  return { token, actor }
}

async function attempt(context: Context, tx: Db, region: string, input: SignInInput): Promise<Result<SignedIn, Problem>> {
  const now = context.clock()
  // Attempts on one account wait for each other: many at once would otherwise all pass before one is counted.
  await lockAccount(tx, region, input.account)
  const policy = await loadPolicy(tx, region)
  const failures = await countFailures(tx, region, input.account, input.address, failuresSince(policy, now))
  const minutes = minutesLocked(failures, now, policy)
  if (minutes > 0) return err(problem('sign-in-locked', { minutes }))
  const user = await findUserByAccount(tx, region, input.account)
  const succeeded = await isRightPassword(user, input.password)
  await recordAttempt(tx, region, { id: context.newId(), account: input.account, address: input.address, at: now, succeeded })
  if (!succeeded || user === null) {
    // An account that does not exist may be a password typed into the wrong field: it is not written down.
    const after = { account: user?.account ?? null, address: input.address }
    await audit(context, tx, region, { type: 'session.refused', actor: null, subject: user === null ? 'user:unknown' : `user:${user.id}`, before: null, after })
    return err(problem('sign-in-refused'))
  }
  const signedIn = await succeed(context, tx, user, region, policy)
  await audit(context, tx, region, { type: 'session.started', actor: user.id, subject: `user:${user.id}`, before: null, after: { account: user.account, address: input.address } })
  return ok(signedIn)
}

/** Errors: sign-in-refused, sign-in-locked. Failure and success each leave an event. */
export async function signIn(context: Context, input: SignInInput): Promise<Result<SignedIn, Problem>> {
  const region = await firstRegion(context.store.db)
  if (region === null) return err(problem('unavailable'))
  return context.store.transaction((tx) => attempt(context, tx, region.id, input))
}
