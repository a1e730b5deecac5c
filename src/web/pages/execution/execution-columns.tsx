/** The columns of 预算执行. */
import { Link } from 'react-router'
import type { TableColumnType } from 'antd'
import type { EXECUTION_SORTS, ExecutionRow } from '#api/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import type { Spoken } from '#text/interface/words.ts'
import { SORT_ORDERS } from '../../lists/order.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import type { ExecutionListFilter } from './execution-filter.tsx'
import styles from './execution.module.css'
import { RateText } from './rate.tsx'

/** A figure at the right end of its column. */
const FIGURE = { align: 'right', className: 'number' } as const

export function executionColumns(
  text: Spoken<typeof EXECUTION>,
  filter: ExecutionListFilter,
): TableColumnType<ExecutionRow>[] {
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
    ...FIGURE,
    render: (_, row) => <Money amount={row[key]} />,
  })
  return [
    { ...sorted('name'), title: text.project, render: (_, row) => <ProjectCell row={row} /> },
    money('initial', 128),
    money('changes', 118),
    money('budget', 128),
    money('paid', 128),
    {
      ...sorted('rate'),
      title: text.rate,
      width: 118,
      ...FIGURE,
      render: (_, row) => <RateText rate={row.rate} overspent={row.overspent} />,
    },
  ]
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
