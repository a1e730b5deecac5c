/**
 * Puts a new password in the place of the present one, whose hash is kept for as long as any rule may ask for
 * it.
 */
import { SECURITY_BOUNDS } from '#core/accounts/security.ts'
import { keepFormerPassword } from '#store/accounts/security.ts'
import type { Db } from '#store/kernel/store.ts'
import { updateUser, type UserRow } from '#store/accounts/users.ts'
import type { Context } from '../kernel/context.ts'
import { hashPassword } from './password.ts'

/** @param mustChange true when somebody else chose it */
export async function replacePassword(
  context: Context,
  tx: Db,
  user: UserRow,
  next: { readonly password: string; readonly mustChange: boolean },
): Promise<void> {
  const at = context.clock()
  await keepFormerPassword(
    tx,
    { id: context.newId(), user: user.id, passwordHash: user.passwordHash, replacedAt: at },
    SECURITY_BOUNDS.passwordHistory.max,
  )
  await updateUser(tx, user.id, {
    password: { hash: await hashPassword(next.password), mustChange: next.mustChange, at },
  })
}
