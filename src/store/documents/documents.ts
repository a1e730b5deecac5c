/** Documents: lists, one opened, the original and the reading as they were kept, removal. */
import { sql } from 'kysely'
import { kindOfContent } from '#core/target/kind-of-content.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import type {
  DocumentPart,
  Statement,
  TargetDocument,
  Unplaced,
  DocumentReading,
} from '#core/target/document.ts'
import { touchAlike } from '../duplicates/alike-groups.ts'
import { attachedDigests, removeUnusedAttachments } from '../attachments/attachments.ts'
import { loadFile, removeUnusedFile } from './files.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'
import type { SeverityCounts } from '#core/kernel/finding.ts'
import type { Grade } from '#core/kernel/grade.ts'

type DocumentQuery = {
  readonly page: number
  readonly size: number
  readonly year?: number | undefined
  readonly kind?: DocumentKind | undefined
  /** Those that were replaced, too; without it only what counts. */
  readonly superseded?: boolean | undefined
  /** In file name, title and unit. */
  readonly search?: string | undefined
  readonly sort: 'importedAt' | 'title' | 'projects' | 'budget' | 'errors'
  readonly order: 'asc' | 'desc'
}

export type DocumentRow = {
  readonly id: string
  readonly kind: DocumentKind
  readonly file: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly title: string | null
  readonly fiscalYear: number | null
  readonly unit: BudgetUnit | null
  readonly projects: number
  readonly indicators: number
  readonly unplaced: number
  /** 分, a decimal string. */
  readonly budget: string | null
  readonly ruleSet: string
  readonly findings: SeverityCounts
  readonly score: number
  /** The points that could be given. */
  readonly judged: number
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  readonly demo: boolean
  readonly importedAt: string
  readonly importedBy: string | null
  /** The document that took its place, and when; the document is null when that was removed since. */
  readonly superseded: { readonly by: string | null; readonly at: string } | null
}

/** A document opened: its first part and the list of its projects. */
export type OpenedDocument = DocumentRow & {
  readonly parts: readonly DocumentPart[]
  readonly statement: Statement | null
  readonly unplacedPieces: readonly Unplaced[]
  /** 部门整体绩效目标表 of the document. */
  readonly departments: NonNullable<TargetDocument['departments']>
  /** What the reader took the forms for. */
  readonly recognised: NonNullable<TargetDocument['source']['recognised']>
  /** Older versions that it replaced, the newest first. */
  readonly replaced: readonly { readonly id: string; readonly file: string; readonly importedAt: string }[]
  /** How many changes are in its text. */
  readonly edits: number
  /**
   * What the last check found anew and what it no longer found, against the one before; null after the first.
   */
  readonly sinceLast: { readonly new: number; readonly fixed: number } | null
  readonly projectList: readonly {
    readonly id: string
    readonly order: number
    readonly name: string
    readonly code: string | null
    readonly budget: string | null
    readonly indicators: number
    readonly findings: SeverityCounts
  }[]
}

const SORTS = {
  importedAt: sql`d.imported_at`,
  title: sql`coalesce(u.name, d.title, d.file) collate names`,
  projects: sql`d.project_count`,
  budget: sql`d.budget`,
  errors: sql`d.errors`,
} as const

/** One page of documents and how many match in all. */
export async function loadDocuments(
  db: Db,
  query: DocumentQuery,
): Promise<{ rows: DocumentRow[]; total: number }> {
  const filtered = selectDocuments(db)
    .where(matches(sql<string>`d.search`, query.search))
    .$if(query.kind !== undefined, (documents) => documents.where('d.kind', '=', query.kind ?? 'budget-text'))
    .$if(query.superseded !== true, (documents) => documents.where('d.counted', '=', true))
    .$if(query.year !== undefined, (documents) => documents.where('d.fiscal_year', '=', query.year ?? null))
  const rows = await filtered
    .orderBy(SORTS[query.sort], (by) => by[query.order]().nullsLast())
    .orderBy('d.file')
    .orderBy('d.document_id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  const { total } = await filtered
    .clearSelect()
    .select((by) => by.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toDocument), total: Number(total) }
}

export async function findDocument(db: Db, id: string): Promise<DocumentRow | null> {
  const row = await selectDocuments(db).where('d.document_id', '=', id).executeTakeFirst()
  return row ? toDocument(row) : null
}

export async function openDocument(db: Db, id: string): Promise<OpenedDocument | null> {
  const row = await selectDocuments(db)
    .select(['d.reading', 'd.compared_at'])
    .where('d.document_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const sinceLast = row.compared_at === null ? null : await newsSince(db, id, row.compared_at)
  const { parts, statement, unplaced, departments = [], source } = row.reading
  return {
    ...toDocument(row),
    parts,
    statement,
    unplacedPieces: unplaced,
    departments,
    recognised: source.recognised ?? [],
    edits: await countEdits(db, id),
    sinceLast,
    replaced: await replacedBy(db, id),
    projectList: await projectsOfDocument(db, id),
  }
}

async function projectsOfDocument(db: Db, document: string): Promise<OpenedDocument['projectList']> {
  const projects = await db
    .selectFrom('projects')
    .select([
      'project_id',
      'position',
      'name',
      'code',
      'budget',
      'indicator_count',
      'errors',
      'warnings',
      'advice',
    ])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  return projects.map((project) => ({
    id: project.project_id,
    order: project.position,
    name: project.name,
    code: project.code,
    budget: project.budget,
    indicators: project.indicator_count,
    findings: { error: project.errors, warning: project.warnings, advice: project.advice },
  }))
}

async function replacedBy(db: Db, document: string): Promise<OpenedDocument['replaced']> {
  const replaced = await db
    .selectFrom('documents')
    .select(['document_id', 'file', 'imported_at'])
    .where('superseded_by', '=', document)
    .orderBy('imported_at', 'desc')
    .orderBy('document_id')
    .execute()
  return replaced.map((older) => ({
    id: older.document_id,
    file: older.file,
    importedAt: older.imported_at.toISOString(),
  }))
}

async function countEdits(db: Db, document: string): Promise<number> {
  const { edits } = await db
    .selectFrom('document_edits')
    .select(sql<number>`count(*)::int`.as('edits'))
    .where('document_id', '=', document)
    .where('state', '=', 'made')
    .executeTakeFirstOrThrow()
  return edits
}

async function newsSince(db: Db, document: string, at: Date): Promise<{ new: number; fixed: number }> {
  return db
    .selectFrom('findings')
    .where('document_id', '=', document)
    .select([
      sql<number>`(count(*) filter (where state <> 'fixed' and first_seen_at > ${at}))::int`.as('new'),
      sql<number>`(count(*) filter (where fixed_at > ${at} and first_seen_at <= ${at}))::int`.as('fixed'),
    ])
    .executeTakeFirstOrThrow()
}

/** The document exactly as it was read, with what was changed in it. `project` leaves only that one in it. */
export async function loadTargets(db: Db, id: string, project?: string): Promise<TargetDocument | null> {
  const row = await db
    .selectFrom('documents')
    .select('reading')
    .where('document_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const papers = await db
    .selectFrom('projects')
    .select('paper')
    .where('document_id', '=', id)
    .$if(project !== undefined, (projects) => projects.where('project_id', '=', project ?? ''))
    .orderBy('position')
    .execute()
  return whole(
    row.reading,
    papers.map(({ paper }) => paper),
  )
}

/**
 * Another one after every transaction that wrote the document, its projects among it: who writes their papers
 * writes the document's row.
 */
export async function loadRowVersion(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select(sql<string>`xmin::text`.as('version'))
    .where('document_id', '=', id)
    .executeTakeFirst()
  return row?.version ?? null
}

/** The document with the keys in the order of the exchange format. */
function whole(reading: DocumentReading, projects: readonly Project[]): TargetDocument {
  const {
    format,
    kind = kindOfContent({ ...reading, projects }),
    source,
    title,
    fiscalYear,
    parts,
    statement,
    departments,
    unplaced,
    ...more
  } = reading
  return {
    format,
    kind,
    source,
    title,
    fiscalYear,
    parts,
    statement,
    projects,
    ...(departments && { departments }),
    unplaced,
    ...more,
  }
}

/** The original as it was handed in. */
export async function loadOriginal(
  db: Db,
  id: string,
): Promise<{ file: string; mediaType: string; sha256: string; bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('documents')
    .select(['file', 'media_type', 'sha256'])
    .where('document_id', '=', id)
    .executeTakeFirst()
  const bytes = row ? await loadFile(db, row.sha256) : null
  return row && bytes ? { file: row.file, mediaType: row.media_type, sha256: row.sha256, bytes } : null
}

/** The document that these bytes are already. */
export async function findDocumentByDigest(db: Db, sha256: string): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select('document_id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.document_id ?? null
}

/** Removes a document with all its rows and its bytes. @returns what was removed; null when there is none. */
export async function deleteDocument(tx: Db, id: string): Promise<DocumentRow | null> {
  const document = await findDocument(tx, id)
  const attached = await attachedDigests(tx, id)
  const removed = await tx
    .deleteFrom('documents')
    .where('document_id', '=', id)
    .returning('sha256')
    .executeTakeFirst()
  if (!document || !removed) return null
  await touchAlike(tx)
  await removeUnusedFile(tx, removed.sha256)
  await removeUnusedAttachments(tx, attached)
  return document
}

/** The documents of the demonstration. */
export async function listDemoDocuments(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('document_id')
    .where('demo', '=', true)
    .orderBy('imported_at')
    .orderBy('document_id')
    .execute()
  return rows.map((row) => row.document_id)
}

/**
 * Makes a document of the demonstration somebody's own: removing the demonstration leaves it.
 * @returns false when it was no such document.
 */
export async function adoptDocument(tx: Db, id: string): Promise<boolean> {
  const adopted = await tx
    .updateTable('documents')
    .set({ demo: false })
    .where('document_id', '=', id)
    .where('demo', '=', true)
    .returning('document_id')
    .executeTakeFirst()
  return adopted !== undefined
}

/** The fiscal years of which there are documents, newest first. */
export async function loadDocumentYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('documents')
    .select('fiscal_year')
    .distinct()
    .where('counted', '=', true)
    .where('fiscal_year', 'is not', null)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map((row) => row.fiscal_year).filter((year) => year !== null)
}

function selectDocuments(db: Db) {
  return db
    .selectFrom('documents as d')
    .leftJoin('budget_units as u', 'u.unit_id', 'd.unit_id')
    .leftJoin('users as i', 'i.user_id', 'd.imported_by')
    .select([
      'd.document_id',
      'd.file',
      'd.media_type',
      'd.size',
      'd.sha256',
      'd.title',
      'd.fiscal_year',
      'u.code as unit_code',
      'u.name as unit_name',
      'd.project_count',
      'd.indicator_count',
      'd.unplaced_count',
      'd.budget',
      'd.rule_set',
      'd.errors',
      'd.warnings',
      'd.advice',
      'd.score',
      'd.judged',
      'd.grade',
      'd.demo',
      'd.imported_at',
      'd.kind',
      'd.superseded_by',
      'd.superseded_at',
      'i.name as importer',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectDocuments>['executeTakeFirstOrThrow']>>

function toDocument(row: Selected): DocumentRow {
  return {
    id: row.document_id,
    kind: row.kind,
    file: row.file,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    title: row.title,
    fiscalYear: row.fiscal_year,
    unit: row.unit_name === null ? null : { code: row.unit_code, name: row.unit_name },
    projects: row.project_count,
    indicators: row.indicator_count,
    unplaced: row.unplaced_count,
    budget: row.budget,
    ruleSet: row.rule_set,
    findings: { error: row.errors, warning: row.warnings, advice: row.advice },
    score: Number(row.score),
    judged: Number(row.judged),
    grade: row.grade,
    demo: row.demo,
    importedAt: row.imported_at.toISOString(),
    importedBy: row.importer,
    superseded:
      row.superseded_at === null ? null : { by: row.superseded_by, at: row.superseded_at.toISOString() },
  }
}
