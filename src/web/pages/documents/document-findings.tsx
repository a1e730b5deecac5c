/** Findings on the document as a whole: those that belong to no single project. */
import { Link } from 'react-router'
import type { ReportedFinding } from '#core/findings/report.ts'
import { bySeverity } from '#core/kernel/finding.ts'
import { isLive } from '#core/findings/life.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { useDocumentReport } from '../../api/documents.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { placeAddress } from '../../components/source/place-address.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import styles from './document.module.css'

export function DocumentFindings({ id }: { readonly id: string }) {
  const text = useText(DOCUMENT)
  const { data } = useDocumentReport(id, useLanguage())
  const whole =
    data?.findings.filter(({ project, state }) => project === null && isLive(state)).toSorted(bySeverity) ??
    []
  if (whole.length === 0) return null
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2>{text.documentFindings(whole.length)}</h2>
        <Link to={paths.findings({ document: id, year: 'all' })}>{text.allFindings}</Link>
      </div>
      <ul className={styles.findings}>
        {whole.map((finding) => (
          <OneFinding
            key={`${finding.rule} ${JSON.stringify(finding.at)} ${finding.field ?? ''}`}
            id={id}
            finding={finding}
          />
        ))}
      </ul>
    </section>
  )
}

function OneFinding({ id, finding }: { readonly id: string; readonly finding: ReportedFinding }) {
  const common = useText(COMMON)
  const text = useText(DOCUMENT)
  const place = finding.at === null ? null : placeAddress(finding.at)
  return (
    <li className={styles.finding}>
      <SeverityMark severity={finding.severity} />
      <div className={styles.findingWords}>
        <div>{finding.message}</div>
        {finding.suggestion === null ? null : (
          <div>
            {text.suggestion}
            {common.colon}
            <ins className={styles.suggestion}>{finding.suggestion}</ins>
          </div>
        )}
        {finding.authority === '' ? null : (
          <div className={styles.faint}>
            {text.authority}
            {common.colon}
            {finding.authority}
          </div>
        )}
      </div>
      {place === null ? null : (
        <Link className="no-print" to={paths.documentSource(id, place)}>
          {text.showWhere}
        </Link>
      )}
    </li>
  )
}
