/** Asks before a document is removed, and says that there is no way back. */
import { Modal } from 'antd'
import type { DocumentSummary } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { useRemoveDocument } from '../../api/documents.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'

type Props = {
  /** null keeps it closed. */
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'file' | 'projects'> | null
  readonly onClose: () => void
  readonly onRemoved?: () => void
}

export function RemoveDocumentDialog({ document, onClose, onRemoved }: Props) {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const remove = useRemoveDocument()
  const refused = useProblemText(remove.error)
  const name = document?.title ?? document?.file ?? ''
  const confirm = () => {
    if (document === null) return
    remove.mutate(document.id, {
      onSuccess: () => {
        notify(text.removed(name))
        onClose()
        onRemoved?.()
      },
    })
  }
  return (
    <Modal
      open={document !== null}
      title={text.removeTitle}
      okText={common.remove}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      cancelText={common.cancel}
      onOk={confirm}
      onCancel={onClose}
      afterClose={() => remove.reset()}
    >
      <p>{text.removeWords(name, document?.file ?? '', document?.projects ?? 0)}</p>
      {remove.isError ? <Callout kind="error">{refused}</Callout> : null}
    </Modal>
  )
}
