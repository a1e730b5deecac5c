/** The audit trail: who did what when, newest first; it can be read, never changed. */
import { useSearchParams } from 'react-router'
import { Select, Table, type TableColumnsType } from 'antd'
import type { AuditEventRow } from '#api/administration.ts'
import { EVENT_TYPES } from '#core/audit/event.ts'
import { eventName, eventSubject } from '#text/events.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { useEvents } from '../../api/administration.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { changeText } from './change-text.ts'
import styles from './administration.module.css'

const PAGE_SIZE = 50
const ALL = ''

export function Events() {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const language = useLanguage()
  const [parameters, setParameters] = useSearchParams()
  const type = parameters.get('type') ?? ALL
  const page = Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1)
  const query = useEvents({ type: type === ALL ? undefined : type, page, size: PAGE_SIZE })
  const columns = useColumns()
  const show = (next: { readonly type: string; readonly page: number }) =>
    setParameters({ ...(next.type === ALL ? {} : { type: next.type }), ...(next.page === 1 ? {} : { page: String(next.page) }) }, { replace: true })
  const options = [{ value: ALL, label: text.allEvents }, ...EVENT_TYPES.map((value) => ({ value: value as string, label: eventName(value, language) }))]
  return (
    <section aria-label={text.events}>
      <div className={styles.bar}>
        <Select className={styles.type} aria-label={text.event} value={type} options={options} onChange={(chosen) => show({ type: chosen, page: 1 })} />
        <span className={styles.count} aria-live="polite">{query.data ? common.totalRows(query.data.total) : ''}</span>
      </div>
      <Loaded query={query}>
        {({ rows, total }) => (
          <Table<AuditEventRow>
            className="panel"
            size="small"
            rowKey="id"
            dataSource={rows}
            columns={columns}
            locale={{ emptyText: <EmptyState title={text.noEvents} /> }}
            pagination={total > PAGE_SIZE ? { current: page, pageSize: PAGE_SIZE, total, showSizeChanger: false, onChange: (next) => show({ type, page: next }) } : false}
          />
        )}
      </Loaded>
    </section>
  )
}

function useColumns(): TableColumnsType<AuditEventRow> {
  const text = useText(ADMINISTRATION)
  const language = useLanguage()
  return [
    { key: 'at', title: text.at, width: 140, render: (_, { at }) => momentText(at) },
    { key: 'event', title: text.event, width: 150, render: (_, { type }) => eventName(type, language) },
    { key: 'actor', title: text.actor, width: 130, render: (_, { actorName }) => actorName ?? <span className={styles.faint}>{text.system}</span> },
    { key: 'subject', title: text.subject, width: 200, ellipsis: true, render: (_, { subject }) => <span title={subject}>{eventSubject(subject, language)}</span> },
    { key: 'change', title: text.change, render: (_, { before, after }) => <span className={styles.change}>{changeText(before, after, language)}</span> },
  ]
}
