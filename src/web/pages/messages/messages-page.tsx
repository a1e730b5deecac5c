/** 消息: what a person was notified of, unread first; each leads to the very target or cell. */
import { useEffect } from 'react'
import { Navigate } from 'react-router'
import { Button } from 'antd'
import type { MessageRow } from '#core/messages/rows.ts'
import { MESSAGE_KINDS } from '#core/messages/message.ts'
import { MESSAGES } from '#text/interface/messages.ts'
import { MESSAGE_KIND_NAMES, messageWords } from '#text/messages/messages.ts'
import { useMarkRead, useMessages } from '../../api/messages.ts'
import { useMay } from '../../api/session.ts'
import { addressText } from '../../lists/address.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, flagField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Waiting } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { MessageLine } from './message-line.tsx'
import { messageLink } from './message-link.ts'
import styles from './messages.module.css'

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
  const language = useLanguage()
  const list = useList({
    unread: flagField(text.onlyUnread),
    kind: choiceField(
      text.kind,
      MESSAGE_KINDS.map((value) => ({ value, label: MESSAGE_KIND_NAMES[value][language] })),
    ),
  })
  const query = useMessages(list.asked)
  const count = query.data?.unread ?? 0
  return (
    <ListPage
      name="messages"
      text={text}
      list={list}
      query={query}
      load={pagesFrom('/api/messages', { query: list.asked })}
      columns={useColumns()}
      keyOf={({ id }) => id}
      head={{
        beside: query.data === undefined ? null : text.unreadOf(count),
        actions: <AllRead count={count} />,
      }}
      renderRows={({ rows }) => (
        <ul className={`panel ${styles.list}`} aria-label={text.list}>
          {rows.map((message) => (
            <MessageLine key={message.id} message={message} />
          ))}
        </ul>
      )}
    />
  )
}

/** As a file has them. */
function useColumns(): ListColumn<MessageRow>[] {
  const text = useText(MESSAGES)
  const language = useLanguage()
  return [
    { key: 'kind', title: text.ofKind, cell: ({ kind }) => MESSAGE_KIND_NAMES[kind][language] },
    {
      key: 'title',
      title: text.message,
      cell: (message) => messageWords(message, language).title,
      also: [{ title: text.detail, cell: (message) => messageWords(message, language).detail }],
    },
    { key: 'at', title: text.at, cell: ({ at }) => momentText(at) },
    {
      key: 'read',
      title: text.readAt,
      cell: ({ readAt }) => (readAt === null ? text.unread : momentText(readAt)),
    },
  ]
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
