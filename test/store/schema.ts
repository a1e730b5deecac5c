/** The tables are ready to be distributed by region: read from the server's own catalogue. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TABLES_FILE, tablesFile } from '../../scripts/tables.ts'
import type { Opened } from './opened.ts'

/** Tables of the installation, not of a region. */
const OF_THE_INSTALLATION = ['migrations']

const OURS =
  `select oid, relname from pg_class where relkind in ('r', 'p') and relnamespace = ` +
  'current_schema()::regnamespace and relname <> all($1)'

export function schemaBehaviours(opened: () => Opened): void {
  const query = async (sql: string) =>
    (
      await opened().pool.query<{
        relname: string
        name: string
        columns: string[]
        foreign_columns: string[]
      }>(sql, [OF_THE_INSTALLATION])
    ).rows

  test('every table has a primary key', async () => {
    const tables = await query(
      `select relname from (${OURS}) t where not exists (select from pg_constraint where ` +
        `conrelid = t.oid and contype = 'p')`,
    )
    expect(tables).toEqual([])
    expect((await query(OURS)).map((table) => table.relname).toSorted()).toEqual([
      'accountability_asides',
      'accountability_entries',
      'assessment_versions',
      'assessments',
      'assurance_files',
      'assurance_measures',
      'assurance_tasks',
      'attachment_files',
      'attachments',
      'batches',
      'budget_changes',
      'budget_units',
      'calendars',
      'classified_documents',
      'cost_activities',
      'cost_analyses',
      'cost_standards',
      'delegations',
      'document_edits',
      'document_files',
      'documents',
      'draft_saves',
      'drafts',
      'evaluation_ballots',
      'evaluation_files',
      'evaluation_judges',
      'evaluation_objections',
      'evaluation_pool',
      'evaluation_ratings',
      'evaluation_requests',
      'evaluation_results',
      'evaluation_subjects',
      'evaluation_tasks',
      'event_chains',
      'events',
      'filing_steps',
      'filing_tasks',
      'filings',
      'findings',
      'fiscal_sheets',
      'flows',
      'former_passwords',
      'import_units',
      'indicators',
      'jobs',
      'labels',
      'layouts',
      'library_indicators',
      'library_minings',
      'mail_wishes',
      'mails',
      'messages',
      'model_advice',
      'model_questions',
      'model_settings',
      'money_imports',
      'money_sums',
      'monitoring_contents',
      'monitoring_kinds',
      'monitoring_reminders',
      'monitoring_rounds',
      'monitoring_sheets',
      'monitoring_steps',
      'monitoring_warnings',
      'notices',
      'oidc_attempts',
      'oidc_settings',
      'payment_blocks',
      'payments',
      'place_comments',
      'policies',
      'policy_budgets',
      'policy_projects',
      'policy_steps',
      'policy_values',
      'posts',
      'project_closings',
      'project_forms',
      'project_funding',
      'project_versions',
      'projects',
      'recovery_codes',
      'rectification_files',
      'rectification_steps',
      'rectifications',
      'regions',
      'reminders',
      'reports',
      'result_decisions',
      'returned_papers',
      'returned_statements',
      'review_changes',
      'review_opinions',
      'reviews',
      'rule_sets',
      'second_factors',
      'security_settings',
      'self_evaluation_reminders',
      'self_evaluation_steps',
      'self_evaluations',
      'sessions',
      'sign_in_attempts',
      'sign_in_devices',
      'sign_in_steps',
      'signing_keys',
      'similar_bands',
      'similar_forms',
      'similar_groups',
      'similar_pairs',
      'similar_parts',
      'similar_projects',
      'similar_touches',
      'staff_imports',
      'staff_passwords',
      'standard_opinions',
      'statement_drafts',
      'statement_filing_steps',
      'statement_filings',
      'statement_reminders',
      'statement_saves',
      'statement_tasks',
      'statement_versions',
      'transfer_lines',
      'transfer_steps',
      'transfers',
      'unit_keys',
      'unit_versions',
      'users',
      'whole_sheets',
      'whole_steps',
      'year_carried',
      'year_closings',
      'year_openings',
    ])
  })

  test('tables.ts is what `npm run tables` writes', async () => {
    expect(readFileSync(TABLES_FILE, 'utf8')).toBe(await tablesFile(opened().pool))
  })

  test('every index, and so every primary key and unique constraint, begins with the region', async () => {
    const indexes = await query(`select t.relname, i.indexrelid::regclass::text as name,
      array(select attname::text from unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by place) as columns
      from (${OURS}) t join pg_index i on i.indrelid = t.oid`)
    expect(indexes.length).toBeGreaterThan(20)
    expect(indexes.filter((index) => index.columns[0] !== 'region_id')).toEqual([])
  })

  test('every foreign key leads from the region to the region', async () => {
    const keys = await query(`select t.relname, c.conname as name,
      array(select attname::text from unnest(c.conkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum order by place) as columns,
      array(select attname::text from unnest(c.confkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum order by place) as foreign_columns
      from (${OURS}) t join pg_constraint c on c.conrelid = t.oid where c.contype = 'f'`)
    expect(keys.length).toBeGreaterThan(15)
    expect(
      keys.filter((key) => key.columns[0] !== 'region_id' || key.foreign_columns[0] !== 'region_id'),
    ).toEqual([])
  })

  test('every foreign key can be followed backwards by an index', async () => {
    const slow =
      await query(`select t.relname, c.conname as name from (${OURS}) t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
      where c.confdeltype = 'c' and not exists (select from pg_index i where i.indrelid = t.oid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`)
    expect(slow).toEqual([])
  })

  test('there are no triggers, sequences, functions of ours or generated ids', async () => {
    const triggers = await query(
      `select t.relname, g.tgname as name from (${OURS}) t join pg_trigger g on g.tgrelid = ` +
        't.oid where not g.tgisinternal',
    )
    expect(triggers).toEqual([])
    const generated = await query(
      `select t.relname, a.attname as name from (${OURS}) t join pg_attribute a on a.attrelid = ` +
        `t.oid where a.attnum > 0 and (a.attidentity <> '' or a.attgenerated <> '' or a.atthasdef)`,
    )
    expect(generated).toEqual([])
    const { rows } = await opened().pool
      .query(`select relname from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace
      union all select proname from pg_proc where pronamespace = current_schema()::regnamespace`)
    expect(rows).toEqual([])
  })

  test('amounts are whole 分, times know their zone', async () => {
    const columns =
      await query(`select t.relname, a.attname as name from (${OURS}) t join pg_attribute a on a.attrelid = t.oid
      where a.attnum > 0 and a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype, 'timestamp'::regtype)`)
    expect(columns).toEqual([])
  })
}
