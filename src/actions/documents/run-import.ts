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
import { documentUnits } from '#store/documents/rows.ts'
import { otherNames, rememberMade } from '#store/documents/units.ts'
import { findDocumentByDigest } from '#store/documents/documents.ts'
import { lockHeld } from '#store/documents/imports.ts'
import { loadFile } from '#store/documents/files.ts'
import { awaitDecision, finishJob, lockDemoJob, type ClaimedJob } from '#store/jobs/jobs.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { JobRow, JobProblem, OtherName } from '#core/kernel/job.ts'
import { lockUnits, saveDocument } from '#store/documents/save-document.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import { refreshReviews } from '#store/review/rows.ts'
import type { Db } from '#store/kernel/store.ts'
import { supersede } from '#store/documents/versions.ts'
import { audit } from '../kernel/audit.ts'
import { meantUnits, type Meant } from './meant-units.ts'
import { documentImported, documentRefused, documentSuperseded, jobUndecided, unitNamed } from './events.ts'
import { auditDocument, ruleSetOfDocument } from '../findings/audit-document.ts'
import type { Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import type { JobWork } from '../jobs/job-work.ts'
import type { JobInHand } from '../jobs/running.ts'
import type { UploadedFile } from './import-document.ts'
import { documentRefusal } from '../filing/guard.ts'
import { regionLayouts } from '../layouts/layouts.ts'
import { holdRead } from './hold-import.ts'
import { whatIsThere, type WhatIsThere } from './what-is-there.ts'
import { scoreDocument } from './recheck-document.ts'

/** One document takes the place of an older one. */
export type Replacing = {
  readonly older: string
  readonly by: string
  /** The account that imported it; null: nobody. */
  readonly importedBy: string | null
}

/**
 * What other rooms do when a file is imported: given by the installation, for they know documents and
 * documents know none of them.
 */
export type AroundImport = {
  /** Why nothing of a year is imported any more; null where it may be. */
  readonly yearRefusal: (db: Db, year: number | null, kind: DocumentKind) => Promise<JobProblem | null>
  /** What is known of the older document ends, or goes on with the one in its place; in this order. */
  readonly carry: readonly ((context: Context, tx: Db, replacing: Replacing) => Promise<void>)[]
}

/** The job of a file in the hands of a runner. */
type ImportRun = JobInHand<ClaimedJob> & { readonly around: AroundImport }

/** What a file says, and what the rules found in it. */
type ReadFile = {
  readonly document: TargetDocument
  readonly size: number
  readonly checked: CheckResult
}

/** How far a job is; the answer says whether to go on. */
type Progress = (percent: number) => Promise<boolean>

/** The work of importing, with what other rooms do then. */
export function importing(around: AroundImport): JobWork['runImport'] {
  return (context, held, progress, stopped) => runImport(context, { ...held, around }, progress, stopped)
}

/**
 * Does the work of a job: reading (to 60), checking (to 80), saving.
 * @param signal stops the reading under way
 * @returns the ended job, or the job that needs a decision before anything is saved; null when it was given
 * up, because `progress` said so or the reading was stopped.
 * @throws JobLost when it was cancelled or taken over while it was being saved: nothing was saved then.
 */
async function runImport(
  context: Context,
  run: ImportRun,
  progress: Progress,
  signal: AbortSignal,
): Promise<JobRow | null> {
  const { region, job, around } = run
  const { db } = context.store.of(region)
  if (!(await progress(5))) return null
  const bytes = await loadFile(db, job.sha256)
  if (bytes === null) return failJob(context, run, { code: 'unexpected', values: { id: job.id } })
  if (!(await progress(10))) return null
  const read = await readUnlessStopped(context, region, { file: basename(job.label), bytes }, signal)
  if (read === null) return null
  if (!read.ok) return failJob(context, run, importProblem(read.error))
  const document = read.value
  if (!(await progress(60))) return null
  const closed = await around.yearRefusal(db, document.fiscalYear, document.kind)
  if (closed !== null) return failJob(context, run, closed)
  const checked = await auditDocument(db, document)
  if (!(await progress(80))) return null
  return context.store
    .of(region)
    .transaction((tx) => saveRead(context, tx, run, { document, size: bytes.byteLength, checked }))
}

/**
 * The document with its findings, the job's end and the audit event; or the job waits for a decision, or for the
 * confirmation of its import.
 */
async function saveRead(
  context: Context,
  tx: Db,
  run: ImportRun,
  { document: read, size, checked }: ReadFile,
): Promise<JobRow> {
  const { job, runner } = run
  if (job.batch !== null && (await lockHeld(tx, job.batch)))
    return holdRead(context, tx, run, { document: read, checked })
  const { document, fresh } = await meantUnits(tx, read, job.batch)
  const at = context.clock()
  const demo = await lockDemoJob(tx, job.id)
  const unit = unitOfDocument(document)
  const there = demo ? NOTHING_THERE : await thereOf(context, tx, job, { document, fresh, unit })
  const { older } = there
  // A target of a document that holds more: nothing can take its place, but it would count twice.
  const against = older ?? there.targets[0]?.document ?? null
  if (against !== null && (older === null || !isDecidedOn(job, older)))
    return waitForDecision(context, tx, run, against)
  const replaces = job.decision === 'replace' ? older : null
  // Sent in or approved since it was decided: it is decided anew.
  if (
    replaces !== null &&
    (await lockDocument(tx, replaces)) &&
    (await documentRefusal(tx, replaces)) !== null
  )
    return waitForDecision(context, tx, run, replaces)
  const saved = await saveDocument(
    tx,
    { document, size, unit, checked, checkedAt: at, demo, importedBy: job.createdBy, replaces },
    context.newId,
  )
  await rememberMade(tx, fresh)
  const named = saved.duplicate ? [] : await otherNames(tx, documentUnits(document, unit))
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
  if (replaces !== null) await replace(context, tx, run, { older: replaces, by: result.document })
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

const NOTHING_THERE: WhatIsThere = { older: null, targets: [], all: [] }

/**
 * The document that a file is another version of, or the targets of it that are here; none when its very bytes are
 * a document, or both are to stand.
 */
async function thereOf(
  context: Context,
  tx: Db,
  job: ClaimedJob,
  { document, fresh, unit }: Meant & { readonly unit: BudgetUnit | null },
): Promise<WhatIsThere> {
  if (job.decision === 'keep' || (await findDocumentByDigest(tx, document.source.sha256)) !== null)
    return NOTHING_THERE
  // Two versions in one batch are read at the same time: the second waits here until the first is saved, and
  // sees it.
  await lockUnits(tx, document, unit, context.newId)
  return whatIsThere(tx, { document, fresh })
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
  { job, around }: ImportRun,
  { older, by }: { readonly older: string; readonly by: string },
): Promise<void> {
  for (const carry of around.carry) await carry(context, tx, { older, by, importedBy: job.createdBy })
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
    return await readers.readTargets(
      bytes,
      file,
      { layouts: await regionLayouts(store.of(region).db) },
      signal,
    )
  } catch (error) {
    if (error instanceof ReadingStopped) return null
    throw error
  }
}

/** Ends a job as failed; the bytes stay. */
export async function failJob(
  context: Context,
  { region, job, runner }: JobInHand<ClaimedJob>,
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

export function importProblem(fault: ReadFault): JobProblem {
  return {
    code: fault.code,
    values: {
      file: fault.file,
      ...(fault.at !== null && 'line' in fault.at && { line: fault.at.line }),
      ...fault.values,
    },
  }
}
