/**
 * How far every department is: its targets by state, as a table with a bar; a figure leads to the targets
 * behind it.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Checkbox } from 'antd'
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
import own from './progress.module.css'

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

/** What is reminded of: these departments, or all of them. */
type Asked = { readonly name: string; readonly rows: readonly ProgressRow[]; readonly isAll: boolean }

function Rows({ rows, year }: RowsProps) {
  const text = useText(FILINGS)
  const may = useMay()
  const [asking, ask] = useState<Asked | null>(null)
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const mayRemind = may('filing.remind')
  const chosen = rows.filter(({ unit }) => unit !== null && ticked.has(unit.key))
  return (
    <>
      {mayRemind && rows.length > 1 ? <RemindAct rows={rows} chosen={chosen} onAsk={ask} /> : null}
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.progress}`}>
          <caption className={styles.caption}>{text.progressWords}</caption>
          <Heads withRemind={mayRemind} />
          <tbody>
            {rows.map((row) => (
              <Line
                key={row.unit?.id ?? ''}
                row={row}
                name={row.unit?.name ?? text.noUnit}
                year={year}
                reminding={
                  mayRemind
                    ? {
                        isTicked: row.unit !== null && ticked.has(row.unit.key),
                        onTick: (key, isTicked) => tick(withOne(ticked, key, isTicked)),
                        onAsk: (name) => ask({ name, rows: [row], isAll: false }),
                      }
                    : null
                }
              />
            ))}
          </tbody>
          {rows.length > 1 ? (
            <tfoot>
              <Line
                row={totalOf(rows)}
                name={text.total}
                year={year}
                reminding={mayRemind ? undefined : null}
              />
            </tfoot>
          ) : null}
        </table>
      </div>
      {asking === null ? null : (
        <RemindAsked asking={asking} year={year} onClose={() => ask(null)} onDone={() => tick(new Set())} />
      )}
    </>
  )
}

type RemindAskedProps = Pick<RowsProps, 'year'> & {
  readonly asking: Asked
  readonly onClose: () => void
  readonly onDone: () => void
}

function RemindAsked({ asking: { name, rows, isAll }, year, onClose, onDone }: RemindAskedProps) {
  return (
    <RemindFilingsDialog
      what={{ name, units: isAll ? null : rows.flatMap(({ unit }) => unit?.key ?? []), year }}
      home={sumAt(rows, HOME_STATES)}
      review={sumAt(rows, REVIEW_STATES)}
      onClose={onClose}
      onDone={onDone}
    />
  )
}

const sumAt = (rows: readonly ProgressRow[], states: readonly FilingState[]) =>
  rows.reduce((sum, row) => sum + countAt(row, states), 0)
const waitingIn = (rows: readonly ProgressRow[]) => sumAt(rows, HOME_STATES) + sumAt(rows, REVIEW_STATES)

function withOne(ticked: ReadonlySet<string>, key: string, isTicked: boolean): ReadonlySet<string> {
  const next = new Set(ticked)
  if (isTicked) next.add(key)
  else next.delete(key)
  return next
}

type RemindActProps = {
  readonly rows: readonly ProgressRow[]
  readonly chosen: readonly ProgressRow[]
  readonly onAsk: (asked: Asked) => void
}

/** 催办 of the ticked departments, or of all where none is ticked. */
function RemindAct({ rows, chosen, onAsk }: RemindActProps) {
  const text = useText(FILINGS)
  const reminders = useText(REMINDERS)
  const isAll = chosen.length === 0
  const about = isAll ? rows : chosen
  const isNothing = waitingIn(about) === 0
  return (
    <div className={`${own.remindAct} no-print`}>
      <Button
        disabled={isNothing}
        title={isNothing ? text.nobodyWaits : undefined}
        onClick={() =>
          onAsk({ name: isAll ? reminders.allUnits : reminders.units(chosen.length), rows: about, isAll })
        }
      >
        {isAll ? reminders.remindAllUnits : reminders.remindUnits(chosen.length)}
      </Button>
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

type Reminding = {
  readonly isTicked: boolean
  readonly onTick: (key: string, isTicked: boolean) => void
  readonly onAsk: (name: string) => void
}

/** `reminding` null: nobody is reminded here; undefined: not in this line. */
type LineProps = {
  readonly row: ProgressRow
  readonly name: string
  readonly year: number | undefined
  readonly reminding: Reminding | null | undefined
}

function Line({ row, name, year, reminding }: LineProps) {
  const all = allOf(row)
  const share = percentApproved(row)
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
      {reminding === null ? null : (
        <td className="no-print">
          {reminding === undefined ? null : <RemindLine row={row} name={name} reminding={reminding} />}
        </td>
      )}
    </tr>
  )
}

type RemindLineProps = Pick<LineProps, 'row' | 'name'> & { readonly reminding: Reminding }

/** 催办 of a department, or its choice for one press with others. */
function RemindLine({ row, name, reminding: { isTicked, onTick, onAsk } }: RemindLineProps) {
  const text = useText(FILINGS)
  const reminders = useText(REMINDERS)
  const { unit } = row
  const isNothing = waitingIn([row]) === 0
  if (unit === null) return null
  return (
    <span className={own.remindLine}>
      <Checkbox
        aria-label={reminders.chooseUnit(name)}
        checked={isTicked}
        disabled={isNothing}
        onChange={({ target }) => onTick(unit.key, target.checked)}
      />
      <button
        type="button"
        className={styles.link}
        aria-label={reminders.remindOf(name)}
        disabled={isNothing}
        title={isNothing ? text.nobodyWaits : undefined}
        onClick={() => onAsk(name)}
      >
        {reminders.remind}
      </button>
    </span>
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
