/** 消息: what one was told, unread first; each leads to the very target or cell. */
import { useEffect } from 'react'
import { Navigate } from 'react-router'
import { Button, Checkbox, Pagination, Select } from 'antd'
import type { MessageList, MessageView } from '#api/messages/messages.ts'
import { MESSAGE_KINDS } from '#core/messages/message.ts'
import { COMMON } from '#text/interface/common.ts'
import { MESSAGES } from '#text/interface/messages.ts'
import { MESSAGE_KIND_NAMES } from '#text/messages/messages.ts'
import { useMarkRead, useMessages } from '../../api/messages.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, oneOf, pageOf, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded, Waiting } from '../../ui/states.tsx'
import { MessageLine } from './message-line.tsx'
import { messageLink } from './message-link.ts'
import styles from './messages.module.css'

const PAGE_SIZE = 50
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

export function MessagesPage() {
  const [parameters] = useAddress()
  const message = addressText(parameters, 'message')
  return message === undefined ? <Messages /> : <Opened message={message} />
}

/**
 * The way of a mail: straight on to what the message speaks of. One that leads nowhere, or is another's,
 * leaves the list.
 */
function Opened({ message }: { readonly message: string }) {
  const query = useMessages({ message, page: 1, size: 1 })
  const { mutate } = useMarkRead()
  const [row] = query.isPlaceholderData ? [] : (query.data?.rows ?? [])
  const reviews = useMay()('review.write')
  const unread = row?.readAt === null ? row.id : null
  useEffect(() => {
    if (unread !== null) mutate({ messages: [unread] })
  }, [unread, mutate])
  if (query.isError || (query.data !== undefined && !query.isPlaceholderData && row === undefined))
    return <Navigate replace to={paths.messages()} />
  return row === undefined ? (
    <Waiting />
  ) : (
    <Navigate replace to={messageLink(row, reviews) ?? paths.messages()} />
  )
}

function Messages() {
  const text = useText(MESSAGES)
  const [parameters, setParameters] = useAddress()
  const kind = oneOf(parameters, 'kind', MESSAGE_KINDS)
  const unread = oneOf(parameters, 'unread', ['yes'] as const)
  const page = pageOf(parameters)
  const query = useMessages({ kind, unread, page, size: PAGE_SIZE })
  const change: Change = (next) => setParameters((now) => changedAddress(now, next))
  const count = query.data?.unread ?? 0
  return (
    <>
      <PageHeader
        title={text.title}
        beside={query.data === undefined ? null : text.unreadOf(count)}
        actions={<AllRead count={count} />}
      />
      <Filters kind={kind} unread={unread !== undefined} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <List
            list={list}
            page={page}
            narrowed={kind !== undefined || unread !== undefined}
            onChange={change}
          />
        )}
      </Loaded>
    </>
  )
}

function AllRead({ count }: { readonly count: number }) {
  const text = useText(MESSAGES)
  const mark = useMarkRead()
  return (
    <Button
      type="primary"
      disabled={count === 0}
      title={count === 0 ? text.nothingUnread : undefined}
      loading={mark.isPending}
      onClick={() => mark.mutate({ messages: 'all' })}
    >
      {text.allRead}
    </Button>
  )
}

function Filters({
  kind,
  unread,
  onChange,
}: {
  readonly kind: MessageView['kind'] | undefined
  readonly unread: boolean
  readonly onChange: Change
}) {
  const text = useText(MESSAGES)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <search className={`${styles.filters} no-print`} aria-label={text.filters}>
      <Checkbox
        checked={unread}
        onChange={({ target }) => onChange({ unread: target.checked ? 'yes' : undefined })}
      >
        {text.onlyUnread}
      </Checkbox>
      <Select
        className={styles.kind ?? ''}
        aria-label={text.kind}
        placeholder={text.kind}
        allowClear
        value={kind ?? null}
        options={MESSAGE_KINDS.map((one) => ({ value: one, label: MESSAGE_KIND_NAMES[one][language] }))}
        onChange={(one: string | null | undefined) => onChange({ kind: one ?? undefined })}
      />
      {kind === undefined && !unread ? null : (
        <button
          type="button"
          className={styles.link}
          onClick={() => onChange({ kind: undefined, unread: undefined })}
        >
          {common.clearFilters}
        </button>
      )}
    </search>
  )
}

function List({
  list,
  page,
  narrowed,
  onChange,
}: {
  readonly list: MessageList
  readonly page: number
  readonly narrowed: boolean
  readonly onChange: Change
}) {
  const text = useText(MESSAGES)
  if (list.rows.length === 0)
    return (
      <section className="panel">
        {narrowed ? (
          <EmptyState title={text.noMatch} />
        ) : (
          <EmptyState title={text.none}>{text.noneWords}</EmptyState>
        )}
      </section>
    )
  return (
    <section className="panel">
      <ul className={styles.list} aria-label={text.list}>
        {list.rows.map((message) => (
          <MessageLine key={message.id} message={message} />
        ))}
      </ul>
      <Pagination
        className={styles.pages ?? ''}
        size="small"
        current={page}
        pageSize={PAGE_SIZE}
        total={list.total}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={(next) => onChange({ page: next })}
      />
    </section>
  )
}
