/**
 * For the operator of the machine: an account that nobody can sign in with any more, and nobody else may
 * enter for its holder (`jichi reset-password`).
 */
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { firstRegion } from '#store/kernel/regions.ts'
import { removeSecondFactor } from '#store/accounts/second-factors.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import { findUserByAccount } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { secondFactorReset, userChanged } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { makePassword } from './password.ts'
import { replacePassword } from './replace-password.ts'
import { forgiveFailures } from './sign-in-locks.ts'
import { notifyOfAccountChange } from './notify-account.ts'

export type Rescued = {
  readonly account: string
  /** To be shown once; the first sign-in asks for another. */ readonly password: string
  readonly secondFactorRemoved: boolean
}

/**
 * Gives an account a password, ends its sessions and locks, and takes its second factor away where that is
 * asked for. The log says that nobody signed in did it. Errors: user-not-found.
 */
export async function rescueAccount(
  context: Context,
  account: string,
  withoutSecondFactor: boolean,
): Promise<Result<Rescued, Problem>> {
  const first = await firstRegion(context.store.whole.db)
  if (first === null) return err(problem('user-not-found'))
  return context.store.of(first.id).transaction(async (tx) => {
    const { region } = tx
    const user = await findUserByAccount(tx, account)
    if (user === null) return err(problem('user-not-found'))
    const password = makePassword()
    await replacePassword(context, tx, user, { password, mustChange: true })
    await forgiveFailures(context, tx, user.account)
    await notifyOfAccountChange(
      context,
      tx,
      { region, by: null },
      { user: user.id, kind: 'account-password' },
    )
    const ended = await endUserSessions(tx, user.id)
    const trace = { account: user.account, name: user.name, active: user.active }
    await audit(context, tx, null, userChanged(user.id, trace, { ...trace, passwordSet: true }))
    const secondFactorRemoved = withoutSecondFactor && (await removeSecondFactor(tx, user.id))
    if (secondFactorRemoved)
      await notifyOfAccountChange(
        context,
        tx,
        { region, by: null },
        { user: user.id, kind: 'account-factor' },
      )
    if (secondFactorRemoved) {
      const event = secondFactorReset(user.id, { account: user.account, sessionsEnded: ended.length })
      await audit(context, tx, null, event)
    }
    return ok({ account: user.account, password, secondFactorRemoved })
  })
}
