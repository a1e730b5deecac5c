/**
 * Handing in a document keeps its bytes and makes a job, in one transaction, so nothing that was uploaded is
 * lost; the job then reads, checks and saves (run-import.ts).
 */
import type { ImportAccepted } from '#api/documents/documents.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { adoptDocument, findDocumentByDigest } from '#store/documents/documents.ts'
import { storeFile } from '#store/documents/files.ts'
import { adoptJob, createDuplicateJob, createJob, findOpenJob, type NewJob } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { duplicateResult } from '#store/documents/save-document.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { documentAdopted, jobCreated } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'

/** `file` is a name alone, as the server has cleaned it. */
export type UploadedFile = { readonly file: string; readonly bytes: Uint8Array }

/** What was handed in is a job now, is one already, or is a document already. */
export type Submitted =
  | { readonly job: JobRow }
  | { readonly duplicateOf: string; readonly job: JobRow | null }

/** Takes a file in. Faults of the file are in its job. */
export async function importDocument(
  context: Context,
  actor: Actor,
  input: UploadedFile,
  batch: string | null = null,
): Promise<Result<ImportAccepted, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const submitted = await context.store
    .of(actor.region)
    .transaction((tx) => submitFile({ context, tx, actor }, input, { demo: false, batch }))
  if (submitted.job !== null) context.board.announce({ region: actor.region, job: submitted.job })
  if ('duplicateOf' in submitted) return ok({ duplicateOf: submitted.duplicateOf })
  return ok({ job: submitted.job.id })
}

export type Submission = {
  readonly demo: boolean
  /** Every file of a batch has a job of its own there, so that the batch has a result for it. */
  readonly batch: string | null
}

/**
 * Keeps the bytes and makes the job. Who hands in the same bytes at the same time waits here and gets the
 * same job.
 * @param input `file` may have folders in front of its name
 */
export async function submitFile(
  { context, tx, actor }: Work,
  input: UploadedFile,
  { demo, batch }: Submission,
): Promise<Submitted> {
  const sha256 = await storeFile(tx, input.bytes, context.clock())
  const label = input.file
  const newJob = (): NewJob => ({
    id: context.newId(),
    label,
    sha256,
    demo,
    batch,
    createdBy: actor.id,
    createdAt: context.clock(),
  })
  const open = await findOpenJob(tx, sha256)
  const own = open !== null && !demo && (await adoptJob(tx, open.id))
  if (own) await adopted(context, tx, actor, `job:${open.id}`)
  const document = await findDocumentByDigest(tx, sha256)
  if (document !== null) {
    if (!demo && (await adoptDocument(tx, document)))
      await adopted(context, tx, actor, `document:${document}`)
    if (batch === null) return { duplicateOf: document, job: null }
    return {
      duplicateOf: document,
      job: await createDuplicateJob(tx, newJob(), await duplicateResult(tx, sha256)),
    }
  }
  if (open !== null && batch === null) return { job: open }
  const job = await createJob(tx, newJob())
  const event = jobCreated(job.id, { file: label, sha256, size: input.bytes.byteLength, demo })
  await audit(context, tx, actor.id, event)
  return { job }
}

/**
 * A file of the demonstration belongs from then on to the person who hands it in: nothing that was uploaded
 * goes with the demonstration.
 */
async function adopted(
  context: Context,
  tx: Db,
  actor: Actor,
  subject: `document:${string}` | `job:${string}`,
): Promise<void> {
  await audit(context, tx, actor.id, documentAdopted(subject))
}
