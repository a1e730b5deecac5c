/**
 * The job of an uploaded file: reads, checks and saves it. What comes of it, document, findings, the job's end
 * and the audit event, is one transaction: there is never half a document.
 */
import { basename } from 'node:path'
import type { ReadFault } from '#core/kernel/fault.ts'
import type { Result } from '#core/kernel/result.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { CheckResult } from '#core/findings/run.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { ReadingStopped } from '#documents/workers/outcome.ts'
import { unitsOf } from '#store/documents/rows.ts'
import { otherNames } from '#store/documents/units.ts'
import { findDocumentByDigest } from '#store/documents/documents.ts'
import { loadFile } from '#store/documents/files.ts'
import { carryAssessments } from '#store/assessment/assessments.ts'
import { carryFilings } from '#store/filing/filings.ts'
import { carryStatementFiling } from '#store/statements/filings.ts'
import { awaitDecision, finishJob, lockDemoJob, type ClaimedJob, type JobRow } from '#store/jobs/jobs.ts'
import { holdUnits, saveDocument } from '#store/documents/save-document.ts'
import { holdDocument } from '#store/findings/recheck.ts'
import { carryReviews, refreshReviews } from '#store/review/rows.ts'
import type { Db } from '#store/kernel/store.ts'
import type { JobProblem, OtherName } from '#store/database/column-types.ts'
import { findOlderVersion, supersede } from '#store/documents/versions.ts'
import { audit } from '../kernel/audit.ts'
import { documentImported, documentRefused, documentSuperseded, jobUndecided, unitNamed } from './events.ts'
import { auditDocument, ruleSetOfDocument } from '../findings/audit-document.ts'
import type { Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import type { UploadedFile } from './import-document.ts'
import { endOfDocument } from '../delegation/ends.ts'
import { barOfDocument } from '../filing/guard.ts'
import { layoutsOf } from '../layouts/layouts.ts'
import { scoreDocument } from './recheck-document.ts'
import { barOfYear } from '../years/guard.ts'

/** The job of a file in the hands of a runner. */
export type ImportRun = { readonly region: string; readonly job: ClaimedJob; readonly runner: string }

/** What a file says, and what the rules found in it. */
type ReadFile = {
  readonly document: TargetDocument
  readonly size: number
  readonly checked: CheckResult
}

/** How far a job is; the answer says whether to go on. */
type Progress = (percent: number) => Promise<boolean>

/**
 * Does the work of a job: reading (to 60), checking (to 80), saving.
 * @param signal stops the reading under way
 * @returns the ended job, or the job that needs a decision before anything is saved; null when it was given
 * up, because `progress` said so or the reading was stopped.
 * @throws JobLost when it was cancelled or taken over while it was being saved: nothing was saved then.
 */
export async function runImport(
  context: Context,
  run: ImportRun,
  progress: Progress,
  signal?: AbortSignal,
): Promise<JobRow | null> {
  const { region, job } = run
  const { db } = context.store.of(region)
  if (!(await progress(5))) return null
  const bytes = await loadFile(db, job.sha256)
  if (bytes === null) return failJob(context, run, { code: 'unexpected', values: { id: job.id } })
  if (!(await progress(10))) return null
  const read = await readUnlessStopped(context, region, { file: basename(job.label), bytes }, signal)
  if (read === null) return null
  if (!read.ok) return failJob(context, run, problemOf(read.error))
  const document = read.value
  if (!(await progress(60))) return null
  const closed = await barOfYear(db, document.fiscalYear, document.kind)
  if (closed !== null) return failJob(context, run, closed)
  const checked = await auditDocument(db, document)
  if (!(await progress(80))) return null
  return context.store
    .of(region)
    .transaction((tx) => saveRead(context, tx, run, { document, size: bytes.byteLength, checked }))
}

/** The document with its findings, the job's end and the audit event; or the job waits for a decision. */
async function saveRead(
  context: Context,
  tx: Db,
  run: ImportRun,
  { document, size, checked }: ReadFile,
): Promise<JobRow> {
  const { job, runner } = run
  const at = context.clock()
  const demo = await lockDemoJob(tx, job.id)
  const unit = unitOfDocument(document)
  const older = demo ? null : await olderVersion(context, tx, job, { document, unit })
  if (older !== null && !isDecidedOn(job, older)) return waitForDecision(context, tx, run, older)
  const replaces = job.decision === 'replace' ? older : null
  // Sent in or approved since it was decided: it is decided anew.
  if (replaces !== null && (await holdDocument(tx, replaces)) && (await barOfDocument(tx, replaces)) !== null)
    return waitForDecision(context, tx, run, replaces)
  const saved = await saveDocument(
    tx,
    { document, size, unit, checked, checkedAt: at, demo, importedBy: job.createdBy, replaces },
    context.newId,
  )
  const named = saved.duplicate ? [] : await otherNames(tx, unitsOf(document, unit))
  const result = named.length === 0 ? saved : { ...saved, named }
  const ended = await finishJob(tx, job.id, runner, { at, result })
  if (ended === null) throw new JobLost()
  if (result.duplicate) return ended
  await refreshReviews(tx, result.document, (await ruleSetOfDocument(tx, document)).review)
  const event = documentImported(result.document, {
    file: job.label,
    sha256: job.sha256,
    projects: result.projects,
    indicators: result.indicators,
    ruleSet: checked.ruleSet,
    findings: result.findings,
    demo,
  })
  await audit(context, tx, job.createdBy, event)
  await recordNames(context, tx, job, named)
  if (replaces !== null) await replace(context, tx, job, { older: replaces, by: result.document })
  return ended
}

/** What a file calls a known unit changes nothing, and is kept for the office that looks after the units. */
async function recordNames(
  context: Context,
  tx: Db,
  job: ClaimedJob,
  named: readonly OtherName[],
): Promise<void> {
  for (const { unit, code, name, called } of named) {
    const after = { code, name, called, file: job.label }
    await audit(context, tx, job.createdBy, unitNamed(unit, after))
  }
}

/**
 * The document that a file is another version of; none when its very bytes are a document, or both are to
 * stand.
 */
async function olderVersion(
  context: Context,
  tx: Db,
  job: ClaimedJob,
  { document, unit }: { readonly document: TargetDocument; readonly unit: BudgetUnit | null },
): Promise<string | null> {
  if (job.decision === 'keep' || (await findDocumentByDigest(tx, document.source.sha256)) !== null)
    return null
  // Two versions in one batch are read at the same time: the second waits here until the first is saved, and
  // sees it.
  return findOlderVersion(tx, await holdUnits(tx, document, unit, context.newId), document)
}

/** A decision holds for the two documents that were compared. */
function isDecidedOn({ decision, against }: ClaimedJob, older: string): boolean {
  return decision === 'replace' && against === older
}

async function waitForDecision(
  context: Context,
  tx: Db,
  { job, runner }: ImportRun,
  older: string,
): Promise<JobRow> {
  const waiting = await awaitDecision(tx, job.id, runner, older)
  if (waiting === null) throw new JobLost()
  await audit(context, tx, null, jobUndecided(job.id, { file: job.label, against: older }))
  return waiting
}

/** `by`: the document that takes the place of the older one. */
async function replace(
  context: Context,
  tx: Db,
  job: ClaimedJob,
  { older, by }: { readonly older: string; readonly by: string },
): Promise<void> {
  await endOfDocument(context, tx, { region: tx.region, by: job.createdBy }, older)
  await carryReviews(tx, older, by)
  await carryFilings(tx, older, by)
  await carryStatementFiling(tx, older, by)
  await carryAssessments(tx, older, by)
  // What was waived in the older one may stay waived.
  await scoreDocument(tx, by)
  const file = await supersede(tx, older, by, context.clock())
  const event = documentSuperseded(older, { file }, { document: by, file: job.label })
  await audit(context, tx, job.createdBy, event)
}

async function readUnlessStopped(
  { readers, store }: Context,
  region: string,
  { file, bytes }: UploadedFile,
  signal?: AbortSignal,
): Promise<Result<TargetDocument, ReadFault> | null> {
  try {
    return await readers.readTargets(bytes, file, { layouts: await layoutsOf(store.of(region).db) }, signal)
  } catch (error) {
    if (error instanceof ReadingStopped) return null
    throw error
  }
}

/** Ends a job as failed; the bytes stay. */
export async function failJob(
  context: Context,
  { region, job, runner }: ImportRun,
  problem: JobProblem,
): Promise<JobRow> {
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishJob(tx, job.id, runner, { at: context.clock(), problem })
    if (ended === null) throw new JobLost()
    const event = documentRefused(job.id, { file: job.label, sha256: job.sha256 }, problem)
    await audit(context, tx, job.createdBy, event)
    return ended
  })
}

export function problemOf(fault: ReadFault): JobProblem {
  return {
    code: fault.code,
    values: {
      file: fault.file,
      ...(fault.at !== null && 'line' in fault.at && { line: fault.at.line }),
      ...fault.values,
    },
  }
}
