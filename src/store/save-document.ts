/** Saving a document that was read and checked: all its rows, in the caller's transaction. */
import type { Finding } from '#core/finding.ts'
import type { BudgetUnit, TargetDocument } from '#core/target/document.ts'
import {
  budgetOf, countSeverities, documentSearch, findingColumns, indicatorColumns, indicatorCount, projectColumns, projectsTouched, unitKey, unitsOf, type Checked,
} from './document-rows.ts'
import { plainOrNull, plainText } from './plain.ts'
import type { Db } from './store.ts'
import type { JobResult } from './tables.ts'

/** What was read and found in a file. */
export type NewReading = {
  /** `source.sha256` names bytes that {@link import('./files.ts').storeFile} has kept. */
  readonly document: TargetDocument
  /** The unit the document speaks for; null when nothing names one. */
  readonly unit: BudgetUnit | null
  readonly checked: Checked
}

export type NewDocument = NewReading & {
  /** Bytes of the original. */
  readonly size: number
  readonly demo: boolean
  readonly importedAt: Date
  readonly importedBy: string | null
}

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 500

/**
 * Saves a document with its projects, indicators and findings. Bytes that are a document already change nothing:
 * the answer then names that document and says `duplicate`.
 */
export async function saveDocument(tx: Db, region: string, input: NewDocument, newId: () => string): Promise<JobResult> {
  const { document } = input
  const units = await saveUnits(tx, region, unitsOf(document, input.unit), newId)
  const unitId = (unit: BudgetUnit | null) => (unit === null ? null : units.get(unitKey(unit)) ?? null)
  const documentId = await insertDocument(tx, region, input, unitId(input.unit), newId())
  if (documentId === null) return duplicateOf(tx, region, document.source.sha256)
  return saveContents(tx, region, { id: documentId, counted: true, known: new Map() }, input, unitId, newId)
}

/**
 * Puts another reading of the same bytes in the place of a document's: its projects, indicators and findings are those of
 * the new one. A project that is there again, in the same place under the same name, keeps its id.
 * @returns null when the document is not there (any more)
 */
export async function replaceReading(tx: Db, region: string, id: string, input: NewReading, newId: () => string): Promise<JobResult | null> {
  // The units before the document, as in an import: no deadlock.
  const units = await saveUnits(tx, region, unitsOf(input.document, input.unit), newId)
  const unitId = (unit: BudgetUnit | null) => (unit === null ? null : units.get(unitKey(unit)) ?? null)
  const kept = await tx.selectFrom('documents').select('counted').where('region_id', '=', region).where('document_id', '=', id).forUpdate().executeTakeFirst()
  if (kept === undefined) return null
  const known = await tx.selectFrom('projects').select(['project_id', 'position', 'name']).where('region_id', '=', region).where('document_id', '=', id).execute()
  const ofDocument = (table: 'findings' | 'projects') => tx.deleteFrom(table).where('region_id', '=', region).where('document_id', '=', id).execute()
  await ofDocument('findings')
  // Their indicators go with them.
  await ofDocument('projects')
  await tx.updateTable('documents').set(readingColumns(input, unitId(input.unit))).where('region_id', '=', region).where('document_id', '=', id).execute()
  const ids = new Map(known.map(({ project_id, position, name }) => [`${position} ${name}`, project_id]))
  return saveContents(tx, region, { id, counted: kept.counted, known: ids }, input, unitId, newId)
}

type Owner = {
  readonly id: string
  readonly counted: boolean
  /** Ids that projects had before, by place and name. */
  readonly known: ReadonlyMap<string, string>
}

async function saveContents(tx: Db, region: string, owner: Owner, input: NewReading, unitId: (unit: BudgetUnit | null) => string | null, newId: () => string): Promise<JobResult> {
  const { document, checked } = input
  const common = { region_id: region, document_id: owner.id, fiscal_year: document.fiscalYear, counted: owner.counted }
  const projectIds = new Map(document.projects.map((project) => [project.order, owner.known.get(`${project.order} ${plainText(project.name)}`) ?? newId()]))
  const touching = byProject(checked.findings)
  const projects = document.projects.map((project) => {
    const unit = project.unit ?? input.unit
    return { ...common, project_id: idOf(projectIds, project.order), unit_id: unitId(unit), ...projectColumns(project, unit, touching.get(project.order) ?? []) }
  })
  for (const rows of parts(projects)) await tx.insertInto('projects').values(rows).execute()

  const indicators = document.projects.flatMap((project) => project.indicators.map((indicator, i) => (
    { region_id: region, project_id: idOf(projectIds, project.order), ...indicatorColumns(indicator, i + 1) })))
  for (const rows of parts(indicators)) await tx.insertInto('indicators').values(rows).execute()

  const byOrder = new Map(document.projects.map((project) => [project.order, project]))
  const findings = checked.findings.map((finding, i) => {
    const project = (finding.project === null ? null : byOrder.get(finding.project)) ?? null
    const unit = project?.unit ?? input.unit
    const touched = projectsTouched(finding).map((order) => projectIds.get(order)).filter((id) => id !== undefined)
    return {
      ...common, finding_id: newId(), project_id: project === null ? null : idOf(projectIds, project.order), touched,
      unit_id: unitId(unit), ...findingColumns(finding, i + 1, project, unit),
    }
  })
  for (const rows of parts(findings)) await tx.insertInto('findings').values(rows).execute()

  return { document: owner.id, duplicate: false, projects: projects.length, indicators: indicatorCount(document), findings: countSeverities(checked.findings) }
}

/** The findings of every project that they touch, asked once: lists have thousands of projects, and one finding may be about all. */
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
 * Keeps the units of a document and holds them until the transaction ends: two documents of one unit are saved one after
 * the other, so that each sees the other. @returns the id of the unit that the document speaks for
 */
export async function holdUnits(tx: Db, region: string, document: TargetDocument, speaksFor: BudgetUnit | null, newId: () => string): Promise<string | null> {
  const units = await saveUnits(tx, region, unitsOf(document, speaksFor), newId)
  return speaksFor === null ? null : units.get(unitKey(speaksFor)) ?? null
}

/** Keeps the units; a name that changed follows the newest document. Always in the order of the keys: no deadlock. */
async function saveUnits(tx: Db, region: string, units: ReadonlyMap<string, BudgetUnit>, newId: () => string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [key, unit] of [...units].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const row = await tx.insertInto('budget_units').values({ region_id: region, unit_id: newId(), key, code: plainOrNull(unit.code), name: plainText(unit.name) })
      .onConflict((conflict) => conflict.columns(['region_id', 'key']).doUpdateSet({ name: plainText(unit.name) })).returning('unit_id').executeTakeFirstOrThrow()
    ids.set(key, row.unit_id)
  }
  return ids
}

async function insertDocument(tx: Db, region: string, input: NewDocument, unitId: string | null, id: string): Promise<string | null> {
  const { source } = input.document
  const row = await tx.insertInto('documents').values({
    region_id: region, document_id: id, sha256: source.sha256, file: plainText(source.file), media_type: source.mediaType, size: input.size,
    demo: input.demo, imported_at: input.importedAt, imported_by: input.importedBy, counted: true, superseded_by: null, superseded_at: null,
    ...readingColumns(input, unitId),
  }).onConflict((conflict) => conflict.columns(['region_id', 'sha256']).doNothing()).returning('document_id').executeTakeFirst()
  return row?.document_id ?? null
}

/** What a row says of the reading alone. */
function readingColumns({ document, checked, unit }: NewReading, unitId: string | null) {
  const { projects, ...reading } = document
  const counts = countSeverities(checked.findings)
  return {
    title: plainOrNull(document.title), fiscal_year: document.fiscalYear, unit_id: unitId,
    project_count: projects.length, indicator_count: indicatorCount(document), unplaced_count: document.unplaced.length,
    budget: budgetOf(document), rule_set: checked.ruleSet, errors: counts.error, warnings: counts.warning, advice: counts.advice,
    score: checked.summary.score, grade: checked.summary.grade, reading: JSON.stringify(reading), search: documentSearch(document, unit), kind: document.kind,
  }
}

/** What a document that is already here came to. */
export async function duplicateOf(db: Db, region: string, sha256: string): Promise<JobResult> {
  const row = await db.selectFrom('documents').select(['document_id', 'project_count', 'indicator_count', 'errors', 'warnings', 'advice'])
    .where('region_id', '=', region).where('sha256', '=', sha256).executeTakeFirstOrThrow()
  return {
    document: row.document_id, duplicate: true, projects: row.project_count, indicators: row.indicator_count,
    findings: { error: row.errors, warning: row.warnings, advice: row.advice },
  }
}

function idOf(ids: ReadonlyMap<number, string>, order: number): string {
  const id = ids.get(order)
  if (id === undefined) throw new Error(`invariant: project ${order} has an id`)
  return id
}

function parts<T>(rows: readonly T[]): T[][] {
  const result: T[][] = []
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) result.push(rows.slice(start, start + ROWS_A_STATEMENT))
  return result
}
