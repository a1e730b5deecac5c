/** The rows of a list, one page of them: ordered and paged through the address. */
import { useEffect, useRef, type Key, type ReactNode, type RefObject } from 'react'
import { Table, type TableProps } from 'antd'
import type { TableRef } from 'antd/es/table'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import { useChooseAll } from '../ui/choose-all.ts'
import { useCards } from '../ui/narrow.ts'
import { usePrinting } from '../ui/printing.ts'
import { TABLE_PARTS, tableColumns, type ListColumn } from './columns.tsx'
import type { RowPage } from './every-row.ts'
import type { ListState } from './use-list.ts'
import { rowKeys } from './row-keys.ts'
import styles from './list.module.css'

/** The height of the frame above the page. */
const BELOW_FRAME = 48

/** Rows that are ticked, to be dealt with together; they stay so where another page is shown. */
export type Choosing<R> = {
  readonly chosen: readonly R[]
  readonly onChoose: (rows: readonly R[]) => void
  /** The name of a row's box. */
  readonly label: (row: R) => string
  /** Rows that cannot be ticked, and why where that is not plain; null: it can. */
  readonly barred?: (row: R) => { readonly why: string | undefined } | null
  /** So many are dealt with at once: all pages can be ticked by one press. Absent: page by page alone. */
  readonly most?: number
}

/** What a table has beyond rows and columns; what is left out goes without saying. */
export type TableShape<R> = {
  /** What the columns need: a narrower window scrolls the table. */
  readonly width?: number | 'max-content'
  /** null: nothing is ticked here. */
  readonly choosing?: Choosing<R> | null
  /** Of all rows, below them. */
  readonly summary?: ReactNode
  readonly expandable?: TableProps<R>['expandable']
  /** The head stays in sight below the frame. */
  readonly sticky?: boolean
  readonly className?: string
  /** Rows are walked with ↑ and ↓, and Enter opens one. */
  readonly onOpen?: (row: R) => void
  /** How many rows there are, beside the pages. */
  readonly showTotal?: (total: number) => string
}

type Props<R> = {
  readonly list: ListState
  readonly data: RowPage<R>
  readonly columns: readonly ListColumn<R>[]
  readonly keyOf: (row: R) => string
  readonly isWaiting: boolean
  readonly empty: ReactNode
  readonly shape: TableShape<R>
}

export function ListTable<R extends object>({
  list,
  data,
  columns,
  keyOf,
  isWaiting,
  empty,
  shape: { width, choosing = null, summary, expandable, sticky = false, className, onOpen, showTotal },
}: Props<R>) {
  const printing = usePrinting()
  const isCards = useCards() && !printing
  const rowSelection = useRowSelection({ choosing, rows: data.rows, keyOf, isCards })
  const onKey = rowKeys(data.rows, keyOf, onOpen)
  return (
    <>
      {isCards && data.total > 1 ? <CardOrder list={list} columns={columns} /> : null}
      <Table<R>
        ref={useUnfocusedMeasures()}
        className={`panel ${className ?? ''} ${isCards ? styles.cards : ''}`}
        size="small"
        rowKey={keyOf}
        dataSource={[...data.rows]}
        columns={tableColumns(isCards ? columns.map(unfixed) : columns, orderOf(list))}
        components={TABLE_PARTS}
        loading={isWaiting}
        tableLayout="fixed"
        showSorterTooltip={false}
        onChange={changeOn(list)}
        locale={{ emptyText: empty }}
        {...(rowSelection === null || printing ? {} : { rowSelection })}
        {...(printing || isCards || width === undefined ? {} : { scroll: { x: width } })}
        {...(printing || isCards || !sticky ? {} : { sticky: { offsetHeader: BELOW_FRAME } })}
        {...(onKey === null
          ? {}
          : { onRow: (_, index) => ({ tabIndex: index === 0 ? 0 : -1, onKeyDown: onKey }) })}
        {...(summary ? { summary: () => summary } : {})}
        {...(expandable === undefined ? {} : { expandable })}
        pagination={{
          current: list.page,
          pageSize: list.size,
          total: data.total,
          showSizeChanger: list.sizes.length > 0 && data.total > leastSize(list),
          pageSizeOptions: [...list.sizes],
          hideOnSinglePage: data.total <= leastSize(list),
          size: 'small',
          className: styles.pages ?? '',
          ...(showTotal === undefined ? {} : { showTotal }),
        }}
      />
    </>
  )
}

/** Cards have no heads to press: the order is chosen among those that the heads would give. */
function CardOrder<R>({ list, columns }: Pick<Props<R>, 'list' | 'columns'>) {
  const text = useText(LISTS)
  const sorts = columns.flatMap(({ sort, title }) => (sort === undefined ? [] : [{ sort, title }]))
  if (sorts.length === 0) return null
  const { sort, order } = orderOf(list)
  const value = sort === undefined ? '' : `${sort} ${order === 'desc' ? 'desc' : 'asc'}`
  return (
    <label className={`${styles.cardOrder} no-print`}>
      {text.order}
      <select
        value={value}
        onChange={({ target }) => {
          const [by, way] = target.value.split(' ')
          list.change(by === '' ? { sort: undefined, order: undefined } : { sort: by, order: way })
        }}
      >
        <option value="">{text.usualOrder}</option>
        {sorts.flatMap((one) => [
          <option key={`${one.sort} asc`} value={`${one.sort} asc`}>
            {text.ascending(one.title)}
          </option>,
          <option key={`${one.sort} desc`} value={`${one.sort} desc`}>
            {text.descending(one.title)}
          </option>,
        ])}
      </select>
    </label>
  )
}

/** A card has no edge to stay at. */
function unfixed<R>({ fixed: _fixed, ...column }: ListColumn<R>): ListColumn<R> {
  return column
}

/**
 * The library measures columns by a row that nobody sees, with the boxes of the head in it: the keyboard must
 * not reach them.
 */
function useUnfocusedMeasures(): RefObject<TableRef | null> {
  const table = useRef<TableRef>(null)
  useEffect(() => {
    const rows = table.current?.nativeElement.querySelectorAll('.ant-table-measure-row') ?? []
    for (const row of rows) row.setAttribute('inert', '')
  })
  return table
}

function leastSize({ size, sizes }: ListState): number {
  return Math.min(size, ...sizes)
}

/** A list that can be ordered names its order in the fields `sort` and `order`. */
function orderOf({ filter }: ListState) {
  return { sort: filter['sort'], order: filter['order'] }
}

function changeOn<R>({ change, sizes }: ListState): NonNullable<TableProps<R>['onChange']> {
  return (pagination, _filters, sorter, { action }) => {
    if (action === 'paginate')
      return change({ page: pagination.current ?? 1, ...(sizes.length > 0 && { size: pagination.pageSize }) })
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const column = one?.column as { readonly sort?: string } | undefined
    if (one?.order === undefined || one.order === null) return change({ sort: undefined, order: undefined })
    return change({ sort: column?.sort, order: one.order === 'descend' ? 'desc' : 'asc' })
  }
}

type Selecting<R> = {
  readonly choosing: Choosing<R> | null
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** The head is nothing but the box for all: it says so beside it. */
  readonly isCards: boolean
}

function useRowSelection<R>({ choosing, rows, keyOf, isCards }: Selecting<R>) {
  const choosingAll = useChooseAll()
  const { chooseAll } = useText(COMMON)
  if (choosing === null) return null
  const { chosen, onChoose, label, barred = () => null } = choosing
  const known = new Map([...chosen, ...rows].map((row) => [keyOf(row), row]))
  return {
    ...choosingAll,
    ...(isCards && {
      columnTitle: (box: ReactNode) => (
        <span className={styles.chooseAll}>
          {box}
          <span aria-hidden="true">{chooseAll}</span>
        </span>
      ),
    }),
    preserveSelectedRowKeys: true,
    columnWidth: 40,
    selectedRowKeys: chosen.map(keyOf),
    onChange: (keys: readonly Key[]) => onChoose(keys.flatMap((key) => known.get(String(key)) ?? [])),
    getCheckboxProps: (row: R) => {
      const bar = barred(row)
      return { 'aria-label': label(row), disabled: bar !== null, title: bar?.why }
    },
  }
}
