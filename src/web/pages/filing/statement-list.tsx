/**
 * 部门绩效文本 in 待办: those of a box, ticked to be dealt with together as targets are; nothing where there are
 * none.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Table } from 'antd'
import type { StatementTask } from '#api/statements/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { useStatementTasks } from '../../api/statement-filings.ts'
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

type Props = { readonly filter: FilingFilter; readonly page: number; readonly onPage: (page: number) => void }

export function StatementList({ filter, page, onPage }: Props) {
  const { box } = filter
  const [size, setSize] = useState<number>(SMALLEST)
  const choosingAll = useChooseAll()
  const text = useText(FILINGS)
  const [year] = useYear()
  const may = useMay()
  const printing = usePrinting()
  const query = textsQuery(filter, { year, page, size })
  const { data, isPlaceholderData } = useStatementTasks(query)
  // Kept as they were ticked: what came of them is shown when they have left the list.
  const [chosen, choose] = useState<readonly WayRow[]>([])
  const columns = useStandingColumns<StatementTask>()
  if (data === undefined || query === null || (data.total === 0 && chosen.length === 0)) return null
  const { rows, total } = data
  const isChoosing = (box === 'mine' && may('filing.act')) || (box === 'all' && may('filing.remind'))
  const isChosen = isChoosing && chosen.length > 0
  const bar = { of: 'statements', chosen, onClear: () => choose([]) } as const
  const selection =
    !isChoosing || printing
      ? {}
      : {
          rowSelection: {
            ...choosingAll,
            preserveSelectedRowKeys: true,
            columnWidth: 40,
            selectedRowKeys: chosen.map(({ id }) => id),
            onChange: (_: unknown, rows: StatementTask[]) => choose(rows.map(asWayRow)),
            getCheckboxProps: (row: StatementTask) => ({ 'aria-label': text.choose(row.name) }),
          },
        }
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
          columns={[
            {
              key: 'name',
              title: text.text,
              render: (_, row) => (
                <>
                  <Link className={styles.name} to={paths.document(row.document)}>
                    {row.name}
                  </Link>
                  <span className={styles.unit}>{row.unitName ?? '—'}</span>
                </>
              ),
            },
            ...columns,
          ]}
          pagination={
            printing || total <= SMALLEST
              ? false
              : {
                  current: page,
                  pageSize: size,
                  total,
                  pageSizeOptions: [...SIZES],
                  showSizeChanger: true,
                  size: 'small',
                  className: styles.pages ?? '',
                  onChange: (next, asked) => {
                    setSize(asked)
                    onPage(asked === size ? next : 1)
                  },
                }
          }
        />
      )}
      {isChosen && box === 'mine' ? <BatchBar {...bar} /> : null}
      {isChosen && box !== 'mine' ? <RemindBar {...bar} /> : null}
    </section>
  )
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
