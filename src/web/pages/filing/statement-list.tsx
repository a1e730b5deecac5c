/**
 * 部门绩效文本 in 待办: those of a box, ticked to be dealt with together as targets are; nothing where there are
 * none.
 */
import { useState } from 'react'
import { Table, type TablePaginationConfig } from 'antd'
import type { StatementTask } from '#api/statements/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { useStatementTasks } from '../../api/statement-filings.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { usePrinting } from '../../ui/printing.ts'
import { BatchBar } from './batch-bar.tsx'
import { textsQuery, type FilingFilter } from './filing-filter.ts'
import type { WayRow } from './fitting.ts'
import { RemindBar } from './remind-bar.tsx'
import { useStandingColumns } from './standing-columns.tsx'
import styles from '../../lists/list-page.module.css'

/** Targets stay in sight below so many; who deals with many at once takes more. */
const SIZES = [8, 50, 200] as const
const [SMALLEST] = SIZES

const PAGES: TablePaginationConfig = {
  pageSizeOptions: [...SIZES],
  showSizeChanger: true,
  size: 'small',
  className: styles.pages ?? '',
}

type Props = { readonly filter: FilingFilter; readonly page: number; readonly onPage: (page: number) => void }

export function StatementFilings({ filter, page, onPage }: Props) {
  const { box } = filter
  const [size, setSize] = useState<number>(SMALLEST)
  const text = useText(FILINGS)
  const [year] = useYear()
  const printing = usePrinting()
  const query = textsQuery(filter, { year, page, size })
  const { data, isPlaceholderData } = useStatementTasks(query)
  const { ticked, isChoosing, selection, clear } = useTicked(box)
  const columns = useStatementColumns()
  if (data === undefined || query === null || (data.total === 0 && ticked.length === 0)) return null
  const { rows, total } = data
  const pages = {
    current: page,
    pageSize: size,
    onChange: (next: number, asked: number) => {
      setSize(asked)
      onPage(asked === size ? next : 1)
    },
  }
  const bar = { of: 'statements', chosen: ticked, onClear: clear } as const
  const isTicked = isChoosing && ticked.length > 0
  return (
    <section className={styles.texts} aria-labelledby="statement-tasks">
      <h2 id="statement-tasks" className={styles.textsTitle}>
        {text.texts} <span className={styles.textsCount}>{total}</span>
      </h2>
      {total === 0 ? null : (
        <Table<StatementTask>
          className="panel"
          size="small"
          rowKey="document"
          dataSource={[...rows]}
          loading={isPlaceholderData}
          tableLayout="fixed"
          {...selection}
          {...(printing ? {} : { scroll: { x: 760 } })}
          columns={tableColumns(columns, {})}
          pagination={printing || total <= SMALLEST ? false : { ...PAGES, total, ...pages }}
        />
      )}
      {isTicked && box === 'mine' ? <BatchBar {...bar} /> : null}
      {isTicked && box !== 'mine' ? <RemindBar {...bar} /> : null}
    </section>
  )
}

/** Ticking those that are dealt with together, where the person may. */
function useTicked(box: FilingFilter['box']) {
  const choosingAll = useChooseAll()
  const text = useText(FILINGS)
  const may = useMay()
  const printing = usePrinting()
  // Kept as they were ticked: what came of them is shown when they have left the list.
  const [ticked, tick] = useState<readonly WayRow[]>([])
  const isChoosing = (box === 'mine' && may('filing.act')) || (box === 'all' && may('filing.remind'))
  const rowSelection = {
    ...choosingAll,
    preserveSelectedRowKeys: true,
    columnWidth: 40,
    selectedRowKeys: ticked.map(({ id }) => id),
    onChange: (_: unknown, rows: StatementTask[]) => tick(rows.map(asWayRow)),
    getCheckboxProps: (row: StatementTask) => ({ 'aria-label': text.choose(row.name) }),
  }
  return {
    ticked,
    isChoosing,
    selection: isChoosing && !printing ? { rowSelection } : {},
    clear: () => tick([]),
  }
}

function useStatementColumns(): ListColumn<StatementTask>[] {
  const text = useText(FILINGS)
  const standing = useStandingColumns<StatementTask>()
  return [
    {
      key: 'name',
      title: text.text,
      cell: ({ name }) => name,
      show: (row) => <NamedRow to={paths.document(row.document)} name={row.name} below={row.unitName} />,
    },
    ...standing,
  ]
}

/** Passed together where nothing but advice is open, as targets are. */
function asWayRow({ document, name, state, waits, findings }: StatementTask): WayRow {
  return {
    id: document,
    name,
    state,
    waits,
    heap: findings.error + findings.warning === 0 ? 'clean' : null,
    budget: null,
  }
}
