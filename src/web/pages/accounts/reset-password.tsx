/** A new password for somebody who forgot theirs. */
import type { User } from '#api/accounts/administration.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useChangeUser } from '../../api/administration.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'
import { personLabel } from './account.ts'

export function ResetPassword({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const signIn = useText(SIGN_IN)
  const { passwordRule: rule } = useSession()
  const change = useChangeUser()
  const form = useForm({
    first: { password: '' },
    checks: {
      password: (password) => ([...password].length < rule.length ? signIn.tooShort(rule.length) : null),
    },
    send: ({ password }) => change.mutateAsync({ id: user.id, change: { password } }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  return (
    <FormDialog
      title={text.resetOf(personLabel(user))}
      confirm={text.resetPassword}
      form={form}
      onClose={onClose}
    >
      <p>{text.resetWords}</p>
      <Field
        {...form.field('password')}
        label={text.newPassword}
        required
        type="password"
        autoComplete="new-password"
        hint={signIn.nextRule(rule.length, rule.kinds)}
      />
    </FormDialog>
  )
}
