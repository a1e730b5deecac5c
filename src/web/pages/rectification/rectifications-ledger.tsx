/** The items of 整改台账, row by row. */
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import type { RectificationList, RectificationRowView } from '#api/rectification.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import {
  RECTIFICATION_SOURCE_NAMES,
  RECTIFICATION_STATE_NAMES,
  rectificationNumber,
} from '#text/rectification.ts'
import { EmptyList } from '../../lists/empty-list.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePrinting } from '../../ui/printing.ts'
import filings from '../../lists/list-page.module.css'
import { Due } from '../../components/rectification/due.tsx'
import {
  RECTIFICATION_PAGE_SIZE,
  type RectificationListFilter,
  type ChangeRectificationFilter,
  isRectificationFilterNarrowed,
} from './rectifications-filter.tsx'
import styles from '../../lists/results.module.css'

type Props = {
  readonly list: RectificationList
  readonly filter: RectificationListFilter
  readonly waiting: boolean
  readonly onChange: ChangeRectificationFilter
}

export function RectificationsLedger({ list, filter, waiting, onChange }: Props) {
  const text = useText(RECTIFICATIONS)
  const printing = usePrinting()
  const columns = useColumns()
  return (
    <section aria-label={text.caption}>
      <Table<RectificationRowView>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        loading={waiting}
        tableLayout="fixed"
        {...(printing ? {} : { scroll: { x: 900 } })}
        locale={{ emptyText: <EmptyList isNarrowed={isRectificationFilterNarrowed(filter)} text={text} /> }}
        pagination={{
          current: filter.page,
          pageSize: RECTIFICATION_PAGE_SIZE,
          total: list.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          size: 'small',
          className: filings.pages ?? '',
          onChange: (page) => onChange({ page }),
        }}
      />
    </section>
  )
}

function useColumns(): TableColumnType<RectificationRowView>[] {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  return [
    {
      key: 'item',
      title: text.item,
      width: 150,
      render: (_, row) => (
        <>
          <Link className={styles.number} to={paths.rectification(row.id)}>
            {rectificationNumber(row, language)}
          </Link>
          <span className={styles.sub}>{RECTIFICATION_SOURCE_NAMES[row.source][language]}</span>
        </>
      ),
    },
    {
      key: 'subject',
      title: text.subject,
      width: 230,
      render: (_, row) => (
        <>
          <span className={filings.name}>{row.subject}</span>
          <span className={styles.sub} title={row.unitName ?? ''}>
            {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
          </span>
        </>
      ),
    },
    {
      key: 'problem',
      title: text.problem,
      render: (_, row) => (
        <span className={styles.problem} title={row.problem}>
          {row.problem}
        </span>
      ),
    },
    { key: 'due', title: text.due, width: 130, render: (_, row) => <Due row={row} /> },
    {
      key: 'state',
      title: text.state,
      width: 110,
      render: (_, row) => (
        <span className={styles.state}>{RECTIFICATION_STATE_NAMES[row.state][language]}</span>
      ),
    },
  ]
}
