/** 预算执行: approved targets of a year with their budget, changes, payments and rate by a day. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Select, Table, type TableColumnType, type TableProps } from 'antd'
import { EXECUTION_MARKS, EXECUTION_SORTS, type ExecutionList, type ExecutionRow } from '#api/execution.ts'
import { differenceOf } from '#core/execution/transfer-balance.ts'
import { fen, wanOf } from '#core/money.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { executionExportPath, useExecution } from '../../api/execution.ts'
import { changed, oneOf, pageOf, textOf } from '../../lists/address.ts'
import { SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { SORT_ORDERS } from '../../lists/order.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import filings from '../filings/filings.module.css'
import styles from './execution.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { Rate } from './rate.tsx'

const PAGE_SIZE = 50
/** Bounds of the rate, in %: below, or from. */
const RATES = ['below-25', 'below-50', 'below-80', 'from-80', 'from-100'] as const
const USUAL = { sort: 'unit', order: 'asc' } as const

type Filter = ReturnType<typeof readFilter>
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

function readFilter(parameters: URLSearchParams) {
  const day = textOf(parameters, 'day')
  return {
    unit: textOf(parameters, 'unit'),
    search: textOf(parameters, 'search')?.slice(0, 100),
    mark: oneOf(parameters, 'mark', EXECUTION_MARKS),
    rate: oneOf(parameters, 'rate', RATES),
    day: day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined,
    sort: oneOf(parameters, 'sort', EXECUTION_SORTS) ?? USUAL.sort,
    order: oneOf(parameters, 'order', ['asc', 'desc'] as const) ?? USUAL.order,
    page: pageOf(parameters),
  }
}

function boundsOf(rate: Filter['rate']): { readonly from?: number; readonly below?: number } {
  if (rate === undefined) return {}
  const [side, percent] = rate.split('-')
  return side === 'below' ? { below: Number(percent) } : { from: Number(percent) }
}

export function ExecutionPage() {
  const text = useText(EXECUTION)
  const [parameters, setParameters] = useAddress()
  const [chosen] = useYear()
  const year = chosen ?? Number(dayOfToday().slice(0, 4))
  const { rate, ...filter } = readFilter(parameters)
  const asked = { ...filter, ...boundsOf(rate), year, size: PAGE_SIZE }
  const query = useExecution(asked)
  const [importing, open] = useState(false)
  const change: Change = (next) => setParameters((now) => changed(now, next, USUAL))
  const may = query.data?.mayPay === true || query.data?.mayChange === true
  return (
    <>
      <PageHeader
        title={text.title}
        beside={<span className={styles.quiet}>{text.inWan}</span>}
        actions={
          <>
            <Button href={executionExportPath(asked)} download disabled={query.data?.total === 0}>
              {text.exportCsv}
            </Button>
            {may ? (
              <Button type="primary" onClick={() => open(true)}>
                {text.import}
              </Button>
            ) : null}
          </>
        }
      />
      <FilterBar filter={{ ...filter, rate }} year={year} day={query.data?.day ?? ''} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <List
            list={list}
            filter={{ ...filter, rate }}
            waiting={query.isPlaceholderData}
            onChange={change}
          />
        )}
      </Loaded>
      {importing && query.data !== undefined ? (
        <ImportDialog
          year={year}
          mayPay={query.data.mayPay}
          mayChange={query.data.mayChange}
          onClose={() => open(false)}
        />
      ) : null}
    </>
  )
}

function isNarrowed({ unit, search, mark, rate }: Filter): boolean {
  return [unit, search, mark, rate].some((one) => one !== undefined)
}

function FilterBar({
  filter,
  year,
  day,
  onChange,
}: {
  readonly filter: Filter
  readonly year: number
  readonly day: string
  readonly onChange: Change
}) {
  const text = useText(EXECUTION)
  return (
    <search className={`${filings.filters} no-print`} aria-label={text.filters}>
      <SearchFilter
        label={text.search}
        value={filter.search}
        onChange={(words) => onChange({ search: words })}
      />
      <UnitFilter label={text.unit} year={year} value={filter.unit} onChange={(unit) => onChange({ unit })} />
      <Select
        className={filings.choice ?? ''}
        aria-label={text.rate}
        placeholder={text.rate}
        allowClear
        value={filter.rate ?? null}
        onChange={(rate: string | null | undefined) => onChange({ rate: rate ?? undefined })}
        options={RATES.map((value) => ({
          value,
          label: value.startsWith('below')
            ? text.below(Number(value.slice(6)))
            : text.from(Number(value.slice(5))),
        }))}
      />
      <Select
        className={filings.choice ?? ''}
        aria-label={text.mark}
        placeholder={text.mark}
        allowClear
        value={filter.mark ?? null}
        onChange={(mark: string | null | undefined) => onChange({ mark: mark ?? undefined })}
        options={EXECUTION_MARKS.map((value) => ({ value, label: text[value] }))}
      />
      <label className={styles.dayLabel}>
        {text.day}
        <input
          className={styles.day}
          type="date"
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={filter.day ?? day}
          onChange={({ target }) => onChange({ day: target.value })}
        />
      </label>
      {isNarrowed(filter) ? (
        <button
          type="button"
          className={filings.link}
          onClick={() => onChange({ unit: undefined, search: undefined, mark: undefined, rate: undefined })}
        >
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

type ListProps = {
  readonly list: ExecutionList
  readonly filter: Filter
  readonly waiting: boolean
  readonly onChange: Change
}

function List({ list, filter, waiting, onChange }: ListProps) {
  const text = useText(EXECUTION)
  const printing = usePrinting()
  const sorted = (key: (typeof EXECUTION_SORTS)[number]) => ({
    key,
    sorter: true,
    sortOrder: filter.sort === key && filter.sort !== 'unit' ? SORT_ORDERS[filter.order] : null,
  })
  const money = (
    key: 'initial' | 'changes' | 'budget' | 'paid',
    width: number,
  ): TableColumnType<ExecutionRow> => ({
    ...sorted(key),
    title: text[key],
    width,
    align: 'right',
    className: 'number',
    render: (_, row) => <Money amount={row[key]} />,
  })
  const columns: TableColumnType<ExecutionRow>[] = [
    { ...sorted('name'), title: text.project, render: (_, row) => <ProjectCell row={row} /> },
    money('initial', 128),
    money('changes', 118),
    money('budget', 128),
    money('paid', 128),
    {
      ...sorted('rate'),
      title: text.rate,
      width: 118,
      align: 'right',
      className: 'number',
      render: (_, row) => <Rate rate={row.rate} overspent={row.overspent} />,
    },
  ]
  const onTable: TableProps<ExecutionRow>['onChange'] = (pagination, _filters, sorter, { action }) => {
    if (action === 'paginate') return onChange({ page: pagination.current ?? 1 })
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const sort = EXECUTION_SORTS.find((known) => known === one?.columnKey)
    onChange({ sort: one?.order ? sort : undefined, order: one?.order === 'descend' ? 'desc' : undefined })
  }
  const { totals } = list
  const summary =
    list.total === 0 ? null : (
      <Table.Summary.Row className={styles.totals ?? ''}>
        <Table.Summary.Cell index={0}>{text.total(list.total)}</Table.Summary.Cell>
        {(['initial', 'changes', 'budget', 'paid'] as const).map((key, i) => (
          <Table.Summary.Cell key={key} index={i + 1} align="right">
            <Money amount={totals[key]} />
          </Table.Summary.Cell>
        ))}
        <Table.Summary.Cell index={5} align="right">
          <Rate rate={totals.rate} overspent={totals.overspent} />
        </Table.Summary.Cell>
      </Table.Summary.Row>
    )
  return (
    <section aria-label={text.caption}>
      <div className={styles.notes}>
        {list.overspent === 0 ? null : (
          <Callout
            kind="error"
            action={
              filter.mark === 'overspent' ? null : (
                <Button onClick={() => onChange({ mark: 'overspent' })}>{text.pooledShow}</Button>
              )
            }
          >
            {text.overspentCount(list.overspent)}
          </Callout>
        )}
        <Unbalanced
          unbalanced={list.unbalanced}
          onShow={filter.mark === 'unbalanced' ? null : () => onChange({ mark: 'unbalanced' })}
        />
        {list.pooled.projects === 0 || list.pooled.due === null ? null : (
          <Callout
            kind={list.pooled.due.days < 0 ? 'error' : 'warning'}
            action={
              filter.mark === 'pooled' ? null : (
                <Button onClick={() => onChange({ mark: 'pooled' })}>{text.pooledShow}</Button>
              )
            }
          >
            {text.pooledNote(list.pooled.projects, list.pooled.due.by, list.pooled.due.days)}
          </Callout>
        )}
      </div>
      <Table<ExecutionRow>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        loading={waiting}
        tableLayout="fixed"
        showSorterTooltip={false}
        onChange={onTable}
        {...(printing ? {} : { scroll: { x: 860 } })}
        locale={{
          emptyText: isNarrowed(filter) ? (
            <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
          ) : (
            <EmptyState title={text.none}>{text.noneWords}</EmptyState>
          ),
        }}
        summary={() => summary}
        pagination={{
          current: filter.page,
          pageSize: PAGE_SIZE,
          total: list.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          size: 'small',
          className: styles.pages ?? '',
        }}
      />
    </section>
  )
}

function Unbalanced({
  unbalanced: { rows, total },
  onShow,
}: {
  readonly unbalanced: ExecutionList['unbalanced']
  readonly onShow: (() => void) | null
}) {
  const text = useText(EXECUTION)
  if (total === 0) return null
  return (
    <Callout
      kind="warning"
      action={onShow === null ? null : <Button onClick={onShow}>{text.pooledShow}</Button>}
    >
      {text.unbalancedNote(total)}
      <ul className={styles.lines}>
        {rows.map(({ approvalNumber, ...sums }) => {
          const [into, out] = [fen(BigInt(sums.into)), fen(BigInt(sums.out))]
          return (
            <li key={approvalNumber}>
              {text.unbalancedLine(
                approvalNumber,
                wanOf(into),
                wanOf(fen(-out)),
                wanOf(differenceOf({ into, out })),
              )}
            </li>
          )
        })}
        {total > rows.length ? <li>{text.unbalancedMore(total - rows.length)}</li> : null}
      </ul>
      {text.unbalancedWhy}
    </Callout>
  )
}

function ProjectCell({ row }: { readonly row: ExecutionRow }) {
  const text = useText(EXECUTION)
  return (
    <>
      <Link className={styles.name} to={paths.ledger(row.id)}>
        {row.name}
      </Link>
      <span className={styles.sub} title={[row.unitCode, row.unitName, row.code].filter(Boolean).join(' ')}>
        {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
        {row.code === null ? '' : ` · ${row.code}`}
      </span>
      {row.blocked ? <span className={styles.stop}>⏸ {text.blocked}</span> : null}
    </>
  )
}
