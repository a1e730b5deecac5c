/**
 * Targets and the texts of departments go one way (docs/flow.md): where each has what the queries for both
 * ask for.
 */
import { sql, type RawBuilder } from 'kysely'
import type { RemindedKey } from '../messages/reminders.ts'

/**
 * In queries over projects as `p` of documents as `d`, or over documents as `d` alone; their filings are `f`.
 */
export type FilingTables = {
  /** What goes, and its column in the tables of its way. */
  readonly id: RawBuilder<string>
  readonly column: RawBuilder<string>
  /** Its fiscal year. */
  readonly year: RawBuilder<number | null>
  /** The units that it belongs to. */
  readonly units: readonly RawBuilder<string | null>[]
  readonly filings: RawBuilder<unknown>
  readonly tasks: RawBuilder<unknown>
  readonly steps: RawBuilder<unknown>
}

export const TARGETS: FilingTables = {
  id: sql.ref('p.project_id'),
  column: sql.ref('project_id'),
  year: sql.ref('p.fiscal_year'),
  units: [sql.ref('p.unit_id'), sql.ref('d.unit_id')],
  filings: sql.table('filings'),
  tasks: sql.table('filing_tasks'),
  steps: sql.table('filing_steps'),
}

export const TEXTS: FilingTables = {
  id: sql.ref('d.document_id'),
  column: sql.ref('document_id'),
  year: sql.ref('d.fiscal_year'),
  units: [sql.ref('d.unit_id')],
  filings: sql.table('statement_filings'),
  tasks: sql.table('statement_tasks'),
  steps: sql.table('statement_filing_steps'),
}

/** A target, or the text of a department, by its id. */
export type FilingRef = { readonly of: 'projects' | 'statements'; readonly id: string }

export function filingTables({ of }: Pick<FilingRef, 'of'>): FilingTables {
  return of === 'projects' ? TARGETS : TEXTS
}

/** Where 催办 of it is kept. */
export function remindedFiling({ of, id }: FilingRef): RemindedKey {
  return of === 'projects'
    ? { table: 'reminders', key: { project_id: id } }
    : { table: 'statement_reminders', key: { document_id: id } }
}
