/** Asks before an import that is not confirmed is given up. */
import { IMPORT } from '#text/interface/import-page.ts'
import { useCancelBatch } from '../../api/batches.ts'
import { forgetImport } from '../../api/imports.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { cancelBatchUploads } from './uploads.ts'

type Props = { readonly id: string; readonly onClose: () => void }

export function GiveUpDialog({ id, onClose }: Props) {
  const text = useText(IMPORT)
  const cancel = useCancelBatch()
  return (
    <ConfirmDialog
      title={text.giveUpTitle}
      confirm={text.giveUp}
      danger
      send={async () => {
        cancelBatchUploads(id)
        return cancel.mutateAsync(id)
      }}
      onDone={() => void forgetImport()}
      onClose={onClose}
    >
      {text.giveUpWords}
    </ConfirmDialog>
  )
}
