/** Who people are for a target: the roles that their posts give them there. */
import type { Actor } from '#core/kernel/allows.ts'
import { ROLES } from '#core/kernel/roles.ts'
import type { Party } from '#core/filing/act.ts'
import { rolesAt } from '#core/filing/roles-at.ts'
import { holdersAt } from '#store/accounts/posts.ts'
import { loadPosts } from '#store/kernel/posts.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'

export function actorParty({ id, posts }: Actor, units: readonly string[]): Party {
  return { id, roles: rolesAt(posts, units) }
}

/** Somebody named by an act; without any role when there is no such person (any more). */
export async function partyNamed(db: Db, id: string, units: readonly string[]): Promise<Party> {
  const user = await findUser(db, id)
  return { id, roles: user?.active === true ? rolesAt(await loadPosts(db, id), units) : [] }
}

/** Everybody who could do something to a target of these units, by account. */
export async function partiesAt(
  db: Db,
  units: readonly string[],
): Promise<(Party & { readonly name: string })[]> {
  return holdersAt(db, units)
}

/** The same as somebody chooses from them: in the order of the way, those who look after the system last. */
export async function partiesInOrder(
  db: Db,
  units: readonly string[],
): Promise<(Party & { readonly name: string })[]> {
  const place = ({ roles }: Party) => Math.min(...roles.map((role) => ROLES.indexOf(role)))
  return (await partiesAt(db, units)).toSorted((a, b) => place(a) - place(b))
}
