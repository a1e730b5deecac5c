/** Asks before a file of 佐证材料 is taken away. */
import type { Attachment } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { useRemoveAttachment } from '../../api/attachments.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'

export function RemoveDialog({
  attachment: { id, file },
  onClose,
}: {
  readonly attachment: Attachment
  readonly onClose: () => void
}) {
  const text = useText(ATTACHMENTS)
  const remove = useRemoveAttachment()
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={text.removeShort}
      danger
      send={() => remove.mutateAsync(id)}
      onDone={() => notify(text.removed(file))}
      onClose={onClose}
    >
      <p>{text.removeWords(file)}</p>
    </ConfirmDialog>
  )
}
