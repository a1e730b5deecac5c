/** In the dialogs of a merge and of closing: posts at the unit stay as they are, and whose they are. */
import { ORGANISATION } from '#text/interface/organisation.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { useUsers } from '../../api/administration.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { postsAt } from './posts-at.ts'

/** So many people are named; of the others it is said how many there are. */
const NAMED = 8

export function PostsStay({ unit, closing = false }: { readonly unit: string; readonly closing?: boolean }) {
  const text = useText(ORGANISATION)
  const language = useLanguage()
  const users = useUsers(useMay()('user.read'))
  const held = users.data === undefined ? null : postsAt(users.data.rows, unit)
  if (held?.length === 0) return null
  const count = held?.reduce((sum, { roles }) => sum + roles.length, 0) ?? 0
  const names =
    held?.slice(0, NAMED).map(({ name, roles }) => text.holder(name, roleNames(roles, language))) ?? []
  return (
    <Callout kind="warning">
      {held === null ? null : <>{text.postsThere(count, held.length, names)} </>}
      {closing ? text.postsStayClosed : text.postsStay}
    </Callout>
  )
}
