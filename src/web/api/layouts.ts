/** Remembered layouts, what the labels of a file are taken for, and reading a file again. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ImportAccepted, SourceView } from '#api/documents/documents.ts'
import type { Job } from '#api/jobs.ts'
import type {
  FormPreview,
  ImportLayout,
  LayoutDraft,
  LayoutList,
  LayoutSummary,
  ReadAgain,
  SaveLayout,
} from '#api/layouts.ts'
import { get, send } from './client.ts'
import { forgetContents } from './documents.ts'
import { forgetKeys } from './query-client.ts'

const PATH = '/api/layouts'

/** The file whose form is looked at: a document, or an import that failed. */
export type FormOf = { readonly kind: 'document' | 'job'; readonly id: string }

const addressOf = ({ kind, id }: FormOf) => `/api/${kind === 'document' ? 'documents' : 'jobs'}/${id}`

export function useLayouts() {
  return useQuery({ queryKey: ['layouts'], queryFn: ({ signal }) => get<LayoutList>(PATH, {}, signal) })
}

/** @param draft null: as the file is read now */
export function useForm(of: FormOf, draft: LayoutDraft | null) {
  return useQuery({
    queryKey: ['forms', of.kind, of.id, draft],
    queryFn: () => send<FormPreview>('POST', `${addressOf(of)}/form`, { draft }),
    placeholderData: draft === null ? undefined : keepPreviousData,
    staleTime: 60_000,
  })
}

export function useFormSource(of: FormOf) {
  return useQuery({
    queryKey: ['forms', of.kind, of.id, 'source'],
    queryFn: ({ signal }) => get<SourceView>(`${addressOf(of)}/source`, {}, signal),
    staleTime: Infinity,
  })
}

export const formOriginalPath = (of: FormOf) => `${addressOf(of)}/original`

export function useImportJob(id: string) {
  return useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => get<Job>(`/api/jobs/${id}`, {}, signal),
  })
}

export function useSaveLayout() {
  return useMutation({
    mutationFn: (input: SaveLayout) => send<LayoutSummary>('POST', PATH, input),
    onSuccess: forgetLayouts,
  })
}

export function useImportLayout() {
  return useMutation({
    mutationFn: (input: ImportLayout) => send<LayoutSummary>('POST', `${PATH}/import`, input),
    onSuccess: forgetLayouts,
  })
}

export function useRemoveLayout() {
  return useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `${PATH}/${id}`),
    onSuccess: forgetLayouts,
  })
}

export const layoutExportPath = (id: string) => `${PATH}/${id}/export`

/** How often an import is asked about, and for how long, in milliseconds. */
const POLL_MS = 400
const LONGEST_MS = 90_000

/** What reading a file again came to: the document, or the job that did not become one. */
type ReadOutcome =
  | {
      readonly document: string
      readonly figures: ReadAgain['after'] | null
      readonly edits: ReadAgain['edits'] | null
    }
  | { readonly job: Job }

export function useReadAgain() {
  return useMutation({
    mutationFn: readAgain,
    onSuccess: () => Promise.all([forgetContents(), forgetKeys('jobs', 'forms')]),
  })
}

async function readAgain(of: FormOf): Promise<ReadOutcome> {
  if (of.kind === 'document') {
    const read = await send<ReadAgain>('POST', `${addressOf(of)}/read-again`)
    return { document: read.document, figures: read.after, edits: read.edits }
  }
  const accepted = await send<ImportAccepted>('POST', `${addressOf(of)}/read-again`)
  if ('duplicateOf' in accepted) return { document: accepted.duplicateOf, figures: null, edits: null }
  const job = await ended('job' in accepted ? accepted.job : '')
  return job.result === null ? { job } : { document: job.result.document, figures: null, edits: null }
}

async function ended(id: string): Promise<Job> {
  const until = Date.now() + LONGEST_MS
  for (;;) {
    const job = await get<Job>(`/api/jobs/${id}`)
    if ((job.state !== 'waiting' && job.state !== 'running') || Date.now() > until) return job
    await new Promise((resolve) => window.setTimeout(resolve, POLL_MS))
  }
}

async function forgetLayouts(): Promise<void> {
  await forgetKeys('layouts', 'forms', 'events')
}
