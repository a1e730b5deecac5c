/** 通知公告: those for the person, everything for publishers. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { PublishNotice } from '#api/notices.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useNotices(box: 'mine' | 'all') {
  return useQuery(asking('/api/notices', { query: { box } }))
}

export function usePublishNotice() {
  return useMutation({
    mutationFn: (body: PublishNotice) => send('POST /api/notices', { body }),
    onSettled: () => forgetKeys('notices', 'messages'),
  })
}

export function useWithdrawNotice() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/notices/:id/withdraw', { params: { id } }),
    onSettled: () => forgetKeys('notices', 'messages'),
  })
}

/** Opened: the message of it is read. */
export function useReadNotice() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/notices/:id/read', { params: { id } }),
    onSuccess: () => forgetKeys('messages'),
  })
}
