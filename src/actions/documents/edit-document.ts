/**
 * Changing documents: fields, and what findings suggest for them. Each is one transaction: the text, the list
 * of changes, a check of the changed document and the audit event. The bytes that were handed in stay as they
 * are.
 */
import type { EditList, EditsChosen, EditsUndone, EditView, NewEdit } from '#api/documents/edits.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { applyEdit, ROW_PLACE, type Edit, type EditFault, type EditPlace } from '#core/target/edit.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { editsToBlocks, inPlacesOfBefore } from '#core/writing/rows-of-kinds.ts'
import { loadTargets } from '#store/documents/documents.ts'
import {
  addEdits,
  endEdits,
  findEdits,
  listEdits,
  type EditRow,
  type EditToKeep,
} from '#store/documents/edits.ts'
import { saveEdited } from '#store/documents/save-edited.ts'
import type { Db } from '#store/kernel/store.ts'
import type { JobResult } from '#core/kernel/job.ts'
import { audit } from '../kernel/audit.ts'
import { documentEditUndone, documentEdited } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import {
  editToday,
  editedForms,
  keepRows,
  nameIn,
  namesAfter,
  formRowNames,
  type Forms,
  type RowNamesByProject,
} from './edited-rows.ts'
import { mayWrite } from '../filing/guard.ts'
import { checkedAs, foreseeing, foreseen, type ForeseenSave } from '../writing/foreseen.ts'
import { lockTargets, seeTargets } from '../filing/lock-targets.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { reachesPlaces, reading } from '../kernel/reach.ts'
import { scoreDocument } from './recheck-document.ts'

/** Changes one field. Errors: document-not-found, edit-refused, approved-locked, under-review. */
export async function editDocument(
  context: Context,
  actor: Actor,
  { id, edit }: { readonly id: string; readonly edit: NewEdit },
): Promise<Result<{ readonly edits: readonly string[] }, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  return foreseeing(
    () => foreseeEdit(context, actor, id, edit),
    (known) =>
      context.store.of(actor.region).transaction((tx) => editWithin({ context, tx, actor }, id, edit, known)),
  )
}

/** null: it will be refused. Whether it may be changed is asked again when it is saved. */
async function foreseeEdit(
  context: Context,
  actor: Actor,
  id: string,
  edit: NewEdit,
): Promise<ForeseenSave | null> {
  const { db } = context.store.of(actor.region)
  if (!(await reachesPlaces(db, actor, 'document.edit', { document: id, orders: [edit.project] })))
    return null
  const seen = await seeTargets(db, id)
  const made = seen.targets === null ? null : makeEdit(seen.targets, edit, context.newId)
  if (made === null || !made.ok || !(await mayWrite(db, actor, id, [edit.project])).ok) return null
  return foreseen(db, seen, made.value.document)
}

/**
 * The same within a transaction that does more.
 * @param known what was foreseen of it; null: the rules look at it now
 */
export async function editWithin(
  { context, tx, actor }: Work,
  id: string,
  edit: NewEdit,
  known: ForeseenSave | null = null,
): Promise<Result<{ readonly edits: readonly string[] }, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  if (!(await reachesPlaces(tx, actor, 'document.edit', { document: id, orders: [edit.project] })))
    return err(problem('document-not-found'))
  const document = await lockTargets(tx, id, known?.seen)
  if (document === null) return err(problem('document-not-found'))
  const made = makeEdit(document, edit, context.newId)
  if (!made.ok) return err(refusal(made.error))
  const writing = await mayWrite(tx, actor, id, [edit.project])
  if (!writing.ok) return writing
  await writing.value()
  await saveEdits({ context, tx, actor }, id, { before: document, made: made.value }, known)
  return ok({ edits: made.value.edits.map((one) => one.id) })
}

/**
 * A change that somebody asks for, with its row where that belongs then. Rows are moved by what they say,
 * never by themselves.
 */
function makeEdit(document: TargetDocument, edit: Edit, newId: () => string): Result<Made, EditFault> {
  if (edit.field === ROW_PLACE) return err({ code: 'field-fixed', place: edit, values: {} })
  const made = makeEdits(document, [{ edit, rule: null }], newId)
  return made.ok ? ok(withRowsInBlocks(document, made.value, newId)) : made
}

/** What was changed in a document and still holds. Errors: document-not-found. */
export async function readEdits(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<EditList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const document = await loadTargets(read.db, id)
  if (document === null) return err(problem('document-not-found'))
  const isOwn = await reachesPlaces(context.store.of(actor.region).db, actor, 'document.read', {
    document: id,
    orders: [null],
  })
  // Of a document of several units, the changes of the reader's own projects.
  const rows = (await listEdits(context.store.of(actor.region).db, id)).filter(
    ({ edit }) => isOwn || document.projects.some(({ order }) => order === edit.project),
  )
  const names = formRowNames(
    await editedForms(
      context.store.of(actor.region).db,
      id,
      document,
      rows.map(({ edit }) => edit),
    ),
  )
  const isUndoable = ({ undo, row }: EditRow) => {
    const today = editToday(undo, row, names)
    return today !== null && applyEdit(document, today).ok
  }
  return ok({
    rows: rows.map((row) => ({
      ...editView(id, row),
      id: row.id,
      step: row.step,
      rule: row.rule,
      by: row.by,
      at: row.at,
      undoable: isUndoable(row),
    })),
  })
}

/**
 * Takes changes back, the last first: all, or none. Errors: edit-not-found, edit-overwritten,
 * approved-locked, under-review.
 */
export async function undoEdits(
  context: Context,
  actor: Actor,
  input: EditsChosen,
): Promise<Result<EditsUndone, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  return orNothing(context.store.of(actor.region), async (tx) => {
    const named = await editsWithin(tx, actor, await findEdits(tx, input.edits))
    const chosen = named.map(({ id }) => id)
    const documents = [...new Set(named.map((row) => row.document))].toSorted()
    let undone = 0
    for (const id of documents) {
      const document = await lockTargets(tx, id)
      // Read again now that nobody else changes the document.
      const rows = withTheirRows(await listEdits(tx, id), new Set(chosen)).toReversed()
      if (document === null || rows.length === 0) continue
      const forms = await editedForms(
        tx,
        id,
        document,
        rows.map(({ edit }) => edit),
      )
      const changed = undoAll(document, rows, formRowNames(forms))
      if (changed === null) return err(problem('edit-overwritten'))
      const writing = await mayWrite(
        tx,
        actor,
        id,
        rows.map(({ edit }) => edit.project),
      )
      if (!writing.ok) return writing
      await writing.value()
      await endEdits(
        tx,
        rows.map((row) => row.id),
        { state: 'undone', by: actor.id, at: context.clock() },
      )
      await saveChanged({ context, tx, actor }, id, { ...changed, before: forms })
      const event = documentEditUndone(id, { edits: rows.map(({ edit }) => inWords(edit)) })
      await audit(context, tx, actor.id, event)
      undone += rows.length
    }
    return undone === 0 ? err(problem('edit-not-found')) : ok({ undone })
  })
}

async function editsWithin(tx: Db, actor: Actor, edits: readonly EditRow[]): Promise<EditRow[]> {
  const allowed: EditRow[] = []
  for (const row of edits)
    if (
      await reachesPlaces(tx, actor, 'document.edit', { document: row.document, orders: [row.edit.project] })
    )
      allowed.push(row)
  return allowed
}

/** The chosen ones of the changes of a document; a row that was moved goes back with its labels. */
function withTheirRows(rows: readonly EditRow[], chosen: ReadonlySet<string>): readonly EditRow[] {
  const rowOf = ({ step, edit, row }: EditRow) => `${step} ${edit.project ?? ''} ${row ?? ''}`
  const isOfPlace = ({ edit: { field } }: EditRow) =>
    field === ROW_PLACE || field === 'level1' || field === 'level2'
  const moved = new Set(rows.filter(({ edit }) => edit.field === ROW_PLACE).map(rowOf))
  const back = new Set(
    rows
      .filter((row) => chosen.has(row.id) && isOfPlace(row))
      .map(rowOf)
      .filter((row) => moved.has(row)),
  )
  return rows.filter((row) => chosen.has(row.id) || (isOfPlace(row) && back.has(rowOf(row))))
}

type Changed = {
  readonly document: TargetDocument
  /** What was done to it, one after the other. */ readonly edits: readonly Edit[]
  readonly names: RowNamesByProject
}

function undoAll(
  document: TargetDocument,
  rows: readonly EditRow[],
  names: RowNamesByProject,
): Changed | null {
  let now: Changed = { document, edits: [], names }
  for (const { undo, row } of rows) {
    const today = editToday(undo, row, now.names)
    const edited = today === null ? null : applyEdit(now.document, today)
    if (today === null || edited === null || !edited.ok) return null
    now = {
      document: edited.value.document,
      edits: [...now.edits, today],
      names: namesAfter(now.names, today),
    }
  }
  return now
}

export type Wanted = { readonly edit: Edit; readonly rule: string | null }
/** A change that was made, and how its row is called in the form once that is known. */
type MadeEdit = Omit<EditToKeep, 'row'>
export type Made = { readonly document: TargetDocument; readonly edits: readonly MadeEdit[] }

/** Makes changes in memory; each remembers what its project and row were called. */
export function makeEdits(
  document: TargetDocument,
  wanted: readonly Wanted[],
  newId: () => string,
): Result<Made, EditFault> {
  let now = document
  const edits: MadeEdit[] = []
  for (const { edit, rule } of wanted) {
    const edited = applyEdit(now, edit)
    if (!edited.ok) return edited
    edits.push({ id: newId(), edit, undo: edited.value.undo, rule, ...namesAt(now, edit) })
    now = edited.value.document
  }
  return ok({ document: now, edits })
}

/** With the rows whose labels were changed in the blocks where they belong now. No row was moved before. */
export function withRowsInBlocks(before: TargetDocument, made: Made, newId: () => string): Made {
  const wanted = editsToBlocks(before, made.document).map(({ edit, row }): Wanted => {
    const cause = made.edits.find(
      ({ edit: { project, indicator, field } }) =>
        project === edit.project && indicator === row && (field === 'level2' || field === 'level1'),
    )
    return { edit, rule: cause?.rule ?? null }
  })
  const put = makeEdits(made.document, wanted, newId)
  invariant(put.ok, 'rows can be put where they belong')
  return { document: put.value.document, edits: [...made.edits, ...put.value.edits] }
}

/** What the project and the row of a place are called. */
export function namesAt(
  { projects }: TargetDocument,
  { project, indicator }: EditPlace,
): { projectName: string | null; rowName: string | null } {
  const paper = projects.find(({ order }) => order === project)
  return {
    projectName: paper?.name ?? null,
    rowName: (indicator === null ? undefined : paper?.indicators[indicator - 1])?.level3 ?? null,
  }
}

/** Keeps changes that were made, and the document as it is with them. The document is locked. */
export async function saveEdits(
  { context, tx, actor }: Work,
  id: string,
  { before, made: { document, edits } }: { readonly before: TargetDocument; readonly made: Made },
  known: ForeseenSave | null = null,
): Promise<JobResult | null> {
  const forms = await editedForms(
    tx,
    id,
    before,
    edits.map(({ edit }) => edit),
  )
  let names = formRowNames(forms)
  const kept = edits.map((one): EditToKeep => {
    const row = nameIn(names, one.edit)
    names = namesAfter(names, one.edit)
    return { ...one, row }
  })
  await addEdits(tx, id, kept, { by: actor.id, at: context.clock() })
  const saved = await saveChanged(
    { context, tx, actor },
    id,
    { document, edits: edits.map(({ edit }) => edit), names, before: forms },
    known,
  )
  const rules = [...new Set(edits.flatMap(({ rule }) => rule ?? []))]
  const event = documentEdited(id, {
    edits: edits.map(({ edit }) => inWords(edit)),
    ...(rules.length > 0 && { rules }),
    findings: saved?.findings,
  })
  await audit(context, tx, actor.id, event)
  return saved
}

async function saveChanged(
  { context, tx, actor }: Work,
  id: string,
  { document, edits, names, before }: Changed & { readonly before: Forms },
  known: ForeseenSave | null = null,
): Promise<JobResult | null> {
  const { checked, desk } = await checkedAs(known, tx, document)
  const renaming = inPlacesOfBefore(document, edits)
  const saved = await saveEdited(
    tx,
    id,
    { document, checked, unit: unitOfDocument(document), checkedAt: context.clock() },
    { newId: context.newId, renaming },
  )
  await keepRows(context, tx, actor, { document: id, before, now: names, projects: document.projects })
  await scoreDocument(tx, id, { document, desk })
  return saved
}

/** One line of the audit trail. */
function inWords({ project, indicator, field, before, after }: Edit): string {
  const place = [project, indicator].filter((one) => one !== null).join('.')
  return `${place === '' ? '' : `${place} `}${field}: ${before ?? '—'} → ${after ?? '—'}`
}

export function editView(
  document: string,
  { edit, projectName, rowName }: Pick<EditToKeep, 'edit' | 'projectName' | 'rowName'>,
): EditView {
  const { project, indicator, field, before, after } = edit
  return { document, project, projectName, indicator, rowName, field, before, after }
}

function refusal({ code, place, values }: EditFault): Problem {
  return problem('edit-refused', {
    reason: code,
    field: place.field,
    ...(place.indicator !== null && { indicator: place.indicator }),
    ...values,
  })
}
