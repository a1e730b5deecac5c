/** Batches: the newest ones, one with all its files, and what became of the files as a table to take away. */
import type { Batch, BatchDetail, BatchList } from '#api/documents/batches.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { csvText } from '#core/kernel/csv.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findBatch, loadBatches } from '#store/documents/batches.ts'
import { listBatchJobs } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { COMMON_BATCH, jobOutcome, jobOutcomeText } from '#text/documents/batches.ts'
import { jobProblemText } from '#text/jobs.ts'
import type { Language } from '#text/language.ts'
import { seesJob, withUndone } from '../jobs/seen-jobs.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { FileToKeep } from './read-original.ts'

export async function listBatches(context: Context, actor: Actor): Promise<Result<BatchList, Problem>> {
  if (!seesJob(actor, { kind: 'import' })) return NOT_ALLOWED
  const rows = await loadBatches(context.store.of(actor.region).db)
  return ok({ rows: rows.map((batch) => withWhole(context, batch)) })
}

/** Errors: batch-not-found. */
export async function readBatch(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<BatchDetail, Problem>> {
  if (!seesJob(actor, { kind: 'import' })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [found, jobs] = await Promise.all([findBatch(db, input.id), listBatchJobs(db, input.id)])
  if (found === null) return err(problem('batch-not-found'))
  return ok({ ...withWhole(context, found), jobs: [...(await withUndone(db, jobs))] })
}

/**
 * Counts what is still to come out of a zip among the waiting; jobs made since the batch was counted are not
 * missed.
 */
function withWhole({ unpacking }: Context, batch: Batch): Batch {
  const { counts } = batch
  const { all: together, left } = unpacking.files(batch.id)
  const all = Math.max(together, counts.all + left)
  return { ...batch, counts: { ...counts, all, waiting: counts.waiting + all - counts.all } }
}

/** @param input.only `refused` leaves out what was imported. Errors: batch-not-found. */
export async function exportBatch(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly only: 'all' | 'refused'; readonly language: Language },
): Promise<Result<FileToKeep, Problem>> {
  const read = await readBatch(context, actor, input)
  if (!read.ok) return read
  const { language } = input
  const rows = read.value.jobs
    .filter(({ state }) => input.only === 'all' || state === 'failed')
    .map((job) => rowOf(job, language))
  const text = csvText([COMMON_BATCH.heads[language], ...rows])
  const name = `${read.value.label.replace(/\.zip$/i, '')} ${COMMON_BATCH.results[language]}.csv`
  return ok({ name, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(text, 'utf8') })
}

function rowOf(job: JobRow, language: Language): string[] {
  const { label, result, problem: reason, finishedAt } = job
  const made =
    result === null || result.duplicate ? ['', ''] : [String(result.projects), String(result.indicators)]
  return [
    label,
    jobOutcomeText(jobOutcome(job), language),
    reason === null ? '' : jobProblemText(reason, language),
    ...made,
    finishedAt ?? '',
  ]
}
