/** Whether a new password may be used: by the office's rule, and not one of the last ones. */
import { passwordFault } from '#core/accounts/password.ts'
import type { SecurityPolicy } from '#core/accounts/security.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { formerPasswords } from '#store/accounts/security.ts'
import type { Db } from '#store/kernel/store.ts'
import type { UserRow } from '#store/accounts/users.ts'
import { isPassword } from './password.ts'

/** Errors: password-weak, password-common. */
export function refusalOfPassword(password: string, account: string, policy: SecurityPolicy): Problem | null {
  switch (passwordFault(password, account, policy)) {
    case null:
      return null
    case 'common':
      return problem('password-common')
    case 'weak':
      return problem('password-weak', { min: policy.passwordLength, kinds: policy.passwordKinds })
  }
}

/** Errors: password-same for the present one, password-used for one of those before it. */
export async function refusalOfUsed(
  tx: Db,
  user: UserRow,
  password: string,
  policy: SecurityPolicy,
): Promise<Problem | null> {
  if (await isPassword(password, user.passwordHash)) return problem('password-same')
  const former = await formerPasswords(tx, user.id, policy.passwordHistory - 1)
  for (const hash of former)
    if (await isPassword(password, hash)) return problem('password-used', { count: policy.passwordHistory })
  return null
}
