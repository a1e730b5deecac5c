/** The name of an account. */
import type { User } from '#api/accounts/administration.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { useChangeUser } from '../../api/administration.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { personLabel } from './account.ts'

export function EditAccount({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const change = useChangeUser()
  const form = useForm({
    first: { name: user.name },
    checks: { name: needed(text.needed) },
    saidAtOnce: ['name'],
    send: ({ name }) => change.mutateAsync({ id: user.id, change: { name: name.trim() } }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  return (
    <FormDialog title={text.editOf(personLabel(user))} confirm={common.save} form={form} onClose={onClose}>
      <Field {...form.field('name')} label={text.personName} required maxLength={64} autoComplete="off" />
    </FormDialog>
  )
}
