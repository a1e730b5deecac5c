/** Who people are for a target: the roles that their posts give them there, and their names. */
import { postWithoutPlace, type Actor } from '#core/access/allows.ts'
import type { Party } from '#core/flow/act.ts'
import { rolesAt } from '#core/flow/roles-at.ts'
import type { Db } from '#store/store.ts'
import { findUser, listUsers } from '#store/users.ts'

export function partyOf({ id, posts }: Actor, units: readonly string[]): Party {
  return { id, roles: rolesAt(posts, units) }
}

/** Somebody named by an act; without any role when there is no such person (any more). */
export async function partyNamed(db: Db, region: string, id: string, units: readonly string[]): Promise<Party> {
  const user = await findUser(db, region, id)
  return { id, roles: user?.active === true ? rolesAt([postWithoutPlace(user.role)], units) : [] }
}

/** Everybody who could do something to a target of these units, by account. */
export async function partiesAt(db: Db, region: string, units: readonly string[]): Promise<(Party & { readonly name: string })[]> {
  const users = (await listUsers(db, region)).filter(({ active }) => active)
  return users.map(({ id, name, role }) => ({ id, name, roles: rolesAt([postWithoutPlace(role)], units) })).filter(({ roles }) => roles.length > 0)
}

/** Names by id. */
export async function namesOf(db: Db, region: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return ids.length === 0 ? new Map() : new Map((await listUsers(db, region)).map(({ id, name }) => [id, name]))
}
