/** The name of an account. */
import { useState } from 'react'
import type { User } from '#api/accounts/administration.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { useChangeUser } from '../../api/administration.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { calledOf } from './account.ts'

export function EditAccount({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const change = useChangeUser()
  const [name, setName] = useState(user.name)
  const confirm = () => {
    if (name.trim() === '') return
    change.mutate(
      { id: user.id, change: { name: name.trim() } },
      {
        onSuccess: () => {
          notify(text.saved)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.editOf(calledOf(user))}
      confirm={common.save}
      busy={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.personName}
        required
        maxLength={64}
        autoComplete="off"
        value={name}
        onChange={setName}
        fault={name.trim() === '' ? text.needed : null}
      />
    </FormDialog>
  )
}
