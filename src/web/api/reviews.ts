/** The queue of reviews, one project's sheet, and what a reviewer does to it. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ChangeItem, ReviewDetail, ReviewFormat, ReviewQuery, WriteOpinion } from '#api/review.ts'
import type { ReviewItem } from '#core/review/form.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function useReviews(query: Partial<ReviewQuery>) {
  return useQuery({ ...asking('/api/reviews', { query }), placeholderData: keepPreviousData })
}

export function useReview(id: string) {
  return useQuery(asking('/api/reviews/:id', { params: { id } }))
}

export function useDocumentReview(id: string) {
  return useQuery(asking('/api/documents/:id/review', { params: { id } }))
}

export const reviewExportPath = (id: string, format: ReviewFormat) =>
  getAddress('/api/reviews/:id/export/:format', { params: { id, format } })

export function useChangeItem(id: string) {
  return useMutation({
    mutationFn: ({ item, ...change }: ChangeItem & { readonly item: ReviewItem }) =>
      send('PUT /api/reviews/:id/items/:item', { params: { id, item }, body: change }),
    onSuccess: keepReview,
  })
}

export function useRestoreItem(id: string) {
  return useMutation({
    mutationFn: (item: ReviewItem) => send('DELETE /api/reviews/:id/items/:item', { params: { id, item } }),
    onSuccess: keepReview,
  })
}

export function useWriteOpinion(id: string) {
  return useMutation({
    mutationFn: (body: WriteOpinion) => send('PUT /api/reviews/:id/opinion', { params: { id }, body }),
    onSuccess: keepReview,
  })
}

/** The answer is the sheet as it is now; the queue shows its grade, and the grade decides on 通过. */
async function keepReview(detail: ReviewDetail): Promise<void> {
  keep('/api/reviews/:id', { params: { id: detail.row.id } }, detail)
  await Promise.all([forgetAnswers('/api/reviews'), forgetKeys('filings')])
}
