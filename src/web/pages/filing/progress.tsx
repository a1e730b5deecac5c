/**
 * How far every department is: its targets by state, as a table with a bar; a figure leads to the targets
 * behind it.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { FILING_STATES, HOME_STATES, REVIEW_STATES, type FilingState } from '#core/filing/states.ts'
import type { ProgressRow } from '#core/filing/rows.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { REMINDERS } from '#text/interface/reminders.ts'
import { useFilingProgress } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { countColumn, FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { Count } from '../../ui/count.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import tables from '../../ui/table.module.css'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { RemindFilingsDialog } from '../../components/filing/remind-dialog.tsx'
import styles from '../../lists/list-page.module.css'

export function Progress() {
  const text = useText(FILINGS)
  const year = useSumYear()
  const query = useFilingProgress(year)
  return (
    <section className="panel" aria-label={text.progressTitle}>
      <SumYearNote className={styles.yearNote} />
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={text.noProgress} />
          ) : (
            <>
              <Export rows={rows} year={year} />
              <Rows rows={rows} year={year} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

const countOf = (row: ProgressRow, state: FilingState) => row.states[state]?.count ?? 0
const countAt = (row: ProgressRow, states: readonly FilingState[]) =>
  states.reduce((sum, state) => sum + countOf(row, state), 0)
const allOf = (row: ProgressRow) => FILING_STATES.reduce((sum, state) => sum + countOf(row, state), 0)

const percentApproved = (row: ProgressRow) => {
  const all = allOf(row)
  return all === 0
    ? 0
    : Math.floor(((countOf(row, 'approved') + countOf(row, 'closed') + countOf(row, 'archived')) * 100) / all)
}

type RowsProps = { readonly rows: readonly ProgressRow[]; readonly year: number | undefined }

function Export({ rows, year }: RowsProps) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const columns: ListColumn<ProgressRow>[] = [
    {
      key: 'department',
      title: text.department,
      cell: ({ unit }) => (unit === null ? text.noUnit : [unit.code, unit.name].filter(Boolean).join(' ')),
    },
    ...FILING_STATES.map((state) =>
      countColumn<ProgressRow>({
        key: state,
        title: FILING_STATE_NAMES[state][language],
        count: (row) => countOf(row, state),
      }),
    ),
    countColumn({ key: 'total', title: text.total, count: allOf }),
    countColumn({ key: 'over', title: text.dueOver, count: ({ over }) => over }),
    countColumn({ key: 'soon', title: text.dueSoon, count: ({ soon }) => soon }),
    { ...FIGURE, key: 'share', title: `${text.approvedShare}%`, cell: percentApproved },
  ]
  return (
    <RowsExport
      title={[text.progressTitle, year].filter(Boolean).join(' ')}
      rows={rows}
      columns={columns}
      keyOf={({ unit }) => unit?.id ?? ''}
      inPanel
    />
  )
}

function Rows({ rows, year }: RowsProps) {
  const text = useText(FILINGS)
  const may = useMay()
  const [asking, ask] = useState<ProgressRow | null>(null)
  const onRemind = may('filing.remind') ? ask : null
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${styles.progress}`}>
        <caption className={styles.caption}>{text.progressWords}</caption>
        <Heads withRemind={onRemind !== null} />
        <tbody>
          {rows.map((row) => (
            <Line
              key={row.unit?.id ?? ''}
              row={row}
              name={row.unit?.name ?? text.noUnit}
              year={year}
              onRemind={onRemind}
            />
          ))}
        </tbody>
        {rows.length > 1 ? (
          <tfoot>
            <Line
              row={totalOf(rows)}
              name={text.total}
              year={year}
              onRemind={onRemind === null ? null : undefined}
            />
          </tfoot>
        ) : null}
      </table>
      {asking === null ? null : (
        <RemindFilingsDialog
          what={{ name: asking.unit?.name ?? text.noUnit, unit: asking.unit?.key, year }}
          home={countAt(asking, HOME_STATES)}
          review={countAt(asking, REVIEW_STATES)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  )
}

/** All departments together. */
function totalOf(rows: readonly ProgressRow[]): ProgressRow {
  return {
    unit: null,
    states: Object.fromEntries(
      FILING_STATES.map((state) => [
        state,
        { count: rows.reduce((sum, row) => sum + countOf(row, state), 0), budget: '0' },
      ]),
    ),
    over: rows.reduce((sum, { over }) => sum + over, 0),
    soon: rows.reduce((sum, { soon }) => sum + soon, 0),
  }
}

function Heads({ withRemind }: { readonly withRemind: boolean }) {
  const text = useText(FILINGS)
  const reminders = useText(REMINDERS)
  const language = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col">{text.department}</th>
        {FILING_STATES.map((state) => (
          <th key={state} scope="col" className="number">
            {FILING_STATE_NAMES[state][language]}
          </th>
        ))}
        <th scope="col" className="number">
          {text.total}
        </th>
        <th scope="col" className="number">
          {text.dueOver}
        </th>
        <th scope="col" className="number">
          {text.dueSoon}
        </th>
        <th scope="col" className={styles.barColumn}>
          {text.approvedShare}
        </th>
        {withRemind ? (
          <th scope="col" className="no-print">
            <span className="visually-hidden">{reminders.remind}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  )
}

/** `onRemind` null: nobody is reminded here; undefined: not in this line. */
type LineProps = {
  readonly row: ProgressRow
  readonly name: string
  readonly year: number | undefined
  readonly onRemind: ((row: ProgressRow) => void) | null | undefined
}

function Line({ row, name, year, onRemind }: LineProps) {
  const text = useText(FILINGS)
  const reminders = useText(REMINDERS)
  const all = allOf(row)
  const share = percentApproved(row)
  const waiting = countAt(row, HOME_STATES) + countAt(row, REVIEW_STATES)
  const to = (state?: FilingState, due?: 'over' | 'soon') =>
    paths.filings({ box: 'all', state, due, unit: row.unit?.key, year: year ?? 'all' })
  return (
    <tr>
      <th scope="row">
        {row.unit === null || row.unit.code === null ? null : (
          <span className={`code ${styles.code}`}>{row.unit.code}</span>
        )}
        {name}
      </th>
      {FILING_STATES.map((state) => (
        <td key={state} className="number">
          {countOf(row, state) === 0 ? <Count of={0} /> : <Link to={to(state)}>{countOf(row, state)}</Link>}
        </td>
      ))}
      <td className="number">{all === 0 ? <Count of={0} /> : <Link to={to()}>{all}</Link>}</td>
      <td className="number">
        <DueFigure count={row.over} sign="▲" className={styles.over} to={to(undefined, 'over')} />
      </td>
      <td className="number">
        <DueFigure count={row.soon} sign="◔" className={styles.soon} to={to(undefined, 'soon')} />
      </td>
      <td className={styles.share}>
        {`${share}%`}
        <ShareBar parts={[{ tone: 'good', amount: share }]} whole={100} size="small" />
      </td>
      {onRemind === null ? null : (
        <td className="no-print">
          {onRemind === undefined || row.unit === null ? null : (
            <button
              type="button"
              className={styles.link}
              aria-label={reminders.remindOf(name)}
              disabled={waiting === 0}
              title={waiting === 0 ? text.nobodyWaits : undefined}
              onClick={() => onRemind(row)}
            >
              {reminders.remind}
            </button>
          )}
        </td>
      )}
    </tr>
  )
}

type DueProps = {
  readonly count: number
  readonly sign: string
  readonly className: string | undefined
  readonly to: string
}

/** How many are over, or soon: a figure that leads to them. */
function DueFigure({ count, sign, className, to }: DueProps) {
  if (count === 0) return <Count of={0} />
  return (
    <Link className={className} to={to}>
      <span aria-hidden="true">{sign} </span>
      {count}
    </Link>
  )
}
