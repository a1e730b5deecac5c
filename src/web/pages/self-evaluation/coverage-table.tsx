/**
 * How far every department is with 单位自评, its grades and mean; and the targets that are not covered, with the
 * reason.
 */
import { Link } from 'react-router'
import { COVERAGE_SORTS, type Coverage } from '#api/self-evaluation.ts'
import { COMMON } from '#text/interface/common.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import type { useCoverage } from '../../api/self-evaluations.ts'
import { useMay } from '../../api/session.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { headFields } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import table from '../../ui/table.module.css'
import { useCoverageColumns } from './coverage-columns.tsx'
import { Days } from './days.tsx'
import styles from './self-evaluation.module.css'

/** The order of departments; the page asks by it. */
export const COVERAGE_FIELDS = headFields(COVERAGE_SORTS)

type Props = {
  readonly year: number | undefined
  /** The page of departments that the address names. */
  readonly query: ReturnType<typeof useCoverage>
}

export function CoverageTable({ year, query }: Props) {
  const text = useText(SELF_EVALUATION)
  const common = useText(COMMON)
  const list = useList(COVERAGE_FIELDS)
  // Others are not told which targets have no sheet.
  const follows = useMay()('self-evaluation.follow')
  const { data } = query
  const { sort, order } = list.filter
  return (
    <ListPage
      name="self-evaluation-coverage"
      text={{
        title: text.coverage,
        caption: text.coverage,
        noMatch: text.noTargets,
        none: text.noTargets,
        noneWords: text.noTargetsWords,
      }}
      list={list}
      query={query}
      load={pagesFrom('/api/self-evaluations/coverage', { query: { year, sort, order } })}
      columns={useCoverageColumns(data?.year)}
      keyOf={({ unit }) => unit?.id ?? ''}
      before={
        data && (
          <>
            <Days days={data.days} />
            {data.wholes === null ? null : (
              <p className={styles.days}>{text.wholesOf(data.wholes, data.total)}</p>
            )}
            {follows ? null : <p className={styles.days}>{text.progressOfAll}</p>}
          </>
        )
      }
      shape={{ width: 1150, showTotal: common.totalRows }}
      after={follows && data !== undefined && data.total > 0 ? <Uncovered coverage={data} /> : null}
    />
  )
}

type UncoveredRow = Coverage['uncovered'][number]

function Uncovered({ coverage: { year, uncovered, uncoveredTotal } }: { readonly coverage: Coverage }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const whyOf = ({ state }: UncoveredRow) =>
    state === null ? text.notOpened : text.notApproved(FILING_STATE_NAMES[state][language])
  const columns: ListColumn<UncoveredRow>[] = [
    { key: 'project', title: text.project, cell: ({ name }) => name },
    { key: 'unit', title: text.unit, cell: ({ unitName }) => unitName },
    { key: 'why', title: text.why, cell: whyOf },
  ]
  if (uncovered.length === 0) return <p className={styles.quiet}>{text.allCovered}</p>
  return (
    <section className={`panel ${styles.below}`} aria-label={text.uncovered(uncoveredTotal)}>
      <h2 className={styles.head}>{text.uncovered(uncoveredTotal)}</h2>
      {uncoveredTotal > uncovered.length ? (
        <p className={styles.quiet}>{text.uncoveredMost(uncovered.length)}</p>
      ) : null}
      <RowsExport
        title={`${text.uncoveredFile} ${year}`}
        rows={uncovered}
        columns={columns}
        keyOf={({ id }) => id}
        load={pagesFrom('/api/self-evaluations/uncovered', { query: { year } })}
      />
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
            {uncovered.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={paths.project(row.id)}>{row.name}</Link>
                </th>
                <td>{row.unitName ?? '—'}</td>
                <td>{whyOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
