/**
 * The table of projects: totals over all that matches, rows that are walked with ↑ and ↓ and opened with
 * Enter.
 */
import { type KeyboardEvent, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { Table, type TableColumnType, type TableProps } from 'antd'
import type { ProjectList, ProjectRow } from '#api/projects.ts'
import { PROJECTS } from '#text/interface/projects.ts'
import { useMay } from '../../api/session.ts'
import { SORT_ORDERS } from '../../lists/order.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { MoneySum } from '../../ui/money-sum.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { COLUMNS, type ColumnKey } from './project-columns.tsx'
import { isProjectFilterNarrowed, PAGE_SIZES, type ProjectFilter } from './project-filter.ts'
import { usePrinting } from '../../ui/printing.ts'
import styles from './projects-page.module.css'

type Props = {
  readonly list: ProjectList
  readonly filter: ProjectFilter
  readonly columns: readonly ColumnKey[]
  readonly waiting: boolean
  readonly onChange: (change: Readonly<Record<string, string | number | undefined>>) => void
}

export function ProjectTable({ list, filter, columns, waiting, onChange }: Props) {
  const text = useText(PROJECTS)
  const onKey = useRowKeys(list.rows)
  const printing = usePrinting()
  const totals =
    list.total === 0 ? null : (
      <Table.Summary {...(printing ? {} : { fixed: 'bottom' as const })}>
        <TotalsRow list={list} columns={columns} />
      </Table.Summary>
    )
  const onTable: TableProps<ProjectRow>['onChange'] = (pagination, _filters, sorter, { action }) => {
    if (action === 'paginate') return onChange({ page: pagination.current ?? 1, size: pagination.pageSize })
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const sort = one?.order ? COLUMNS[one.columnKey as ColumnKey].sort : undefined
    onChange({ sort, order: one?.order === 'descend' ? 'desc' : undefined })
  }
  return (
    <section className={styles.list} aria-label={text.caption}>
      <Table<ProjectRow>
        className={`panel ${styles.table}`}
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns.map((key) => columnOf(key, filter, text[key]))}
        loading={waiting}
        {...(printing
          ? {}
          : {
              sticky: { offsetHeader: 48 },
              scroll: { x: columns.reduce((sum, key) => sum + COLUMNS[key].width, 0) },
            })}
        tableLayout="fixed"
        onChange={onTable}
        showSorterTooltip={false}
        onRow={(_, index) => ({ tabIndex: index === 0 ? 0 : -1, onKeyDown: onKey })}
        summary={() => totals}
        locale={{ emptyText: <NoProjects narrowed={isProjectFilterNarrowed(filter)} /> }}
        pagination={{
          current: filter.page,
          pageSize: filter.size,
          total: list.total,
          pageSizeOptions: [...PAGE_SIZES],
          showSizeChanger: list.total > PAGE_SIZES[0],
          hideOnSinglePage: list.total <= PAGE_SIZES[0],
          size: 'small',
          className: styles.pages ?? '',
        }}
      />
      <p className={`no-print ${styles.keys}`}>{text.keys}</p>
    </section>
  )
}

function columnOf(key: ColumnKey, filter: ProjectFilter, title: string): TableColumnType<ProjectRow> {
  const { sort, width, number, show } = COLUMNS[key]
  return {
    key,
    title,
    render: (_, row) => show(row),
    // The name takes what the others leave.
    ...(key === 'name' ? {} : { width }),
    ...(number === true ? { align: 'right' as const, className: 'number' } : {}),
    ...(sort === undefined
      ? {}
      : {
          sorter: true,
          sortOrder:
            filter.sort === sort && !(sort === 'order' && filter.order === 'asc')
              ? SORT_ORDERS[filter.order]
              : null,
        }),
  }
}

/** Over everything that matches, whatever the page. */
function TotalsRow({
  list,
  columns,
}: {
  readonly list: ProjectList
  readonly columns: readonly ColumnKey[]
}) {
  const text = useText(PROJECTS)
  const { totals, total } = list
  const values: Partial<Record<ColumnKey, ReactNode>> = {
    name: text.total(total),
    budget: <MoneySum amount={totals.budget} />,
    fiscal: <MoneySum amount={totals.fiscal} />,
    other: <MoneySum amount={totals.other} />,
    indicators: totals.indicators,
    findings: (
      <span title={text.totalFindings}>
        <SeverityCountsMark counts={totals.findings} />
      </span>
    ),
  }
  return (
    <Table.Summary.Row className={styles.totals ?? ''}>
      {columns.map((key, index) => (
        <Table.Summary.Cell
          key={key}
          index={index}
          {...(COLUMNS[key].number === true ? { align: 'right' as const } : {})}
        >
          {values[key] ?? null}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  )
}

function NoProjects({ narrowed }: { readonly narrowed: boolean }) {
  const text = useText(PROJECTS)
  const may = useMay()
  if (narrowed) return <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
  if (may('document.edit') && !may('document.import'))
    return <EmptyState title={text.empty}>{text.emptyWriterWords}</EmptyState>
  return (
    <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
      {text.emptyWords}
    </EmptyState>
  )
}

function siblingOf(key: string): 'nextElementSibling' | 'previousElementSibling' | null {
  if (key === 'ArrowDown') return 'nextElementSibling'
  return key === 'ArrowUp' ? 'previousElementSibling' : null
}

/** ↑ and ↓ walk the rows, Enter opens the one walked to. */
function useRowKeys(rows: readonly ProjectRow[]): (event: KeyboardEvent<HTMLElement>) => void {
  const navigate = useNavigate()
  return (event) => {
    if (event.target !== event.currentTarget) return
    const row = event.currentTarget
    const step = siblingOf(event.key)
    if (step !== null) {
      event.preventDefault()
      const next = row[step]
      if (next instanceof HTMLElement && next.tabIndex >= -1 && next.dataset['rowKey'] !== undefined)
        next.focus()
    }
    if (event.key === 'Enter') {
      const id = rows.find((one) => one.id === row.dataset['rowKey'])?.id
      if (id !== undefined) void navigate(paths.project(id))
    }
  }
}
