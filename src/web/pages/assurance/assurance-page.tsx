/** /assurance: how far every unit is with the 工作保障措施 of a year. */
import { Link } from 'react-router'
import { Button, Table, type TableColumnType, type TableProps } from 'antd'
import type { AssuranceList, AssuranceRow } from '#api/assurance.ts'
import { ASSURANCE_SORTS, percentDone, type AssuranceSort } from '#core/assurance/measure.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { COMMON } from '#text/interface/common.ts'
import { assuranceExportPath, useAssuranceList } from '../../api/assurance.ts'
import { changedAddress, oneOf, pageOf, addressText } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { SORT_ORDERS } from '../../lists/order.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { Share } from './share.tsx'
import styles from './assurance.module.css'

const PAGE_SIZE = 50
const USUAL = { sort: 'unit', order: 'asc' } as const

type Filter = ReturnType<typeof readFilter>
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

function readFilter(parameters: URLSearchParams) {
  return {
    search: addressText(parameters, 'search')?.slice(0, 100),
    sort: oneOf(parameters, 'sort', ASSURANCE_SORTS) ?? USUAL.sort,
    order: oneOf(parameters, 'order', ['asc', 'desc'] as const) ?? USUAL.order,
    page: pageOf(parameters),
  }
}

export function AssurancePage() {
  const text = useText(ASSURANCE)
  const [year] = useYear()
  const [parameters, setParameters] = useAddress()
  const filter = readFilter(parameters)
  const query = useAssuranceList({ ...filter, year, size: PAGE_SIZE })
  const shown = query.data?.year ?? null
  const change: Change = (next) => setParameters((now) => changedAddress(now, next, USUAL))
  return (
    <>
      <PageHeader
        title={text.title}
        beside={
          shown === null ? null : (
            <span>
              {text.year} {shown}
            </span>
          )
        }
        actions={
          shown === null ? null : (
            <Button href={assuranceExportPath(shown)} download>
              {text.exportExcel}
            </Button>
          )
        }
      />
      <p className={styles.words}>{text.words}</p>
      <Loaded query={query}>
        {(list) => (
          <>
            {list.count > PAGE_SIZE || filter.search !== undefined ? (
              <search className={`${styles.search} no-print`}>
                <SearchFilter
                  label={text.search}
                  value={filter.search}
                  onChange={(search) => change({ search })}
                />
              </search>
            ) : null}
            <Units list={list} filter={filter} waiting={query.isPlaceholderData} onChange={change} />
          </>
        )}
      </Loaded>
    </>
  )
}

type UnitsProps = {
  readonly list: AssuranceList
  readonly filter: Filter
  readonly waiting: boolean
  readonly onChange: Change
}

function Units({ list, filter, waiting, onChange }: UnitsProps) {
  const text = useText(ASSURANCE)
  const common = useText(COMMON)
  const printing = usePrinting()
  const total = () => (
    <Total total={list.total} label={filter.search === undefined ? text.total : text.totalOfAll} />
  )
  const onTable: TableProps<AssuranceRow>['onChange'] = (pagination, _filters, sorter, { action }) => {
    if (action === 'paginate') return onChange({ page: pagination.current ?? 1 })
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    onChange({
      sort: one?.order ? ASSURANCE_SORTS.find((sort) => sort === one.columnKey) : undefined,
      order: one?.order === 'descend' ? 'desc' : undefined,
    })
  }
  return (
    <section aria-label={text.caption}>
      <Table<AssuranceRow>
        className="panel"
        size="small"
        rowKey={({ unit }) => unit.id}
        dataSource={[...list.rows]}
        columns={useColumns(list.year, filter)}
        loading={waiting}
        onChange={onTable}
        showSorterTooltip={false}
        {...(printing ? {} : { scroll: { x: 860 } })}
        pagination={{
          current: filter.page,
          pageSize: PAGE_SIZE,
          total: list.count,
          showSizeChanger: false,
          hideOnSinglePage: true,
          showTotal: common.totalRows,
          size: 'small',
          className: styles.pages ?? '',
        }}
        locale={{
          emptyText:
            filter.search === undefined ? (
              <EmptyState title={text.nothing}>{text.nothingWords}</EmptyState>
            ) : (
              <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
            ),
        }}
        summary={list.count < 2 && filter.search === undefined ? noTotal : total}
      />
    </section>
  )
}

const noTotal = () => null

function Total({ total, label }: { readonly total: AssuranceList['total']; readonly label: string }) {
  const figures = [
    total.promised,
    total.untaken,
    total.measures,
    total.bare,
    total.tasks,
    total.done,
    total.late,
  ]
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{label}</Table.Summary.Cell>
      {figures.map((figure, i) => (
        <Table.Summary.Cell key={i} index={i + 1} align="right">
          <span className={styles.figure}>{figure}</span>
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={8}>
        <Share percent={percentDone(total)} />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  )
}

/** None is quiet, what is late stands out. */
function figureClass(key: AssuranceSort, figure: number): string | undefined {
  if (figure === 0) return styles.zero
  return key === 'late' ? styles.late : undefined
}

function useColumns(year: number, filter: Filter): TableColumnType<AssuranceRow>[] {
  const text = useText(ASSURANCE)
  const sorted = (key: AssuranceSort) => ({
    key,
    sorter: true,
    sortOrder: filter.sort === key ? SORT_ORDERS[filter.order] : null,
  })
  const figure = (
    key: 'promised' | 'untaken' | 'measures' | 'bare' | 'tasks' | 'done' | 'late',
    width: number,
  ): TableColumnType<AssuranceRow> => ({
    ...sorted(key),
    title: text[key],
    width,
    align: 'right',
    className: 'number',
    render: (_, row) => <span className={figureClass(key, row[key])}>{row[key]}</span>,
  })
  return [
    {
      key: 'unit',
      title: text.unit,
      render: (_, { unit }) => (
        <Link to={paths.assuranceOf(unit.id, year)}>{[unit.code, unit.name].filter(Boolean).join(' ')}</Link>
      ),
    },
    figure('promised', 96),
    figure('untaken', 96),
    figure('measures', 84),
    figure('bare', 96),
    figure('tasks', 84),
    figure('done', 96),
    figure('late', 84),
    {
      ...sorted('progress'),
      title: text.progress,
      width: 150,
      render: (_, row) => <Share percent={percentDone(row)} />,
    },
  ]
}
