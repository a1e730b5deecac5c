/**
 * A list page: columns and a schema of filters, and what belongs to every list is given: the address, chips,
 * clearing, ordering, paging, empty and error states, export of what is shown, saved views.
 */
import type { ReactNode } from 'react'
import { dayOfToday } from '../ui/day.ts'
import { PageHeader, type Crumb } from '../ui/page-header.tsx'
import { Loaded } from '../ui/states.tsx'
import type { TermId } from '../ui/term.tsx'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import type { FileTotals, ListColumn } from './columns.tsx'
import { ChoosingEvery } from './choosing-every.tsx'
import { EmptyList } from './empty-list.tsx'
import type { LoadPage, RowPage } from './every-row.ts'
import type { FilterSchema } from './fields.tsx'
import { saidFilters } from './filter.ts'
import { ListBar } from './list-bar.tsx'
import { ListExportButtons, type ListExport } from './list-export.tsx'
import { ListTable, type TableShape } from './list-table.tsx'
import { Pager } from './pager.tsx'
import type { ListState } from './use-list.ts'
import { ViewsMenu } from './views-menu.tsx'
import styles from './list.module.css'

type Query<L> = {
  readonly data: L | undefined
  readonly error: unknown
  readonly isPlaceholderData: boolean
  readonly refetch: () => unknown
}

type Head = {
  /** Where the title of the list is an official term. */
  readonly term?: TermId
  readonly crumbs?: readonly Crumb[]
  readonly beside?: ReactNode
  readonly actions?: ReactNode
  /** Between the head and the bar: what leads to the pages beside. */
  readonly tabs?: ReactNode
}

type ListPageText = {
  readonly title: string
  /** Names the bar for screen readers; absent: 筛选. */
  readonly filters?: string
  /** Names the rows for screen readers; absent: what is around them does. */
  readonly caption?: string
  readonly noMatch: string
  readonly noMatchWords?: string
  readonly none: string
  readonly noneWords?: string
  /** Names the file of an export; absent: the title, the year and the day. */
  readonly fileName?: string
}

type Props<S extends FilterSchema, R, L extends RowPage<R>> = {
  /**
   * Names what is kept for the list, such as its saved views: its address without its filter; absent: nothing
   * is, since it follows the filter of another list.
   */
  readonly name?: string
  readonly text: ListPageText
  readonly list: ListState<S>
  readonly query: Query<L>
  /** The fiscal year that the rows are of, whatever the filter says; undefined: of every year, or of none. */
  readonly year?: number | undefined
  /** What all rows come to, by the keys of columns: the last row of a workbook. */
  readonly totals?: FileTotals | undefined
  /** What else a file says over its head: of which day its figures are. */
  readonly notes?: readonly string[]
  /** A page of the rows, as the address filters and orders them: for export. */
  readonly load?: LoadPage<R>
  readonly columns: readonly ListColumn<R>[]
  readonly keyOf: (row: R) => string
  /** Absent: the list is a part of another page. */
  readonly head?: Head
  readonly exports?: ListExport<R>['addresses']
  /** Above the bar. */
  readonly above?: ReactNode
  /** In the bar, behind the controls. */
  readonly beside?: ReactNode
  /** How many there are, said in the bar. */
  readonly count?: (total: number) => string
  /** Between the bar and the rows, as these. */
  readonly before?: ReactNode
  /** Below the rows, as these. */
  readonly after?: ReactNode
  /** In the place of rows where there are none; absent: the words of `text`. */
  readonly empty?: ReactNode
  readonly shape?: TableShape<R>
  /** Draws the rows where they are no table. */
  readonly renderRows?: (data: L) => ReactNode
  /** Bar and pages stand in narrow columns beside and below the rows. */
  readonly isNarrow?: boolean
  /** Lays out bar and rows where they do not just follow each other. */
  readonly renderParts?: (parts: ListParts<L>) => ReactNode
}

type ListParts<L> = {
  readonly data: L
  readonly bar: ReactNode
  readonly rows: ReactNode
  /** Of rows that are no table. */ readonly pager: ReactNode
}

export function ListPage<S extends FilterSchema, R extends object, L extends RowPage<R>>(
  props: Props<S, R, L>,
) {
  const { text, list, query, head, above, before, after, renderParts = inOrder } = props
  const bar = <Bar {...props} />
  return (
    <>
      {head === undefined ? null : (
        <Headed title={text.title} head={head} exporting={<Exports {...props} />} />
      )}
      {above}
      {renderParts === inOrder ? bar : null}
      <Loaded query={query}>
        {(data) => (
          <ChoosingEvery
            choosing={props.shape?.choosing ?? null}
            data={data}
            load={props.load}
            keyOf={props.keyOf}
            filter={list.filter}
          >
            {before}
            {renderParts({ data, bar, ...rowsOf(props, data) })}
            {after}
          </ChoosingEvery>
        )}
      </Loaded>
    </>
  )
}

/** The bar stands above the rows before they are there. */
function inOrder<L>({ rows }: ListParts<L>): ReactNode {
  return rows
}

function Bar<S extends FilterSchema, R extends object, L extends RowPage<R>>(props: Props<S, R, L>) {
  const { name, text, list, query, head, beside, count, isNarrow = false } = props
  const total = query.data?.total
  return (
    <ListBar
      list={list}
      label={text.filters}
      beside={beside}
      isAside={isNarrow}
      tools={
        <>
          {count === undefined ? null : (
            <span className={styles.count} aria-live="polite">
              {total === undefined ? '' : count(total)}
            </span>
          )}
          {name === undefined ? null : <ViewsMenu name={name} view={list.view} onShow={list.showView} />}
          {head === undefined ? <Exports {...props} /> : null}
        </>
      }
    />
  )
}

type HeadedProps = { readonly title: string; readonly head: Head; readonly exporting: ReactNode }

function Headed({ title, head: { term, crumbs = [], beside, actions, tabs }, exporting }: HeadedProps) {
  return (
    <>
      <PageHeader
        title={title}
        {...(term !== undefined && { term })}
        crumbs={crumbs}
        beside={beside}
        actions={
          <>
            {exporting}
            {actions}
          </>
        }
      />
      {tabs}
    </>
  )
}

function Exports<S extends FilterSchema, R, L extends RowPage<R>>(props: Props<S, R, L>) {
  const { text, list, columns, keyOf, load, exports = {}, query, head, year, totals, notes = [] } = props
  const words = useText(LISTS)
  const ofYear = year === undefined ? [] : [words.fileYear(year)]
  return (
    <ListExportButtons
      given={{
        title: text.fileName ?? [text.title, ...(year === undefined ? [] : [year]), dayOfToday()].join(' '),
        heading: text.title,
        filters: () => saidFilters(list.schema, list.filter),
        notes: [...ofYear, ...notes],
        ...(totals !== undefined && { totals }),
        columns,
        keyOf,
        addresses: exports,
        ...(load && { load }),
      }}
      isEmpty={query.data?.total === 0}
      {...(head === undefined ? { size: 'small' as const } : {})}
    />
  )
}

function rowsOf<S extends FilterSchema, R extends object, L extends RowPage<R>>(
  props: Props<S, R, L>,
  data: L,
): Pick<ListParts<L>, 'rows' | 'pager'> {
  const { text, list, renderRows, shape, renderParts, isNarrow = false } = props
  const pager =
    renderRows === undefined ? null : (
      <Pager list={list} total={data.total} narrow={isNarrow} showTotal={shape?.showTotal} />
    )
  const drawn = <Rows {...props} data={data} />
  if (renderParts !== undefined) return { rows: drawn, pager }
  return {
    rows: (
      <section aria-label={text.caption}>
        {drawn}
        {pager}
      </section>
    ),
    pager,
  }
}

type RowsProps<S extends FilterSchema, R, L extends RowPage<R>> = Props<S, R, L> & { readonly data: L }

function Rows<S extends FilterSchema, R extends object, L extends RowPage<R>>(props: RowsProps<S, R, L>) {
  const { text, list, query, columns, keyOf, renderRows, shape = {}, data } = props
  const empty = props.empty ?? <EmptyList isNarrowed={list.isNarrowed} text={text} />
  if (renderRows !== undefined)
    return data.rows.length === 0 ? <div className="panel">{empty}</div> : renderRows(data)
  return (
    <ListTable
      list={list}
      data={data}
      columns={columns}
      keyOf={keyOf}
      isWaiting={query.isPlaceholderData}
      empty={empty}
      shape={shape}
    />
  )
}
