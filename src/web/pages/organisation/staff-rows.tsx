/** What becomes of each row of a table: new, other than before, or refused with the reason. */
import { Table, type TableColumnsType } from 'antd'
import type { StaffChange, StaffRow } from '#api/staff.ts'
import { UNIT_KINDS } from '#core/organisation/unit.ts'
import { COMMON } from '#text/interface/common.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { STAFF } from '#text/interface/staff.ts'
import { lineFaultText } from '#text/staff.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './staff.module.css'

/** What an office's screen leaves, px. */
const HEIGHT = 230

const KEY = ({ sheet, row, about }: StaffRow) => `${sheet} ${row} ${about}`

export function StaffRows({ rows }: { readonly rows: readonly StaffRow[] }) {
  const text = useText(STAFF)
  const columns = useColumns()
  // What needs a hand comes first.
  const ordered = [
    ...rows.filter(({ outcome }) => outcome === 'refused'),
    ...rows.filter(({ outcome }) => outcome !== 'refused'),
  ]
  return (
    <Table<StaffRow>
      size="small"
      rowKey={KEY}
      aria-label={text.what}
      dataSource={ordered}
      columns={columns}
      pagination={ordered.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ y: HEIGHT }}
    />
  )
}

function useColumns(): TableColumnsType<StaffRow> {
  const text = useText(STAFF)
  const language = useLanguage()
  return [
    {
      key: 'row',
      title: text.sheetRow,
      width: 110,
      render: (_, { sheet, row }) => (
        <span className={styles.faint}>
          {sheet} {row}
        </span>
      ),
    },
    { key: 'about', title: text.about, width: 220, render: (_, { label }) => label || '—' },
    {
      key: 'outcome',
      title: text.outcome,
      width: 80,
      render: (_, { outcome }) => (
        <span className={styles[outcome]}>
          {MARKS[outcome]} {text[outcome]}
        </span>
      ),
    },
    {
      key: 'what',
      title: text.what,
      render: (_, { changes, fault }) =>
        fault === null ? <Changes changes={changes} /> : lineFaultText(fault, language),
    },
  ]
}

const MARKS: Record<StaffRow['outcome'], string> = { added: '＋', changed: '△', same: '＝', refused: '✕' }

function Changes({ changes }: { readonly changes: readonly StaffChange[] }) {
  const text = useText(STAFF)
  const unit = useText(ORGANISATION)
  const common = useText(COMMON)
  const name = (what: StaffChange['what']): string => {
    switch (what) {
      case 'create':
        return text.below
      case 'charge':
        return text.inCharge
      case 'account':
        return text.account
      case 'person-name':
        return text.personName
      case 'post':
        return text.post
      case 'post-left':
        return text.postLeft
      default:
        return unit[what]
    }
  }
  const value = ({ what }: StaffChange, is: string | null) =>
    what === 'classify' ? unit[UNIT_KINDS.find((kind) => kind === is) ?? 'unit'] : (is ?? '—')
  return (
    <>
      {changes
        .filter(({ what, after }) => what !== 'create' || after !== null)
        .map((change) => (
          <div key={`${change.what} ${change.after ?? ''}`}>
            <span className={styles.faint}>
              {name(change.what)}
              {common.colon}
            </span>
            {change.before === null ? null : (
              <>
                {value(change, change.before)} <span aria-hidden="true">→</span>{' '}
              </>
            )}
            {value(change, change.after)}
          </div>
        ))}
    </>
  )
}
