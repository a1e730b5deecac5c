/** The projects that lose most by shares that are tried, whichever the department or grade. */
import { Link } from 'react-router'
import type { ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { proposalText } from '#text/results.ts'
import { useResults } from '../../api/results.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import table from '../../ui/table.module.css'
import styles from '../../lists/results.module.css'

const SHOWN = 10

type Props = {
  readonly year: number
  readonly shares: string | undefined
  readonly count: number
  readonly all: string
}

export function Hit({ year, shares, count, all }: Props) {
  const text = useText(RESULTS)
  const rows = useResults({ year, shares, hit: 'yes', page: 1, size: SHOWN }).data?.rows ?? []
  return (
    <section className={`panel ${styles.hit}`} aria-label={text.hitProjects}>
      <div className={styles.hitHead}>
        <h2>{text.hitProjects}</h2>
        {count > SHOWN ? (
          <Link className="no-print" to={all}>
            {text.allHit(count)}
          </Link>
        ) : null}
      </div>
      {count === 0 ? (
        <p className={styles.noneHit}>{text.noneHit}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{text.project}</th>
                <th>{text.unit}</th>
                <th>{text.result}</th>
                <th className="number">{text.base}</th>
                <th className="number">{text.proposal}</th>
                <th className="number">{text.less}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <HitRow key={row.project} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function HitRow({ row }: { readonly row: ResultRowView }) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const next = row.decision ?? row.proposal
  if (next === null) return null
  return (
    <tr>
      <th scope="row">
        <Link to={paths.project(row.project)}>{row.name}</Link>
      </th>
      <td>{[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}</td>
      <td>
        {row.grade === null ? (
          '—'
        ) : (
          <>
            <GradeMark grade={row.grade} /> {row.score}
          </>
        )}
      </td>
      <td className="number">
        <Money amount={row.base} dashed />
      </td>
      <td className="number">
        <Money amount={next.amount} />{' '}
        <span className={styles.quiet}>
          {'share' in next ? proposalText(next.kind, next.share, language) : text.decidedYes}
        </span>
      </td>
      <td className="number">
        <Money amount={(BigInt(row.base) - BigInt(next.amount)).toString()} dashed />
      </td>
    </tr>
  )
}
