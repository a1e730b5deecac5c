/**
 * Changing an account: name, on or off, a new password. What takes rights away ends the account's sessions.
 */
import type { ChangeUser, User } from '#api/accounts/administration.ts'
import { allows, mayEnterFor, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { heldPosts, lockPosts, loadRoles } from '#store/accounts/posts.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import { updateUser, findUser, type UserRow } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { userChanged } from './events.ts'
import { refusalOfPassword } from './check-password.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { endUnfounded } from '../delegation/ends.ts'
import { userView } from './list-users.ts'
import { leavesNobody } from './posts.ts'
import { replacePassword } from './replace-password.ts'
import { forgiveFailures, loadLockedMinutes } from './sign-in-locks.ts'
import { notifyOfAccountChange } from './notify-account.ts'

export type ChangeUserInput = ChangeUser & { readonly id: string }

function changed(before: UserRow, input: ChangeUser): UserRow {
  return { ...before, name: input.name ?? before.name, active: input.active ?? before.active }
}

/**
 * For the trail: the fields that may be read by anyone who may read it, and whether the password is another.
 */
function trace({ account, name, active }: UserRow, passwordSet: boolean): Record<string, unknown> {
  return passwordSet ? { account, name, active, passwordSet } : { account, name, active }
}

/** Errors: user-not-found, account-kept-apart, password-weak, password-common, last-administrator. */
export async function changeUser(
  context: Context,
  actor: Actor,
  input: ChangeUserInput,
): Promise<Result<User, Problem>> {
  if (!allows(actor, 'user.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    // Two administrators cannot switch each other off at the same time.
    await lockPosts(tx)
    const before = await findUser(tx, input.id)
    if (before === null) return err(problem('user-not-found'))
    if (input.password !== undefined && !mayEnterFor(actor, await loadRoles(tx, input.id)))
      return err(problem('account-kept-apart'))
    const refusal =
      input.password === undefined
        ? null
        : refusalOfPassword(input.password, before.account, await loadPolicy(tx))
    if (refusal !== null) return err(refusal)
    const after = changed(before, input)
    if (before.active && !after.active && (await leavesNobody(tx, ({ user }) => user === input.id)))
      return err(problem('last-administrator'))
    const { name, active } = after
    const passwordSet = input.password !== undefined
    await updateUser(tx, input.id, { name, active })
    if (input.password !== undefined)
      await replacePassword(context, tx, before, { password: input.password, mustChange: true })
    // A person who had forgotten the old one does not have to wait with the new one.
    if (passwordSet) await forgiveFailures(context, tx, before.account)
    if (passwordSet)
      await notifyOfAccountChange(
        context,
        tx,
        { region: actor.region, by: actor.id },
        { user: input.id, kind: 'account-password' },
      )
    if (!active) await endUnfounded(context, tx, input.id, { by: actor.id, cause: 'post-ended' })
    if (passwordSet || !active) await endUserSessions(tx, input.id)
    await audit(context, tx, actor.id, userChanged(input.id, trace(before, false), trace(after, passwordSet)))
    return ok(
      userView(
        after,
        await heldPosts(tx, input.id),
        (await loadLockedMinutes(tx, context.clock()))(after.account),
      ),
    )
  })
}
