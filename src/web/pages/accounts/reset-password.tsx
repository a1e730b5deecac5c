/** A new password for somebody who forgot theirs. */
import { useState } from 'react'
import type { User } from '#api/accounts/administration.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useChangeUser } from '../../api/administration.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { calledOf } from './account.ts'

export function ResetPassword({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const signIn = useText(SIGN_IN)
  const { passwordRule: rule } = useSession()
  const change = useChangeUser()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const short = [...password].length < rule.length
  const confirm = () => {
    setTried(true)
    if (short) return
    change.mutate(
      { id: user.id, change: { password } },
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
      title={text.resetOf(calledOf(user))}
      confirm={text.resetPassword}
      busy={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.resetWords}</p>
      <Field
        label={text.newPassword}
        required
        type="password"
        autoComplete="new-password"
        hint={signIn.nextRule(rule.length, rule.kinds)}
        value={password}
        onChange={setPassword}
        fault={tried && short ? signIn.tooShort(rule.length) : null}
      />
    </FormDialog>
  )
}
