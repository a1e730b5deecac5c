/**
 * Approved versions of a department's text, their signatures, and what differs between any two, or one and
 * the text as it is now.
 */
import { COMMENTS } from '#text/interface/comments.ts'
import { useStatementVersionComparison, useStatementVersions } from '../../api/statement-filings.ts'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import { VersionTable } from './version-table.tsx'
import styles from './filing.module.css'

export function StatementVersions({ document }: { readonly document: string }) {
  const text = useText(COMMENTS)
  const query = useStatementVersions(document)
  return (
    <Loaded query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={styles.quiet}>{text.noVersions}</p>
        ) : (
          <VersionTable way={{ of: 'statements', id: document }} rows={rows}>
            {(from, to) => <Difference document={document} from={from} to={to} />}
          </VersionTable>
        )
      }
    </Loaded>
  )
}

function Difference({
  document,
  from,
  to,
}: {
  readonly document: string
  readonly from: number
  readonly to: number | null
}) {
  const query = useStatementVersionComparison(document, from, to)
  return (
    <Loaded query={query}>
      {({ comparison }) => <ComparisonView comparison={comparison} counted={false} />}
    </Loaded>
  )
}
