/** Changing one's own password: the present one is asked for, and every other session of the account ends. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import { findUser, lockAccount, type UserRow } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { passwordChanged } from './events.ts'
import { refusalOfPassword, refusalOfUsed } from './check-password.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { recordFailure, refusalOfLocked, type Whereabouts } from './guessing.ts'
import { isPassword } from './password.ts'
import { replacePassword } from './replace-password.ts'

export type ChangePasswordInput = Whereabouts & {
  readonly current: string
  readonly next: string
  readonly session: string
}

/** Guessing the present password here counts like guessing it at sign-in. */
async function refusalOf(
  { context, tx, actor }: Work,
  user: UserRow,
  input: ChangePasswordInput,
): Promise<Problem | null> {
  const now = context.clock()
  await lockAccount(tx, user.account)
  const policy = await loadPolicy(tx)
  const guess = {
    region: actor.region,
    account: user.account,
    at: now,
    address: input.address,
    network: input.network,
    devices: input.devices,
  }
  const locked = await refusalOfLocked(tx, guess, policy)
  if (locked !== null) return locked
  if (!(await isPassword(input.current, user.passwordHash))) {
    await recordFailure(context, tx, guess)
    return problem('password-wrong')
  }
  return refusalOfPassword(input.next, user.account, policy) ?? refusalOfUsed(tx, user, input.next, policy)
}

/** Errors: password-wrong, password-same, password-used, password-weak, password-common, sign-in-locked. */
export async function changePassword(
  context: Context,
  actor: Actor,
  input: ChangePasswordInput,
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'password.change', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const user = await findUser(tx, actor.id)
    if (user === null) return err(problem('not-signed-in'))
    const refusal = await refusalOf({ context, tx, actor }, user, input)
    if (refusal !== null) return err(refusal)
    await replacePassword(context, tx, user, { password: input.next, mustChange: false })
    const ended = await endUserSessions(tx, actor.id, input.session)
    await audit(context, tx, actor.id, passwordChanged(actor.id, { sessionsEnded: ended.length }))
    return ok(null)
  })
}
