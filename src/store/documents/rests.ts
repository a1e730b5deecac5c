/**
 * What rests on documents: rows that people made since they were imported. The import that made the documents is
 * not undone while there are any. Every table that names a document or a project is in one of the lists here;
 * rests.test.ts compares them with the database.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Rest } from '#core/documents/rests.ts'
import type { Db } from '../kernel/store.ts'

type Source = {
  readonly rest: Rest
  readonly table: string
  /** The column that names it: a document, or a project of one. */
  readonly names: 'document_id' | 'project_id' | 'source_id'
  /** When it was made: what an import carries over from an older version has its old time. */
  readonly since?: string
}

const SOURCES: readonly Source[] = [
  { rest: 'changed', table: 'document_edits', names: 'document_id' },
  { rest: 'changed', table: 'drafts', names: 'document_id', since: 'changed_at' },
  { rest: 'changed', table: 'draft_saves', names: 'document_id' },
  { rest: 'changed', table: 'statement_drafts', names: 'document_id', since: 'changed_at' },
  { rest: 'changed', table: 'statement_saves', names: 'document_id' },
  // They go with the document, whenever they were made: those of an older version, too.
  { rest: 'commented', table: 'place_comments', names: 'document_id' },
  { rest: 'attached', table: 'attachments', names: 'document_id' },
  { rest: 'decided', table: 'findings', names: 'document_id', since: 'decided_at' },
  { rest: 'decided', table: 'review_changes', names: 'document_id', since: 'changed_at' },
  { rest: 'decided', table: 'review_opinions', names: 'document_id', since: 'written_at' },
  { rest: 'delegated', table: 'delegations', names: 'document_id' },
  { rest: 'submitted', table: 'filing_steps', names: 'project_id', since: 'at' },
  { rest: 'submitted', table: 'project_versions', names: 'document_id' },
  { rest: 'submitted', table: 'returned_papers', names: 'document_id' },
  { rest: 'submitted', table: 'statement_filing_steps', names: 'document_id', since: 'at' },
  { rest: 'submitted', table: 'statement_versions', names: 'document_id' },
  { rest: 'submitted', table: 'returned_statements', names: 'document_id' },
  { rest: 'assessed', table: 'assessments', names: 'document_id', since: 'changed_at' },
  { rest: 'assessed', table: 'assessment_versions', names: 'project_id', since: 'signed_at' },
  { rest: 'paid', table: 'budget_changes', names: 'document_id' },
  { rest: 'paid', table: 'payments', names: 'document_id' },
  { rest: 'paid', table: 'payment_blocks', names: 'document_id' },
  { rest: 'paid', table: 'project_closings', names: 'document_id' },
  { rest: 'paid', table: 'transfer_lines', names: 'project_id' },
  { rest: 'monitored', table: 'monitoring_sheets', names: 'project_id' },
  { rest: 'monitored', table: 'monitoring_warnings', names: 'project_id' },
  { rest: 'evaluated', table: 'self_evaluations', names: 'project_id' },
  { rest: 'evaluated', table: 'evaluation_subjects', names: 'project_id' },
  { rest: 'evaluated', table: 'evaluation_results', names: 'project_id' },
  { rest: 'evaluated', table: 'result_decisions', names: 'project_id' },
  { rest: 'rectified', table: 'rectifications', names: 'project_id' },
  { rest: 'accounted', table: 'accountability_entries', names: 'project_id' },
  { rest: 'classified', table: 'classified_documents', names: 'document_id' },
  { rest: 'carried', table: 'year_carried', names: 'source_id' },
]

/** Tables that name a document or project and hold nothing that a person would miss, or what those above hold. */
const MADE_WITH_IT: readonly string[] = [
  'documents',
  'projects',
  'indicators',
  'reviews',
  'similar_projects',
  'similar_parts',
  'labels',
  'model_questions',
  'model_advice',
  // The state alone: each step is a row of filing_steps.
  'filings',
  'filing_tasks',
  'reminders',
  'statement_filings',
  'statement_tasks',
  'statement_reminders',
  'messages',
  'money_sums',
  'project_funding',
  // Stays when the document goes: what was analysed is kept by name.
  'cost_activities',
  'monitoring_contents',
  'monitoring_kinds',
  'project_forms',
  'policy_projects',
  'monitoring_steps',
  'monitoring_reminders',
  'self_evaluation_steps',
  'self_evaluation_reminders',
]

/** The tables of both lists, so that a new one is not forgotten. */
export const TABLES_OF_DOCUMENTS: ReadonlySet<string> = new Set([
  ...SOURCES.map(({ table }) => table),
  ...MADE_WITH_IT,
])

export type Resting = { readonly document: string; readonly title: string; readonly rest: Rest }

/** What rests on each of these documents, each kind once. */
export async function loadRests(db: Db, documents: readonly string[]): Promise<readonly Resting[]> {
  if (documents.length === 0) return []
  const parts = SOURCES.map((source) => restQuery(db.region, documents, source))
  const rows = await sql<{ document: string; rest: Rest; title: string }>`
    select distinct r.document, r.rest, coalesce(d.title, d.file) as title
    from (${sql.join(parts, sql` union all `)}) r
    join documents d on d.region_id = ${db.region} and d.document_id = r.document
    order by title, r.document, r.rest`.execute(db)
  const replaced = await db
    .selectFrom('documents')
    .select(['document_id', sql<string>`coalesce(title, file)`.as('title')])
    .where('document_id', 'in', [...documents])
    .where('counted', '=', false)
    .orderBy('document_id')
    .execute()
  return [
    ...rows.rows,
    ...replaced.map(({ document_id, title }) => ({
      document: document_id,
      title,
      rest: 'replaced' as const,
    })),
  ]
}

function restQuery(
  region: string,
  documents: readonly string[],
  { rest, table, names, since }: Source,
): RawBuilder<unknown> {
  const ids = sql`${[...documents]}::uuid[]`
  const later = since === undefined ? sql`` : sql` and t.${sql.ref(since)} > o.imported_at`
  const about =
    names === 'document_id'
      ? sql`documents o on o.region_id = ${region} and o.document_id = t.document_id`
      : sql`projects p on p.region_id = ${region} and p.project_id = t.${sql.ref(names)}
          join documents o on o.region_id = ${region} and o.document_id = p.document_id`
  return sql`select o.document_id as document, ${rest}::text as rest
    from ${sql.table(table)} t join ${about}
    where t.region_id = ${region} and o.document_id = any(${ids})${later}`
}
