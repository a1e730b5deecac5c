/**
 * Importing a document. Handing it in keeps the bytes and makes a job, in one transaction, so nothing that was uploaded
 * is lost; the job then reads, checks and saves. What comes of it, document, findings, the job's end and the audit
 * event, is one transaction again: there is never half a document.
 */
import type { ImportAccepted } from '#api/documents.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import type { ReadFault } from '#core/fault.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { ruleSetFor } from '#core/rules/rulebook.ts'
import { checkTargets } from '#core/rules/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { regionOfDocument, unitOfDocument } from '#core/target/origin.ts'
import { ReadingStopped } from '#documents/workers/pool.ts'
import { adoptDocument, findDocumentByDigest } from '#store/documents.ts'
import { loadFile, storeFile } from '#store/files.ts'
import { adoptJob, createJob, findOpenJob, finishJob, lockDemoJob, type ClaimedJob, type JobRow } from '#store/jobs.ts'
import { findRegion } from '#store/regions.ts'
import { saveDocument } from '#store/save-document.ts'
import type { Db } from '#store/store.ts'
import type { JobProblem } from '#store/tables.ts'
import { audit } from './audit.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

/** `file` is a name alone, as the server has cleaned it. */
export type UploadedFile = { readonly file: string; readonly bytes: Uint8Array }

/** What was handed in is a job now, is one already, or is a document already. */
export type Submitted = { readonly job: JobRow } | { readonly duplicateOf: string }

/** Takes a file in. Faults of the file are told by the job. */
export async function importDocument(context: Context, actor: Actor, input: UploadedFile): Promise<Result<ImportAccepted, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const submitted = await context.store.transaction((tx) => submitFile(context, tx, actor, input, false))
  if ('duplicateOf' in submitted) return ok(submitted)
  context.board.announce({ region: actor.region, job: submitted.job })
  return ok({ job: submitted.job.id })
}

/** Keeps the bytes and makes the job. Who hands in the same bytes at the same time waits here and gets the same job. */
export async function submitFile(context: Context, tx: Db, actor: Actor, input: UploadedFile, demo: boolean): Promise<Submitted> {
  const sha256 = await storeFile(tx, actor.region, input.bytes, context.clock())
  const open = await findOpenJob(tx, actor.region, sha256)
  const own = open !== null && !demo && await adoptJob(tx, actor.region, open.id)
  if (own) await adopted(context, tx, actor, `job:${open.id}`)
  const document = await findDocumentByDigest(tx, actor.region, sha256)
  if (document !== null) {
    if (!demo && await adoptDocument(tx, actor.region, document)) await adopted(context, tx, actor, `document:${document}`)
    return { duplicateOf: document }
  }
  if (open !== null) return { job: open }
  const label = input.file
  const job = await createJob(tx, actor.region, { id: context.newId(), label, sha256, demo, createdBy: actor.id, createdAt: context.clock() })
  await audit(context, tx, actor.region, { type: 'job.created', actor: actor.id, subject: `job:${job.id}`, before: null, after: { file: label, sha256, size: input.bytes.byteLength, demo } })
  return { job }
}

/** Whoever hands in a file of the demonstration owns it from then on: nothing that was uploaded goes with the demonstration. */
async function adopted(context: Context, tx: Db, actor: Actor, subject: string): Promise<void> {
  await audit(context, tx, actor.region, { type: 'document.adopted', actor: actor.id, subject, before: { demo: true }, after: { demo: false } })
}

/** Thrown to undo a transaction whose job was cancelled or taken over meanwhile. */
export class JobLost extends Error {}

/** How far a job is; the answer says whether to go on. */
export type Progress = (percent: number) => Promise<boolean>

/**
 * Does the work of a job in the hands of `runner`: reading (to 60), checking (to 80), saving.
 * @param signal stops the reading under way
 * @returns the ended job; null when it was given up, because `progress` said so or the reading was stopped.
 * @throws JobLost when it was cancelled or taken over while it was being saved: nothing was saved then.
 */
export async function runImport(context: Context, region: string, job: ClaimedJob, runner: string, progress: Progress, signal?: AbortSignal): Promise<JobRow | null> {
  if (!(await progress(5))) return null
  const bytes = await loadFile(context.store.db, region, job.sha256)
  if (bytes === null) return refuse(context, region, job, runner, { code: 'unexpected', values: { id: job.id } })
  if (!(await progress(10))) return null
  const read = await readUnlessStopped(context, { file: job.label, bytes }, signal)
  if (read === null) return null
  if (!read.ok) return refuse(context, region, job, runner, problemOf(read.error))
  if (!(await progress(60))) return null
  const own = regionOfDocument(read.value) ?? (await findRegion(context.store.db, region))?.code ?? null
  const checked = checkTargets(read.value, ruleSetFor(own, read.value.fiscalYear))
  if (!(await progress(80))) return null
  return context.store.transaction(async (tx) => {
    const at = context.clock()
    const demo = await lockDemoJob(tx, region, job.id)
    const document = { document: read.value, size: bytes.byteLength, unit: unitOfDocument(read.value), checked, demo, importedAt: at, importedBy: job.createdBy }
    const result = await saveDocument(tx, region, document, context.newId)
    const ended = await finishJob(tx, region, job.id, runner, { at, result })
    if (ended === null) throw new JobLost()
    if (!result.duplicate) {
      const after = { file: job.label, sha256: job.sha256, projects: result.projects, indicators: result.indicators, ruleSet: checked.ruleSet, findings: result.findings, demo }
      await audit(context, tx, region, { type: 'document.imported', actor: job.createdBy, subject: `document:${result.document}`, before: null, after })
    }
    return ended
  })
}

async function readUnlessStopped({ readers }: Context, { file, bytes }: UploadedFile, signal?: AbortSignal): Promise<Result<TargetDocument, ReadFault> | null> {
  try {
    return await readers.readTargets(bytes, file, {}, signal)
  } catch (error) {
    if (error instanceof ReadingStopped) return null
    throw error
  }
}

/** Ends a job as failed; the bytes stay. */
export async function refuse(context: Context, region: string, job: ClaimedJob, runner: string, problem: JobProblem): Promise<JobRow> {
  return context.store.transaction(async (tx) => {
    const ended = await finishJob(tx, region, job.id, runner, { at: context.clock(), problem })
    if (ended === null) throw new JobLost()
    await audit(context, tx, region, { type: 'document.refused', actor: job.createdBy, subject: `job:${job.id}`, before: null, after: { file: job.label, sha256: job.sha256, ...problem } })
    return ended
  })
}

function problemOf(fault: ReadFault): JobProblem {
  return { code: fault.code, values: { file: fault.file, ...(fault.at !== null && 'line' in fault.at && { line: fault.at.line }), ...fault.values } }
}
