/**
 * Changing documents: fields, and what findings suggest for them. Each is one transaction: the text, the list of changes,
 * a check of the changed document and the audit event. The bytes that were handed in stay as they are.
 */
import type { EditList, EditsChosen, EditsUndone, EditView, NewEdit } from '#api/edits.ts'
import { reachOf, type Actor } from '#core/access/allows.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { applyEdit, textAt, type Edit, type EditFault, type EditPlace } from '#core/target/edit.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { loadTargets } from '#store/documents.ts'
import { addEdits, endEdits, findEdits, listEdits, type EditRow, type NewEdit as KeptEdit } from '#store/edits.ts'
import { saveEdited } from '#store/save-edited.ts'
import type { Db } from '#store/store.ts'
import type { JobResult } from '#store/tables.ts'
import { audit } from './audit.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { mayWrite } from './filing-guard.ts'
import { checkedAs, foreseeing, foreseen, type Foreseen } from './foreseen.ts'
import { holdTargets, seeTargets } from './hold-targets.ts'
import { orNothing } from './or-nothing.ts'
import { reachesPlaces, reading } from './reach.ts'
import { scoreDocument } from './recheck-document.ts'

/** Changes one field. Errors: document-not-found, edit-refused, approved-locked, under-review. */
export async function editDocument(context: Context, actor: Actor, { id, edit }: { readonly id: string; readonly edit: NewEdit }): Promise<Result<{ readonly edits: readonly string[] }, Problem>> {
  if (reachOf(actor, 'document.edit') === null) return NOT_ALLOWED
  return foreseeing(() => foreseeEdit(context, actor, id, edit), (known) => context.store.transaction((tx) => editWithin(context, tx, actor, id, edit, known)))
}

/** null: it will be refused. Whether it may be changed is asked again when it is saved. */
async function foreseeEdit(context: Context, actor: Actor, id: string, edit: NewEdit): Promise<Foreseen | null> {
  const { db } = context.store
  if (!(await reachesPlaces(db, actor, 'document.edit', id, [edit.project]))) return null
  const seen = await seeTargets(db, actor.region, id)
  const made = seen.targets === null ? null : makeEdits(seen.targets, [{ edit, rule: null }], context.newId)
  if (made === null || !made.ok || !(await mayWrite(db, actor, id, [edit.project])).ok) return null
  return foreseen(db, actor.region, seen, made.value.document)
}

/** The same within a transaction that does more. @param known what was foreseen of it; null: the rules look at it now */
export async function editWithin(context: Context, tx: Db, actor: Actor, id: string, edit: NewEdit, known: Foreseen | null = null): Promise<Result<{ readonly edits: readonly string[] }, Problem>> {
  if (reachOf(actor, 'document.edit') === null) return NOT_ALLOWED
  if (!(await reachesPlaces(tx, actor, 'document.edit', id, [edit.project]))) return err(problem('document-not-found'))
  const document = await holdTargets(tx, actor.region, id, known?.seen)
  if (document === null) return err(problem('document-not-found'))
  const made = makeEdits(document, [{ edit, rule: null }], context.newId)
  if (!made.ok) return err(refusal(made.error))
  const writing = await mayWrite(tx, actor, id, [edit.project])
  if (!writing.ok) return writing
  await writing.value()
  await saveEdits(context, tx, actor, id, made.value, known)
  return ok({ edits: made.value.edits.map((one) => one.id) })
}

/** What was changed in a document and stands. Errors: document-not-found. */
export async function readEdits(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<EditList, Problem>> {
  const read = reading(context.store.db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const document = await loadTargets(read.db, actor.region, id)
  if (document === null) return err(problem('document-not-found'))
  const isOwn = await reachesPlaces(context.store.db, actor, 'document.read', id, [null])
  // Of a document of several units, the changes of the reader's own projects.
  const rows = (await listEdits(context.store.db, actor.region, id)).filter(({ edit }) => isOwn || document.projects.some(({ order }) => order === edit.project))
  return ok({ rows: rows.map((row) => ({ ...viewOf(id, row), id: row.id, step: row.step, rule: row.rule, by: row.by, at: row.at, undoable: textAt(document, row.undo) === row.undo.before })) })
}

/** Takes changes back, the last first: all, or none. Errors: edit-not-found, edit-overwritten, approved-locked, under-review. */
export async function undoEdits(context: Context, actor: Actor, input: EditsChosen): Promise<Result<EditsUndone, Problem>> {
  if (reachOf(actor, 'document.edit') === null) return NOT_ALLOWED
  return orNothing(context.store, async (tx) => {
    const named = await editsWithin(tx, actor, await findEdits(tx, actor.region, input.edits))
    const chosen = named.map(({ id }) => id)
    const documents = [...new Set(named.map((row) => row.document))].toSorted()
    let undone = 0
    for (const id of documents) {
      const document = await holdTargets(tx, actor.region, id)
      // Read again now that nobody else changes the document.
      const rows = (await findEdits(tx, actor.region, chosen)).filter((row) => row.document === id && row.state === 'made').toReversed()
      if (document === null || rows.length === 0) continue
      const changed = undoAll(document, rows)
      if (changed === null) return err(problem('edit-overwritten'))
      const writing = await mayWrite(tx, actor, id, rows.map(({ edit }) => edit.project))
      if (!writing.ok) return writing
      await writing.value()
      await endEdits(tx, actor.region, rows.map((row) => row.id), { state: 'undone', by: actor.id, at: context.clock() })
      await saveChanged(context, tx, actor, id, changed)
      await audit(context, tx, actor.region, { type: 'document.edit-undone', actor: actor.id, subject: `document:${id}`, before: { edits: rows.map(({ edit }) => inWords(edit)) }, after: null })
      undone += rows.length
    }
    return undone === 0 ? err(problem('edit-not-found')) : ok({ undone })
  })
}

async function editsWithin(tx: Db, actor: Actor, edits: readonly EditRow[]): Promise<EditRow[]> {
  const allowed: EditRow[] = []
  for (const row of edits) if (await reachesPlaces(tx, actor, 'document.edit', row.document, [row.edit.project])) allowed.push(row)
  return allowed
}

function undoAll(document: TargetDocument, rows: readonly EditRow[]): TargetDocument | null {
  let now = document
  for (const { undo } of rows) {
    const edited = applyEdit(now, undo)
    if (!edited.ok) return null
    now = edited.value.document
  }
  return now
}

export type Wanted = { readonly edit: Edit; readonly rule: string | null }
export type Made = { readonly document: TargetDocument; readonly edits: readonly KeptEdit[] }

/** Makes changes in memory; each remembers what its project and row were called. */
export function makeEdits(document: TargetDocument, wanted: readonly Wanted[], newId: () => string): Result<Made, EditFault> {
  let now = document
  const edits: KeptEdit[] = []
  for (const { edit, rule } of wanted) {
    const edited = applyEdit(now, edit)
    if (!edited.ok) return edited
    edits.push({ id: newId(), edit, undo: edited.value.undo, rule, ...namesAt(now, edit) })
    now = edited.value.document
  }
  return ok({ document: now, edits })
}

/** What the project and the row of a place are called. */
export function namesAt({ projects }: TargetDocument, { project, indicator }: EditPlace): { projectName: string | null; rowName: string | null } {
  const paper = projects.find(({ order }) => order === project)
  return { projectName: paper?.name ?? null, rowName: (indicator === null ? undefined : paper?.indicators[indicator - 1])?.level3 ?? null }
}

/** Keeps changes that were made, and the document as it is with them. The document is held. */
export async function saveEdits(context: Context, tx: Db, actor: Actor, id: string, { document, edits }: Made, known: Foreseen | null = null): Promise<JobResult | null> {
  await addEdits(tx, actor.region, id, edits, { by: actor.id, at: context.clock() })
  const saved = await saveChanged(context, tx, actor, id, document, known)
  const rules = [...new Set(edits.flatMap(({ rule }) => rule ?? []))]
  await audit(context, tx, actor.region, {
    type: 'document.edited', actor: actor.id, subject: `document:${id}`, before: null,
    after: { edits: edits.map(({ edit }) => inWords(edit)), ...(rules.length > 0 && { rules }), findings: saved?.findings },
  })
  return saved
}

async function saveChanged(context: Context, tx: Db, actor: Actor, id: string, document: TargetDocument, known: Foreseen | null = null): Promise<JobResult | null> {
  const { checked, desk } = await checkedAs(known, tx, actor.region, document)
  const saved = await saveEdited(tx, actor.region, id, { document, checked, unit: unitOfDocument(document), checkedAt: context.clock() }, context.newId)
  await scoreDocument(tx, actor.region, id, { document, desk })
  return saved
}

/** One line of the audit trail. */
function inWords({ project, indicator, field, before, after }: Edit): string {
  const place = [project, indicator].filter((one) => one !== null).join('.')
  return `${place === '' ? '' : `${place} `}${field}: ${before ?? '—'} → ${after ?? '—'}`
}

export function viewOf(document: string, { edit, projectName, rowName }: Pick<KeptEdit, 'edit' | 'projectName' | 'rowName'>): EditView {
  const { project, indicator, field, before, after } = edit
  return { document, project, projectName, indicator, rowName, field, before, after }
}

export function refusal({ code, place, values }: EditFault): Problem {
  return problem('edit-refused', { reason: code, field: place.field, ...(place.indicator !== null && { indicator: place.indicator }), ...values })
}
