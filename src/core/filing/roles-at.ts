/** Which roles a person holds for something: the posts that reach one of its units. */
import type { Post, Role } from '../kernel/roles.ts'

export function rolesAt(posts: readonly Post[], units: readonly string[]): readonly Role[] {
  return [
    ...new Set(
      posts
        .filter(
          (post) =>
            post.units === 'all' || units.some((unit) => post.units !== 'all' && post.units.has(unit)),
        )
        .map(({ role }) => role),
    ),
  ]
}
