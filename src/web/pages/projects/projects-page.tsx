/** The page at /projects. */
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'

export function ProjectsPage() {
  const text = useText(FRAME)
  return <PageHeader title={text.projects} />
}
