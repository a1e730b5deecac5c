/** How far every department is: its targets by state, as a table with a bar; a figure leads to the targets behind it. */
import { Link } from 'react-router'
import type { ProgressRowView } from '#api/filings.ts'
import { FILING_STATES, type FilingState } from '#core/flow/states.ts'
import { FILING_STATE_NAMES } from '#text/flow.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useFilingProgress } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import tables from '../../ui/table.module.css'
import styles from './filings.module.css'

export function Progress() {
  const text = useText(FILINGS)
  const [year] = useYear()
  const query = useFilingProgress(year)
  return (
    <section className="panel" aria-label={text.progressTitle}>
      <Loaded query={query}>{({ rows }) => (rows.length === 0 ? <EmptyState title={text.noProgress} /> : <Rows rows={rows} year={year} />)}</Loaded>
    </section>
  )
}

const countOf = (row: ProgressRowView, state: FilingState) => row.states[state]?.count ?? 0
const allOf = (row: ProgressRowView) => FILING_STATES.reduce((sum, state) => sum + countOf(row, state), 0)

function Rows({ rows, year }: { readonly rows: readonly ProgressRowView[]; readonly year: number | undefined }) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const total: ProgressRowView = { unit: null, states: Object.fromEntries(FILING_STATES.map((state) => [state, { count: rows.reduce((sum, row) => sum + countOf(row, state), 0), budget: '0' }])) }
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <caption className={styles.caption}>{text.progressWords}</caption>
        <thead>
          <tr>
            <th scope="col">{text.department}</th>
            {FILING_STATES.map((state) => <th key={state} scope="col" className="number">{FILING_STATE_NAMES[state][language]}</th>)}
            <th scope="col" className="number">{text.total}</th>
            <th scope="col" className={styles.barColumn}>{text.approvedShare}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Line key={row.unit?.id ?? ''} row={row} name={row.unit?.name ?? text.noUnit} year={year} />)}</tbody>
        {rows.length > 1 ? <tfoot><Line row={total} name={text.total} year={year} /></tfoot> : null}
      </table>
    </div>
  )
}

function Line({ row, name, year }: { readonly row: ProgressRowView; readonly name: string; readonly year: number | undefined }) {
  const all = allOf(row)
  const approved = countOf(row, 'approved') + countOf(row, 'archived')
  const share = all === 0 ? 0 : Math.floor((approved * 100) / all)
  const to = (state?: FilingState) => paths.filings({ box: 'all', state, unit: row.unit?.key, year: year ?? 'all' })
  return (
    <tr>
      <th scope="row">{row.unit === null || row.unit.code === null ? null : <span className={`code ${styles.code}`}>{row.unit.code}</span>}{name}</th>
      {FILING_STATES.map((state) => <td key={state} className="number">{countOf(row, state) === 0 ? <span className={styles.zero}>0</span> : <Link to={to(state)}>{countOf(row, state)}</Link>}</td>)}
      <td className="number"><Link to={to()}>{all}</Link></td>
      <td className={styles.share}>{`${share}%`}<span className={styles.shareBar} aria-hidden="true"><span style={{ width: `${share}%` }} /></span></td>
    </tr>
  )
}
