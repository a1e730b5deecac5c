/** Pure helpers over the list of jobs. */
import type { Job, JobList } from '#api/jobs.ts'

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/** The list with the news of one job: replaced in its place, or put in front. News that came late is not believed. */
export function withJob(list: JobList, news: Job): JobList {
  const known = list.rows.find((job) => job.id === news.id)
  if (known === undefined) return { rows: [news, ...list.rows] }
  if (isOver(known) && !isOver(news)) return list
  if (known.state === news.state && news.progress < known.progress) return list
  return { rows: list.rows.map((job) => (job.id === news.id ? news : job)) }
}

export function running(list: JobList | undefined): number {
  return list?.rows.filter((job) => !isOver(job)).length ?? 0
}
