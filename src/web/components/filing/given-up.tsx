/** What an adjustment changed so far and giving it up takes back: from the approved version to what is there. */
import type { FilingStanding } from '#api/filing/filings.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useVersionComparison } from '../../api/comments.ts'
import { useStatementVersionComparison } from '../../api/statement-filings.ts'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { Loaded } from '../../ui/states.tsx'
import { VersionDifference } from './versions.tsx'

export function GivenUp({
  way: { of, id },
  view: { version },
}: {
  readonly way: FilingRef
  readonly view: Pick<FilingStanding, 'version'>
}) {
  return of === 'projects' ? (
    <OfTarget project={id} version={version} />
  ) : (
    <OfText document={id} version={version} />
  )
}

function OfTarget({ project, version }: { readonly project: string; readonly version: number }) {
  const query = useVersionComparison(project, version, null)
  return <Loaded query={query}>{({ change }) => <VersionDifference change={change} />}</Loaded>
}

function OfText({ document, version }: { readonly document: string; readonly version: number }) {
  const query = useStatementVersionComparison(document, version, null)
  return (
    <Loaded query={query}>
      {({ comparison }) => <ComparisonView comparison={comparison} counted={false} />}
    </Loaded>
  )
}
