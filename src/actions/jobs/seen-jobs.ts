/** Which jobs a person sees, and what became of their imports since. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { undoneImports } from '#store/jobs/jobs.ts'
import type { Db } from '#store/kernel/store.ts'

/** Files are of any unit: an import is seen by who reads the documents of the whole region. */
export function seesJob(actor: Actor, { kind }: Pick<JobRow, 'kind'>): boolean {
  const { region } = actor
  return (
    allows(actor, 'job.read', { region }) && (kind !== 'import' || allows(actor, 'document.read', { region }))
  )
}

/** Those of imports that were undone say so. */
export async function withUndone(db: Db, jobs: readonly JobRow[]): Promise<readonly JobRow[]> {
  const undone = await undoneImports(db, new Set(jobs.flatMap(({ batch }) => batch ?? [])))
  return jobs.map((job) =>
    job.state === 'done' && job.batch !== null && undone.has(job.batch) ? { ...job, undone: true } : job,
  )
}
