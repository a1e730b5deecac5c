/**
 * Writing a target: begun, read as a form, saved as one writes, removed. A save is one transaction: the form,
 * the project that lists and exports know, its findings, the record of what was written, and the event of the
 * sitting.
 */
import { isDeepStrictEqual } from 'node:util'
import type { DraftSaved, DraftState, DraftView, SaveDraft } from '#api/writing/drafts.ts'
import { actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { operationsBetween } from '#core/writing/difference.ts'
import { MOST_ROWS } from '#core/writing/form.ts'
import { mergeOperations } from '#core/writing/merge.ts'
import { formNow, projectOfForm, type WrittenPaper } from '#core/writing/paper-of-form.ts'
import { isWritten, documentTitle } from '#core/target/written-document.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { findDraft, wasRequestSaved, loadLastSave, recordSave, keepDraft } from '#store/writing/drafts.ts'
import { findFiling, lastStepAt } from '#store/filing/filings.ts'
import { unjudgedOfProject } from '#store/projects/projects.ts'
import { followRows } from '#store/documents/rows-of-places.ts'
import { saveEdited } from '#store/documents/save-edited.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { delegationFilled } from '../delegation/events.ts'
import { targetWritten } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { mayWrite } from '../filing/guard.ts'
import { writingRefusal } from '../filing/writing-refusal.ts'
import { checkedAs, foreseeing, foreseen, type ForeseenSave } from './foreseen.ts'
import { lockTargets, seeTargets, type SeenTargets } from '../filing/lock-targets.ts'
import { lengthRefusal } from './long-cell.ts'
import { unitsWithin } from '../kernel/reach.ts'
import { findingsWithinReach, openWithin } from '../projects/open-within.ts'
import { scoreDocument } from '../documents/recheck-document.ts'

/**
 * Saves of one person that follow each other within this time are one sitting, and one event. Milliseconds.
 */
const SITTING = 15 * 60 * 1000

/** @param before when the person saved last; null: never */
export function beginsSitting(before: Date | null, at: Date): boolean {
  return before === null || at.getTime() - before.getTime() > SITTING
}

/** The form of a project. Errors: project-not-found. */
export async function readDraft(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<DraftView, Problem>> {
  const { db } = context.store.of(actor.region)
  const units = await unitsWithin(db, actor, 'project.read', id)
  if (!units.ok) return units
  const filing = await findFiling(db, id)
  const reach = actorReach(actor, 'project.read')
  return reach === null
    ? NOT_ALLOWED
    : openForm(db, reach, id, { filing, refusal: await writingRefusal(db, actor, units.value, filing) })
}

type Standing = {
  readonly filing: Awaited<ReturnType<typeof findFiling>>
  readonly refusal: DraftView['refusal']
}

/**
 * The form with findings shown as within `reach`; who may read it was asked before. Errors:
 * project-not-found.
 */
export async function openForm(
  db: Db,
  reach: Reach,
  id: string,
  { filing, refusal }: Standing,
): Promise<Result<DraftView, Problem>> {
  const opened = await openWithin(db, reach, id)
  if (opened === null) return err(problem('project-not-found'))
  const { row, project, mediaType, signing } = opened
  const draft = await findDraft(db, id)
  return ok({
    project: id,
    document: row.document,
    order: row.order,
    name: row.name,
    unit: [row.unitCode, row.unitName].filter(Boolean).join(' '),
    fiscalYear: row.fiscalYear,
    state: filing?.filing.state ?? null,
    refusal,
    written: isWritten(mediaType),
    removable:
      refusal === null &&
      isWritten(mediaType) &&
      filing?.filing.state === 'draft' &&
      filing.filing.version === 0,
    form: formNow(draft, project).form,
    paper: project,
    signing,
    changedAt: draft?.changedAt ?? null,
    changedBy: draft?.changedBy ?? null,
    ...stateOf(opened, draft?.version ?? 0, formNow(draft, project)),
  })
}

/**
 * Puts what was written on top of what is there now; what somebody else wrote in the same cells stays,
 * and is reported. Errors: project-not-found, form-too-long, approved-locked, under-review.
 */
export async function saveDraft(
  context: Context,
  actor: Actor,
  { id, ...save }: { readonly id: string } & SaveDraft,
): Promise<Result<DraftSaved, Problem>> {
  const reach = actorReach(actor, 'project.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const units = await unitsWithin(db, actor, 'document.edit', id)
  if (!units.ok) return units
  return foreseeing(
    () => foresee(db, actor, id, save),
    (known) =>
      context.store.of(actor.region).transaction(
        async (tx) => {
          const held = await lockProject(tx, actor, id, known?.seen)
          return held.ok
            ? writeLocked(
                { context, tx, actor },
                { id, held: held.value, reach, delegation: null, foreseen: known },
                save,
              )
            : held
        },
        { findsItself: true },
      ),
  )
}

/** null: nothing will be written, or it will be refused. Who may write is asked again when it is saved. */
export async function foresee(
  db: Db,
  actor: Actor,
  id: string,
  { request, operations }: SaveDraft,
): Promise<ForeseenSave | null> {
  const row = await placeOf(db, id)
  const seen = row === null ? null : await seeTargets(db, row.document)
  const project = seen?.targets?.projects.find(({ order }) => order === row?.order)
  if (row === null || seen === null || seen.targets === null || project === undefined) return null
  if (
    lengthRefusal(operations) !== null ||
    (await wasRequestSaved(db, id, request)) ||
    !(await mayWrite(db, actor, row.document, [row.order])).ok
  )
    return null
  const written = formNow(await findDraft(db, id), project)
  const { form } = mergeOperations(written.form, operations)
  if (form === written.form || form.rows.length > MOST_ROWS) return null
  const document = documentWith(
    seen.targets,
    projectOfForm(form, { written, project }, seen.targets.fiscalYear).project,
  )
  return foreseen(db, seen, document)
}

/** The document with another wording of one of its projects. */
function documentWith(targets: TargetDocument, project: Project): TargetDocument {
  const index = targets.projects.findIndex(({ order }) => order === project.order)
  const title = isWritten(targets.source.mediaType) ? documentTitle(project) : targets.title
  return { ...targets, title, projects: targets.projects.with(index, project) }
}

/**
 * Where somebody writes: a project that is locked, with findings shown as within `reach`, in its own right or
 * by virtue of a delegation.
 */
export type WritingPlace = {
  readonly id: string
  readonly held: LockedProject
  readonly reach: Reach
  readonly delegation: string | null
  /** null: the rules look at it now. */ readonly foreseen: ForeseenSave | null
}

/**
 * Writes in a project that is locked; who may was asked before. Errors: cell-too-long, form-too-long,
 * approved-locked, under-review.
 */
export async function writeLocked(
  work: Work,
  place: WritingPlace,
  save: SaveDraft,
): Promise<Result<DraftSaved, Problem>> {
  const { context, tx, actor } = work
  const {
    id,
    held: { document, order, project },
  } = place
  const draft = await findDraft(tx, id)
  const written = formNow(draft, project)
  const version = draft?.version ?? 0
  const others = othersSave(draft, save.base)
  const at = context.clock()
  // Sent again because the answer was lost: it is saved, and nothing is in conflict with itself.
  if (await wasRequestSaved(tx, id, save.request))
    return ok(
      await savedState(tx, place, { version, written, form: written, conflicts: [], others: null, at }),
    )
  const writing = await mayWrite(tx, actor, document.id, [order])
  if (!writing.ok) return writing
  const long = lengthRefusal(save.operations)
  if (long !== null) return err(long)
  const { form, conflicts } = mergeOperations(written.form, save.operations)
  if (form.rows.length > MOST_ROWS) return err(problem('form-too-long', { limit: MOST_ROWS }))
  if (form === written.form)
    return ok(await savedState(tx, place, { version, written, form: written, conflicts, others, at }))
  await writing.value()
  const now = await keepWriting(work, place, save, { written, form, version: version + 1, at })
  // What was sent on the version that was there needs no answer but that it was kept.
  const asSent =
    save.base === version &&
    conflicts.length === 0 &&
    draft !== null &&
    isDeepStrictEqual(draft.form, written.form)
  return ok(
    await savedState(tx, place, {
      version: version + 1,
      written: now,
      form: asSent ? null : now,
      conflicts,
      others,
      at,
    }),
  )
}

type NewWriting = {
  readonly written: WrittenPaper
  readonly form: WrittenPaper['form']
  readonly version: number
  readonly at: Date
}

/**
 * Keeps the form, the project that lists and exports know, and what was written, with the event of a sitting.
 */
async function keepWriting(
  work: Work,
  place: WritingPlace,
  { request, operations }: SaveDraft,
  { written, form, version, at }: NewWriting,
): Promise<WrittenPaper> {
  const { context, tx, actor } = work
  const {
    id,
    held: { document, project },
    delegation,
    foreseen: known,
  } = place
  const { project: paper, listed } = projectOfForm(form, { written, project }, document.targets.fiscalYear)
  await keepProject(context, tx, document, { before: written, project: paper, listed, foreseen: known })
  await followRows(tx, id, { before: written.listed, now: listed })
  const before = await loadLastSave(tx, id, actor.id, delegation)
  const kept = { project: id, document: document.id }
  await keepDraft(tx, kept, { form, listed }, { version, at, by: actor.id })
  await recordSave(tx, kept, {
    version,
    request,
    operations: delegation === null ? operations : operationsBetween(written.form, form),
    at,
    by: actor.id,
    delegation,
  })
  if (beginsSitting(before, at)) await recordSitting(work, place, { name: paper.name, version })
  return { form, listed }
}

/** The event of a sitting, with its first save. */
async function recordSitting(
  { context, tx, actor }: Work,
  { id, held, delegation }: WritingPlace,
  after: { readonly name: string; readonly version: number },
): Promise<void> {
  const event = (delegation === null ? targetWritten : delegationFilled)(
    id,
    { name: held.project.name, version: after.version - 1 },
    after,
  )
  await audit(context, tx, actor.id, event)
}

type LockedDocument = { readonly id: string; readonly targets: TargetDocument; readonly own: boolean }
type LockedProject = {
  readonly document: LockedDocument
  readonly order: number
  readonly project: Project
}

/** The project, with its document locked until the transaction ends. */
export async function lockProject(
  tx: Db,
  actor: Actor,
  id: string,
  known?: SeenTargets,
): Promise<Result<LockedProject & { readonly units: readonly string[] }, Problem>> {
  const units = await unitsWithin(tx, actor, 'document.edit', id)
  if (!units.ok) return units
  const held = await lockTarget(tx, id, known)
  return held.ok ? ok({ ...held.value, units: units.value }) : held
}

/**
 * The same of a project that may be written in by virtue of something else.
 * @param known its document as it was seen before
 */
export async function lockTarget(
  tx: Db,
  id: string,
  known?: SeenTargets,
): Promise<Result<LockedProject, Problem>> {
  const row = await placeOf(tx, id)
  const targets = row === null ? null : await lockTargets(tx, row.document, known)
  const project = targets?.projects.find(({ order }) => order === row?.order)
  if (row === null || targets === null || project === undefined) return err(problem('project-not-found'))
  return ok({
    document: { id: row.document, targets, own: isWritten(targets.source.mediaType) },
    order: row.order,
    project,
  })
}

/** Where a project is kept. */
async function placeOf(
  db: Db,
  id: string,
): Promise<{ readonly document: string; readonly order: number } | null> {
  const row = await db
    .selectFrom('projects')
    .select(['document_id', 'position'])
    .where('project_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { document: row.document_id, order: row.position }
}

type NewPaper = {
  readonly before: WrittenPaper
  readonly project: Project
  readonly listed: readonly string[]
  readonly foreseen: ForeseenSave | null
}

/** Puts another wording of a project into its document, with what the rules find there. */
export async function keepProject(
  context: Context,
  tx: Db,
  { id, targets, own }: LockedDocument,
  { before, project, listed, foreseen: known }: NewPaper,
): Promise<void> {
  const index = targets.projects.findIndex(({ order }) => order === project.order)
  const document = documentWith(targets, project)
  const { checked, desk } = await checkedAs(known, tx, document)
  // Rows of before with the words of now: findings go with their rows, whatever was put above them.
  const places = new Map(listed.map((row, i) => [row, i]))
  const old = targets.projects[index]?.indicators ?? []
  const rows = before.listed.flatMap((row, i) => project.indicators[places.get(row) ?? -1] ?? old[i] ?? [])
  const renaming =
    rows.length === old.length
      ? { ...document, projects: document.projects.with(index, { ...project, indicators: rows }) }
      : document
  const saved = await saveEdited(
    tx,
    id,
    { document, checked, unit: unitOfDocument(document), checkedAt: context.clock() },
    { newId: context.newId, held: targets, renaming, seen: own ? await lastStepAt(tx, id) : null },
  )
  invariant(saved !== null, 'a document that is held is there')
  await scoreDocument(tx, id, { document, desk })
}

/** The save that is there, where it came after what the caller wrote on. */
export function othersSave(
  kept: { readonly version: number; readonly changedBy: string | null; readonly changedAt: string } | null,
  base: number,
): DraftSaved['others'] {
  return kept === null || kept.version <= base ? null : { by: kept.changedBy, at: kept.changedAt }
}

type Saved = {
  readonly version: number
  readonly written: WrittenPaper
  readonly form: WrittenPaper | null
  readonly conflicts: DraftSaved['conflicts']
  readonly others: DraftSaved['others']
  readonly at: Date
}

async function savedState(
  tx: Db,
  { id, reach }: WritingPlace,
  { version, written, form, conflicts, others, at }: Saved,
): Promise<DraftSaved> {
  const findings = await findingsWithinReach(tx, reach, id)
  invariant(findings !== null, 'a project that is held is there')
  const unjudged = await unjudgedOfProject(tx, id)
  return {
    ...stateOf({ findings, unjudged }, version, written),
    form: form?.form ?? null,
    conflicts,
    others,
    changedAt: at.toISOString(),
  }
}

function stateOf(
  { findings, unjudged }: Pick<OpenedProject, 'findings' | 'unjudged'>,
  version: number,
  { listed }: WrittenPaper,
): DraftState {
  return { version, listed, findings, unjudged }
}
