/**
 * The state of projects at a mark: lights of departments, then of units, then the projects themselves, all of
 * one address.
 */
import { Link } from 'react-router'
import { Table, type TableColumnsType } from 'antd'
import type { BoardRow, BoardView, RoundView } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { roundReportPath, useBoard } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Exports } from './exports.tsx'
import { LightBar, LightCounts } from '../../ui/light-mark.tsx'
import styles from './monitoring.module.css'
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
            <Units board={board} onGo={go} />
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
          <Sheets round={round} unit={unit} counts={board.total.lights} />
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

function Units({
  board,
  onGo,
}: {
  readonly board: BoardView
  readonly onGo: (id: string | undefined) => void
}) {
  const text = useText(MONITORING)
  return (
    <section aria-label={text.units}>
      <Table<BoardRow>
        className="panel"
        size="small"
        rowKey={({ id }) => id ?? ''}
        dataSource={[...board.rows]}
        columns={useColumns(onGo)}
        pagination={board.rows.length > 15 ? { pageSize: 15, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
      />
    </section>
  )
}

const NUMBER = { align: 'right', className: 'number' } as const

function useColumns(onGo: (id: string) => void): TableColumnsType<BoardRow> {
  const text = useText(MONITORING)
  const figures = useFigures()
  return [
    {
      key: 'name',
      title: text.units,
      width: 260,
      render: (_, { id, name, code }) =>
        id === null ? (
          text.unplaced
        ) : (
          <button type="button" className={styles.crumb} onClick={() => onGo(id)}>
            {code === null ? name : `${code} ${name}`}
          </button>
        ),
    },
    {
      key: 'sheets',
      title: text.projects,
      ...NUMBER,
      width: 72,
      sorter: (a, b) => a.sheets - b.sheets,
      render: (_, { sheets }) => sheets,
    },
    {
      key: 'lights',
      title: text.lights,
      width: 210,
      sorter: (a, b) => a.lights.red - b.lights.red || a.lights.yellow - b.lights.yellow,
      render: (_, { lights }) => <LightCounts counts={lights} />,
    },
    { key: 'bar', title: '', width: 140, render: (_, { lights }) => <LightBar counts={lights} /> },
    ...figures,
    {
      key: 'final',
      title: text.state,
      ...NUMBER,
      width: 110,
      render: (_, { final, sheets }) => text.finished(final, sheets),
    },
  ]
}

/** What may be spent, what was, and its share. */
function useFigures(): TableColumnsType<BoardRow> {
  const text = useText(MONITORING)
  return [
    {
      key: 'budget',
      title: text.budget,
      ...NUMBER,
      width: 150,
      sorter: (a, b) => Number(BigInt(a.budget) - BigInt(b.budget)),
      render: (_, { budget }) => <Money amount={budget} dashed />,
    },
    {
      key: 'paid',
      title: text.paid,
      ...NUMBER,
      width: 130,
      render: (_, { paid }) => <Money amount={paid} dashed />,
    },
    {
      key: 'rate',
      title: text.rate,
      ...NUMBER,
      width: 90,
      sorter: (a, b) => rateOf(a) - rateOf(b),
      render: (_, row) => (row.budget === '0' ? '—' : `${rateOf(row).toFixed(2)}%`),
    },
  ]
}

/** Of a sum of projects, for the eye alone: single projects show the exact figure of the server. */
function rateOf({ budget, paid }: BoardRow): number {
  return budget === '0' ? 0 : Number((BigInt(paid) * 1_000_000n) / BigInt(budget)) / 10_000
}
