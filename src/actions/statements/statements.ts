/**
 * Writing the text of a department: read as a form, saved as one writes. A save is one transaction: the form,
 * the document that lists and exports know, what was found in its words, the record of what was written, and
 * the event of the sitting.
 */
import { isDeepStrictEqual } from 'node:util'
import type {
  SaveStatement,
  StatementSaved,
  StatementState,
  StatementView,
} from '#api/statements/statements.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { isWrittenStatement } from '#core/target/assembled.ts'
import { compareTargets, type TargetComparison } from '#core/target/compare.ts'
import { operationsBetween } from '#core/writing/difference.ts'
import { hungOnce, touchesDuties } from '#core/writing/duties.ts'
import { mergeOperations } from '#core/writing/merge.ts'
import {
  documentOfStatement,
  formOfEarlierStatement,
  formOfStatement,
  refreshStatement,
  type WrittenStatement,
} from '#core/writing/paper-of-statement.ts'
import { MOST_STATEMENT_ROWS, type StatementConflict } from '#core/writing/statement-form.ts'
import { findDocument, loadTargets } from '#store/documents/documents.ts'
import { unitsOfDocument, within } from '#store/kernel/reach.ts'
import { followWords } from '#store/documents/rows-of-places.ts'
import { saveEdited } from '#store/documents/save-edited.ts'
import { lastStatementStepAt } from '#store/statements/filings.ts'
import {
  findingsOfWords,
  findStatement,
  isStatementSaved,
  lastStatementSave,
  recordStatementSave,
  keepStatement,
} from '#store/statements/statements.ts'
import { loadStatementVersion } from '#store/statements/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { statementWritten } from './events.ts'
import { ruleSetOfDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { documentRefusal, mayWriteWords } from '../filing/guard.ts'
import { departmentProjects } from '../projects/department-projects.ts'
import { beginsSitting, othersSave } from '../writing/drafts.ts'
import { checkedAs, foreseeing, foreseen, type ForeseenSave } from '../writing/foreseen.ts'
import { lockTargets, seeTargets, type SeenTargets } from '../filing/lock-targets.ts'
import { lengthRefusal } from '../writing/long-cell.ts'
import { reachesPlaces, reading } from '../kernel/reach.ts'
import { scoreDocument } from '../documents/recheck-document.ts'

/** The form of a document's words. Errors: document-not-found. */
export async function readStatement(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<StatementView, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [row, document] = await Promise.all([findDocument(read.own, id), loadTargets(read.own, id)])
  if (row === null || document === null) return err(problem('document-not-found'))
  const [unit = null] = (await unitsOfDocument(db, id)) ?? []
  const kept = await findStatement(db, id)
  const written = formNow(kept, document)
  const projects = await departmentProjects(db, within(db, read.reach), {
    unit,
    year: document.fiscalYear,
    document: id,
  })
  const duties = await asksForDuties(db, document)
  const may = await reachesPlaces(db, actor, 'statement.write', { document: id, orders: [null] })
  const writing = may ? await mayWriteWords(db, actor, id) : NOT_ALLOWED
  return ok({
    document: id,
    title: document.title ?? row.file,
    unit: row.unit,
    fiscalYear: document.fiscalYear,
    refusal: writing.ok ? null : writing.error.code,
    removable: may && isWrittenStatement(document) && (await documentRefusal(db, id)) === null,
    form: written.form,
    duties,
    paper: { ...document, projects: [] },
    projects,
    changedAt: kept?.changedAt ?? null,
    changedBy: kept?.changedBy ?? null,
    ...(await stateOf(db, id, kept?.version ?? 0, written)),
  })
}

/**
 * Puts what was written on top of what is there now; what somebody else wrote in the same cells stays,
 * and is reported. Errors: document-not-found, form-too-long, duties-not-asked, approved-locked,
 * under-review, year-closed.
 */
export async function saveStatement(
  context: Context,
  actor: Actor,
  { id, ...save }: { readonly id: string } & SaveStatement,
): Promise<Result<StatementSaved, Problem>> {
  return foreseeing(
    () => foreseeStatement(context.store.of(actor.region).db, actor, id, save),
    (known) =>
      context.store.of(actor.region).transaction(
        async (tx) => {
          const held = await lockStatement(tx, actor, id, known?.seen)
          return held.ok
            ? writeStatement({ context, tx, actor }, { id, ...held.value, foreseen: known }, save)
            : held
        },
        { findsItself: true },
      ),
  )
}

type LockedStatement = { readonly document: TargetDocument; readonly unit: BudgetUnit | null }

/** null: nothing will be written, or it will be refused. Who may write is asked again when it is saved. */
async function foreseeStatement(
  db: Db,
  actor: Actor,
  id: string,
  save: SaveStatement,
): Promise<ForeseenSave | null> {
  if (
    actorReach(actor, 'statement.write') === null ||
    !(await reachesPlaces(db, actor, 'statement.write', { document: id, orders: [null] }))
  )
    return null
  const [seen, row] = [await seeTargets(db, id), await findDocument(db, id)]
  const { targets } = seen
  if (targets === null || row === null || lengthRefusal(save.operations) !== null) return null
  if ((await isStatementSaved(db, id, save.request)) || !(await mayWriteWords(db, actor, id)).ok) return null
  const kept = await findStatement(db, id)
  const written = formNow(kept, targets)
  const { form } = formWith(written, save, kept?.version ?? 0)
  if (form === written.form || form.rows.length > MOST_STATEMENT_ROWS) return null
  return foreseen(db, seen, documentOfStatement(form, { written, document: targets }, row.unit).document)
}

/** The form with what was written in it. */
function formWith(written: WrittenStatement, { base, operations }: SaveStatement, version: number) {
  const merged = mergeOperations(written.form, operations)
  const { form, conflicts } = hungOnce(merged.form, written.form, base === version)
  return { form, conflicts: [...merged.conflicts, ...conflicts], isAsMerged: form === merged.form }
}

type StatementToWrite = LockedStatement & { readonly id: string; readonly foreseen: ForeseenSave | null }

async function writeStatement(
  work: Work,
  text: StatementToWrite,
  save: SaveStatement,
): Promise<Result<StatementSaved, Problem>> {
  const { context, tx, actor } = work
  const { id, document } = text
  const writing = await mayWriteWords(tx, actor, id)
  if (!writing.ok) return writing
  const kept = await findStatement(tx, id)
  const written = formNow(kept, document)
  const version = kept?.version ?? 0
  const others = othersSave(kept, save.base)
  const at = context.clock()
  // Sent again because the answer was lost: it is saved, and nothing is in conflict with itself.
  if (await isStatementSaved(tx, id, save.request))
    return ok(
      await savedState(tx, id, { version, now: written, asSent: false, conflicts: [], others: null, at }),
    )
  if (touchesDuties(written.form, save.operations) && !(await asksForDuties(tx, document)))
    return err(problem('duties-not-asked'))
  const long = lengthRefusal(save.operations)
  if (long !== null) return err(long)
  const { form, conflicts, isAsMerged } = formWith(written, save, version)
  if (form.rows.length > MOST_STATEMENT_ROWS)
    return err(problem('form-too-long', { limit: MOST_STATEMENT_ROWS }))
  if (form === written.form)
    return ok(await savedState(tx, id, { version, now: written, asSent: false, conflicts, others, at }))
  const now = await keepWords(work, text, save, { written, form, version: version + 1, at })
  await writing.value()
  // What was sent on the version that was there needs no answer but that it was kept.
  const asSent =
    save.base === version &&
    isAsMerged &&
    conflicts.length === 0 &&
    kept !== null &&
    isDeepStrictEqual(kept.form, written.form)
  return ok(await savedState(tx, id, { version: version + 1, now, asSent, conflicts, others, at }))
}

type SavedWords = {
  readonly version: number
  readonly now: WrittenStatement
  readonly asSent: boolean
  readonly conflicts: readonly StatementConflict[]
  readonly others: StatementSaved['others']
  readonly at: Date
}

async function savedState(
  tx: Db,
  id: string,
  { version, now, asSent, conflicts, others, at }: SavedWords,
): Promise<StatementSaved> {
  return {
    ...(await stateOf(tx, id, version, now)),
    form: asSent ? null : now.form,
    conflicts,
    others,
    changedAt: at.toISOString(),
  }
}

/** Keeps the form and what was written in it, with the event of a sitting that begins. */
async function keepWords(
  work: Work,
  text: StatementToWrite,
  { request, operations }: SaveStatement,
  words: NewWords,
): Promise<WrittenStatement> {
  const { context, tx, actor } = work
  const { id, document } = text
  const { written, form, version, at } = words
  const made = await putInDocument(work, text, words)
  const now = { form, listed: made.listed }
  const before = await lastStatementSave(tx, id, actor.id)
  await followWords(tx, id, written, now)
  await keepStatement(tx, id, now, { version, at, by: actor.id })
  await recordStatementSave(tx, id, { version, request, operations, at, by: actor.id })
  if (beginsSitting(before, at)) {
    const event = statementWritten(
      id,
      { title: document.title, version: version - 1 },
      { title: made.document.title, version },
    )
    await audit(context, tx, actor.id, event)
  }
  return now
}

/**
 * Puts the approved words back when an adjustment is given up; what was written meanwhile stays in the record
 * of its saves. The document is locked. @returns what was given up: from the version to what was there
 */
export async function restoreWords(
  { context, tx, actor }: Work,
  id: string,
  version: number,
): Promise<TargetComparison> {
  const document = await loadTargets(tx, id)
  const words = await loadStatementVersion(tx, id, version)
  invariant(document !== null && words !== null, 'what was approved is there, with its version')
  const { projects, unplaced, marks } = document
  const restored = { ...words, projects, unplaced, marks }
  const kept = await findStatement(tx, id)
  const written = formNow(kept, document)
  const back = formOfEarlierStatement(written, restored)
  const change = compareTargets(restored, document)
  if (isDeepStrictEqual(restored, document) && isDeepStrictEqual(back.form, written.form)) return change
  await followWords(tx, id, written, back)
  const unit = (await findDocument(tx, id))?.unit ?? null
  await saveWords({ context, tx }, { id, document, unit, foreseen: null }, restored)
  const save = { version: (kept?.version ?? 0) + 1, at: context.clock(), by: actor.id }
  await keepStatement(tx, id, back, save)
  await recordStatementSave(tx, id, {
    ...save,
    request: context.newId(),
    operations: operationsBetween(written.form, back.form),
  })
  return change
}

type NewWords = {
  readonly written: WrittenStatement
  readonly form: WrittenStatement['form']
  readonly version: number
  readonly at: Date
}

/** Puts the words of the form into the document that lists and exports know, with what is found in them. */
async function putInDocument(
  work: Work,
  text: StatementToWrite,
  { written, form }: NewWords,
): Promise<ReturnType<typeof documentOfStatement>> {
  const made = documentOfStatement(form, { written, document: text.document }, text.unit)
  await saveWords(work, text, made.document)
  return made
}

/** The document with other words, and what is found in them. */
async function saveWords(
  { context, tx }: Pick<Work, 'context' | 'tx'>,
  { id, document: held, unit, foreseen: known }: StatementToWrite,
  document: TargetDocument,
): Promise<void> {
  const { checked, desk } = await checkedAs(known, tx, document)
  await saveEdited(
    tx,
    id,
    { document, checked, unit: unitOfDocument(document) ?? unit, checkedAt: context.clock() },
    {
      newId: context.newId,
      held,
      seen: isWrittenStatement(held) ? await lastStatementStepAt(tx, id) : null,
    },
  )
  await scoreDocument(tx, id, { document, desk })
}

/** Whether the rule set in force for a document asks for 部门职责—工作活动—预算项目. */
export async function asksForDuties(db: Db, document: TargetDocument): Promise<boolean> {
  return (await ruleSetOfDocument(db, document)).parameters.dutyTree
}

function formNow(kept: WrittenStatement | null, document: TargetDocument): WrittenStatement {
  return kept === null ? formOfStatement(document) : refreshStatement(kept, document)
}

/**
 * The document locked until the transaction ends. Errors: document-not-found.
 * @param known as it was seen before
 */
export async function lockStatement(
  tx: Db,
  actor: Actor,
  id: string,
  known?: SeenTargets,
): Promise<Result<LockedStatement, Problem>> {
  if (actorReach(actor, 'statement.write') === null) return NOT_ALLOWED
  const missing = err(problem('document-not-found'))
  if (!(await reachesPlaces(tx, actor, 'statement.write', { document: id, orders: [null] }))) return missing
  const document = await lockTargets(tx, id, known)
  if (document === null) return missing
  const row = await findDocument(tx, id)
  invariant(row !== null, 'a document that is held is there')
  return ok({ document, unit: row.unit })
}

async function stateOf(
  db: Db,
  id: string,
  version: number,
  { listed }: WrittenStatement,
): Promise<StatementState> {
  return { version, listed, findings: await findingsOfWords(db, id) }
}
