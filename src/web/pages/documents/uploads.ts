/**
 * Files on their way to the server: three at a time, each a request of its own. They live outside the pages,
 * so that one may go on working elsewhere while they run; closing the window is warned about.
 */
import { useSyncExternalStore } from 'react'
import type { ProblemBody } from '#api/kernel/common.ts'
import { ApiError, NOT_UNDERSTOOD } from '../../api/api-error.ts'
import { createImport, forgetBatches } from '../../api/batches.ts'
import { importFile } from '../../api/documents.ts'
import { holdsForPerson } from '../../preferences/persons-own.ts'
import { droppedFolder, type Dropped } from './dropped.ts'

const AT_ONCE = 3

type UploadState = 'queued' | 'sending' | 'sent' | 'refused' | 'duplicate' | 'cancelled'

export type Upload = {
  readonly id: number
  readonly name: string
  readonly state: UploadState
  /** The job that reads it, once it was sent. */
  readonly job: string | null
  /** The batch that it goes into, or that was made of it when it turned out to be a zip. */
  readonly batch: string | null
  /** Jobs of earlier attempts. */
  readonly earlier: readonly string[]
  /** The document that these bytes already are. */
  readonly duplicateOf: string | null
  readonly problem: ProblemBody | null
}

const files = new Map<number, File>()
const senders = new Map<number, AbortController>()
const listeners = new Set<() => void>()
let uploads: readonly Upload[] = []
let cleared: ReadonlySet<string> = new Set()
let last = 0

// Nothing that one person sends is sent, or shown, for the next.
holdsForPerson(() => {
  for (const sender of senders.values()) sender.abort()
  files.clear()
  senders.clear()
  cleared = new Set()
  put([])
})

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => uploads)
}

/** Jobs that were cleared away in this window. */
export function useCleared(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => cleared)
}

/** From this many files on they are one import. */
const MANY = 2

/**
 * Sends what was dropped. A folder, a zip and several files are one import, of which nothing counts before it is
 * confirmed.
 * @returns its id; null for files that come one by one
 */
export async function addUploads({ files: added, folder }: Dropped, label: string): Promise<string | null> {
  const zip = added.find(({ name }) => isZip(name))
  const many = added.length >= MANY || zip !== undefined
  const named = folder ?? (added.length === 1 && zip !== undefined ? zip.name : label)
  const batch = many ? (await createImport(named)).id : null
  if (batch !== null) void forgetBatches()
  const fresh = added.map((file): Upload => {
    last += 1
    files.set(last, file)
    return {
      id: last,
      name: file.name,
      state: 'queued',
      job: null,
      batch,
      earlier: [],
      duplicateOf: null,
      problem: null,
    }
  })
  put([...fresh, ...uploads])
  sendNext()
  return batch
}

function isZip(name: string): boolean {
  return /\.zip$/i.test(name)
}

export function retryUploads(ids: readonly number[]): void {
  for (const { id, job, earlier } of uploads.filter((upload) => ids.includes(upload.id))) {
    change(id, {
      state: 'queued',
      job: null,
      earlier: job === null ? earlier : [...earlier, job],
      duplicateOf: null,
      problem: null,
    })
  }
  sendNext()
}

export function cancelUpload(id: number): void {
  const upload = uploads.find((one) => one.id === id)
  if (upload?.state !== 'queued' && upload?.state !== 'sending') return
  change(id, { state: 'cancelled' })
  senders.get(id)?.abort()
}

/** What of a batch has not been sent is not sent any more. */
export function cancelBatchUploads(batch: string): void {
  for (const { id } of uploads.filter((upload) => upload.batch === batch)) cancelUpload(id)
  // Nothing else shows them: the batch was given up as a whole.
  put(uploads.filter((upload) => upload.batch !== batch || upload.state !== 'cancelled'))
}

/** Takes files and jobs out of sight; the jobs themselves stay on the server. */
export function clearAway(ids: readonly number[], jobs: readonly string[]): void {
  for (const id of ids) files.delete(id)
  const earlier = uploads.filter(({ id }) => ids.includes(id)).flatMap((upload) => upload.earlier)
  cleared = new Set([...cleared, ...jobs, ...earlier])
  put(uploads.filter(({ id }) => !ids.includes(id)))
}

function sendNext(): void {
  const free = AT_ONCE - uploads.filter(({ state }) => state === 'sending').length
  // The newest are in front; they are sent in the order in which they were given.
  const next = uploads
    .filter(({ state }) => state === 'queued')
    .toSorted((a, b) => a.id - b.id)
    .slice(0, free)
  for (const upload of next) void sendOne(upload.id)
}

async function sendOne(id: number): Promise<void> {
  const file = files.get(id)
  if (file === undefined) return
  const sender = new AbortController()
  senders.set(id, sender)
  change(id, { state: 'sending' })
  const outcome = await outcomeOf(
    file,
    uploads.find((upload) => upload.id === id)?.batch ?? null,
    sender.signal,
  )
  senders.delete(id)
  if (!sender.signal.aborted) change(id, outcome)
  lookAtBatch(id)
  sendNext()
}

/** When the last file of a batch has been sent, its figures are asked once more. */
function lookAtBatch(id: number): void {
  const batch = uploads.find((upload) => upload.id === id)?.batch ?? null
  if (batch === null) return
  const open = uploads.some(
    (upload) => upload.batch === batch && (upload.state === 'queued' || upload.state === 'sending'),
  )
  if (!open) void forgetBatches()
}

async function outcomeOf(file: File, batch: string | null, signal: AbortSignal): Promise<Partial<Upload>> {
  try {
    const accepted = await importFile(file, { batch, folder: droppedFolder(file) }, signal)
    if ('job' in accepted) return { state: 'sent', job: accepted.job }
    if ('batch' in accepted) await forgetBatches()
    return 'batch' in accepted
      ? { state: 'sent', batch: accepted.batch }
      : { state: 'duplicate', duplicateOf: accepted.duplicateOf }
  } catch (error) {
    return {
      state: 'refused',
      problem: error instanceof ApiError ? error.problem : { code: NOT_UNDERSTOOD, values: {} },
    }
  }
}

function change(id: number, news: Partial<Upload>): void {
  put(uploads.map((upload) => (upload.id === id ? { ...upload, ...news } : upload)))
}

function put(next: readonly Upload[]): void {
  uploads = next
  for (const listener of listeners) listener()
  const busy = uploads.some(({ state }) => state === 'queued' || state === 'sending')
  if (busy) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // Browsers before 119 ask only when this is set.
  event.returnValue = true
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
