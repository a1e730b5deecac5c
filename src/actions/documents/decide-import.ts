/**
 * A file about the same as a document that is here: what differs, and what becomes of the two. Nothing of the
 * new one is saved before somebody has decided.
 */
import { basename } from 'node:path'
import type { Batch } from '#api/documents/batches.ts'
import type { Job, JobComparison } from '#api/jobs.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { compareTargets, type TargetComparison } from '#core/target/compare.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { standingOfTargets, type TargetThere } from '#store/documents/targets-there.ts'
import { findBatch } from '#store/documents/batches.ts'
import { findDocument, loadTargets } from '#store/documents/documents.ts'
import { loadFile } from '#store/documents/files.ts'
import { documentUnits, unitNameKey } from '#store/documents/rows.ts'
import { unlikeUnits } from '#store/documents/units.ts'
import { decideJob as decide, findJob, listBatchJobs, sourceOfJob } from '#store/jobs/jobs.ts'
import type { JobDecision, JobRow } from '#core/kernel/job.ts'
import { seesJob } from '../jobs/seen-jobs.ts'
import { audit } from '../kernel/audit.ts'
import { jobDecided } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { documentRefusal } from '../filing/guard.ts'
import { regionLayouts } from '../layouts/layouts.ts'
import { meantUnits } from './meant-units.ts'
import { unreadable } from './unreadable.ts'
import { whatIsThere } from './what-is-there.ts'

/**
 * Errors: job-not-found, job-needs-no-decision, document-not-found (the older one was removed),
 * source-unreadable.
 */
export async function compareImport(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<JobComparison, Problem>> {
  if (!allows(actor, 'job.read', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  const { db } = context.store.of(region)
  const job = await findJob(db, input.id)
  if (job === null || !seesJob(actor, job)) return err(problem('job-not-found'))
  if ((job.state !== 'needs-decision' && job.state !== 'held') || job.against === null)
    return err(problem('job-needs-no-decision', { state: job.state }))
  const [older, before, sha256] = await Promise.all([
    findDocument(db, job.against),
    loadTargets(db, job.against),
    sourceOfJob(db, job.id),
  ])
  if (older === null || before === null) return err(problem('document-not-found'))
  const bytes = sha256 === null ? null : await loadFile(db, sha256)
  const after =
    bytes === null
      ? null
      : await context.readers.readTargets(bytes, basename(job.label), {
          layouts: await regionLayouts(db),
        })
  if (!after?.ok) return err(unreadable('source-unreadable', job.label, after?.error ?? null))
  const there = await whatIsThere(db, await meantUnits(db, after.value, job.batch))
  const within = there.targets.filter((target) => target.document === older.id)
  const partial = there.older !== older.id && within.length > 0
  const { id, file, title, importedAt, importedBy } = older
  const units = [...documentUnits(after.value, unitOfDocument(after.value)).values()]
  const [other] = [...(await unlikeUnits(db, units))]
  const said = units.find((unit) => unitNameKey(unit) === other?.[0])
  return ok({
    job,
    older: { id, file, title, importedAt, importedBy },
    comparison: partial ? comparedWithin(before, after.value, within) : compareTargets(before, after.value),
    within: partial
      ? {
          targets: [
            ...(await standingOfTargets(
              db,
              within.map(({ project }) => project),
            )),
          ].map(([target, standing]) => ({ id: target, ...standing })),
        }
      : null,
    unlike: other === undefined || said === undefined ? null : { said: said.name, known: other[1].name },
  })
}

/** What a file says otherwise of the targets alone that a document has among others. */
function comparedWithin(
  before: TargetDocument,
  after: TargetDocument,
  within: readonly TargetThere[],
): TargetComparison {
  const orders = new Set(within.map(({ order }) => order))
  const projects = before.projects.filter(({ order }) => orders.has(order))
  return compareTargets({ ...after, projects, departments: [] }, { ...after, departments: [] })
}

/** Errors: job-not-found, job-needs-no-decision, approved-locked, under-review (what is to be replaced). */
export async function decideImport(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly decision: JobDecision },
): Promise<Result<Job, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const refusal = input.decision === 'replace' ? await replacingRefusal(context, actor, input.id) : null
  if (refusal !== null) return err(refusal)
  const decided = await decideOne(context, actor, input)
  if (decided !== null) return ok(decided)
  const job = await findJob(context.store.of(actor.region).db, input.id)
  return err(job === null ? problem('job-not-found') : problem('job-needs-no-decision', { state: job.state }))
}

/**
 * One decision for every file of a batch that needs one; what may not be replaced goes on waiting. Errors:
 * batch-not-found.
 */
export async function decideBatch(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly decision: JobDecision },
): Promise<Result<Batch, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const open = (await listBatchJobs(db, input.id)).filter(({ state }) => state === 'needs-decision')
  for (const { id } of open)
    if (input.decision !== 'replace' || (await replacingRefusal(context, actor, id)) === null)
      await decideOne(context, actor, { id, decision: input.decision })
  const found = await findBatch(db, input.id)
  return found === null ? err(problem('batch-not-found')) : ok(found)
}

/** Why the older document of a job may not be replaced. */
async function replacingRefusal({ store }: Context, { region }: Actor, id: string): Promise<Problem | null> {
  const { db } = store.of(region)
  const against = (await findJob(db, id))?.against ?? null
  return against === null ? null : documentRefusal(db, against)
}

async function decideOne(
  context: Context,
  actor: Actor,
  { id, decision }: { readonly id: string; readonly decision: JobDecision },
): Promise<JobRow | null> {
  const decided = await context.store.of(actor.region).transaction(async (tx) => {
    const job = await decide(tx, id, decision, context.clock())
    if (job !== null)
      await audit(context, tx, actor.id, jobDecided(id, { file: job.label, decision, against: job.against }))
    return job
  })
  if (decided !== null) context.board.announce({ region: actor.region, job: decided })
  return decided
}
