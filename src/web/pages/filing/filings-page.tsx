/** 待办 of those who do not review: what came back to them, what they sent in. Reviewers have theirs in 审核. */
import { Navigate } from 'react-router'
import { FILINGS } from '#text/interface/filings.ts'
import { FirstPath } from '../../components/first-path/first-path.tsx'
import { useMay } from '../../api/session.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { FilingBoxes } from './filing-boxes.tsx'

export function FilingsPage() {
  const text = useText(FILINGS)
  const [parameters] = useAddress()
  const may = useMay()
  // Addresses of before lead to the same list.
  if (may('review.write'))
    return <Navigate to={paths.reviews({ ...Object.fromEntries(parameters), view: 'list' })} replace />
  return (
    <>
      <PageHeader title={text.title} />
      {may('statistics.read') ? null : <FirstPath />}
      <FilingBoxes />
    </>
  )
}
