/** Asks before a document is removed, and says that there is no way back. */
import type { DocumentSummary } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { useRemoveDocument } from '../../api/documents.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'

type Props = {
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'file' | 'projects'>
  readonly onClose: () => void
  readonly onRemoved?: () => void
}

export function RemoveDocumentDialog({ document, onClose, onRemoved }: Props) {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const remove = useRemoveDocument()
  const { id, file, title, projects } = document
  const name = title ?? file
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={common.remove}
      danger
      send={() => remove.mutateAsync(id)}
      onDone={() => {
        notify(text.removed(name))
        onRemoved?.()
      }}
      onClose={onClose}
    >
      <p>{text.removeWords(name, file, projects)}</p>
    </ConfirmDialog>
  )
}
