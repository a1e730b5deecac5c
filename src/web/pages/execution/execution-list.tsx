/** The targets of 预算执行 with their sums, and above them what needs care. */
import { Table, type TableProps } from 'antd'
import { EXECUTION_SORTS, type ExecutionList, type ExecutionRow } from '#api/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { EmptyList } from '../../lists/empty-list.tsx'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { executionColumns } from './execution-columns.tsx'
import {
  EXECUTION_PAGE_SIZE,
  type ExecutionListFilter,
  type ChangeExecutionFilter,
  isExecutionFilterNarrowed,
} from './execution-filter.tsx'
import { Notes } from './execution-notes.tsx'
import styles from './execution.module.css'
import { RateText } from './rate.tsx'

type ListProps = {
  readonly list: ExecutionList
  readonly filter: ExecutionListFilter
  readonly waiting: boolean
  readonly onChange: ChangeExecutionFilter
}

export function ExecutionTable({ list, filter, waiting, onChange }: ListProps) {
  const text = useText(EXECUTION)
  const printing = usePrinting()
  const onTable: TableProps<ExecutionRow>['onChange'] = (pagination, _filters, sorter, { action }) => {
    if (action === 'paginate') return onChange({ page: pagination.current ?? 1 })
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const sort = EXECUTION_SORTS.find((known) => known === one?.columnKey)
    onChange({ sort: one?.order ? sort : undefined, order: one?.order === 'descend' ? 'desc' : undefined })
  }
  const totals = list.total === 0 ? null : <Totals list={list} />
  return (
    <section aria-label={text.caption}>
      <Notes list={list} filter={filter} onChange={onChange} />
      <Table<ExecutionRow>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={executionColumns(text, filter)}
        loading={waiting}
        tableLayout="fixed"
        showSorterTooltip={false}
        onChange={onTable}
        {...(printing ? {} : { scroll: { x: 860 } })}
        locale={{ emptyText: <EmptyList isNarrowed={isExecutionFilterNarrowed(filter)} text={text} /> }}
        summary={() => totals}
        pagination={{
          current: filter.page,
          pageSize: EXECUTION_PAGE_SIZE,
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

function Totals({ list: { total, totals } }: { readonly list: ExecutionList }) {
  const text = useText(EXECUTION)
  return (
    <Table.Summary.Row className={styles.totals ?? ''}>
      <Table.Summary.Cell index={0}>{text.total(total)}</Table.Summary.Cell>
      {(['initial', 'changes', 'budget', 'paid'] as const).map((key, i) => (
        <Table.Summary.Cell key={key} index={i + 1} align="right">
          <Money amount={totals[key]} />
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={5} align="right">
        <RateText rate={totals.rate} overspent={totals.overspent} />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  )
}
