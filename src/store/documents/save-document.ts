/** Saving a document that was read and checked: all its rows, in the caller's transaction. */
import { countSeverities, projectsTouched, type Finding } from '#core/kernel/finding.ts'
import { fen, type Fen } from '#core/kernel/money.ts'
import { carryFindingsOver, type Life } from '#core/findings/life.ts'
import { identify } from '#core/findings/identity.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import {
  documentBudget,
  documentSearch,
  indicatorValues,
  indicatorCount,
  projectColumns,
  rulesColumns,
  unitKey,
  documentUnits,
  type Checked,
} from './rows.ts'
import { saveUnits } from './units.ts'
import { loadTargets } from './documents.ts'
import { alive, findingRows, insertFindingRows, loadKnown, type KeptFinding } from '../findings/rows.ts'
import { plainOrNull, plainText } from '../kernel/plain.ts'
import { takeIn, type KeptProject } from '../duplicates/similar.ts'
import type { Db } from '../kernel/store.ts'
import type { JobResult } from '#core/kernel/job.ts'

/** What was read and found in a file. */
export type NewReading = {
  /** `source.sha256` names bytes that {@link import('./files.ts').storeFile} has kept. */
  readonly document: TargetDocument
  /** The unit the document speaks for; null when nothing names one. */
  readonly unit: BudgetUnit | null
  readonly checked: Checked
  /** When it was checked. */
  readonly checkedAt: Date
}

export type NewDocument = NewReading & {
  /** Bytes of the original. */
  readonly size: number
  readonly demo: boolean
  readonly importedBy: string | null
  /**
   * The document that it takes the place of: its findings go on in this one, those that are gone as fixed.
   */
  readonly replaces: string | null
}

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 500

/**
 * Saves a document with its projects, indicators and findings. Bytes that are a document already change
 * nothing: the answer then names that document and says `duplicate`.
 */
export async function saveDocument(tx: Db, input: NewDocument, newId: () => string): Promise<JobResult> {
  const { document } = input
  const units = await saveUnits(tx, documentUnits(document, input.unit), newId)
  const unitId = (unit: BudgetUnit | null) => (unit === null ? null : (units.get(unitKey(unit)) ?? null))
  const older = input.replaces === null ? null : await lastCheck(tx, input.replaces)
  const lives = findingLives(input, older)
  const documentId = await insertDocument(
    tx,
    { input, lives, comparedAt: older?.checkedAt ?? null },
    unitId(input.unit),
    newId(),
  )
  if (documentId === null) return duplicateResult(tx, document.source.sha256)
  // The older document keeps its own rows: here they are others.
  return saveContents(
    tx,
    { id: documentId, counted: true, known: new Map(), lives, findingId: newId },
    { input, unitId, newId },
  )
}

/**
 * Puts another reading of the same bytes in the place of a document's: its projects and indicators are those
 * of the new one, its findings go on where they are there again. A project that is there again, in the same
 * place under the same name, keeps its id.
 * @returns null when the document is not there (any more)
 */
export async function replaceReading(
  tx: Db,
  id: string,
  input: NewReading,
  newId: () => string,
): Promise<JobResult | null> {
  // The units before the document, as in an import: no deadlock.
  const units = await saveUnits(tx, documentUnits(input.document, input.unit), newId)
  const unitId = (unit: BudgetUnit | null) => (unit === null ? null : (units.get(unitKey(unit)) ?? null))
  const kept = await tx
    .selectFrom('documents')
    .select('counted')
    .where('document_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const last = kept === undefined ? null : await lastCheck(tx, id)
  if (kept === undefined || last === null) return null
  const known = await tx
    .selectFrom('projects')
    .select(['project_id', 'position', 'name'])
    .where('document_id', '=', id)
    .execute()
  const ofDocument = (table: 'findings' | 'projects') =>
    tx.deleteFrom(table).where('document_id', '=', id).execute()
  await ofDocument('findings')
  // Their indicators go with them.
  await ofDocument('projects')
  const lives = findingLives(input, last)
  await tx
    .updateTable('documents')
    .set({ ...readingColumns(input, lives, unitId(input.unit)), compared_at: last.checkedAt })
    .where('document_id', '=', id)
    .execute()
  const ids = new Map(known.map(({ project_id, position, name }) => [`${position} ${name}`, project_id]))
  const before = new Map(
    input.document.projects.map(({ order, name }) => [order, ids.get(`${order} ${plainText(name)}`) ?? null]),
  )
  return saveContents(
    tx,
    { id, counted: kept.counted, known: before, lives, findingId: (life) => life.kept?.id ?? newId() },
    { input, unitId, newId },
  )
}

export type LastCheck = {
  readonly checkedAt: Date
  readonly comparedAt: Date | null
  readonly known: Awaited<ReturnType<typeof loadKnown>>
  /** The document as it was checked. */
  readonly before: TargetDocument
}

/**
 * What the last check of a document left; null when it is not there.
 * @param held the document as it is kept, where that is known
 */
export async function lastCheck(tx: Db, id: string, held?: TargetDocument): Promise<LastCheck | null> {
  const times = await tx
    .selectFrom('documents')
    .select(['checked_at', 'compared_at'])
    .where('document_id', '=', id)
    .executeTakeFirst()
  const before = held ?? (await loadTargets(tx, id))
  if (times === undefined || before === null) return null
  return {
    checkedAt: times.checked_at,
    comparedAt: times.compared_at,
    before,
    known: await loadKnown(tx, id, before),
  }
}

export function findingLives(
  { document, checked, checkedAt }: NewReading,
  last: LastCheck | null,
): readonly Life<KeptFinding>[] {
  return carryFindingsOver(last?.known ?? [], identify(document, checked.findings), checkedAt.toISOString())
}

type Owner = {
  readonly id: string
  readonly counted: boolean
  /** Ids that projects had before, by their order. */
  readonly known: ReadonlyMap<number, string | null>
  readonly lives: readonly Life<KeptFinding>[]
  readonly findingId: (life: Life<KeptFinding>) => string
}

/** What was read, and what its rows are made with. */
type Reading = { readonly input: NewReading; readonly unitId: UnitId; readonly newId: () => string }

async function saveContents(tx: Db, owner: Owner, reading: Reading): Promise<JobResult> {
  const { input } = reading
  const contents = contentsOf(owner, reading)
  await insertContents(tx, input.document.kind, [contents])
  return contents.result
}

type UnitId = (unit: BudgetUnit | null) => string | null

/** The rows that a document is kept as, besides its own. */
function contentsOf(owner: Owner, { input, unitId, newId }: Reading) {
  const { document } = input
  const common = {
    document_id: owner.id,
    fiscal_year: document.fiscalYear,
    counted: owner.counted,
  }
  const projectIds = new Map(
    document.projects.map((project) => [project.order, owner.known.get(project.order) ?? newId()]),
  )
  const live = alive(owner.lives).map(({ finding }) => finding)
  const touching = byProject(live)
  const projects = document.projects.map((project) => {
    const unit = project.unit ?? input.unit
    return {
      ...common,
      project_id: idOf(projectIds, project.order),
      unit_id: unitId(unit),
      ...projectColumns(project, unit, touching.get(project.order) ?? []),
    }
  })
  const kept = document.projects.map((project): KeptProject => ({
    id: idOf(projectIds, project.order),
    project,
    unit: project.unit ?? input.unit,
  }))
  const indicators = document.projects.flatMap((project) =>
    project.indicators.map((indicator, i) => ({
      project_id: idOf(projectIds, project.order),
      ...indicatorValues(indicator, i + 1),
    })),
  )
  const findings = findingRows(
    {
      id: owner.id,
      document,
      counted: owner.counted,
      unit: input.unit,
      projectId: (order) => projectIds.get(order) ?? null,
      unitId,
    },
    owner.lives,
    owner.findingId,
  )
  const result: JobResult = {
    document: owner.id,
    duplicate: false,
    projects: projects.length,
    indicators: indicatorCount(document),
    findings: countSeverities(live),
    fiscalYear: document.fiscalYear,
  }
  return { projects, kept, indicators, findings, result }
}

async function insertContents(
  tx: Db,
  kind: DocumentKind,
  contents: readonly ReturnType<typeof contentsOf>[],
): Promise<void> {
  for (const rows of parts(contents.flatMap(({ projects }) => projects)))
    await tx.insertInto('projects').values(rows).execute()
  await takeIn(
    tx,
    kind,
    contents.flatMap(({ kept }) => kept),
  )
  for (const rows of parts(contents.flatMap(({ indicators }) => indicators)))
    await tx.insertInto('indicators').values(rows).execute()
  await insertFindingRows(
    tx,
    contents.flatMap(({ findings }) => findings),
  )
}

/** A document that was saved with others: its id, its projects in their order, and its findings. */
export type SavedDocument = {
  readonly id: string
  readonly projects: readonly { readonly id: string; readonly budget: Fen | null }[]
  readonly findings: readonly {
    readonly id: string
    readonly finding: Finding
    readonly touched: readonly string[]
  }[]
}

/**
 * Saves many documents at once, in as many statements as {@link saveDocument} needs for one. Each is of bytes
 * that are nowhere yet, and of the same kind.
 */
export async function saveNewDocuments(
  tx: Db,
  inputs: readonly NewDocument[],
  newId: () => string,
): Promise<readonly SavedDocument[]> {
  const [first] = inputs
  if (first === undefined) return []
  const units = await saveUnits(
    tx,
    new Map(inputs.flatMap(({ document, unit }) => [...documentUnits(document, unit)])),
    newId,
  )
  const unitId: UnitId = (unit) => (unit === null ? null : (units.get(unitKey(unit)) ?? null))
  const made = inputs.map((input) => {
    const [id, lives] = [newId(), findingLives(input, null)]
    const row = documentRow({ input, lives, comparedAt: null }, unitId(input.unit), id)
    return {
      id,
      lives,
      row,
      contents: contentsOf(
        { id, counted: true, known: new Map(), lives, findingId: newId },
        { input, unitId, newId },
      ),
    }
  })
  for (const rows of parts(made.map(({ row }) => row)))
    await tx.insertInto('documents').values(rows).execute()
  await insertContents(
    tx,
    first.document.kind,
    made.map(({ contents }) => contents),
  )
  return made.map(({ id, lives, contents }) => ({
    id,
    projects: contents.projects.map(({ project_id, budget }) => ({
      id: project_id,
      budget: budget === null ? null : fen(budget),
    })),
    findings: contents.findings.flatMap(({ finding_id, touched }, i) => {
      const finding = lives[i]?.finding
      return finding === undefined ? [] : [{ id: finding_id, finding, touched }]
    }),
  }))
}

/**
 * The findings of every project that they touch, asked once: lists have thousands of projects, and one
 * finding may be about all.
 */
function byProject(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const touching = new Map<number, Finding[]>()
  for (const finding of findings) {
    for (const order of projectsTouched(finding)) {
      const there = touching.get(order)
      if (there === undefined) touching.set(order, [finding])
      else there.push(finding)
    }
  }
  return touching
}

/**
 * Keeps the units of a document and locks them until the transaction ends: two documents of one unit are
 * saved one after the other, so that each sees the other. @returns the id of the unit that the document
 * speaks for
 */
export async function lockUnits(
  tx: Db,
  document: TargetDocument,
  speaksFor: BudgetUnit | null,
  newId: () => string,
): Promise<string | null> {
  const units = await saveUnits(tx, documentUnits(document, speaksFor), newId)
  return speaksFor === null ? null : (units.get(unitKey(speaksFor)) ?? null)
}

/**
 * Locks the units of several documents until the transaction ends: a change of documents takes their
 * units first.
 */
export async function lockUnitsOfDocuments(
  tx: Db,
  documents: readonly TargetDocument[],
  newId: () => string,
): Promise<void> {
  await saveUnits(
    tx,
    new Map(documents.flatMap((document) => [...documentUnits(document, unitOfDocument(document))])),
    newId,
  )
}

type Inserted = {
  readonly input: NewDocument
  readonly lives: readonly Life<KeptFinding>[]
  readonly comparedAt: Date | null
}

async function insertDocument(
  tx: Db,
  { input, lives, comparedAt }: Inserted,
  unitId: string | null,
  id: string,
): Promise<string | null> {
  const row = await tx
    .insertInto('documents')
    .values(documentRow({ input, lives, comparedAt }, unitId, id))
    .onConflict((conflict) => conflict.columns(['region_id', 'sha256']).doNothing())
    .returning('document_id')
    .executeTakeFirst()
  return row?.document_id ?? null
}

function documentRow({ input, lives, comparedAt }: Inserted, unitId: string | null, id: string) {
  const { source } = input.document
  return {
    document_id: id,
    sha256: source.sha256,
    file: plainText(source.file),
    media_type: source.mediaType,
    size: input.size,
    demo: input.demo,
    imported_at: input.checkedAt,
    imported_by: input.importedBy,
    counted: true,
    superseded_by: null,
    superseded_at: null,
    compared_at: comparedAt,
    ...readingColumns(input, lives, unitId),
  }
}

/** What a row says of the reading alone. */
export function readingColumns(
  { document, checked, unit, checkedAt }: NewReading,
  lives: readonly Life<KeptFinding>[],
  unitId: string | null,
) {
  const { projects, ...reading } = document
  const counts = countSeverities(alive(lives).map(({ finding }) => finding))
  return {
    title: plainOrNull(document.title),
    fiscal_year: document.fiscalYear,
    unit_id: unitId,
    project_count: projects.length,
    indicator_count: indicatorCount(document),
    unplaced_count: document.unplaced.length,
    budget: documentBudget(document),
    rule_set: checked.ruleSet,
    errors: counts.error,
    warnings: counts.warning,
    advice: counts.advice,
    score: checked.summary.score,
    judged: checked.summary.judged,
    grade: checked.summary.grade,
    reading: JSON.stringify(reading),
    safeguards:
      document.statement === undefined || document.statement === null
        ? null
        : JSON.stringify(document.statement.safeguards),
    search: documentSearch(document, unit),
    kind: document.kind,
    checked_at: checkedAt,
    ...rulesColumns(checked),
  }
}

/** What a document that is already here came to. */
export async function duplicateResult(db: Db, sha256: string): Promise<JobResult> {
  const row = await db
    .selectFrom('documents')
    .select([
      'document_id',
      'project_count',
      'indicator_count',
      'errors',
      'warnings',
      'advice',
      'fiscal_year',
    ])
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return {
    document: row.document_id,
    duplicate: true,
    projects: row.project_count,
    indicators: row.indicator_count,
    findings: { error: row.errors, warning: row.warnings, advice: row.advice },
    fiscalYear: row.fiscal_year,
  }
}

function idOf(ids: ReadonlyMap<number, string>, order: number): string {
  const id = ids.get(order)
  if (id === undefined) throw new Error(`invariant: project ${order} has an id`)
  return id
}

export function parts<T>(rows: readonly T[]): T[][] {
  const result: T[][] = []
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    result.push(rows.slice(start, start + ROWS_A_STATEMENT))
  return result
}
