/** The queue of reviews, one project's sheet, and what a reviewer does to it. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ExportFormat } from '#api/documents/documents.ts'
import type {
  ChangeItem,
  DocumentReview,
  ReviewDetail,
  ReviewList,
  ReviewQuery,
  WriteOpinion,
} from '#api/review.ts'
import type { ReviewItem } from '#core/review/form.ts'
import { get, send } from './client.ts'
import { queryClient } from './query-client.ts'

const PATH = '/api/reviews'

export function useReviews(filter: Partial<ReviewQuery>) {
  return useQuery({
    queryKey: ['reviews', 'list', filter],
    queryFn: ({ signal }) => get<ReviewList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useReview(id: string) {
  return useQuery({
    queryKey: ['reviews', id],
    queryFn: ({ signal }) => get<ReviewDetail>(`${PATH}/${id}`, {}, signal),
  })
}

export function useDocumentReview(id: string) {
  return useQuery({
    queryKey: ['reviews', 'document', id],
    queryFn: ({ signal }) => get<DocumentReview>(`/api/documents/${id}/review`, {}, signal),
  })
}

export const reviewExportPath = (id: string, format: ExportFormat) => `${PATH}/${id}/export/${format}`

export function useChangeItem(id: string) {
  return useMutation({
    mutationFn: ({ item, ...change }: ChangeItem & { readonly item: ReviewItem }) =>
      send<ReviewDetail>('PUT', `${PATH}/${id}/items/${item}`, change),
    onSuccess: keep,
  })
}

export function useRestoreItem(id: string) {
  return useMutation({
    mutationFn: (item: ReviewItem) => send<ReviewDetail>('DELETE', `${PATH}/${id}/items/${item}`),
    onSuccess: keep,
  })
}

export function useWriteOpinion(id: string) {
  return useMutation({
    mutationFn: (opinion: WriteOpinion) => send<ReviewDetail>('PUT', `${PATH}/${id}/opinion`, opinion),
    onSuccess: keep,
  })
}

/** The answer is the sheet as it is now; the queue shows its grade, too. */
async function keep(detail: ReviewDetail): Promise<void> {
  queryClient.setQueryData(['reviews', detail.row.id], detail)
  await queryClient.invalidateQueries({ queryKey: ['reviews', 'list'] })
}
