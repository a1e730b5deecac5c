/**
 * Jobs: the list, kept live by the stream of the server, and asked again every so often where the stream is
 * cut.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { AnswerOf } from './addresses.ts'
import { getAddress, answerKey } from './addresses.ts'
import { ask, send } from './calls.ts'
import { forgetContents } from './documents.ts'
import { isOver, withJob, withKnown } from './job-list.ts'
import { forgetAnswers, queryClient } from './query-client.ts'
import { useMay, useSession } from './session.ts'

type JobList = AnswerOf<'GET /api/jobs'>
type Job = AnswerOf<'GET /api/jobs/stream'>

const KEY = answerKey('/api/jobs', {})
/** How often is asked while the stream is cut. */
const POLL_MS = 1500
const REOPEN_MS = 5000
/** A stream that something on the way holds back is taken for one that is cut. */
const PATIENCE_MS = 3000

/** The stream; the list is asked for once it is open, so that nothing happens between the two. */
type Stream = 'opening' | 'open' | 'cut'
const stream = (() => {
  const listeners = new Set<() => void>()
  let now: Stream = 'opening'
  return {
    get: () => now,
    put: (next: Stream) => {
      now = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
})()
const useStream = () => useSyncExternalStore(stream.subscribe, stream.get)

const jobsQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal }) => {
    const list = await ask('/api/jobs', {}, signal)
    return withKnown(list, queryClient.getQueryData<JobList>(KEY))
  },
  // The stream keeps it as it is; where that is cut it is asked again by and by.
  staleTime: Infinity,
})

/**
 * Not requested for a person who may not see what is being done, nor before the first password is changed.
 */
function useFollows(): boolean {
  const { mustChangePassword } = useSession().user
  return useMay()('job.read') && !mustChangePassword
}

/** Empty, and not requested, for a person who may not see what is being done. */
export function useJobs() {
  const follows = useFollows()
  return useQuery({ ...jobsQuery, enabled: useStream() !== 'opening' && follows })
}

export function useCancelJob() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/jobs/:id/cancel', { params: { id } }),
    onSettled: () => forgetAnswers('/api/jobs'),
  })
}

/** Keeps the jobs live for as long as the frame is shown; one stream for all pages. */
export function useLiveJobs(): void {
  const follows = useFollows()
  const state = useStream()
  const { data } = useQuery({
    ...jobsQuery,
    enabled: follows && state !== 'opening',
    refetchInterval: state === 'cut' ? POLL_MS : false,
  })
  useEffect(() => (follows ? follow() : undefined), [follows])
  useForgetWhenOver(data)
}

/** Follows the stream, opening it anew when the server ended it. @returns how to stop */
function follow(): () => void {
  let source: EventSource | null = null
  let timer = 0
  const patience = window.setTimeout(() => {
    if (stream.get() === 'opening') stream.put('cut')
  }, PATIENCE_MS)
  const open = () => {
    source = new EventSource(getAddress('/api/jobs/stream', {}))
    source.addEventListener('open', () => {
      const wasCut = stream.get() === 'cut'
      stream.put('open')
      // What happened while nobody listened.
      if (wasCut) void forgetAnswers('/api/jobs')
    })
    source.addEventListener('error', () => {
      stream.put('cut')
      // A browser tries again by itself after a lost connection, not after a refusal.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, REOPEN_MS)
    })
    source.addEventListener('job', (event) => takeIn(JSON.parse(event.data as string) as Job))
  }
  open()
  return () => {
    window.clearTimeout(patience)
    window.clearTimeout(timer)
    source?.close()
    stream.put('opening')
  }
}

function takeIn(job: Job): void {
  queryClient.setQueryData<JobList>(KEY, (list) => withJob(list ?? { rows: [] }, job))
}

/** When a job ends, whatever is made of documents is asked again. */
function useForgetWhenOver(list: JobList | undefined): void {
  const over =
    list?.rows
      .filter((job) => isOver(job))
      .map((job) => job.id)
      .join() ?? null
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (over === null || over === seen.current) return
    if (seen.current !== null) void forgetContents()
    seen.current = over
  }, [over])
}
