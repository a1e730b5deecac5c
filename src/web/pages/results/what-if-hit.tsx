/** The projects that lose most by shares that are tried, whichever the department or grade. */
import { Link } from 'react-router'
import type { ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import type { Language } from '#text/language.ts'
import { proposalText } from '#text/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { useResults } from '../../api/results.ts'
import { moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { unitText } from '../../lists/named-row.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
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

/** What is decided goes before what is proposed. */
const nextOf = ({ decision, proposal }: ResultRowView) => decision ?? proposal
const lessOf = (row: ResultRowView) => {
  const next = nextOf(row)
  return next === null ? null : (BigInt(row.base) - BigInt(next.amount)).toString()
}

export function Hit({ year, shares, count, all }: Props) {
  const text = useText(RESULTS)
  const columns = useColumns()
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
        <RowsExport
          title={`${text.whatIfTitle} ${year} ${text.hitProjects}`}
          rows={rows}
          columns={columns}
          keyOf={({ project }) => project}
          load={pagesFrom('/api/results', { query: { year, shares, hit: 'yes' } })}
        />
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

function useColumns(): ListColumn<ResultRowView>[] {
  const text = useText(RESULTS)
  const language = useLanguage()
  return [
    { key: 'project', title: text.project, cell: ({ name }) => name },
    { key: 'unit', title: text.unit, cell: unitText },
    {
      key: 'grade',
      title: text.grade,
      cell: ({ grade }) => (grade === null ? null : reviewGradeName(grade, language)),
    },
    { key: 'result', title: text.result, cell: ({ score }) => (score === null ? null : Number(score)) },
    moneyColumn({ key: 'base', title: text.base, amount: ({ base }) => base }),
    {
      ...moneyColumn({ key: 'next', title: text.proposal, amount: (row) => nextOf(row)?.amount ?? null }),
      also: [{ title: text.proposalKind, cell: (row) => kindOf(row, text.decidedYes, language) }],
    },
    moneyColumn({ key: 'less', title: text.less, amount: lessOf }),
  ]
}

function kindOf(row: ResultRowView, decided: string, language: Language): string | null {
  const next = nextOf(row)
  if (next === null) return null
  return 'share' in next ? proposalText(next.kind, next.share, language) : decided
}

function HitRow({ row }: { readonly row: ResultRowView }) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const next = nextOf(row)
  if (next === null) return null
  return (
    <tr>
      <th scope="row">
        <Link to={paths.project(row.project)}>{row.name}</Link>
      </th>
      <td>{unitText(row) ?? '—'}</td>
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
        <span className={styles.quiet}>{kindOf(row, text.decidedYes, language)}</span>
      </td>
      <td className="number">
        <Money amount={lessOf(row)} dashed />
      </td>
    </tr>
  )
}
