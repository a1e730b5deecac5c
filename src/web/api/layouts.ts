/** Remembered layouts, what the labels of a file are taken for, and reading a file again. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { Job } from '#api/jobs.ts'
import type { ImportLayout, LayoutDraft, ReadAgain, SaveLayout } from '#api/layouts.ts'
import { getAddress } from './addresses.ts'
import { ask, asking, askingWith, send } from './calls.ts'
import { forgetContents } from './documents.ts'
import { forgetKeys } from './query-client.ts'

/** The file whose form is looked at: a document, or an import that failed. */
export type FormSource = { readonly kind: 'document' | 'job'; readonly id: string }

const placeOf = ({ kind }: FormSource) => (kind === 'document' ? 'documents' : 'jobs')

export function useLayouts() {
  return useQuery(asking('/api/layouts', {}))
}

/** @param draft null: as the file is read now */
export function useForm(of: FormSource, draft: LayoutDraft | null) {
  const place = placeOf(of)
  const input = { params: { id: of.id }, body: { draft } }
  return useQuery({
    ...askingWith(`/api/${place}/:id/form`, input),
    queryFn: () => send(`POST /api/${place}/:id/form`, input),
    placeholderData: draft === null ? undefined : keepPreviousData,
    staleTime: 60_000,
  })
}

export function useFormSource(of: FormSource) {
  return useQuery({
    ...asking(`/api/${placeOf(of)}/:id/source`, { params: { id: of.id } }),
    staleTime: Infinity,
  })
}

export const formOriginalPath = (of: FormSource) =>
  getAddress(`/api/${placeOf(of)}/:id/original`, { params: { id: of.id } })

export function useImportJob(id: string) {
  return useQuery(asking('/api/jobs/:id', { params: { id } }))
}

export function useSaveLayout() {
  return useMutation({
    mutationFn: (body: SaveLayout) => send('POST /api/layouts', { body }),
    onSuccess: forgetLayouts,
  })
}

export function useImportLayout() {
  return useMutation({
    mutationFn: (body: ImportLayout) => send('POST /api/layouts/import', { body }),
    onSuccess: forgetLayouts,
  })
}

export function useRemoveLayout() {
  return useMutation({
    mutationFn: (layout: string) => send('DELETE /api/layouts/:layout', { params: { layout } }),
    onSuccess: forgetLayouts,
  })
}

export const layoutExportPath = (layout: string) =>
  getAddress('/api/layouts/:layout/export', { params: { layout } })

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

async function readAgain(of: FormSource): Promise<ReadOutcome> {
  const params = { id: of.id }
  if (of.kind === 'document') {
    const read = await send('POST /api/documents/:id/read-again', { params })
    return { document: read.document, figures: read.after, edits: read.edits }
  }
  const accepted = await send('POST /api/jobs/:id/read-again', { params })
  if ('duplicateOf' in accepted) return { document: accepted.duplicateOf, figures: null, edits: null }
  const job = await ended('job' in accepted ? accepted.job : '')
  return job.result === null ? { job } : { document: job.result.document, figures: null, edits: null }
}

async function ended(id: string): Promise<Job> {
  const until = Date.now() + LONGEST_MS
  for (;;) {
    const job = await ask('/api/jobs/:id', { params: { id } })
    if ((job.state !== 'waiting' && job.state !== 'running') || Date.now() > until) return job
    await new Promise((resolve) => window.setTimeout(resolve, POLL_MS))
  }
}

async function forgetLayouts(): Promise<void> {
  await forgetKeys('layouts', 'forms', 'events')
}
