/** Who holds posts at a unit itself: these stay where they are when it is merged. */
import type { User } from '#api/accounts/administration.ts'
import type { HeldPost } from '#api/accounts/posts.ts'

type Holder = Pick<User, 'name' | 'active'> & { readonly posts: readonly HeldPost[] }

/** Of people who can sign in. @returns each with the roles held there */
export function postsAt(
  users: readonly Holder[],
  unit: string,
): { readonly name: string; readonly roles: readonly HeldPost['role'][] }[] {
  return users
    .filter(({ active }) => active)
    .flatMap(({ name, posts }) => {
      const roles = posts.flatMap((post) => (post.unit?.id === unit ? [post.role] : []))
      return roles.length === 0 ? [] : [{ name, roles }]
    })
}
