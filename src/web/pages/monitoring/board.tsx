/**
 * The state of projects at a mark: lights of departments, then of units, then the projects themselves, all of
 * one address.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import type { SorterResult } from 'antd/es/table/interface'
import type { BoardRow, BoardView, RoundView } from '#api/monitoring/monitoring.ts'
import { LIGHTS } from '#core/monitoring/light.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES } from '#text/monitoring.ts'
import { roundReportPath, useBoard } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, addressText } from '../../lists/address.ts'
import { countColumn, FIGURE, moneyColumn, tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Exports } from './exports.tsx'
import { LightBar, LightCounts } from '../../ui/light-mark.tsx'
import { useCards } from '../../ui/narrow.ts'
import { usePrinting } from '../../ui/printing.ts'
import list from '../../lists/list.module.css'
import styles from './monitoring.module.css'
import { RoundBar, SHEETS_ID } from './round-bar.tsx'
import { RoundReports } from './round-reports.tsx'
import { Sheets } from './sheet-list.tsx'

export function Board({ round }: { readonly round: RoundView }) {
  const [parameters, setParameters] = useAddress()
  const text = useText(MONITORING)
  const may = useMay()
  const unit = addressText(parameters, 'unit')
  const query = useBoard(round.id, unit, round.job !== null)
  const go = (id: string | undefined) => setParameters((now) => changedAddress(now, { unit: id }))
  return (
    <Loaded query={query}>
      {(board) => (
        <>
          {board.path.length > 0 ? <Path board={board} onGo={go} /> : null}
          {board.rows.length > 1 || (board.path.length === 0 && board.rows.length > 0) ? (
            <>
              {may('monitoring.read') ? (
                <RoundBar round={round} unit={unit} lights={board.total.lights} />
              ) : null}
              <Units round={round} board={board} onGo={go} />
            </>
          ) : null}
          {may('document.export') ? (
            <div className={`${styles.filters} no-print`}>
              <span className={styles.right} />
              <Exports address={(format) => roundReportPath(round.id, format, unit)} label={text.report} />
            </div>
          ) : null}
          <p className={styles.moneyDay}>
            {may('monitoring.read') ? null : `${text.finalOnly} `}
            {text.moneyDay(round.day)}
            {may('execution.read') ? (
              <>
                {' '}
                <Link to={paths.execution({ year: round.year, day: round.day })}>{text.moneyThere}</Link>
              </>
            ) : null}
          </p>
          <RoundReports round={round} unit={unit} />
          <div id={SHEETS_ID} className={styles.sheets}>
            <Sheets round={round} unit={unit} counts={board.total.lights} />
          </div>
        </>
      )}
    </Loaded>
  )
}

function Path({
  board,
  onGo,
}: {
  readonly board: BoardView
  readonly onGo: (id: string | undefined) => void
}) {
  const text = useText(MONITORING)
  return (
    <nav className={styles.crumbs} aria-label={text.board}>
      <button type="button" className={styles.crumb} onClick={() => onGo(undefined)}>
        {text.allUnits}
      </button>
      {board.path.map(({ id, name }, i) => (
        <span key={id} className={styles.crumbs} style={{ marginBottom: 0 }}>
          <span aria-hidden="true">/</span>
          {i === board.path.length - 1 ? (
            <span aria-current="page">{name}</span>
          ) : (
            <button type="button" className={styles.crumb} onClick={() => onGo(id)}>
              {name}
            </button>
          )}
        </span>
      ))}
    </nav>
  )
}

type UnitsProps = {
  readonly round: RoundView
  readonly board: BoardView
  readonly onGo: (id: string | undefined) => void
}

function Units({ round, board, onGo }: UnitsProps) {
  const text = useText(MONITORING)
  const columns = useColumns(onGo)
  const [order, setOrder] = useState<Order>(null)
  const printing = usePrinting()
  const isCards = useCards() && !printing
  const keyOf = ({ id }: BoardRow) => id ?? ''
  return (
    <section aria-label={text.units}>
      <RowsExport
        title={[text.units, round.day, board.path.at(-1)?.name].filter(Boolean).join(' ')}
        rows={inOrder(board.rows, order)}
        columns={columns}
        keyOf={keyOf}
      />
      <Table<BoardRow>
        className={`panel ${isCards ? list.cards : ''}`}
        size="small"
        rowKey={keyOf}
        dataSource={[...board.rows]}
        columns={ordering(columns)}
        onChange={(_pages, _filters, sorter) => setOrder(Array.isArray(sorter) ? null : sorter)}
        pagination={board.rows.length > 15 ? { pageSize: 15, showSizeChanger: false } : false}
        tableLayout="fixed"
        {...(isCards ? {} : { scroll: { x: LEAST_WIDTH } })}
      />
    </section>
  )
}

/** What the columns need: an office’s screen of 1366 × 768 has that beside the menu and a scroll bar. */
const LEAST_WIDTH = 1000

/** By what the rows can be ordered. */
const ORDERS: Readonly<Record<string, (a: BoardRow, b: BoardRow) => number>> = {
  sheets: (a, b) => a.sheets - b.sheets,
  lights: (a, b) => a.lights.red - b.lights.red || a.lights.yellow - b.lights.yellow,
  budget: (a, b) => Number(BigInt(a.budget) - BigInt(b.budget)),
  rate: (a, b) => rateOf(a) - rateOf(b),
}

type Order = Pick<SorterResult<BoardRow>, 'columnKey' | 'order'> | null

/** As the table shows them. */
function inOrder(rows: readonly BoardRow[], order: Order): readonly BoardRow[] {
  const by = ORDERS[String(order?.columnKey)]
  if (by === undefined || !order?.order) return rows
  return rows.toSorted(order.order === 'descend' ? (a, b) => by(b, a) : by)
}

function ordering(columns: readonly ListColumn<BoardRow>[]): TableColumnType<BoardRow>[] {
  return tableColumns(columns, {}).map((column) => {
    const sorter = ORDERS[String(column.key)]
    return sorter === undefined ? column : { ...column, sorter }
  })
}

const PARTS = ['money', 'promise'] as const

function useColumns(onGo: (id: string) => void): ListColumn<BoardRow>[] {
  const text = useText(MONITORING)
  const figures = useFigures()
  const nameOf = ({ id, code, name }: BoardRow) =>
    id === null ? text.unplaced : [code, name].filter((part) => part !== null).join(' ')
  return [
    {
      key: 'name',
      title: text.units,
      cell: nameOf,
      show: (row) =>
        row.id === null ? (
          text.unplaced
        ) : (
          <button type="button" className={styles.crumb} onClick={() => onGo(row.id ?? '')}>
            {nameOf(row)}
          </button>
        ),
    },
    { ...FIGURE, key: 'sheets', title: text.projects, width: 72, cell: ({ sheets }) => sheets },
    useLights(),
    { key: 'bar', title: '', width: 100, cell: null, show: ({ lights }) => <LightBar counts={lights} /> },
    countColumn({
      key: 'openCauses',
      title: text.openCauses,
      width: 110,
      count: ({ openCauses }) => openCauses,
    }),
    ...figures,
    {
      ...FIGURE,
      key: 'final',
      title: text.state,
      width: 110,
      fileTitle: text.finishedCount,
      cell: ({ final }) => final,
      show: ({ final, sheets }) => text.finished(final, sheets),
    },
  ]
}

/** How many of each light, and below it of the money and of the promise. */
function useLights(): ListColumn<BoardRow> {
  const text = useText(MONITORING)
  const language = useLanguage()
  const may = useMay()
  const partName = { money: text.moneyPart, promise: text.promisePart }
  return {
    key: 'lights',
    title: text.lights,
    width: 180,
    cell: null,
    show: ({ lights, parts, sheets }) => (
      <>
        <LightCounts counts={lights} /> <Unlit count={sheets - lit(lights)} />
        {PARTS.map((part) => (
          <div key={part} className={styles.parts}>
            {partName[part]} <LightCounts counts={parts[part]} />
          </div>
        ))}
      </>
    ),
    also: [
      ...LIGHTS.map((light) => ({
        title: LIGHT_NAMES[light][language],
        cell: ({ lights }: BoardRow) => lights[light],
      })),
      ...(may('monitoring.read')
        ? []
        : [{ title: text.unlitFile, cell: ({ lights, sheets }: BoardRow) => sheets - lit(lights) }]),
      ...PARTS.flatMap((part) =>
        LIGHTS.map((light) => ({
          title: `${partName[part]} ${LIGHT_NAMES[light][language]}`,
          cell: ({ parts }: BoardRow) => parts[part][light],
        })),
      ),
    ],
  }
}

function lit(lights: BoardRow['lights']): number {
  return LIGHTS.reduce((sum, light) => sum + lights[light], 0)
}

/** Sheets that are not 办结, for those who see final ones alone. */
function Unlit({ count }: { readonly count: number }) {
  const text = useText(MONITORING)
  if (count === 0) return null
  return (
    <span className={styles.unlit} title={text.unfinishedThere}>
      {text.unfinishedCount(count)}
    </span>
  )
}

/** What may be spent, what was, and its share. */
function useFigures(): ListColumn<BoardRow>[] {
  const text = useText(MONITORING)
  return [
    {
      ...moneyColumn<BoardRow>({
        key: 'budget',
        title: text.budget,
        width: 150,
        amount: (row) => row.budget,
      }),
      show: ({ budget }) => <Money amount={budget} dashed />,
    },
    {
      ...moneyColumn<BoardRow>({ key: 'paid', title: text.paid, width: 130, amount: (row) => row.paid }),
      show: ({ paid }) => <Money amount={paid} dashed />,
    },
    {
      ...FIGURE,
      key: 'rate',
      title: text.rate,
      width: 90,
      fileTitle: `${text.rate}%`,
      cell: (row) => (row.budget === '0' ? null : Number(rateOf(row).toFixed(2))),
      show: (row) => (row.budget === '0' ? '—' : `${rateOf(row).toFixed(2)}%`),
    },
  ]
}

/** Of a sum of projects, for the eye alone: single projects show the exact figure of the server. */
function rateOf({ budget, paid }: BoardRow): number {
  return budget === '0' ? 0 : Number((BigInt(paid) * 1_000_000n) / BigInt(budget)) / 10_000
}
