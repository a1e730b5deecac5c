/**
 * How far every department is with 单位自评, its grades and mean; and the targets that are not covered, with the
 * reason.
 */
import { Link } from 'react-router'
import { Pagination } from 'antd'
import type { Coverage, CoverageRow } from '#api/self-evaluation.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { sheetsIn } from '#core/self-evaluation/step.ts'
import { COMMON } from '#text/interface/common.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { EmptyState } from '../../ui/states.tsx'
import table from '../../ui/table.module.css'
import styles from './self-evaluation.module.css'

type Props = {
  readonly coverage: Coverage
  readonly page: number
  readonly size: number
  readonly onPage: (page: number) => void
}

export function CoverageTable({ coverage, page, size, onPage }: Props) {
  const text = useText(SELF_EVALUATION)
  const common = useText(COMMON)
  if (coverage.total === 0) return <EmptyState title={text.noTargets}>{text.noTargetsWords}</EmptyState>
  return (
    <>
      <section className="panel" aria-label={text.coverage}>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{text.department}</th>
                <th className="number">{text.targets}</th>
                <th className="number">{text.approved}</th>
                <th>{text.covered}</th>
                <th className="number">{text.submitted}</th>
                <th className="number">{text.confirmed}</th>
                <th title={text.gradesWords}>{text.grades}</th>
                <th className="number" title={text.meanWords}>
                  {text.mean}
                </th>
              </tr>
            </thead>
            <tbody>
              {coverage.rows.map((row) => (
                <Row key={row.unit?.id ?? ''} row={row} year={coverage.year} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Pagination
        className={`${styles.pages} no-print`}
        align="end"
        size="small"
        current={page}
        pageSize={size}
        total={coverage.total}
        showSizeChanger={false}
        hideOnSinglePage
        showTotal={common.totalRows}
        onChange={onPage}
      />
      <Uncovered coverage={coverage} />
    </>
  )
}

function Row({ row, year }: { readonly row: CoverageRow; readonly year: number }) {
  const text = useText(SELF_EVALUATION)
  const covered = sheetsIn(row.states)
  const name = row.unit === null ? text.noUnit : [row.unit.code, row.unit.name].filter(Boolean).join(' ')
  return (
    <tr>
      <th scope="row">
        {row.unit === null ? (
          name
        ) : (
          <Link to={paths.selfEvaluations({ year, department: row.unit.id })}>{name}</Link>
        )}
      </th>
      <td className="number">{row.targets}</td>
      <td className="number">{row.approved}</td>
      <td>
        <Covered covered={covered} approved={row.approved} label={`${name} ${text.covered}`} />
      </td>
      <td className="number">{covered - row.states.filling}</td>
      <td className="number">{row.states.confirmed}</td>
      <td>
        {GRADES.map((grade) => row.grades[grade]).join(' / ')}
        {row.unconfirmed === 0 ? null : (
          <span className={styles.quiet}>
            {'　'}
            {text.unconfirmed(row.unconfirmed)}
          </span>
        )}
      </td>
      <td className="number">{row.mean ?? '—'}</td>
    </tr>
  )
}

type CoveredProps = { readonly covered: number; readonly approved: number; readonly label: string }

/** Of nothing approved there is no share. */
function Covered({ covered, approved, label }: CoveredProps) {
  if (approved === 0) return '—'
  // Whole percents for the bar; the count beside it is exact.
  const percent = Math.floor((covered * 100) / approved)
  return (
    <span className={styles.covered}>
      <ProgressBar percent={percent} label={label} /> {covered}/{approved}
      {'　'}
      {percent}%
    </span>
  )
}

function Uncovered({ coverage: { uncovered, uncoveredTotal } }: { readonly coverage: Coverage }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  if (uncovered.length === 0) return <p className={styles.quiet}>{text.allCovered}</p>
  return (
    <section className={`panel ${styles.below}`} aria-label={text.uncovered(uncoveredTotal)}>
      <h2 className={styles.head}>{text.uncovered(uncoveredTotal)}</h2>
      {uncoveredTotal > uncovered.length ? (
        <p className={styles.quiet}>{text.uncoveredMost(uncovered.length)}</p>
      ) : null}
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{text.project}</th>
              <th>{text.unit}</th>
              <th>{text.why}</th>
            </tr>
          </thead>
          <tbody>
            {uncovered.map(({ id, name, unitName, state }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={paths.project(id)}>{name}</Link>
                </th>
                <td>{unitName ?? '—'}</td>
                <td>
                  {state === null ? text.notOpened : text.notApproved(FILING_STATE_NAMES[state][language])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
