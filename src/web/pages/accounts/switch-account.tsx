/** Switching an account off, or on again. */
import type { User } from '#api/accounts/administration.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { useChangeUser } from '../../api/administration.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { personLabel } from './account.ts'

export function SwitchAccount({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const change = useChangeUser()
  const title = user.active ? text.switchOffOf(personLabel(user)) : text.switchOnOf(personLabel(user))
  return (
    <ConfirmDialog
      title={title}
      confirm={user.active ? text.switchOff : text.switchOn}
      danger={user.active}
      send={() => change.mutateAsync({ id: user.id, change: { active: !user.active } })}
      onDone={() => notify(text.saved)}
      onClose={onClose}
    >
      {user.active ? <p>{text.switchOffAsk}</p> : <p>{user.name}</p>}
    </ConfirmDialog>
  )
}
