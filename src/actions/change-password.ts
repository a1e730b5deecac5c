/** Changing one's own password: the present one is asked for, and every other session of the account ends. */
import { allows, type Actor } from '#core/access/allows.ts'
import { PASSWORD_LENGTH_MIN, isStrongPassword } from '#core/access/password.ts'
import { LOCK_LENGTH, minutesLocked } from '#core/access/session.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { endSessionsOf } from '#store/sessions.ts'
import type { Db } from '#store/store.ts'
import { changeUser, countFailures, findUser, lockAccount, recordAttempt, type UserRow } from '#store/users.ts'
import { audit } from './audit.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { hashPassword, isPassword } from './password.ts'

export type ChangePasswordInput = { readonly current: string; readonly next: string; readonly session: string; readonly address: string }

/** Guessing the present password here counts like guessing it at sign-in. */
async function refusalOf(context: Context, tx: Db, actor: Actor, user: UserRow, input: ChangePasswordInput): Promise<Problem | null> {
  const now = context.clock()
  await lockAccount(tx, actor.region, user.account)
  const minutes = minutesLocked(await countFailures(tx, actor.region, user.account, input.address, new Date(now.getTime() - LOCK_LENGTH)), now)
  if (minutes > 0) return problem('sign-in-locked', { minutes })
  if (!(await isPassword(input.current, user.passwordHash))) {
    await recordAttempt(tx, actor.region, { id: context.newId(), account: user.account, address: input.address, at: now, succeeded: false })
    return problem('password-wrong')
  }
  if (input.next.normalize('NFC') === input.current.normalize('NFC')) return problem('password-same')
  return isStrongPassword(input.next, user.account) ? null : problem('password-weak', { min: PASSWORD_LENGTH_MIN })
}

/** Errors: password-wrong, password-same, password-weak, sign-in-locked. */
export async function changePassword(context: Context, actor: Actor, input: ChangePasswordInput): Promise<Result<null, Problem>> {
  if (!allows(actor, 'password.change', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  return context.store.transaction(async (tx) => {
    const user = await findUser(tx, actor.region, actor.id)
    if (user === null) return err(problem('not-signed-in'))
    const refusal = await refusalOf(context, tx, actor, user, input)
    if (refusal !== null) return err(refusal)
    await changeUser(tx, actor.region, actor.id, { passwordHash: await hashPassword(input.next), mustChangePassword: false })
    const ended = await endSessionsOf(tx, actor.region, actor.id, input.session)
    await audit(context, tx, actor.region, { type: 'password.changed', actor: actor.id, subject: `user:${actor.id}`, before: null, after: { sessionsEnded: ended } })
    return ok(null)
  })
}
