/**
 * /documents: files in by drag and drop or by choosing, what became of them, and the list of all documents.
 */
import { DOCUMENTS } from '#text/interface/documents.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Documents } from './document-list.tsx'
import { ImportPanel } from './import-panel.tsx'

export function DocumentsPage() {
  const text = useText(DOCUMENTS)
  const may = useMay()
  return (
    <>
      <PageHeader title={text.title} />
      {may('document.import') ? <ImportPanel /> : null}
      <Documents />
    </>
  )
}
