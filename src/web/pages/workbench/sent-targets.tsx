/**
 * What the signed-in person sent in and is under review: the step that it is at, and since when; nothing
 * where nothing is.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { FILING_STATE_NAMES, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useFilings } from '../../api/filings.ts'
import { spanText } from '../../components/filing/span.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import tables from '../../ui/table.module.css'
import styles from '../../ui/workbench.module.css'

const SHOWN = 5

export function SentTargets() {
  const text = useText(FILINGS)
  const way = useText(FILING)
  const language = useLanguage()
  const [year] = useYear()
  const [now] = useState(() => Date.now())
  const { data } = useFilings({ box: 'sent', sort: 'since', year, size: SHOWN })
  if (data === undefined || data.total === 0) return null
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2 id="sent-targets">{text.mySent}</h2>
        <Link to={paths.filings({ box: 'sent', year: year ?? 'all' })}>{text.allSent(data.total)}</Link>
      </div>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.stacked}`} aria-labelledby="sent-targets">
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col">{text.step}</th>
              <th scope="col">{text.waits}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={paths.project(row.id)}>{row.name}</Link>
                </th>
                <td data-label={text.step}>
                  {row.state === 'submitted'
                    ? FILING_STATE_NAMES.submitted[language]
                    : [...new Set(row.waits)].map((step) => stepName(step, [], language)).join('、')}
                </td>
                <td className={styles.faint} data-label={text.waits}>
                  {spanText(row.since, now, way)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
