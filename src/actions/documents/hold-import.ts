/**
 * A file of an import that is not confirmed: what was read of it is held, and no document is made, so that nothing
 * of it is in any list, sum or search.
 */
import type { FileFacts, OlderDocument } from '#core/documents/import-facts.ts'
import type { JobResult, JobRow } from '#core/kernel/job.ts'
import type { CheckResult } from '#core/findings/run.ts'
import { compareTargets, isSame } from '#core/target/compare.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { findDocument, findDocumentByDigest, loadTargets } from '#store/documents/documents.ts'
import { holdJob } from '#store/documents/imports.ts'
import { documentUnits, indicatorCount } from '#store/documents/rows.ts'
import { duplicateResult } from '#store/documents/save-document.ts'
import { finishJob, type ClaimedJob } from '#store/jobs/jobs.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { meantUnits, type Meant } from './meant-units.ts'
import { sameThere, whatIsThere, type WhatIsThere } from './what-is-there.ts'
import { JobLost } from '../kernel/job-lost.ts'
import type { JobInHand } from '../jobs/running.ts'

/** Holds what was read; a file that says what is there already ends here, for nothing will come of it. */
export async function holdRead(
  context: Context,
  tx: Db,
  { job, runner }: JobInHand<ClaimedJob>,
  { document, checked }: { readonly document: TargetDocument; readonly checked: CheckResult },
): Promise<JobRow> {
  const meant = await meantUnits(tx, document, job.batch)
  const read = await factsOf(tx, { document, meant }, checked)
  const held =
    'same' in read
      ? await finishJob(tx, job.id, runner, { at: context.clock(), result: read.same })
      : await holdJob(tx, job.id, runner, read.facts)
  if (held === null) throw new JobLost()
  return held
}

async function factsOf(
  tx: Db,
  { document, meant }: { readonly document: TargetDocument; readonly meant: Meant },
  checked: CheckResult,
): Promise<{ readonly facts: FileFacts } | { readonly same: JobResult }> {
  const { sha256 } = document.source
  if ((await findDocumentByDigest(tx, sha256)) !== null) return { same: await duplicateResult(tx, sha256) }
  const unit = unitOfDocument(document)
  const units = documentUnits(document, unit)
  const there = await whatIsThere(tx, meant)
  const older = await olderOf(tx, there, document)
  if (older !== null && 'same' in older) return older
  const { error, warning, advice } = checked.summary
  const facts: FileFacts = {
    kind: document.kind,
    fiscalYear: document.fiscalYear,
    unit,
    units: [...units.values()],
    projects: document.projects.map(({ code, name }) => ({ code, name })),
    statement: document.statement !== null,
    departments: (document.departments ?? []).length > 0,
    indicators: indicatorCount(document),
    unplaced: document.unplaced.length,
    findings: { error, warning, advice },
    older,
    ...(there.targets.length > 0 && { there: there.targets.map(({ project }) => project) }),
  }
  return { facts }
}

/** The document of the same subject that counts, with what is different; or that nothing is. */
async function olderOf(
  tx: Db,
  { older: id, all }: WhatIsThere,
  document: TargetDocument,
): Promise<OlderDocument | { readonly same: JobResult } | null> {
  const within = await sameThere(tx, document, all)
  if (within !== null) return sameAs(tx, within)
  const [row, before] = id === null ? [null, null] : [await findDocument(tx, id), await loadTargets(tx, id)]
  if (id === null || row === null || before === null) return null
  const comparison = compareTargets(before, document)
  if (isSame(comparison)) return sameAs(tx, id)
  return {
    id,
    file: row.file,
    differences: {
      added: comparison.added.length,
      removed: comparison.removed.length,
      changed: comparison.changed.length + (comparison.fields.length === 0 ? 0 : 1),
      unchanged: comparison.unchanged,
    },
  }
}

async function sameAs(tx: Db, document: string): Promise<{ readonly same: JobResult } | null> {
  const row = await findDocument(tx, document)
  if (row === null) return null
  const { projects, indicators, findings } = row
  return { same: { document, duplicate: true, projects, indicators, findings } }
}
