/** Which accounts 人员与岗位 shows. */
import type { User } from '#api/accounts/administration.ts'
import { ROLES, type Role } from '#core/kernel/allows.ts'
import { foldLabel } from '#core/kernel/characters.ts'

/** Accounts that hold no post. */
export const WITHOUT_POST = 'none'
export const ROLE_CHOICES = [...ROLES, WITHOUT_POST] as const

export type AccountFilter = {
  readonly search: string | undefined
  readonly role: Role | typeof WITHOUT_POST | undefined
}

/** By name, account or the unit of a post, whatever the width and case they are typed in. */
export function matchingAccounts(users: readonly User[], { search, role }: AccountFilter): User[] {
  const wanted = foldLabel(search ?? '')
  return users.filter(
    (user) =>
      holds(user, role) &&
      (wanted === '' || wordsOf(user).some((words) => foldLabel(words).includes(wanted))),
  )
}

function holds({ posts }: User, role: AccountFilter['role']): boolean {
  if (role === undefined) return true
  return role === WITHOUT_POST ? posts.length === 0 : posts.some((post) => post.role === role)
}

function wordsOf({ account, name, posts }: User): readonly string[] {
  return [account, name, ...posts.flatMap(({ unit }) => (unit === null ? [] : [unit.name]))]
}
