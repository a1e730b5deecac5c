/** What the demonstration shows of the way of targets, and of the year after. */
import { sql } from 'kysely'
import type { Project } from '#core/target/project.ts'
import { WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import type { Db } from '../kernel/store.ts'

/** The unit of the demonstration whose targets its people work on; null where it is not there. */
export async function demoUnit(db: Db, code: string): Promise<string | null> {
  const row = await db.selectFrom('unit_keys').select('unit_id').where('key', '=', code).executeTakeFirst()
  return row?.unit_id ?? null
}

/**
 * The unit's targets of a year that could be sent in and were not yet, in the order of their tables, those of
 * the department's text first; and how many were.
 * @param of.file those of this file alone
 */
export async function demoDrafts(
  db: Db,
  unit: string,
  year: number | null,
  { file }: { readonly file?: string } = {},
): Promise<{ readonly drafts: readonly string[]; readonly underWay: number }> {
  const rows = await selectReady(db)
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select(['p.project_id', 'f.steps'])
    .where('p.unit_id', '=', unit)
    .where('p.fiscal_year', 'is not distinct from', year)
    .$if(file !== undefined, (those) => those.where('d.file', '=', file ?? ''))
    .orderBy('d.kind')
    .orderBy('p.document_id')
    .orderBy('p.position')
    .execute()
  return {
    drafts: rows.filter(({ steps }) => (steps ?? 0) === 0).map(({ project_id }) => project_id),
    underWay: rows.filter(({ steps }) => (steps ?? 0) > 0).length,
  }
}

/** The texts of the unit that came with the demonstration, and how far each is on its way. */
export async function demoTexts(
  db: Db,
  unit: string,
): Promise<readonly { readonly document: string; readonly year: number | null; readonly steps: number }[]> {
  const rows = await db
    .selectFrom('documents as d')
    .leftJoin('statement_filings as f', 'f.document_id', 'd.document_id')
    .select(['d.document_id', 'd.fiscal_year', 'f.steps'])
    .where('d.demo', '=', true)
    .where('d.counted', '=', true)
    .where('d.kind', '=', 'budget-text')
    .where('d.unit_id', '=', unit)
    .orderBy('d.document_id')
    .execute()
  return rows.map(({ document_id, fiscal_year, steps }) => ({
    document: document_id,
    year: fiscal_year,
    steps: steps ?? 0,
  }))
}

export type DemoTarget = { readonly id: string; readonly position: number; readonly paper: Project }

/**
 * The unit's approved targets of a year, in the order of their tables, those of the department's text first.
 */
export async function demoApproved(db: Db, unit: string, year: number): Promise<readonly DemoTarget[]> {
  const rows = await selectReady(db)
    .innerJoin('filings as f', 'f.project_id', 'p.project_id')
    .select(['p.project_id', 'p.position', 'p.paper'])
    .where('p.unit_id', '=', unit)
    .where('p.fiscal_year', '=', year)
    .where('f.state', '=', 'approved')
    .orderBy('d.kind')
    .orderBy('p.document_id')
    .orderBy('p.position')
    .execute()
  return rows.map(({ project_id, position, paper }) => ({ id: project_id, position, paper }))
}

/** Whether a self-evaluation of the year was opened: then the demonstration was lived through. */
export async function hasDemoYear(db: Db, year: number): Promise<boolean> {
  return (
    (await db
      .selectFrom('self_evaluations')
      .select('project_id')
      .where('fiscal_year', '=', year)
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/**
 * What hangs on the demonstration's targets without a reference, as they are about to be removed: sheets,
 * warnings, scores, 整改, decisions, evaluations, rounds of monitoring in which nothing is left, and measures
 * and calendars that its people entered.
 */
export async function removeDemoYears(tx: Db): Promise<void> {
  // The daily round may be warning of one: either it has ended, and its warnings go too, or it finds no round.
  await tx.selectFrom('monitoring_rounds').select('round_id').forUpdate().execute()
  const [theirs, people, policies] = [projectsOf(tx), peopleOf(tx), policiesOf(tx)]
  await removeDemoEvaluations(tx)
  await tx.deleteFrom('calendars').where('saved_by', 'in', people).execute()
  await tx.deleteFrom('fiscal_sheets').where('changed_by', 'in', people).execute()
  await tx.deleteFrom('reports').where('made_by', 'in', people).execute()
  await removeDemoWholes(tx)
  await tx.deleteFrom('cost_analyses').where('made_by', 'in', people).execute()
  await tx.deleteFrom('cost_standards').where('changed_by', 'in', people).execute()
  await tx.deleteFrom('accountability_entries').where('made_by', 'in', people).execute()
  await tx.deleteFrom('accountability_asides').where('set_by', 'in', people).execute()
  await tx.deleteFrom('transfers').where('made_by', 'in', people).execute()
  await tx.deleteFrom('policy_projects').where('policy_id', 'in', policies).execute()
  await tx.deleteFrom('policies').where('policy_id', 'in', policies).execute()
  await tx.deleteFrom('assurance_measures').where('changed_by', 'in', people).execute()
  await tx
    .deleteFrom('rectifications')
    .where('project_id', 'is', null)
    .where('opened_by', 'in', people)
    .execute()
  for (const table of [
    'accountability_entries',
    'monitoring_warnings',
    'monitoring_sheets',
    'self_evaluations',
    'result_decisions',
    'rectifications',
  ] as const)
    await tx.deleteFrom(table).where('project_id', 'in', theirs).execute()
  await tx
    .deleteFrom('monitoring_rounds as r')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('monitoring_sheets as s').select('s.round_id').whereRef('s.round_id', '=', 'r.round_id'),
        ),
      ),
    )
    .execute()
}

/** Sheets of whole departments that the demonstration's people made or wrote, and those that came with their rounds. */
async function removeDemoWholes(tx: Db): Promise<void> {
  await sql`delete from whole_sheets s where s.region_id = ${tx.region} and (
    s.made_by is null or s.made_by in (select user_id from users u where u.region_id = ${tx.region} and u.demo)
    or exists (select from users u where u.region_id = ${tx.region} and u.demo and u.user_id = any(s.writers)))`.execute(
    tx,
  )
}

function projectsOf(tx: Db) {
  return tx
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select('p.project_id')
    .where('d.demo', '=', true)
}

function peopleOf(tx: Db) {
  return tx.selectFrom('users').select('user_id').where('demo', '=', true)
}

/** Those that its people registered. */
function policiesOf(tx: Db) {
  return tx.selectFrom('policies').select('policy_id').where('made_by', 'in', peopleOf(tx))
}

/**
 * Of its projects, or led by its people, and whom these took into the pool; those who judge for others by now
 * stays there.
 */
async function removeDemoEvaluations(tx: Db): Promise<void> {
  const people = peopleOf(tx)
  const tasks = tx.selectFrom('evaluation_tasks').select('task_id').where('created_by', 'in', people)
  // What others evaluate is theirs: of it the demonstration's projects and policies alone go.
  const subjects = tx
    .selectFrom('evaluation_subjects')
    .select('subject_id')
    .where(({ or, eb }) =>
      or([
        eb('task_id', 'in', tasks),
        eb('project_id', 'in', projectsOf(tx)),
        eb('policy_id', 'in', policiesOf(tx)),
      ]),
    )
  await tx.deleteFrom('evaluation_results').where('subject_id', 'in', subjects).execute()
  await tx.deleteFrom('evaluation_subjects').where('subject_id', 'in', subjects).execute()
  await tx.deleteFrom('evaluation_tasks').where('created_by', 'in', people).execute()
  for (const kind of ['expert', 'agency'] as const) {
    await tx
      .deleteFrom('evaluation_pool as e')
      .where('e.kind', '=', kind)
      .where('e.saved_by', 'in', people)
      .where(({ not, or, exists, selectFrom }) =>
        not(
          or([
            exists(
              selectFrom('evaluation_judges as j')
                .select('j.entry_id')
                .whereRef('j.entry_id', '=', 'e.entry_id'),
            ),
            exists(
              selectFrom('evaluation_tasks as t')
                .select('t.task_id')
                .whereRef('t.agency_id', '=', 'e.entry_id'),
            ),
            exists(
              selectFrom('evaluation_pool as p')
                .select('p.entry_id')
                .whereRef('p.agency_id', '=', 'e.entry_id'),
            ),
          ]),
        ),
      )
      .execute()
  }
}

/** Of the documents that came with the demonstration; what its people began is theirs to send in. */
function selectReady(db: Db) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .where('p.counted', '=', true)
    .where('p.errors', '=', 0)
    .where('d.demo', '=', true)
    .where('d.media_type', '!=', WRITTEN_MEDIA_TYPE)
}
