/** The documents with the most errors, as bars on one scale. */
import { Link } from 'react-router'
import type { DocumentSummary } from '#api/documents/documents.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import type { SeverityCounts } from '#core/kernel/finding.ts'
import { useDocuments } from '../../api/documents.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { ScoreMark } from '../../ui/score.tsx'
import { SeverityBar } from '../../ui/severity-bar.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { Loaded } from '../../ui/states.tsx'
import styles from '../../ui/workbench.module.css'

const SHOWN = 6
const all = ({ error, warning, advice }: SeverityCounts) => error + warning + advice

/** A unit has several: its text, its tables, and what is written here. */
function nameOf({ unit, fiscalYear, title, file }: DocumentSummary): string {
  const name = title ?? file
  return [unit?.name, fiscalYear === null || name.includes(String(fiscalYear)) ? null : fiscalYear, name]
    .filter(Boolean)
    .join(' · ')
}

export function DocumentBars() {
  const text = useText(WORKBENCH)
  const [year] = useYear()
  const query = useDocuments({ year, sort: 'errors', order: 'desc', size: SHOWN })
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2>{text.attentionDocuments}</h2>
        <Link to={paths.documents({ sort: 'errors', year: year ?? 'all' })}>{text.allDocuments}</Link>
      </div>
      <Loaded query={query}>{({ rows }) => <Bars rows={rows} />}</Loaded>
    </section>
  )
}

function Bars({ rows }: { readonly rows: readonly DocumentSummary[] }) {
  const scale = Math.max(...rows.map(({ findings }) => all(findings)))
  return (
    <ul className={styles.bars}>
      {rows.map((row) => (
        <li key={row.id}>
          <div className={styles.barLine}>
            <Link className={styles.barName} to={paths.document(row.id)} title={nameOf(row)}>
              {nameOf(row)}
            </Link>
            <ScoreMark {...row} errors={row.findings.error} />
          </div>
          <div className={styles.barLine}>
            <div className={styles.barBox}>
              <SeverityBar counts={row.findings} scale={scale} />
            </div>
            <SeverityCountsMark counts={row.findings} />
          </div>
        </li>
      ))}
    </ul>
  )
}
