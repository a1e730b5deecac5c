/** 交我填写: cells of targets that colleagues handed to the signed-in person, what is open first. */
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import { DELEGATION_STATE_NAMES } from '#text/delegation.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import type { GivenBackRow, HandedRow } from '#core/delegation/rows.ts'
import { useGivenBack, useHanded } from '../../api/delegations.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from '../../lists/list-page.module.css'

/**
 * @param isAlone the person has nothing else to do here: what was settled, and that nothing waits, is said,
 * too
 */
export function HandedTasks({ isAlone }: { readonly isAlone: boolean }) {
  const query = useHanded(true)
  if (!isAlone && query.data?.rows.every(({ state }) => state !== 'open') !== false) return null
  return (
    <Loaded query={query}>
      {({ rows }) => <List rows={isAlone ? rows : rows.filter(({ state }) => state === 'open')} />}
    </Loaded>
  )
}

/** 交回待我确认: what colleagues gave back; nothing where nothing was. */
export function GivenBackTasks() {
  const text = useText(DELEGATION)
  const { data } = useGivenBack()
  const columns = useGivenBackColumns()
  if (data === undefined || data.rows.length === 0) return null
  return <Tasks<GivenBackRow> id="given-back" title={text.toAccept} rows={data.rows} columns={columns} />
}

type TasksProps<Row> = {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
  readonly columns: TableColumnType<Row>[]
}

function Tasks<Row extends object>({ id, title, rows, columns }: TasksProps<Row>) {
  return (
    <section id={id} className={styles.handed} aria-label={title}>
      <h2 className={styles.handedTitle}>{title}</h2>
      <Table<Row>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        columns={columns}
        tableLayout="fixed"
        pagination={false}
      />
    </section>
  )
}

/** What is accepted is looked at in the target itself. */
function useGivenBackColumns(): TableColumnType<GivenBackRow>[] {
  const text = useText(DELEGATION)
  return [
    {
      key: 'project',
      title: text.project,
      render: (_, row) => <Target row={row} to={paths.write(row.project)} />,
    },
    { key: 'what', title: text.what, width: 300, render: (_, row) => <What row={row} note={row.said} /> },
    { key: 'by', title: text.by, width: 120, render: (_, row) => row.person.name },
    { key: 'due', title: text.until, width: 130, render: (_, row) => row.due ?? '—' },
  ]
}

type TargetProps = { readonly row: HandedRow; readonly to: string | null }

function Target({ row: { name, unitName, fiscalYear }, to }: TargetProps) {
  return (
    <>
      {to === null ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <Link className={styles.name} to={to}>
          {name}
        </Link>
      )}
      <span className={styles.unit}>{[unitName, fiscalYear].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function What({ row: { part }, note }: { readonly row: HandedRow; readonly note: string }) {
  const text = useText(DELEGATION)
  return (
    <>
      <span>{part.kind === 'whole' ? text.whole : text.cells(part.cells.length)}</span>
      <span className={styles.sub} title={note}>
        {note}
      </span>
    </>
  )
}

function List({ rows }: { readonly rows: readonly HandedRow[] }) {
  const text = useText(DELEGATION)
  const columns = useColumns()
  if (rows.length === 0) return <EmptyState title={text.mineNone}>{text.mineNoneWords}</EmptyState>
  return <Tasks<HandedRow> id="handed" title={text.mine} rows={rows} columns={columns} />
}

function useColumns(): TableColumnType<HandedRow>[] {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const today = dayOfToday()
  return [
    {
      key: 'project',
      title: text.project,
      render: (_, row) => <Target row={row} to={row.state === 'open' ? paths.delegation(row.id) : null} />,
    },
    { key: 'what', title: text.what, width: 300, render: (_, row) => <What row={row} note={row.note} /> },
    { key: 'from', title: text.from, width: 120, render: (_, row) => row.by.name },
    {
      key: 'due',
      title: text.until,
      width: 130,
      render: (_, row) =>
        row.due === null ? (
          '—'
        ) : (
          <span className={row.state === 'open' && row.due < today ? styles.overdue : ''}>
            {row.due}
            {row.state === 'open' && row.due < today ? ` ${text.overdue}` : ''}
          </span>
        ),
    },
    {
      key: 'state',
      title: text.state,
      width: 110,
      render: (_, row) => DELEGATION_STATE_NAMES[row.state][language],
    },
  ]
}
