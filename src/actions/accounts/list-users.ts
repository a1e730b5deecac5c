/** The accounts of the region. */
import type { User, UserList } from '#api/accounts/administration.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { heldPosts, type PostRow } from '#store/accounts/posts.ts'
import { loadUsers, type UserRow } from '#store/accounts/users.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { heldPostView } from './posts.ts'
import { loadLockedMinutes } from './sign-in-locks.ts'

/** An account as administrators see it: everything but the hash. */
export function userView(row: UserRow, posts: readonly PostRow[], lockedMinutes: number): User {
  const { id, account, name, active, createdAt, lastSignInAt } = row
  return { id, account, name, posts: posts.map(heldPostView), active, createdAt, lastSignInAt, lockedMinutes }
}

export async function listUsers(context: Context, actor: Actor): Promise<Result<UserList, Problem>> {
  if (!allows(actor, 'user.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [rows, posts, locked] = await Promise.all([
    loadUsers(db),
    heldPosts(db),
    loadLockedMinutes(db, context.clock()),
  ])
  return ok({
    rows: rows.map((row) =>
      userView(
        row,
        posts.filter(({ user }) => user === row.id),
        locked(row.account),
      ),
    ),
  })
}
