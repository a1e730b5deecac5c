/** Giving a post: which roles are held where, and which posts one person may hold together. */
import type { PostFault } from '../kernel/post-fault.ts'
import type { Unit } from '../organisation/unit.ts'
import { roleConflict, ROLES_AT_A_PLACE, type Role } from '../kernel/roles.ts'

/** A role, and the id of its place; null for the whole region. */
export type PlacedRole = { readonly role: Role; readonly unit: string | null }

/** Why a person who holds these posts cannot be given one more; null when nothing speaks against it. */
export function postFault(role: Role, unit: Unit | null, held: readonly PlacedRole[]): PostFault | null {
  const place = placeFault(role, unit)
  if (place !== null) return place
  if (held.some((post) => post.role === role && post.unit === (unit?.id ?? null))) return 'post-held'
  return roleConflict([...held.map((post) => post.role), role]) === null ? null : 'post-conflict'
}

function placeFault(role: Role, unit: Unit | null): PostFault | null {
  if (unit === null) return ROLES_AT_A_PLACE.has(role) ? 'post-place-missing' : null
  if (!ROLES_AT_A_PLACE.has(role) || (unit.kind === 'office' && role !== 'finance-office'))
    return 'post-place-unfit'
  return unit.closed === null ? null : 'post-unit-closed'
}
