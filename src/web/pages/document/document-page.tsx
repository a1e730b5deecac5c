/** The page at /document. */
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'

export function DocumentPage() {
  const text = useText(FRAME)
  return <PageHeader title={text.documents} />
}
