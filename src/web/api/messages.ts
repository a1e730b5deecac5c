/** 消息: the list, the figure of the bell, and ticking off. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { MarkRead, MessageList, MessageQuery, UnreadCount } from '#api/messages/messages.ts'
import { get, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/messages'
const UNREAD = ['messages', 'unread'] as const
const EVERY_MS = 60_000

export function useMessages(filter: Partial<MessageQuery>) {
  return useQuery({
    queryKey: ['messages', 'list', filter],
    queryFn: ({ signal }) => get<MessageList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

/** Asked once a minute while somebody looks at the page, and when that person comes back to it. */
export function useUnread() {
  return useQuery({
    queryKey: UNREAD,
    queryFn: ({ signal }) => get<UnreadCount>(`${PATH}/unread`, {}, signal),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  })
}

export function useMarkRead() {
  return useMutation({
    mutationFn: (input: MarkRead) => send<UnreadCount>('POST', `${PATH}/read`, input),
    onSuccess: (count) => queryClient.setQueryData(UNREAD, count),
    onSettled: () => forgetKeys('messages'),
  })
}
