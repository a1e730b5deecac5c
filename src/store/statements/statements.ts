/** Texts of departments as they are written, with every save; and the projects that a department has. */
import { sql } from 'kysely'
import { isLive } from '#core/findings/life.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { Project } from '#core/target/project.ts'
import { isOfWords } from '#core/target/assembled.ts'
import type { DepartmentProject } from '#core/writing/covered.ts'
import type { WrittenStatement } from '#core/writing/paper-of-statement.ts'
import type { StatementOperation } from '#core/writing/statement-form.ts'
import { WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { plainJson } from '../kernel/plain.ts'
import { selectLives, withLife } from '../findings/lives.ts'
import type { Db } from '../kernel/store.ts'

type StatementRow = WrittenStatement & {
  /** Saves so far. */
  readonly version: number
  readonly changedAt: string
  readonly changedBy: string | null
}

/** The form of a document's words as it was last saved; null when nobody wrote in it here. */
export async function findStatement(db: Db, document: string): Promise<StatementRow | null> {
  const row = await db
    .selectFrom('statement_drafts as d')
    .leftJoin('users as u', 'u.user_id', 'd.changed_by')
    .select(['d.version', 'd.form', 'd.listed', 'd.changed_at', 'u.name'])
    .where('d.document_id', '=', document)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        version: row.version,
        form: row.form,
        listed: row.listed,
        changedAt: row.changed_at.toISOString(),
        changedBy: row.name,
      }
}

/** Keeps a form as it is now. The document is locked. */
export async function keepStatement(
  tx: Db,
  document: string,
  { form, listed }: WrittenStatement,
  save: { readonly version: number; readonly at: Date; readonly by: string },
): Promise<void> {
  const content = {
    version: save.version,
    form: plainJson(form),
    listed: [...listed],
    changed_at: save.at,
    changed_by: save.by,
  }
  await tx
    .insertInto('statement_drafts')
    .values({ document_id: document, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'document_id']).doUpdateSet(content))
    .execute()
}

/** Keeps the record of a save. The document is locked. */
export async function recordStatementSave(
  tx: Db,
  document: string,
  save: {
    readonly version: number
    readonly request: string
    readonly operations: readonly StatementOperation[]
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('statement_saves')
    .values({
      document_id: document,
      version: save.version,
      request: save.request,
      operations: plainJson(save.operations),
      saved_at: save.at,
      saved_by: save.by,
    })
    .execute()
}

/** Whether the request was saved already. */
export async function isStatementSaved(tx: Db, document: string, request: string): Promise<boolean> {
  const row = await tx
    .selectFrom('statement_saves')
    .select('version')
    .where('document_id', '=', document)
    .where('request', '=', request)
    .executeTakeFirst()
  return row !== undefined
}

/** When the person last saved in it; null when never. */
export async function lastStatementSave(tx: Db, document: string, person: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('statement_saves')
    .select('saved_at')
    .where('document_id', '=', document)
    .where('saved_by', '=', person)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.saved_at ?? null
}

/** What counts of the findings on the words of a document itself. */
export async function findingsOfWords(db: Db, document: string): Promise<LivingFinding[]> {
  return (await findingsOfTexts(db, [document])).get(document) ?? []
}

/** The same of several documents. */
export async function findingsOfTexts(
  db: Db,
  documents: readonly string[],
): Promise<ReadonlyMap<string, LivingFinding[]>> {
  const rows = await selectLives(db)
    .select('f.document_id')
    .where('f.document_id', '=', sql<string>`any(${[...documents]}::uuid[])`)
    .where(sql<boolean>`f.body ->> 'project' is null`)
    .orderBy('f.position')
    .execute()
  const found = new Map<string, LivingFinding[]>()
  for (const row of rows) {
    const finding = withLife(row)
    if (isLive(finding.state) && isOfWords(finding))
      found.set(row.document_id, [...(found.get(row.document_id) ?? []), finding])
  }
  return found
}

function projectsOf(db: Db, units: readonly string[], year: number | null, document: string | null) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .where('d.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .where((by) =>
      by.or([
        by.and([
          by('p.unit_id', '=', sql<string>`any(${[...units]}::uuid[])`),
          by('d.fiscal_year', 'is not distinct from', year),
        ]),
        ...(document === null ? [] : [by('p.document_id', '=', document)]),
      ]),
    )
    .orderBy('u.key')
    .orderBy('d.imported_at')
    .orderBy('p.document_id')
    .orderBy('p.position')
}

/** The targets of some units in a year, and those of a document, unit by unit. */
export async function projectsOfDepartment(
  db: Db,
  units: readonly string[],
  year: number | null,
  document: string | null,
): Promise<DepartmentProject[]> {
  const rows = await projectsOf(db, units, year, document)
    .select(['p.project_id', 'p.code', 'p.name', 'p.budget', 'p.fiscal', 'p.other', 'u.name as unit'])
    .execute()
  return rows.map((row) => ({
    id: row.project_id,
    code: row.code,
    name: row.name,
    unit: row.unit ?? '',
    total: text(row.budget),
    fiscal: text(row.fiscal),
    other: text(row.other),
  }))
}

function text(amount: string | bigint | null): string | null {
  return amount === null ? null : String(amount)
}

/** The same, whole. */
export async function papersOfDepartment(
  db: Db,
  units: readonly string[],
  year: number | null,
): Promise<Project[]> {
  const rows = await projectsOf(db, units, year, null).select('p.paper').execute()
  return rows.map(({ paper }) => paper)
}

export type DepartmentText = {
  readonly document: string
  readonly title: string
  readonly unit: string | null
  readonly year: number | null
  readonly written: boolean
}

/** Documents that hold words of a department or its 部门整体绩效目标表, the newest first. */
export async function listDepartmentTexts(db: Db): Promise<DepartmentText[]> {
  const rows = await db
    .selectFrom('documents as d')
    .select(['d.document_id', 'd.title', 'd.file', 'd.unit_id', 'd.fiscal_year', 'd.media_type'])
    .where('d.counted', '=', true)
    .where('d.kind', 'in', ['budget-text', 'department-targets'])
    .orderBy('d.fiscal_year', (by) => by.desc().nullsLast())
    .orderBy('d.imported_at', 'desc')
    .orderBy('d.document_id')
    .execute()
  return rows.map((row) => ({
    document: row.document_id,
    title: row.title ?? row.file,
    unit: row.unit_id,
    year: row.fiscal_year,
    written: row.media_type === WRITTEN_MEDIA_TYPE,
  }))
}
