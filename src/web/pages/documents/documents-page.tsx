/** The page at /documents. */
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'

export function DocumentsPage() {
  const text = useText(FRAME)
  return <PageHeader title={text.documents} />
}
