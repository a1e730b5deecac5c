/**
 * The job that carries targets over to a year that was opened: some at a time are made in one transaction,
 * each from its last approved version, and noted as done with it. Resumed after a crash, or gone on
 * with after it was stopped, the job makes those that are not there yet.
 */
import { judgingEvidence } from '#core/review/evidence.ts'
import type { Project } from '#core/target/project.ts'
import { invariant } from '#core/kernel/result.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { copyOfProject } from '#core/writing/start-form.ts'
import { writtenDocument } from '#core/target/written-document.ts'
import { moveYears, type YearMark } from '#core/years/move-years.ts'
import type { Organisation, Unit } from '#core/organisation/unit.ts'
import { finishAudit } from '#store/jobs/long-jobs.ts'
import { insertDrafts } from '#store/writing/drafts.ts'
import { storeNewFiles } from '#store/documents/files.ts'
import type { ClaimedAudit } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { insertReviews } from '#store/review/rows.ts'
import { saveNewDocuments, type NewDocument, type SavedDocument } from '#store/documents/save-document.ts'
import { slices } from '#store/kernel/slices.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  lockCarried,
  lastOpening,
  leaveCarried,
  moveOpening,
  saveCarried,
  stillToCarry,
} from '#store/years/years.ts'
import { isDemoUser } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { yearOpened } from './events.ts'
import { targetCreated } from '../writing/events.ts'
import { openAuditDesk, type AuditDesk } from '../findings/audit-desk.ts'
import type { Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import { createProgress } from '../jobs/progress.ts'
import { relatedOfNew } from '../duplicates/related.ts'
import type { Running } from '../jobs/running.ts'
import { continuingUnit } from './plan.ts'

/** Targets of one transaction: enough to be quick, few enough that requests are answered between two. */
const SLICE = 10

/**
 * @returns the ended job; null when it was given up and is to wait.
 * @throws JobLost when it was cancelled or taken over
 */
export async function runCarryOver(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  const { db } = context.store.of(region)
  const year = job.task.year ?? 0
  const waiting = await stillToCarry(db, year)
  const [desk, organisation] = [await openAuditDesk(db), await loadOrganisation(db)]
  const all = (await lastOpening(db, year))?.total ?? 0
  const progress = createProgress(
    context,
    { region, job, running },
    {
      documents: all,
      done: all - waiting.length,
      changed: 0,
      created: 0,
      gone: 0,
    },
  )
  for (const sources of slices(waiting, SLICE)) {
    if (!(await running.mayGoOn())) return null
    await progress.step(async (tx) => {
      const created = await carrySome(
        context,
        tx,
        { year, sources, by: job.createdBy ?? '' },
        { desk, organisation },
      )
      return { done: sources.length, created, gone: sources.length - created }
    })
  }
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishAudit(tx, job.id, running.lease().runner, {
      at: context.clock(),
      tally: progress.tally(),
      report: null,
    })
    if (ended === null) throw new JobLost()
    const opening = await lastOpening(tx, year)
    if (opening !== null && opening.state === 'running') await moveOpening(tx, opening, { state: 'done' })
    await audit(context, tx, job.createdBy, yearOpened(year, { year, carried: opening?.carried ?? 0 }))
    return ended
  })
}

type Known = { readonly desk: AuditDesk; readonly organisation: Organisation }
type Task = { readonly year: number; readonly sources: readonly string[]; readonly by: string }

/**
 * @returns how many were made: what was removed meanwhile, or whose unit is no more, is carried over no more
 */
async function carrySome(
  context: Context,
  tx: Db,
  { year, sources, by }: Task,
  { desk, organisation }: Known,
): Promise<number> {
  const at = context.clock()
  const held = await lockCarried(tx, year, sources)
  const begun = held.flatMap(({ source, project: approved, unit: of }): BegunTarget[] => {
    const unit = continuingUnit(organisation, of)
    return unit === null ? [] : [{ source, unit, ...nextYears(approved, unit, year) }]
  })
  const inputs = await newDocuments(context, tx, begun, { year, by, desk, at })
  const saved = await saveNewDocuments(tx, inputs, context.newId)
  const made = begun.map((one, i) => carriedTarget(desk, one, saved[i], inputs[i]))
  await insertReviews(
    tx,
    made.map(({ review }) => review),
  )
  // Nobody has written in them, so the person who opens the year may review them like any other.
  await insertDrafts(
    tx,
    made.map(({ target, document, project }) => ({
      project: target,
      document,
      written: formOfProject(project),
    })),
    { at, by },
  )
  await saveCarried(tx, year, made, at)
  await leaveCarried(tx, year, sources)
  for (const { source, target, project, unit } of made) {
    const event = targetCreated(target, {
      name: project.name,
      unit: unit.name,
      year,
      copied: `project:${source}`,
    })
    await audit(context, tx, by, event)
  }
  return made.length
}

type BegunTarget = ReturnType<typeof nextYears> & { readonly source: string; readonly unit: Unit }

/** What came of a source: the target that was made, and its review sheet. */
type CarriedTarget = BegunTarget & {
  readonly target: string
  readonly document: string
  readonly review: Parameters<typeof insertReviews>[1][number]
}

type Beginning = { readonly year: number; readonly by: string; readonly desk: AuditDesk; readonly at: Date }

/** A document of its own for each, read by the rules already. */
async function newDocuments(
  context: Context,
  tx: Db,
  begun: readonly BegunTarget[],
  { year, by, desk, at }: Beginning,
): Promise<NewDocument[]> {
  const demo = await isDemoUser(tx, by)
  const files = begun.map(({ project }) =>
    new TextEncoder().encode(JSON.stringify({ format: 'jichi.begun/1', id: context.newId(), project })),
  )
  const digests = await storeNewFiles(tx, files, at)
  const documents = begun.map(({ project }, i) =>
    writtenDocument(project, { fiscalYear: year, sha256: digests[i] ?? '' }),
  )
  const related = await relatedOfNew(tx, documents)
  return documents.map((document, i) => ({
    document,
    size: files[i]?.byteLength ?? 0,
    unit: begun[i]?.project.unit ?? null,
    checked: desk.audit(document, related[i]),
    checkedAt: at,
    demo,
    importedBy: by,
    replaces: null,
  }))
}

function carriedTarget(
  desk: AuditDesk,
  begun: BegunTarget,
  saved: SavedDocument | undefined,
  input: NewDocument | undefined,
): CarriedTarget {
  const target = saved?.projects[0]
  invariant(
    saved !== undefined && input !== undefined && target !== undefined,
    'a document that was saved has its project',
  )
  const own = saved.findings
    .filter(({ touched }) => touched.includes(target.id))
    .map(({ id, finding }) => ({ id, finding, live: true }))
  const scheme = desk.ruleSetOf(input.document).review
  return {
    ...begun,
    target: target.id,
    document: saved.id,
    review: {
      project: target.id,
      document: saved.id,
      budget: target.budget,
      evidence: judgingEvidence(input.document, begun.project, scheme),
      own,
      scheme,
    },
  }
}

/**
 * Last year's target as the draft of the next: with its words, without its code (which belongs to a year) and
 * what came of it.
 */
function nextYears(
  approved: Project,
  { code, name }: Unit,
  year: number,
): { readonly project: Project; readonly marks: readonly YearMark[] } {
  const copy = { ...copyOfProject(approved), order: 1, part: null, title: null, unit: { code, name } }
  return moveYears(copy, year - 1, year)
}
