/**
 * What waits for the one who is here: the next deadline first, then the greatest risk and money; nothing
 * where nothing does.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import type { FilingRowView } from '#api/filing/filings.ts'
import { isInReview } from '#core/filing/states.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useFilings } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { spanText } from '../../components/filing/span.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { DueMark } from '../../components/filing/due-mark.tsx'
import styles from '../../ui/workbench.module.css'
import tables from '../../ui/table.module.css'

const SHOWN = 5

export function OwnTasks() {
  const text = useText(FILINGS)
  const [year] = useYear()
  const [now] = useState(() => Date.now())
  const { data } = useFilings({ box: 'mine', sort: 'due', year, size: SHOWN })
  if (data === undefined || data.total === 0) return null
  return (
    <section className={`panel ${styles.whole}`}>
      <div className={styles.head}>
        <h2 id="own-tasks">{text.myTasks}</h2>
        <Link to={paths.filings({ year: year ?? 'all' })}>{text.allTasks(data.total)}</Link>
      </div>
      <div className={tables.scroll}>
        <table className={tables.table} aria-labelledby="own-tasks">
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col" className="number">
                {text.budget}
              </th>
              <th scope="col" className="number">
                {text.risk}
              </th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.waits}</th>
              <th scope="col">{text.due}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <TaskRow key={row.id} row={row} now={now} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type TaskProps = { readonly row: FilingRowView; readonly now: number }

function TaskRow({ row, now }: TaskProps) {
  const text = useText(FILINGS)
  const way = useText(FILING)
  const language = useLanguage()
  const may = useMay()
  return (
    <tr>
      <th scope="row">
        <Link
          to={
            isInReview(row.state) && may('review.write')
              ? paths.reviews({ project: row.id, mine: 'yes' })
              : paths.project(row.id)
          }
        >
          {row.name}
        </Link>{' '}
        <span className={styles.faint}>{row.unitName ?? ''}</span>
      </th>
      <td className="number">
        <Money amount={row.budget} />
      </td>
      <td className="number">{row.risk === null ? '—' : `${row.risk}%`}</td>
      <td>
        {FILING_STATE_NAMES[row.state][language]}
        {row.last?.kind === 'return' ? `（${text.wasReturned}）` : ''}
      </td>
      <td>{spanText(row.since, now, way)}</td>
      <td>
        <DueMark due={row.due} />
      </td>
    </tr>
  )
}
