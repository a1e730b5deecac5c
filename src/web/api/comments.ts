/** 批注, what changed since a target was sent back, approved versions and what differs between two. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { CommentList, NewComment, SinceReturn, TextSinceReturn } from '#api/comments.ts'
import type { CommentState } from '#core/comments/comment.ts'
import type { VersionComparison, VersionList } from '#api/filing/filings.ts'
import { get, send } from './client.ts'
import type { WayOf } from './filings.ts'
import { forgetKeys, queryClient } from './query-client.ts'
import { useMay } from './session.ts'

const PROJECTS = '/api/projects'
const pathOf = ({ of, id }: WayOf) => `/api/${of}/${id}/comments`

/** Not requested for a person who may not read them. */
export function useComments(way: WayOf, enabled = true) {
  const may = useMay()
  return useQuery({
    enabled: enabled && may('comment.read'),
    queryKey: ['comments', way.id],
    queryFn: ({ signal }) => get<CommentList>(pathOf(way), {}, signal),
  })
}

export function useWriteComment(way: WayOf) {
  return useMutation({
    mutationFn: (comment: NewComment) => send<CommentList>('POST', pathOf(way), comment),
    onSuccess: keep(way),
    onError: forgetComments,
  })
}

export function useAnswerComment(way: WayOf) {
  return useMutation({
    mutationFn: ({ comment, text }: { readonly comment: string; readonly text: string }) =>
      send<CommentList>('POST', `${pathOf(way)}/${comment}/answers`, { text }),
    onSuccess: keep(way),
    onError: forgetComments,
  })
}

export function useSettleComment(way: WayOf) {
  return useMutation({
    mutationFn: ({ comment, state }: { readonly comment: string; readonly state: CommentState }) =>
      send<CommentList>('POST', `${pathOf(way)}/${comment}/state`, { state }),
    onSuccess: keep(way),
    // What was accepted changed the text, and with it findings and points.
    onSettled: () => {
      void forgetKeys(
        'comments',
        'projects',
        'documents',
        'reviews',
        'findings',
        'filings',
        'since-return',
        'versions',
      )
    },
  })
}

export function useSinceReturn({ of, id }: WayOf) {
  return useQuery({
    queryKey: ['since-return', id],
    queryFn: ({ signal }) => get<SinceReturn | TextSinceReturn>(`/api/${of}/${id}/since-return`, {}, signal),
  })
}

export function useVersions(project: string) {
  return useQuery({
    queryKey: ['versions', project],
    queryFn: ({ signal }) => get<VersionList>(`${PROJECTS}/${project}/versions`, {}, signal),
  })
}

/** @param to null: as the project is now */
export function useVersionComparison(project: string, from: number, to: number | null) {
  return useQuery({
    queryKey: ['versions', project, from, to],
    queryFn: ({ signal }) =>
      get<VersionComparison>(`${PROJECTS}/${project}/versions/comparison`, { from, to }, signal),
    placeholderData: keepPreviousData,
  })
}

const keep =
  ({ id }: WayOf) =>
  (list: CommentList) =>
    queryClient.setQueryData(['comments', id], list)
const forgetComments = () => forgetKeys('comments')
