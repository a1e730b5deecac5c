/** Targets on their way: risk, money, where each stands and since when, what was done last; ticked to be dealt with together. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import { isInReview } from '#core/flow/states.ts'
import type { FilingList, FilingRowView } from '#api/filings.ts'
import { ACT_NAMES, FILING_STATE_NAMES, stepName } from '#text/flow.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { spanText } from '../../filing/span.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { DueMark } from './due-mark.tsx'
import { isNarrowed, PAGE_SIZE, type Change, type FilingFilter } from './filing-filter.ts'
import styles from './filings.module.css'

type Props = {
  readonly list: FilingList
  readonly filter: FilingFilter
  readonly waiting: boolean
  /** null: nothing is ticked here. */
  readonly chosen: readonly FilingRowView[] | null
  readonly onChoose: (rows: readonly FilingRowView[]) => void
  readonly onChange: Change
}

export function FilingTable({ list, filter, waiting, chosen, onChoose, onChange }: Props) {
  const text = useText(FILINGS)
  const columns = useColumns()
  const printing = usePrinting()
  const selection = chosen === null || printing ? {} : {
    rowSelection: {
      columnWidth: 40, selectedRowKeys: chosen.map(({ id }) => id), onChange: (_: unknown, rows: FilingRowView[]) => onChoose(rows),
      getCheckboxProps: (row: FilingRowView) => ({ 'aria-label': text.choose(row.name) }),
    },
  }
  return (
    <section aria-label={text.caption}>
      <Table<FilingRowView>
        className="panel" size="small" rowKey="id" dataSource={[...list.rows]} columns={columns} loading={waiting} tableLayout="fixed" {...selection}
        {...(printing ? {} : { scroll: { x: 900 } })} locale={{ emptyText: <Nothing filter={filter} /> }}
        pagination={{ current: filter.page, pageSize: PAGE_SIZE, total: list.total, showSizeChanger: false, hideOnSinglePage: true, size: 'small', className: styles.pages ?? '', onChange: (page) => onChange({ page }) }}
      />
      {chosen === null || list.total === 0 ? null : <p className={`no-print ${styles.hint}`}>{text.keys}</p>}
    </section>
  )
}

function useColumns(): TableColumnType<FilingRowView>[] {
  const text = useText(FILINGS)
  const way = useText(FILING)
  const language = useLanguage()
  const may = useMay()
  const [now] = useState(() => Date.now())
  // Whoever reviews opens what is under review beside its sheet.
  const opened = ({ id, state }: FilingRowView) => (isInReview(state) && may('review.write') ? paths.reviews({ project: id, mine: 'yes' }) : paths.project(id))
  return [
    { key: 'name', title: text.project, render: (_, row) => <><Link className={styles.name} to={opened(row)}>{row.name}</Link><span className={styles.unit} title={row.unitName ?? ''}>{[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}</span></> },
    { key: 'budget', title: text.budget, width: 118, align: 'right', className: 'number', render: (_, row) => <Money amount={row.budget} /> },
    { key: 'risk', title: text.risk, width: 62, align: 'right', className: 'number', render: (_, row) => (row.risk === null ? '—' : `${row.risk}%`) },
    { key: 'findings', title: text.findings, width: 150, render: (_, row) => <SeverityCountsMark counts={row.findings} /> },
    { key: 'grade', title: text.grade, width: 74, render: (_, row) => (row.grade === null ? '—' : <GradeMark grade={row.grade} />) },
    { key: 'state', title: text.state, width: 122, render: (_, row) => <><span className={styles.state}>{FILING_STATE_NAMES[row.state][language]}</span><span className={styles.sub}>{row.waits.length === 0 ? '' : [...new Set(row.waits)].map((step) => stepName(step, [], language)).join('、')}</span></> },
    { key: 'since', title: text.waitsAndDue, width: 108, render: (_, row) => <><span title={momentText(row.since)}>{spanText(row.since, now, way)}</span><DueMark due={row.due} /></> },
    { key: 'last', title: text.last, width: 190, render: (_, row) => (row.last === null ? '—' : <><span>{text.lastBy(ACT_NAMES[row.last.kind][language], row.last.by ?? way.someone)}</span><span className={styles.sub} title={row.last.comment}>{row.last.comment}</span></>) },
  ]
}

function Nothing({ filter }: { readonly filter: FilingFilter }) {
  const text = useText(FILINGS)
  if (isNarrowed(filter)) return <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
  if (filter.box === 'sent') return <EmptyState title={text.nothingSent}>{text.nothingSentWords}</EmptyState>
  return filter.box === 'done' ? <EmptyState title={text.nothingDone}>{text.nothingDoneWords}</EmptyState> : <EmptyState title={text.nothingMine}>{text.nothingMineWords}</EmptyState>
}
