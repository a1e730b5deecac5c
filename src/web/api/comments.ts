/** 批注, what changed since a target was sent back, approved versions and what differs between two. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { CommentList, NewComment, SinceReturn } from '#api/comments.ts'
import type { CommentState } from '#core/flow/comment.ts'
import type { VersionComparison, VersionList } from '#api/filings.ts'
import { get, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'
import { useMay } from './session.ts'

const pathOf = (project: string) => `/api/projects/${project}`

/** Nothing is asked by whoever may not read them. */
export function useComments(project: string) {
  const may = useMay()
  return useQuery({
    enabled: may('comment.read'), queryKey: ['comments', project], queryFn: ({ signal }) => get<CommentList>(`${pathOf(project)}/comments`, {}, signal) })
}

export function useWriteComment(project: string) {
  return useMutation({ mutationFn: (comment: NewComment) => send<CommentList>('POST', `${pathOf(project)}/comments`, comment), onSuccess: keep(project), onError: forgetComments })
}

export function useAnswerComment(project: string) {
  return useMutation({ mutationFn: ({ comment, text }: { readonly comment: string; readonly text: string }) => send<CommentList>('POST', `${pathOf(project)}/comments/${comment}/answers`, { text }), onSuccess: keep(project), onError: forgetComments })
}

export function useSettleComment(project: string) {
  return useMutation({
    mutationFn: ({ comment, state }: { readonly comment: string; readonly state: CommentState }) => send<CommentList>('POST', `${pathOf(project)}/comments/${comment}/state`, { state }),
    onSuccess: keep(project),
    // What was taken up changed the text, and with it findings and points.
    onSettled: () => {
      void forgetKeys('comments', 'projects', 'documents', 'reviews', 'findings', 'filings', 'since-return', 'versions')
    },
  })
}

export function useSinceReturn(project: string) {
  return useQuery({ queryKey: ['since-return', project], queryFn: ({ signal }) => get<SinceReturn>(`${pathOf(project)}/since-return`, {}, signal) })
}

export function useVersions(project: string) {
  return useQuery({ queryKey: ['versions', project], queryFn: ({ signal }) => get<VersionList>(`${pathOf(project)}/versions`, {}, signal) })
}

/** @param to null: as the project is now */
export function useVersionComparison(project: string, from: number, to: number | null) {
  return useQuery({ queryKey: ['versions', project, from, to], queryFn: ({ signal }) => get<VersionComparison>(`${pathOf(project)}/versions/comparison`, { from, to }, signal), placeholderData: keepPreviousData })
}

const keep = (project: string) => (list: CommentList) => queryClient.setQueryData(['comments', project], list)
const forgetComments = () => forgetKeys('comments')
