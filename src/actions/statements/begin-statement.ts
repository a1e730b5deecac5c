/** Beginning the text of a department in the system, and removing one that was begun by mistake. */
import type { NewStatement, StatementCreated, StatementStart } from '#api/statements/statements.ts'
import { allows, covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import { ownUnit, type Unit } from '#core/organisation/unit.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { isWrittenStatement } from '#core/target/assembled.ts'
import {
  documentOfStatement,
  formOfStatement,
  type WrittenStatement,
} from '#core/writing/paper-of-statement.ts'
import { blankStatement } from '#core/writing/statement-form.ts'
import { WRITTEN_FILE, WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import { loadTargets, deleteDocument } from '#store/documents/documents.ts'
import { storeFile } from '#store/documents/files.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { saveDocument } from '#store/documents/save-document.ts'
import { listDepartmentTexts, keepStatement } from '#store/statements/statements.ts'
import { isDemoUser } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { statementCreated, statementRemoved } from './events.ts'
import { auditDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import type { Db } from '#store/kernel/store.ts'
import { documentRefusal } from '../filing/guard.ts'
import { reachesPlaces, reading } from '../kernel/reach.ts'
import { asksForDuties, lockStatement } from './statements.ts'
import { yearRefusal } from '../years/guard.ts'

/** For which units the actor may begin a text, and with which it can be begun. */
export async function readStatementStart(
  context: Context,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<Result<StatementStart, Problem>> {
  const reach = actorReach(actor, 'statement.write')
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (reach === null || read === null) return NOT_ALLOWED
  const texts = await listDepartmentTexts(read.own)
  const there = new Map(
    texts.filter((text) => text.written && text.year === year).map(({ unit, document }) => [unit, document]),
  )
  const organisation = await loadOrganisation(context.store.of(actor.region).db)
  const units = [...organisation.values()]
    .filter(({ id, kind, closed }) => kind !== 'office' && closed === null && covers(reach, [id]))
    .toSorted(
      (a, b) =>
        Number(a.kind === 'unit') - Number(b.kind === 'unit') ||
        ((a.code ?? a.name) < (b.code ?? b.name) ? -1 : 1),
    )
  return ok({
    units: units.map(({ id, code, name }) => ({ id, code, name, there: there.get(id) ?? null })),
    own: ownUnit(organisation, reach),
    sources: texts.map(({ document, title, unit, year: of }) => ({ document, title, unit, year: of })),
  })
}

/**
 * Begins a text. Errors: unit-not-found (none that the actor may write for), document-not-found (what was to
 * be copied), statement-there.
 */
export async function beginStatement(
  context: Context,
  actor: Actor,
  { unit: unitId, year, start }: NewStatement,
): Promise<Result<StatementCreated, Problem>> {
  if (actorReach(actor, 'statement.write') === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const unit = await unitToWriteFor(tx, actor, unitId)
    if (unit === null) return err(problem('unit-not-found'))
    const closed = await yearRefusal(tx, year)
    if (closed !== null) return err(closed)
    if (await isBegun(tx, unit.id, year)) return err(problem('statement-there', { unit: unit.name, year }))
    const copied = start.from === 'document' ? await readable(context, actor, start.document) : null
    if (start.from === 'document' && copied === null) return err(problem('document-not-found'))
    const named = { code: unit.code, name: unit.name }
    const document = await saveBegun({ context, tx, actor }, { unit: named, year, start, copied })
    return ok({ document })
  })
}

/** null: there is none, it writes no text, or the actor may not write for it. */
async function unitToWriteFor(tx: Db, actor: Actor, id: string): Promise<Unit | null> {
  const unit = (await loadOrganisation(tx)).get(id)
  return unit === undefined ||
    unit.kind === 'office' ||
    unit.closed !== null ||
    !allows(actor, 'statement.write', { region: actor.region, units: [unit.id] })
    ? null
    : unit
}

async function isBegun(tx: Db, unit: string, year: number): Promise<boolean> {
  return (await listDepartmentTexts(tx)).some(
    (text) => text.written && text.unit === unit && text.year === year,
  )
}

type TextToBegin = Pick<NewStatement, 'year' | 'start'> & {
  readonly unit: BudgetUnit
  /** The text to copy from. */ readonly copied: TargetDocument | null
}

/** @returns the new document */
async function saveBegun(
  { context, tx, actor }: Work,
  { unit, year, start, copied }: TextToBegin,
): Promise<string> {
  const at = context.clock()
  const bytes = new TextEncoder().encode(
    JSON.stringify({ format: 'jichi.begun-text/1', id: context.newId(), unit, year }),
  )
  const empty = blankDocument(unit, year, await storeFile(tx, bytes, at))
  const wanted = copied === null || (await asksForDuties(tx, empty)) ? copied : withoutDuties(copied)
  const { document, written } = beginning(
    empty,
    unit,
    start.from === 'empty' ? { table: start.table } : wanted,
  )
  const saved = await saveDocument(
    tx,
    {
      document,
      size: bytes.byteLength,
      unit,
      checked: await auditDocument(tx, document),
      checkedAt: at,
      demo: await isDemoUser(tx, actor.id),
      importedBy: actor.id,
      replaces: null,
    },
    context.newId,
  )
  await keepStatement(tx, saved.document, written, { version: 0, at, by: actor.id })
  const from = start.from === 'document' ? { copied: `document:${start.document}` } : {}
  const event = statementCreated(saved.document, { title: document.title, unit: unit.name, year, ...from })
  await audit(context, tx, actor.id, event)
  return saved.document
}

/** A text without its duties: the rule set of another year may not ask for them. */
function withoutDuties(document: TargetDocument): TargetDocument {
  if (document.statement === null) return document
  const { duties: _, ...statement } = document.statement
  return { ...document, statement }
}

function blankDocument(unit: BudgetUnit, fiscalYear: number, sha256: string): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind: 'budget-text',
    source: { file: WRITTEN_FILE, sha256, mediaType: WRITTEN_MEDIA_TYPE },
    title: `${fiscalYear}年${unit.name}绩效文本`,
    fiscalYear,
    parts: [],
    statement: { overallGoal: null, subGoals: [], safeguards: [] },
    projects: [],
    departments: [
      {
        order: 1,
        title: null,
        unit,
        functions: null,
        tasks: [],
        funds: [],
        goals: [],
        indicators: [],
        at: { line: 1 },
      },
    ],
    unplaced: [],
    marks: [],
  }
}

/**
 * An empty form; or the words of another text: without its amounts, which are those of its own year, and its
 * results.
 */
function beginning(
  empty: TargetDocument,
  unit: BudgetUnit,
  from: TargetDocument | { readonly table: boolean } | null,
): { readonly document: TargetDocument; readonly written: WrittenStatement } {
  if (from !== null && 'format' in from) {
    const [first] = from.departments ?? []
    const { evaluation: _, ...table } = first ?? { ...empty.departments?.[0], evaluation: undefined }
    const department = {
      order: 1,
      title: null,
      functions: null,
      tasks: [],
      funds: [],
      goals: [],
      indicators: [],
      at: { line: 1 },
      ...table,
      unit,
    }
    const document: TargetDocument = {
      ...empty,
      statement: from.statement ?? empty.statement,
      departments: [
        {
          ...department,
          tasks: department.tasks.map((task) => ({
            ...task,
            budget: { total: null, fiscal: null, other: null },
          })),
          funds: department.funds
            .filter(({ year: of }) => of === null || of === from.fiscalYear)
            .map((fund) => ({ ...fund, year: null, amount: null, share: null })),
          indicators: department.indicators.map(({ result: __, progress: ___, ...indicator }) => indicator),
        },
      ],
    }
    return { document, written: formOfStatement(document) }
  }
  const form = blankStatement(empty.title ?? '', from?.table ?? true)
  const { document, listed } = documentOfStatement(
    form,
    { written: { form: { ...form, rows: [] }, listed: [] }, document: empty },
    unit,
  )
  return { document, written: { form, listed } }
}

/** A text that the actor may read as a whole; null when there is none. */
async function readable(context: Context, actor: Actor, id: string): Promise<TargetDocument | null> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  return read === null ||
    !(await reachesPlaces(context.store.of(actor.region).db, actor, 'document.read', {
      document: id,
      orders: [null],
    }))
    ? null
    : loadTargets(read.own, id)
}

/**
 * Removes a text that was begun here. Errors: document-not-found, statement-of-file, approved-locked,
 * under-review, year-closed.
 */
export async function removeStatement(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const held = await lockStatement(tx, actor, id)
    if (!held.ok) return held
    const { document, unit } = held.value
    if (!isWrittenStatement(document)) return err(problem('statement-of-file'))
    const refusal = await documentRefusal(tx, id)
    if (refusal !== null) return err(refusal)
    await deleteDocument(tx, id)
    const event = statementRemoved(id, {
      title: document.title,
      unit: unit?.name ?? null,
      year: document.fiscalYear,
    })
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}
