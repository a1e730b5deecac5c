/** 批注, what changed since a target was sent back, approved versions and what differs between two. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { CommentList, NewComment } from '#api/comments.ts'
import type { CommentState } from '#core/comments/comment.ts'
import { asking, keep, send } from './calls.ts'
import type { FilingRef } from './filings.ts'
import { forgetKeys } from './query-client.ts'
import { useMay } from './session.ts'

/** Not requested for a person who may not read them. */
export function useComments({ of, id }: FilingRef, enabled = true) {
  const may = useMay()
  return useQuery({
    ...asking(`/api/${of}/:id/comments`, { params: { id } }),
    enabled: enabled && may('comment.read'),
  })
}

export function useWriteComment(way: FilingRef) {
  const { of, id } = way
  return useMutation({
    mutationFn: (body: NewComment) => send(`POST /api/${of}/:id/comments`, { params: { id }, body }),
    onSuccess: keepOf(way),
    onError: forgetComments,
  })
}

export function useAnswerComment(way: FilingRef) {
  const { of, id } = way
  return useMutation({
    mutationFn: ({ comment, text }: { readonly comment: string; readonly text: string }) =>
      send(`POST /api/${of}/:id/comments/:comment/answers`, { params: { id, comment }, body: { text } }),
    onSuccess: keepOf(way),
    onError: forgetComments,
  })
}

export function useSettleComment(way: FilingRef) {
  const { of, id } = way
  return useMutation({
    mutationFn: ({ comment, state }: { readonly comment: string; readonly state: CommentState }) =>
      send(`POST /api/${of}/:id/comments/:comment/state`, { params: { id, comment }, body: { state } }),
    onSuccess: keepOf(way),
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

export function useSinceReturn({ of, id }: FilingRef) {
  return useQuery(asking(`/api/${of}/:id/since-return`, { params: { id } }))
}

export function useVersions(project: string) {
  return useQuery(asking('/api/projects/:id/versions', { params: { id: project } }))
}

/** @param to null: as the project is now */
export function useVersionComparison(project: string, from: number, to: number | null) {
  return useQuery({
    ...asking('/api/projects/:id/versions/comparison', { params: { id: project }, query: { from, to } }),
    placeholderData: keepPreviousData,
  })
}

const keepOf =
  ({ of, id }: FilingRef) =>
  (list: CommentList) =>
    keep(`/api/${of}/:id/comments`, { params: { id } }, list)
const forgetComments = () => forgetKeys('comments')
