/** Sessions in a table: device, address, since, last used; each can be signed out but the one that looks. */
import { Button, Table, type TableColumnsType } from 'antd'
import type { SessionEntry } from '#api/accounts/sessions.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './account.module.css'

type Props = {
  readonly rows: readonly SessionEntry[]
  /** The id of the one that is just being ended. */
  readonly busy: string | null | undefined
  readonly onEnd: (id: string) => void
}

export function SessionTable({ rows, busy, onEnd }: Props) {
  const text = useText(ACCOUNT)
  const common = useText(COMMON)
  const device = ({ browser, system }: SessionEntry) =>
    [browser, system].filter((name) => name !== null).join(' · ') || text.unknown
  const columns: TableColumnsType<SessionEntry> = [
    {
      key: 'device',
      title: text.device,
      render: (_, row) => (
        <>
          {device(row)}
          {row.here ? <span className={styles.here}>{text.here}</span> : null}
          {row.method === 'oidc' ? <span className={styles.faint}>{text.byService}</span> : null}
        </>
      ),
    },
    { key: 'address', title: text.address, render: (_, { address }) => (address === '' ? '—' : address) },
    { key: 'since', title: text.since, render: (_, { startedAt }) => momentText(startedAt) },
    { key: 'seen', title: text.seen, render: (_, { seenAt }) => momentText(seenAt) },
    {
      key: 'actions',
      title: common.actions,
      render: (_, row) =>
        row.here ? null : (
          <Button
            type="link"
            size="small"
            danger
            loading={busy === row.id}
            aria-label={text.endOf(device(row), momentText(row.startedAt))}
            onClick={() => onEnd(row.id)}
          >
            {text.endOne}
          </Button>
        ),
    },
  ]
  return (
    <Table<SessionEntry>
      className="panel"
      size="small"
      rowKey="id"
      dataSource={rows}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <EmptyState title={text.noSessions} /> }}
    />
  )
}
