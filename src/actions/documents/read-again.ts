/**
 * Reading kept bytes again with the layouts of today: of a document, whose reading and findings are then the
 * new ones, in one transaction; of a file that became no document, as a new job.
 */
import type { ImportAccepted } from '#api/documents/documents.ts'
import type { ReadAgain } from '#api/layouts.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { isWritten } from '#core/target/written-document.ts'
import { findDocument, loadOriginal } from '#store/documents/documents.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import { lockUnitsOfDocuments, replaceReading } from '#store/documents/save-document.ts'
import { audit } from '../kernel/audit.ts'
import { documentReadAgain } from './events.ts'
import { auditDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { fileOfJob } from '../layouts/describe-form.ts'
import { editAgain } from './edit-again.ts'
import { documentRefusal } from '../filing/guard.ts'
import { submitFile } from './import-document.ts'
import { meantUnits } from './meant-units.ts'
import { regionLayouts } from '../layouts/layouts.ts'
import { scoreDocument } from './recheck-document.ts'

/**
 * Errors: document-not-found, document-written, approved-locked, under-review, source-unreadable (nothing is
 * read of it any more; the document stays as it is).
 */
export async function readDocumentAgain(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ReadAgain, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const original = await loadOriginal(db, id)
  if (original === null) return err(problem('document-not-found'))
  if (isWritten(original.mediaType)) return err(problem('document-written'))
  const read = await context.readers.readTargets(original.bytes, original.file, {
    layouts: await regionLayouts(db),
  })
  if (!read.ok) return err(problem('source-unreadable', { file: original.file, fault: read.error.code }))
  return context.store.of(actor.region).transaction(async (tx) => {
    const meant = (await meantUnits(tx, read.value, null)).document
    await lockUnitsOfDocuments(tx, [meant], context.newId)
    if (!(await lockDocument(tx, id))) return err(problem('document-not-found'))
    const refusal = await documentRefusal(tx, id)
    if (refusal !== null) return err(refusal)
    const { document, ...edits } = await editAgain({ context, tx, actor }, id, meant)
    const checked = await auditDocument(tx, document)
    const before = await findDocument(tx, id)
    const result =
      before === null
        ? null
        : await replaceReading(
            tx,
            id,
            { document, checked, unit: unitOfDocument(document), checkedAt: context.clock() },
            context.newId,
          )
    if (before === null || result === null) return err(problem('document-not-found'))
    await scoreDocument(tx, id)
    const figures = {
      before: figuresOf(before),
      after: figuresOf({ ...result, unplaced: document.unplaced.length }),
    }
    const event = documentReadAgain(
      id,
      { file: before.file, ...figures.before },
      {
        ...figures.after,
        layouts: (document.source.recognised ?? []).map(({ name }) => name),
        ruleSet: checked.ruleSet,
        findings: result.findings,
        ...(edits.kept + edits.lost > 0 && { edits }),
      },
    )
    await audit(context, tx, actor.id, event)
    return ok({ document: id, ...figures, edits })
  })
}

/** Errors: job-not-found, job-not-failed, source-unreadable. */
export async function readJobAgain(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ImportAccepted, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const job = await findJob(context.store.of(actor.region).db, id)
  if (job !== null && job.state !== 'failed') return err(problem('job-not-failed', { state: job.state }))
  const kept = await fileOfJob(context, actor, id)
  if (job === null || !kept.ok) return kept.ok ? err(problem('job-not-found')) : kept
  const submitted = await context.store
    .of(actor.region)
    .transaction((tx) =>
      submitFile(
        { context, tx, actor },
        { file: job.label, bytes: kept.value.bytes },
        { demo: false, batch: null },
      ),
    )
  if ('duplicateOf' in submitted) return ok({ duplicateOf: submitted.duplicateOf })
  context.board.announce({ region: actor.region, job: submitted.job })
  return ok({ job: submitted.job.id })
}

function figuresOf({ projects, indicators, unplaced }: ReadAgain['before']): ReadAgain['before'] {
  return { projects, indicators, unplaced }
}
