/** Beginning a target in the system, and removing one that was begun by mistake. */
import type { DraftCreated, DraftStart, NewDraft } from '#api/writing/drafts.ts'
import { allows, covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import type { RequiredKind } from '#core/rules/parameters.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { ownUnit } from '#core/organisation/unit.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import { formOfProject, projectOfForm, type WrittenPaper } from '#core/writing/paper-of-form.ts'
import { blankForm, copyOfProject } from '#core/writing/start-form.ts'
import { blankProject, writtenDocument } from '#core/target/written-document.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { keepDraft } from '#store/writing/drafts.ts'
import { storeFile } from '#store/documents/files.ts'
import { projectsAt, unitsOfProject } from '#store/kernel/reach.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { openProject } from '#store/projects/projects.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { refreshReviews } from '#store/review/rows.ts'
import { saveDocument } from '#store/documents/save-document.ts'
import type { Db } from '#store/kernel/store.ts'
import { isDemoUser } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { targetCreated, targetRemoved } from './events.ts'
import { openAuditDesk } from '../findings/audit-desk.ts'
import { auditDocument, ruleSetOfDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { lockProject } from './drafts.ts'
import { documentRefusal, mayWrite } from '../filing/guard.ts'
import { yearRefusal } from '../years/guard.ts'

/** For which units the actor may begin targets, and from which budget on the whole form is wanted. */
export async function readDraftStart(
  context: Context,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<Result<DraftStart, Problem>> {
  const reach = actorReach(actor, 'document.edit')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const organisation = await loadOrganisation(db)
  const units = [...organisation.values()]
    .filter(({ id, kind, closed }) => kind !== 'office' && closed === null && covers(reach, [id]))
    .map(({ id, code, name }) => ({ id, code, name, key: code ?? name }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return ok({
    units,
    own: ownUnit(organisation, reach),
    shortBelow: (await parametersOf(db, year)).leastIndicatorsFrom,
  })
}

/** Of the rule set in force for the region and year. */
async function parametersOf(db: Db, year: number): Promise<RuleSet['parameters']> {
  const desk = await openAuditDesk(db)
  return desk.inForce((await findRegion(db))?.code ?? null, year).ruleSet.parameters
}

/**
 * Begins a target. Errors: unit-not-found (none that the actor may write for), project-not-found (what was to
 * be copied), year-closed.
 */
export async function beginDraft(
  context: Context,
  actor: Actor,
  input: NewDraft,
): Promise<Result<DraftCreated, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const unit = await unitToWriteFor(tx, actor, input)
    if (!unit.ok) return unit
    const copied = input.start.from === 'project' ? await readable(tx, actor, input.start.project) : null
    if (input.start.from === 'project' && copied === null) return err(problem('project-not-found'))
    const from: Beginning['from'] =
      input.start.from === 'project' ? { copied: `project:${input.start.project}` } : {}
    const { requiredKinds } = await parametersOf(tx, input.year)
    return ok(
      await begin(context, tx, actor, {
        year: input.year,
        ...beginning(input, unit.value, copied, requiredKinds),
        from,
      }),
    )
  })
}

/** Errors: unit-not-found (none that the actor may write for), year-closed. */
export async function unitToWriteFor(
  tx: Db,
  actor: Actor,
  input: { readonly unit: string; readonly year: number },
): Promise<Result<BudgetUnit, Problem>> {
  const unit = (await loadOrganisation(tx)).get(input.unit)
  if (
    unit === undefined ||
    unit.kind === 'office' ||
    unit.closed !== null ||
    !allows(actor, 'document.edit', { region: actor.region, units: [unit.id] })
  )
    return err(problem('unit-not-found'))
  const closed = await yearRefusal(tx, input.year)
  return closed === null ? ok({ code: unit.code, name: unit.name }) : err(closed)
}

/** What a target begins with, and what the operation log says of where that came from. */
export type Beginning = {
  readonly year: number
  readonly project: Project
  readonly written: WrittenPaper
  readonly from: Readonly<Record<string, string | number>>
}

/** Keeps a target that is begun: a document of its own, its form, its record. */
export async function begin(
  context: Context,
  tx: Db,
  actor: Actor,
  { year, project, written, from }: Beginning,
): Promise<DraftCreated> {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ format: 'jichi.begun/1', id: context.newId(), project }),
  )
  const at = context.clock()
  const document = writtenDocument(project, {
    fiscalYear: year,
    sha256: await storeFile(tx, bytes, at),
  })
  const checked = await auditDocument(tx, document)
  const saved = await saveDocument(
    tx,
    {
      document,
      size: bytes.byteLength,
      unit: project.unit,
      checked,
      checkedAt: at,
      demo: await isDemoUser(tx, actor.id),
      importedBy: actor.id,
      replaces: null,
    },
    context.newId,
  )
  await refreshReviews(tx, saved.document, (await ruleSetOfDocument(tx, document)).review, {
    targets: document,
  })
  const [id] = await projectsAt(tx, saved.document, [1])
  invariant(id !== undefined, 'a document that was saved has its project')
  await keepDraft(tx, { project: id, document: saved.document }, written, {
    version: 0,
    at,
    by: actor.id,
  })
  // Who begins a target writes in it, and does not review it.
  const writing = await mayWrite(tx, actor, saved.document, [1])
  if (writing.ok) await writing.value()
  const event = targetCreated(id, { name: project.name, unit: project.unit?.name ?? null, year, ...from })
  await audit(context, tx, actor.id, event)
  return { project: id, document: saved.document }
}

/** A target that the actor may read; null when there is none. */
async function readable(tx: Db, actor: Actor, id: string): Promise<Project | null> {
  const reach = actorReach(actor, 'project.read')
  const units = reach === null ? null : await unitsOfProject(tx, id)
  if (reach === null || units === null || !covers(reach, units)) return null
  return (await openProject(tx, id))?.project ?? null
}

function beginning(
  { name, start }: NewDraft,
  unit: BudgetUnit,
  copied: Project | null,
  required: readonly RequiredKind[],
): { readonly project: Project; readonly written: WrittenPaper } {
  if (copied !== null) {
    const project = { ...copyOfProject(copied), order: 1, part: null, title: null, unit, name }
    return { project, written: formOfProject(project) }
  }
  const size = start.from === 'empty' ? start.size : 'full'
  const budget = start.from === 'empty' ? (start.budget ?? '') : ''
  const blank = blankProject(name, unit)
  const form: WrittenForm = {
    ...blankForm(size, required),
    head: { ...formOfProject(blank).form.head, 'budget.total': budget },
  }
  const { project, listed } = projectOfForm(form, { written: { form, listed: [] }, project: blank }, null)
  return { project, written: { form, listed } }
}

/**
 * Removes a draft that was begun here. Errors: project-not-found, draft-of-file (it came of a file),
 * approved-locked, under-review.
 */
export async function removeDraft(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const held = await lockProject(tx, actor, id)
    if (!held.ok) return held
    const { document, project } = held.value
    if (!document.own) return err(problem('draft-of-file', { project: project.name }))
    const refusal = await documentRefusal(tx, document.id)
    if (refusal !== null) return err(refusal)
    await deleteDocument(tx, document.id)
    const event = targetRemoved(id, {
      name: project.name,
      unit: project.unit?.name ?? null,
      indicators: project.indicators.length,
    })
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}
