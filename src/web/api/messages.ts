/** 消息: the list, the figure of the bell, and ticking off. */
import { useEffect, useRef } from 'react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { MarkRead, MessageQuery } from '#api/messages/messages.ts'
import { asking, keep, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

const EVERY_MS = 60_000

export function useMessages(query: Partial<MessageQuery>) {
  return useQuery({ ...asking('/api/messages', { query }), placeholderData: keepPreviousData })
}

/** Asked once a minute while somebody looks at the page, and when that person comes back to it. */
export function useUnread() {
  return useQuery({
    ...asking('/api/messages/unread', {}),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  })
}

/** Tells whenever there are more unread messages than there were. */
export function useOnNews(tell: () => void): void {
  const unread = useUnread().data?.unread
  const seen = useRef(unread)
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (seen.current !== undefined && unread !== undefined && unread > seen.current) latest.current()
    seen.current = unread
  }, [unread])
}

/** By kind; asked anew each time the bell is opened. */
export function useDigest() {
  return useQuery({ ...asking('/api/messages/digest', {}), staleTime: 0 })
}

export function useMarkRead() {
  return useMutation({
    mutationFn: (body: MarkRead) => send('POST /api/messages/read', { body }),
    onSuccess: (count) => keep('/api/messages/unread', {}, count),
    onSettled: () => forgetKeys('messages'),
  })
}
