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

/** As many as the server lists: unfinished ones first, then the newest. */
const LISTED = 100

/** A list asked anew. Where the server had more than it lists, what is known of the others stays. */
export function withKnown(list: JobList, known: JobList | undefined): JobList {
  if (known === undefined || list.rows.length < LISTED) return list
  const listed = new Set(list.rows.map((job) => job.id))
  return { rows: [...list.rows, ...known.rows.filter((job) => !listed.has(job.id))] }
}

/** Files on their way; audits of everything are told of by themselves. */
export function running(list: JobList | undefined): number {
  return list?.rows.filter((job) => job.kind === 'import' && (job.state === 'waiting' || job.state === 'running')).length ?? 0
}

/** The audit of everything that is under way. */
export function auditing(list: JobList | undefined): Job | null {
  return list?.rows.find((job) => job.kind === 're-audit' && !isOver(job)) ?? null
}

/** Files about which somebody has to decide; nothing runs for them. */
export function undecided(list: JobList | undefined): number {
  return list?.rows.filter(({ state }) => state === 'needs-decision').length ?? 0
}
