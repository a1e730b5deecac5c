/** A new account. Its password was chosen by the administrator, so the page asks for another at first use. */
import type { CreateUser, User } from '#api/accounts/administration.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { heldPosts, lockPosts } from '#store/accounts/posts.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { insertUser } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { userCreated } from './events.ts'
import { refusalOfPassword } from './check-password.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { hashPassword } from './password.ts'
import { addPosts, fittingPosts, heldPostView } from './posts.ts'

/**
 * An actor who may not give posts makes accounts without any. Errors: password-weak, password-common,
 * account-taken, unit-not-found, those of a post.
 */
export async function createUser(
  context: Context,
  actor: Actor,
  input: CreateUser,
): Promise<Result<User, Problem>> {
  const subject = { region: actor.region }
  if (
    !allows(actor, 'user.manage', subject) ||
    (input.posts.length > 0 && !allows(actor, 'post.manage', subject))
  )
    return NOT_ALLOWED
  const refusal = refusalOfPassword(
    input.password,
    input.account,
    await loadPolicy(context.store.of(actor.region).db),
  )
  if (refusal !== null) return err(refusal)
  const { account, name } = input
  const passwordHash = await hashPassword(input.password)
  const user = {
    id: context.newId(),
    account,
    name,
    active: true,
    passwordHash,
    mustChangePassword: true,
    createdAt: context.clock(),
  }
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockPosts(tx)
    const fits = await fittingPosts(tx, [], input.posts)
    if (!fits.ok) return fits
    if (!(await insertUser(tx, user))) return err(problem('account-taken', { account }))
    await audit(context, tx, actor.id, userCreated(user.id, { account, name }))
    await addPosts(context, tx, { region: actor.region, by: actor.id }, { user, posts: fits.value })
    const posts = (await heldPosts(tx, user.id)).map(heldPostView)
    return ok({
      id: user.id,
      account,
      name,
      posts,
      active: true,
      createdAt: user.createdAt.toISOString(),
      lastSignInAt: null,
      lockedMinutes: 0,
    })
  })
}
