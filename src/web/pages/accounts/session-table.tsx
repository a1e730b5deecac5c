/** Sessions in a table: device, address, since, last used; each can be signed out but the one that looks. */
import { Button, Table } from 'antd'
import type { SessionEntry } from '#api/accounts/sessions.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { COMMON } from '#text/interface/common.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
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

export function SessionTable({ rows, ...acting }: Props) {
  const text = useText(ACCOUNT)
  const columns = useColumns(acting)
  return (
    <div>
      <RowsExport title={text.sessionList} rows={rows} columns={columns} keyOf={({ id }) => id} />
      <Table<SessionEntry>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={rows}
        columns={tableColumns(columns, {})}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState title={text.noSessions} /> }}
      />
    </div>
  )
}

function useColumns({ busy, onEnd }: Omit<Props, 'rows'>): ListColumn<SessionEntry>[] {
  const text = useText(ACCOUNT)
  const common = useText(COMMON)
  const device = ({ browser, system }: SessionEntry) =>
    [browser, system].filter((name) => name !== null).join(' · ') || text.unknown
  return [
    {
      key: 'device',
      title: text.device,
      cell: device,
      show: (row) => (
        <>
          {device(row)}
          {row.here ? <span className={styles.here}>{text.here}</span> : null}
          {row.method === 'oidc' ? <span className={styles.faint}>{text.byService}</span> : null}
        </>
      ),
      also: [
        { title: text.here, cell: ({ here }) => (here ? text.here : null) },
        { title: text.byService, cell: ({ method }) => (method === 'oidc' ? text.byService : null) },
      ],
    },
    {
      key: 'address',
      title: text.address,
      cell: ({ address }) => address,
      show: ({ address }) => (address === '' ? '—' : address),
    },
    { key: 'since', title: text.since, cell: ({ startedAt }) => momentText(startedAt) },
    { key: 'seen', title: text.seen, cell: ({ seenAt }) => momentText(seenAt) },
    {
      key: 'actions',
      title: common.actions,
      cell: null,
      show: (row) =>
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
}
