/** The page at /statistics. */
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'

export function StatisticsPage() {
  const text = useText(FRAME)
  return <PageHeader title={text.statistics} />
}
