/** Pure helpers over the list of jobs. */
import type { Job, JobList } from '#api/jobs.ts'

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/**
 * The list with the news of one job: replaced in its place, or put in front. News that came late is not
 * believed.
 */
export function withJob(list: JobList, news: Job): JobList {
  const known = list.rows.find((job) => job.id === news.id)
  if (known === undefined) return { rows: [news, ...list.rows] }
  return isLate(news, known) ? list : { rows: list.rows.map((job) => (job.id === news.id ? news : job)) }
}

function isLate(news: Job, known: Job): boolean {
  return (isOver(known) && !isOver(news)) || (known.state === news.state && news.progress < known.progress)
}

/** As many as the server lists: unfinished ones first, then the newest. */
const LISTED = 100

/**
 * A list asked anew. What the stream sent of a job while the answer was on its way is later than the answer;
 * where the server had more than it lists, what is known of the others stays.
 */
export function withKnown(list: JobList, known: JobList | undefined): JobList {
  if (known === undefined) return list
  const before = new Map(known.rows.map((job) => [job.id, job]))
  const rows = list.rows.map((job) => {
    const last = before.get(job.id)
    return last !== undefined && isLate(job, last) ? last : job
  })
  const listed = new Set(rows.map((job) => job.id))
  return { rows: rows.length < LISTED ? rows : [...rows, ...known.rows.filter((job) => !listed.has(job.id))] }
}

/** Files on their way; audits of everything are shown by themselves. */
export function running(list: JobList | undefined): number {
  return (
    list?.rows.filter((job) => job.kind === 'import' && (job.state === 'waiting' || job.state === 'running'))
      .length ?? 0
  )
}

/** The audit of everything that is under way. */
export function auditing(list: JobList | undefined): Job | null {
  return list?.rows.find((job) => job.kind === 're-audit' && !isOver(job)) ?? null
}

/** Files about which somebody has to decide; nothing runs for them. */
export function undecided(list: JobList | undefined): number {
  return list?.rows.filter(({ state }) => state === 'needs-decision').length ?? 0
}
