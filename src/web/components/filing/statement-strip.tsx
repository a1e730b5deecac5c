/** The state of the text of a department: above its document, as the strip of a target is above its paper. */
import type { StatementFilingView } from '#api/statements/filings.ts'
import { ApiError } from '../../api/api-error.ts'
import { useStatementFiling } from '../../api/statement-filings.ts'
import { useErrorText } from '../../ui/error-text.ts'
import { SinceReturnButton } from './since-return.tsx'
import { StatementVersions } from './statement-versions.tsx'
import { Strip } from './strip.tsx'
import { useOpening } from './use-opening.ts'
import { FilingNotes } from './filing-notes.tsx'
import styles from './filing.module.css'

/** Nothing where the document holds no words of a department, or they are not the reader's to see. */
export function StatementStrip({ document, name }: { readonly document: string; readonly name: string }) {
  const filing = useStatementFiling(document)
  const refused = useErrorText(filing.error)
  if (filing.data !== undefined) return <Known view={filing.data} name={name} />
  if (filing.error instanceof ApiError && (filing.error.status === 404 || filing.error.status === 403))
    return null
  return filing.error ? (
    <div className={`${styles.strip} no-print`}>
      <p role="alert" className={styles.quiet}>
        {refused}
      </p>
    </div>
  ) : null
}

function Known({ view, name }: { readonly view: StatementFilingView; readonly name: string }) {
  const way = { of: 'statements', id: view.document } as const
  useOpening(way, view)
  return (
    <>
      <Strip way={way} view={view} name={name} versions={<StatementVersions document={view.document} />} />
      <FilingNotes way={way}>
        <SinceReturnButton way={way} />
      </FilingNotes>
    </>
  )
}
