/** 交我填写: cells of targets that colleagues handed to the signed-in person, what is open first. */
import { Link } from 'react-router'
import { Table } from 'antd'
import { readsAfter } from '#core/delegation/delegation.ts'
import { DELEGATION_STATE_NAMES } from '#text/delegation.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import type { GivenBackRow, HandedRow } from '#core/delegation/rows.ts'
import { useGivenBack, useHanded } from '../../api/delegations.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { sizeWords } from '../../components/writing/size-words.ts'
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
  readonly columns: readonly ListColumn<Row>[]
}

function Tasks<Row extends HandedRow>({ id: part, title, rows, columns }: TasksProps<Row>) {
  return (
    <section id={part} className={styles.handed} aria-label={title}>
      <div className={styles.handedHead}>
        <h2 className={styles.handedTitle}>{title}</h2>
        <RowsExport title={title} rows={rows} columns={columns} keyOf={({ id }) => id} />
      </div>
      <Table<Row>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        columns={tableColumns(columns, {})}
        tableLayout="fixed"
        pagination={false}
      />
    </section>
  )
}

/** What is accepted is looked at in the target itself. */
function useGivenBackColumns(): ListColumn<GivenBackRow>[] {
  const text = useText(DELEGATION)
  return [
    useTargetColumn((row) => paths.write(row.project)),
    useWhatColumn((row) => row.said),
    { key: 'by', title: text.by, width: 120, cell: ({ person }) => person.name },
    { key: 'due', title: text.until, width: 130, cell: ({ due }) => due },
  ]
}

function useTargetColumn<Row extends HandedRow>(to: (row: Row) => string | null): ListColumn<Row> {
  const text = useText(DELEGATION)
  return {
    key: 'project',
    title: text.project,
    cell: ({ name }) => name,
    show: (row) => <Target row={row} to={to(row)} />,
    also: [
      { title: text.unit, cell: ({ unitName }) => unitName },
      { title: text.fiscalYear, cell: ({ fiscalYear }) => fiscalYear },
    ],
  }
}

function useWhatColumn<Row extends HandedRow>(noteOf: (row: Row) => string): ListColumn<Row> {
  const text = useText(DELEGATION)
  const partOf = ({ part }: Row) => sizeWords(part, text)
  return {
    key: 'what',
    title: text.what,
    width: 300,
    cell: partOf,
    show: (row) => <What words={partOf(row)} note={noteOf(row)} />,
    also: [{ title: text.remark, cell: noteOf }],
  }
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

function What({ words, note }: { readonly words: string; readonly note: string }) {
  return (
    <>
      <span>{words}</span>
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

function useColumns(): ListColumn<HandedRow>[] {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const today = dayOfToday()
  return [
    useTargetColumn((row) => (row.state === 'open' || readsAfter(row) ? paths.delegation(row.id) : null)),
    useWhatColumn((row) => row.note),
    { key: 'from', title: text.from, width: 120, cell: ({ by }) => by.name },
    {
      key: 'due',
      title: text.until,
      width: 130,
      cell: ({ due }) => due,
      show: (row) =>
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
      cell: ({ state }) => DELEGATION_STATE_NAMES[state][language],
    },
  ]
}
