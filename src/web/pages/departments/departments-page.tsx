/** The page at /departments. */
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'

export function DepartmentsPage() {
  const text = useText(FRAME)
  return <PageHeader title={text.departments} />
}
