/** Asks before a measure or a task is removed. */
import type { AssuranceRegister } from '#api/assurance.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { useChangeAssurance } from '../../api/assurance.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import type { Asking } from './asking.ts'

type Props = {
  readonly register: AssuranceRegister
  readonly asking: Extract<Asking, { readonly kind: 'remove' }>
  readonly onClose: () => void
}

export function RemoveTaskDialog({ register: { unit, year }, asking: { what, id, name }, onClose }: Props) {
  const text = useText(ASSURANCE)
  const change = useChangeAssurance(unit.id, year)
  return (
    <ConfirmDialog
      title={text.remove(name)}
      confirm={text.removeShort}
      danger
      send={() => change.mutateAsync({ kind: what, id })}
      onDone={() => notify(text.removed)}
      onClose={onClose}
    >
      <p>{text.removeWords(name)}</p>
    </ConfirmDialog>
  )
}
