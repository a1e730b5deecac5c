/** The columns of a list: what each shows, and what it comes to as text in a file. */
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import type { TableColumnType } from 'antd'
import type { CsvValue } from '#core/kernel/csv.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { Count } from '../ui/count.tsx'
import { Money } from '../ui/money.tsx'
import { Term, type TermId } from '../ui/term.tsx'
import { SORT_ORDERS } from './order.ts'

type Shape<R> = Pick<TableColumnType<R>, 'width' | 'className' | 'align' | 'ellipsis' | 'fixed'>

type Cell<R> = (row: R) => CsvValue

export type ListColumn<R> = Shape<R> & {
  readonly key: string
  readonly title: string
  /** The head is for screen readers alone: what is below it is plain. */
  readonly isTitleHidden?: boolean
  /** Said of the head where the mouse rests on it. */
  readonly hint?: string
  /** Where the title is an official term: what it means is a press away. */
  readonly term?: TermId
  /** As the server names this order; absent: the list cannot be ordered by it. */
  readonly sort?: string
  /** In the head of a file, where it says more than on the page. */
  readonly fileTitle?: string
  /** In a file, and on the page where nothing else is shown; null: not in a file. */
  readonly cell: Cell<R> | null
  readonly show?: (row: R) => ReactNode
  /** What else the column shows, in a file a column of its own. */
  readonly also?: readonly { readonly title: string; readonly cell: Cell<R> }[]
}

/** Figures align at the right. */
export const FIGURE = { align: 'right', className: 'number' } as const

type MoneyColumn<R> = Omit<ListColumn<R>, 'cell' | 'show'> & { readonly amount: (row: R) => string | null }

/** An amount of 分, in 万元. */
export function moneyColumn<R>({ amount, ...column }: MoneyColumn<R>): ListColumn<R> {
  return {
    ...FIGURE,
    ...column,
    fileTitle: /万元|yuan/.test(column.title) ? column.title : `${column.title}（万元）`,
    cell: (row) => wanOf(amount(row)),
    show: (row) => <Money amount={amount(row)} dashed />,
  }
}

type CountColumn<R> = Omit<ListColumn<R>, 'cell' | 'show'> & { readonly count: (row: R) => number }

/** How many of something a row has. */
export function countColumn<R>({ count, ...column }: CountColumn<R>): ListColumn<R> {
  return { ...FIGURE, ...column, cell: count, show: (row) => <Count of={count(row)} /> }
}

/** An amount of 分 as a cell of a file: a number of 万元. */
export function wanOf(amount: string | null): number | null {
  return amount === null ? null : Number(formatMoney(fen(BigInt(amount)), '万元'))
}

type Order = { readonly sort?: string | undefined; readonly order?: string | undefined }

/** The columns as the table of the page takes them. @param order as the address says it */
export function tableColumns<R>(columns: readonly ListColumn<R>[], order: Order): TableColumnType<R>[] {
  return columns.map(
    ({ sort, cell, show, isTitleHidden, hint, term, also: _also, fileTitle: _title, ...column }) => ({
      ...column,
      title: headOf(column.title, isTitleHidden, term),
      render: (_: unknown, row: R) => (show === undefined ? (cell?.(row) ?? '—') : show(row)),
      // Where rows are cards, what each cell holds stands beside it.
      onCell: () => labelOf(column.title, isTitleHidden),
      onHeaderCell: () => ({ title: hint, ...(term !== undefined && { 'data-name': column.title }) }),
      ...(sort === undefined
        ? {}
        : { sort, sorter: true, sortOrder: order.sort === sort ? SORT_ORDERS[directionOf(order)] : null }),
    }),
  )
}

type Labelled = TdHTMLAttributes<HTMLTableCellElement> & { readonly 'data-label'?: string }

/** A title that only screen readers have says nothing beside a cell either. */
function labelOf(title: string, isHidden: boolean | undefined): Labelled {
  return isHidden === true || title === '' ? {} : { 'data-label': title }
}

function headOf(title: string, isHidden: boolean | undefined, term: TermId | undefined): ReactNode {
  if (isHidden === true) return <span className="visually-hidden">{title}</span>
  if (term === undefined) return title
  return (
    <>
      {title}
      <Term id={term} of={title} />
    </>
  )
}

type HeadCellProps = ThHTMLAttributes<HTMLTableCellElement> & { readonly 'data-name'?: string }

/** A column with the button of a term keeps its name: the button is none of it. */
function HeadCell({ 'data-name': name, ...cell }: HeadCellProps) {
  return <th {...cell} {...(name !== undefined && { 'aria-label': name })} />
}

/** What a table draws its head with. */
export const TABLE_PARTS = { header: { cell: HeadCell } }

function directionOf({ order }: Order): 'asc' | 'desc' {
  return order === 'desc' ? 'desc' : 'asc'
}

/** The rows as a file has them; the first is the head. */
export function tableCells<R>(columns: readonly ListColumn<R>[], rows: readonly R[]): CsvValue[][] {
  const filed = columns.flatMap(({ title, fileTitle = title, cell, also = [] }) => [
    ...(cell === null ? [] : [{ title: fileTitle, cell }]),
    ...also,
  ])
  return [filed.map(({ title }) => title), ...rows.map((row) => filed.map(({ cell }) => cell(row)))]
}

/** What all rows of a list come to, by the keys of its columns; an amount in 万元, as cells of a file are. */
export type FileTotals = Readonly<Record<string, CsvValue>>

/** The last row of a file: 合计 in its first column, and what each other comes to. */
export function totalCells<R>(
  columns: readonly ListColumn<R>[],
  totals: FileTotals,
  total: string,
): CsvValue[] {
  const cells = columns.flatMap(({ key, cell, also = [] }) => [
    ...(cell === null ? [] : [totals[key] ?? null]),
    ...also.map(() => null),
  ])
  return [total, ...cells.slice(1)]
}
