/** Accounts that are locked after failures, as administrators see them, and their release. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import { failuresSince, minutesLockedAnywhere } from '#core/accounts/session.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import type { Db } from '#store/kernel/store.ts'
import { attemptsByAccount, findUser, lockAccount, recordAttempt } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { userUnlocked } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

/** For how many minutes yet an account is locked at some place; 0 when it is not. */
export async function loadLockedMinutes(db: Db, now: Date): Promise<(account: string) => number> {
  const policy = await loadPolicy(db)
  const attempts = await attemptsByAccount(db, failuresSince(now), policy.lockTries)
  return (account) => minutesLockedAnywhere(attempts(account), now, policy)
}

/** Failures before this count no more, wherever they came from. */
export async function forgiveFailures(context: Context, tx: Db, account: string): Promise<void> {
  await lockAccount(tx, account)
  await recordAttempt(tx, {
    id: context.newId(),
    account,
    address: '',
    device: null,
    at: context.clock(),
    succeeded: true,
  })
}

const RELEASE = ['user.manage', 'security.manage'] as const

/** Errors: user-not-found, not-locked. */
export async function releaseLock(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  // 安全管理员 answers for the lock as for its rules; neither the one nor the other gets to know a password by it.
  if (!RELEASE.some((action) => allows(actor, action, { region: actor.region }))) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const user = await findUser(tx, id)
    if (user === null) return err(problem('user-not-found'))
    if ((await loadLockedMinutes(tx, context.clock()))(user.account) === 0) return err(problem('not-locked'))
    await forgiveFailures(context, tx, user.account)
    await audit(context, tx, actor.id, userUnlocked(id, { account: user.account }))
    return ok(null)
  })
}
