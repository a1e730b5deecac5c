/**
 * To whom a notice (通知公告) is addressed: everybody of the region, those with a post at a unit or below it, or
 * a role.
 */
import type { Actor, Role } from '../kernel/roles.ts'

export type Audience =
  | { readonly kind: 'region' }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'role'; readonly role: Role }

/**
 * True when the notice is for this person, by the posts of today. Posts over the whole region are at no unit.
 * @param below the unit of the audience and all below it
 */
export function isAddressed(
  { posts }: Pick<Actor, 'posts'>,
  audience: Audience,
  below: ReadonlySet<string>,
): boolean {
  switch (audience.kind) {
    case 'region':
      return true
    case 'unit':
      return posts.some(
        ({ units }) => units !== 'all' && units.size > 0 && [...units].every((unit) => below.has(unit)),
      )
    case 'role':
      return posts.some(({ role }) => role === audience.role)
  }
}
