/** 通知公告: those for the person, everything for publishers. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { NoticeList, PublishNotice } from '#api/notices.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

const PATH = '/api/notices'

export function useNotices(box: 'mine' | 'all') {
  return useQuery({
    queryKey: ['notices', box],
    queryFn: ({ signal }) => get<NoticeList>(PATH, { box }, signal),
  })
}

export function usePublishNotice() {
  return useMutation({
    mutationFn: (input: PublishNotice) => send<NoticeList>('POST', PATH, input),
    onSettled: () => forgetKeys('notices', 'messages'),
  })
}

export function useWithdrawNotice() {
  return useMutation({
    mutationFn: (id: string) => send<NoticeList>('POST', `${PATH}/${id}/withdraw`),
    onSettled: () => forgetKeys('notices', 'messages'),
  })
}

/** Opened: the message that told of it is read. */
export function useReadNotice() {
  return useMutation({
    mutationFn: (id: string) => send<void>('POST', `${PATH}/${id}/read`),
    onSuccess: () => forgetKeys('messages'),
  })
}
