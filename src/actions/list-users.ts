/** The accounts of the region. */
import type { User, UserList } from '#api/administration.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listUsers as loadUsers, type UserRow } from '#store/users.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

/** An account as administrators see it: everything but the hash. */
export function userView(row: UserRow): User {
  const { id, account, name, role, active, createdAt, lastSignInAt } = row
  return { id, account, name, role, active, createdAt, lastSignInAt }
}

export async function listUsers(context: Context, actor: Actor): Promise<Result<UserList, Problem>> {
  if (!allows(actor, 'user.read', { region: actor.region })) return NOT_ALLOWED
  const rows = await loadUsers(context.store.db, actor.region)
  return ok({ rows: rows.map(userView) })
}
