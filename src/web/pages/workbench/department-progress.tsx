/**
 * How far departments are: the share that is approved, what is late and due soon; those with the most late
 * first.
 */
import { Link } from 'react-router'
import { FILING_STATES, type FilingState } from '#core/filing/states.ts'
import type { ProgressRow } from '#core/filing/rows.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useFilingProgress } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { Loaded } from '../../ui/states.tsx'
import styles from '../../ui/workbench.module.css'

const SHOWN = 6
const countOf = (row: ProgressRow, states: readonly FilingState[]) =>
  states.reduce((sum, state) => sum + (row.states[state]?.count ?? 0), 0)

export function DepartmentProgress() {
  const text = useText(FILINGS)
  const year = useSumYear()
  const query = useFilingProgress(year)
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2>{text.progressTitle}</h2>
        <Link to={paths.filings({ box: 'progress', year: year ?? 'all' })}>{text.wholeProgress}</Link>
      </div>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.none}>{text.noProgress}</p>
          ) : (
            <ul className={styles.bars}>
              {rows
                .toSorted((a, b) => b.over - a.over || b.soon - a.soon)
                .slice(0, SHOWN)
                .map((row) => (
                  <Department key={row.unit?.id ?? ''} row={row} year={year} />
                ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function Department({ row, year }: { readonly row: ProgressRow; readonly year: number | undefined }) {
  const text = useText(FILINGS)
  const name = row.unit?.name ?? text.noUnit
  const all = countOf(row, FILING_STATES)
  const done = countOf(row, ['approved', 'closed', 'archived'])
  const to = (due?: 'over' | 'soon') =>
    paths.filings({ box: 'all', unit: row.unit?.key, due, year: year ?? 'all' })
  return (
    <li>
      <div className={styles.barLine}>
        <Link className={styles.barName} to={to()} title={name}>
          {name}
        </Link>
        <span className={styles.dues}>
          {row.over === 0 ? null : (
            <Link className={styles.late} to={to('over')}>
              <span aria-hidden="true">▲ </span>
              {text.lateOf(row.over)}
            </Link>
          )}
          {row.soon === 0 ? null : (
            <Link className={styles.soon} to={to('soon')}>
              <span aria-hidden="true">◔ </span>
              {text.soonOf(row.soon)}
            </Link>
          )}
          <span className={styles.faint}>{text.approvedOf(done, all)}</span>
        </span>
      </div>
      <ProgressBar
        percent={all === 0 ? 0 : Math.floor((done * 100) / all)}
        label={`${name} ${text.approvedOf(done, all)}`}
      />
    </li>
  )
}
