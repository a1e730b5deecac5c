/** Jobs: the list, kept live by the stream of the server, and asked again every so often where the stream is cut. */
import { useEffect, useRef, useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Job, JobList } from '#api/jobs.ts'
import { get, send } from './client.ts'
import { forgetContents } from './documents.ts'
import { isOver, withJob } from './job-list.ts'
import { queryClient } from './query-client.ts'

const KEY = ['jobs'] as const
const POLL_MS = 1500

export function useJobs() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<JobList>('/api/jobs', {}, signal), staleTime: 0 })
}

export function useCancelJob() {
  return useMutation({
    mutationFn: (id: string) => send<Job>('POST', `/api/jobs/${id}/cancel`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}

/** Keeps the jobs live for as long as the frame stands; one stream for all pages. */
export function useLiveJobs(): void {
  const [cut, setCut] = useState(false)
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<JobList>('/api/jobs', {}, signal),
    staleTime: 0,
    refetchInterval: (query) => (cut && query.state.data?.rows.some((job) => !isOver(job)) ? POLL_MS : false),
  })
  useEffect(() => {
    const stream = new EventSource('/api/jobs/stream')
    stream.addEventListener('open', () => {
      setCut(false)
      // What happened while nobody listened.
      void queryClient.invalidateQueries({ queryKey: KEY })
    })
    stream.addEventListener('error', () => setCut(true))
    stream.addEventListener('job', (event) => takeIn(JSON.parse(event.data as string) as Job))
    return () => stream.close()
  }, [])
  useForgetWhenOver(data)
}

function takeIn(job: Job): void {
  queryClient.setQueryData<JobList>(KEY, (list) => withJob(list ?? { rows: [] }, job))
}

/** When a job ends, whatever is made of documents is asked again. */
function useForgetWhenOver(list: JobList | undefined): void {
  const over = list?.rows.filter((job) => isOver(job)).map((job) => job.id).join() ?? null
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (over === null || over === seen.current) return
    if (seen.current !== null) void forgetContents()
    seen.current = over
  }, [over])
}
