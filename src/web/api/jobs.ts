/**
 * Jobs: the list, kept live by the stream of the server, and asked again every so often where the stream is
 * cut.
 */
import { useEffect, useRef, useState } from 'react'
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

const jobsQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal }) => {
    const list = await ask('/api/jobs', {}, signal)
    return withKnown(list, queryClient.getQueryData<JobList>(KEY))
  },
  staleTime: 0,
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
  return useQuery({ ...jobsQuery, enabled: useFollows() })
}

export function useCancelJob() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/jobs/:id/cancel', { params: { id } }),
    onSettled: () => forgetAnswers('/api/jobs'),
  })
}

/** Keeps the jobs live for as long as the frame is shown; one stream for all pages. */
export function useLiveJobs(): void {
  const [cut, setCut] = useState(false)
  const enabled = useFollows()
  const { data } = useQuery({ ...jobsQuery, enabled, refetchInterval: cut ? POLL_MS : false })
  useEffect(() => (enabled ? follow(setCut) : undefined), [enabled])
  useForgetWhenOver(data)
}

/** Follows the stream, opening it anew when the server ended it. @returns how to stop */
function follow(onCut: (cut: boolean) => void): () => void {
  let stream: EventSource | null = null
  let timer = 0
  const open = () => {
    stream = new EventSource(getAddress('/api/jobs/stream', {}))
    stream.addEventListener('open', () => {
      onCut(false)
      // What happened while nobody listened.
      void forgetAnswers('/api/jobs')
    })
    stream.addEventListener('error', () => {
      onCut(true)
      // A browser tries again by itself after a lost connection, not after a refusal.
      if (stream?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, REOPEN_MS)
    })
    stream.addEventListener('job', (event) => takeIn(JSON.parse(event.data as string) as Job))
  }
  open()
  return () => {
    window.clearTimeout(timer)
    stream?.close()
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
