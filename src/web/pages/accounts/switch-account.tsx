/** Switching an account off, or on again. */
import type { User } from '#api/accounts/administration.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { useChangeUser } from '../../api/administration.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'
import { calledOf } from './account.ts'

export function SwitchAccount({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const change = useChangeUser()
  const title = user.active ? text.switchOffOf(calledOf(user)) : text.switchOnOf(calledOf(user))
  const form = useForm({
    first: {},
    send: () => change.mutateAsync({ id: user.id, change: { active: !user.active } }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  return (
    <FormDialog
      title={title}
      confirm={user.active ? text.switchOff : text.switchOn}
      danger={user.active}
      form={form}
      onClose={onClose}
    >
      {user.active ? <p>{text.switchOffAsk}</p> : <p>{user.name}</p>}
    </FormDialog>
  )
}
