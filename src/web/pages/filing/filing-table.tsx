/**
 * Targets on their way: risk, money, the state of each and since when, what was done last; ticked to be dealt
 * with together.
 */
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import { isInReview } from '#core/filing/states.ts'
import type { FilingList, FilingRowView } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState } from '../../ui/states.tsx'
import {
  isFilingFilterNarrowed,
  FILING_PAGE_SIZE,
  type ChangeFilingFilter,
  type FilingFilter,
} from './filing-filter.ts'
import { useStandingColumns } from './standing-columns.tsx'
import styles from '../../lists/list-page.module.css'

type Props = {
  readonly list: FilingList
  readonly filter: FilingFilter
  readonly waiting: boolean
  /** null: nothing is ticked here. */
  readonly chosen: readonly FilingRowView[] | null
  readonly onChoose: (rows: readonly FilingRowView[]) => void
  readonly onChange: ChangeFilingFilter
}

export function FilingTable({ list, filter, waiting, chosen, onChoose, onChange }: Props) {
  const text = useText(FILINGS)
  const columns = useColumns()
  const printing = usePrinting()
  const choosingAll = useChooseAll()
  const selection =
    chosen === null || printing
      ? {}
      : {
          rowSelection: {
            ...choosingAll,
            columnWidth: 40,
            selectedRowKeys: chosen.map(({ id }) => id),
            onChange: (_: unknown, rows: FilingRowView[]) => onChoose(rows),
            getCheckboxProps: (row: FilingRowView) => ({ 'aria-label': text.choose(row.name) }),
          },
        }
  return (
    <section aria-label={text.caption}>
      <Table<FilingRowView>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        loading={waiting}
        tableLayout="fixed"
        {...selection}
        {...(printing ? {} : { scroll: { x: 900 } })}
        locale={{ emptyText: <Nothing filter={filter} /> }}
        pagination={{
          current: filter.page,
          pageSize: FILING_PAGE_SIZE,
          total: list.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          size: 'small',
          className: styles.pages ?? '',
          onChange: (page) => onChange({ page }),
        }}
      />
      {chosen === null || list.total === 0 ? null : <p className={`no-print ${styles.hint}`}>{text.keys}</p>}
    </section>
  )
}

function useColumns(): TableColumnType<FilingRowView>[] {
  const text = useText(FILINGS)
  const may = useMay()
  const standing = useStandingColumns<FilingRowView>([
    {
      key: 'grade',
      title: text.grade,
      width: 74,
      render: (_, row) => (row.grade === null ? '—' : <GradeMark grade={row.grade} />),
    },
  ])
  // Reviewers open what is under review beside its sheet.
  const opened = ({ id, state }: FilingRowView) =>
    isInReview(state) && may('review.write') ? paths.reviews({ project: id, mine: 'yes' }) : paths.project(id)
  return [
    {
      key: 'name',
      title: text.project,
      render: (_, row) => (
        <>
          <Link className={styles.name} to={opened(row)}>
            {row.name}
          </Link>
          <span className={styles.unit} title={row.unitName ?? ''}>
            {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
          </span>
        </>
      ),
    },
    {
      key: 'budget',
      title: text.budget,
      width: 118,
      align: 'right',
      className: 'number',
      render: (_, row) => <Money amount={row.budget} />,
    },
    {
      key: 'risk',
      title: text.risk,
      width: 62,
      align: 'right',
      className: 'number',
      render: (_, row) => (row.risk === null ? '—' : `${row.risk}%`),
    },
    ...standing,
  ]
}

function Nothing({ filter }: { readonly filter: FilingFilter }) {
  const text = useText(FILINGS)
  if (isFilingFilterNarrowed(filter)) return <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
  if (filter.box === 'sent') return <EmptyState title={text.nothingSent}>{text.nothingSentWords}</EmptyState>
  return filter.box === 'done' ? (
    <EmptyState title={text.nothingDone}>{text.nothingDoneWords}</EmptyState>
  ) : (
    <EmptyState title={text.nothingMine}>{text.nothingMineWords}</EmptyState>
  )
}
