/** Where the texts of departments are on their way: as targets do (filings.ts), by their document. */
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import type { StepRecord } from '#core/filing/act.ts'
import { newFiling, type Filing } from '#core/filing/filing.ts'
import { keptStep, withoutBefore } from '#core/filing/undo.ts'
import type { FilingState } from '#core/filing/states.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'
import { taskRows } from '../filing/filings.ts'
import { plainJson } from '../kernel/plain.ts'
import { lockDocument } from '../findings/recheck.ts'
import { findingsOfWords } from './statements.ts'
import type { Db } from '../kernel/store.ts'

/** Documents that hold words of a department: its text, or the table of the whole department. */
export const TEXT_KINDS: readonly DocumentKind[] = ['budget-text', 'department-targets']

/** A filing, and what decides about its next step. */
export type StatementSubject = {
  readonly document: string
  readonly name: string
  /** The unit whose text it is; none where it is not known. */
  readonly units: readonly string[]
  readonly unitName: string | null
  /** What that unit is. */
  readonly kind: UnitKind | null
  readonly fiscalYear: number | null
  readonly filing: Filing
}

/** @returns null when the document is gone, was replaced, or holds no words of a department */
export async function findStatementFiling(db: Db, document: string): Promise<StatementSubject | null> {
  const row = await selectSubjects(db).where('d.document_id', '=', document).executeTakeFirst()
  if (row === undefined) return null
  return row.content === null
    ? toSubject(row, newFiling(row.imported_at.toISOString(), await writersOf(db, document)))
    : toSubject(row, row.content)
}

/** Nobody else changes the document and its filing until the transaction ends. */
export async function lockStatementFiling(tx: Db, document: string): Promise<StatementSubject | null> {
  return (await lockDocument(tx, document)) ? findStatementFiling(tx, document) : null
}

/** Errors that count in the words of a department. */
export async function openErrors(db: Db, document: string): Promise<number> {
  return (await findingsOfWords(db, document)).filter(({ severity }) => severity === 'error').length
}

/** Keeps a filing without a record: somebody wrote. The document is locked. */
export async function saveStatementFiling(tx: Db, document: string, filing: Filing): Promise<void> {
  const content = {
    state: filing.state,
    version: filing.version,
    since: new Date(filing.since),
    steps: filing.steps,
    content: plainJson(filing),
  }
  await tx
    .insertInto('statement_filings')
    .values({ document_id: document, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'document_id']).doUpdateSet(content))
    .execute()
}

/** Keeps a filing after a step, what waits for whom, and the record. The document is locked. */
export async function saveStatementStep(
  tx: Db,
  { document, filing: before }: Pick<StatementSubject, 'document'> & { readonly filing?: Filing },
  { filing, record }: { readonly filing: Filing; readonly record: StepRecord },
  request: string | null,
): Promise<void> {
  await saveStatementFiling(tx, document, filing)
  const key = { document_id: document }
  await tx.deleteFrom('statement_tasks').where('document_id', '=', document).execute()
  const open = taskRows(filing).map((task) => ({ ...key, ...task }))
  if (open.length > 0) await tx.insertInto('statement_tasks').values(open).execute()
  await tx
    .insertInto('statement_filing_steps')
    .values({
      ...key,
      number: record.number,
      kind: record.kind,
      at: new Date(record.at),
      actor_id: record.actor,
      request,
      record: plainJson(keptStep(record, before, request)),
    })
    .execute()
}

/** Whether the request was done already. */
export async function isStatementStepDone(
  tx: Db,
  {
    document,
    actor,
    request,
  }: { readonly document: string; readonly actor: string; readonly request: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('statement_filing_steps')
    .select('number')
    .where('document_id', '=', document)
    .where('actor_id', '=', actor)
    .where('request', '=', request)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether more was done to a text after its first `seen` steps than that the actor opened it. */
export async function isStatementChangedSince(
  tx: Db,
  { document, actor, seen }: { readonly document: string; readonly actor: string; readonly seen: number },
): Promise<boolean> {
  return (
    (await tx
      .selectFrom('statement_filing_steps')
      .select('number')
      .where('document_id', '=', document)
      .where('number', '>', seen)
      .where((is) => is.or([is('kind', '<>', 'open'), is('actor_id', '<>', actor)]))
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/** When somebody last took a step with a text; the epoch where nobody did. */
export async function lastStatementStepAt(db: Db, document: string): Promise<Date> {
  const row = await db
    .selectFrom('statement_filing_steps')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('document_id', '=', document)
    .executeTakeFirst()
  return row?.at ?? new Date(0)
}

/** The history of a text, newest first. */
export async function listStatementSteps(db: Db, document: string): Promise<FilingStepRow[]> {
  const rows = await db
    .selectFrom('statement_filing_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .leftJoin('users as t', (join) => join.on(sql<boolean>`t.user_id::text = s.record ->> 'target'`))
    .select(['s.record', 'u.name as actor_name', 't.name as target_name'])
    .select(postsHeld(db, { user: 's.actor_id', at: 's.at' }).as('posts'))
    .where('s.document_id', '=', document)
    .orderBy('s.number', 'desc')
    .execute()
  return rows.map(({ record, actor_name, posts, target_name }) => ({
    ...withoutBefore(record),
    actorName: actor_name,
    posts,
    targetName: target_name,
  }))
}

/** Takes a draft with its history along to the document that takes its place, where no step is taken back. */
export async function carryStatementFiling(tx: Db, from: string, to: string): Promise<void> {
  await sql`insert into statement_filings (region_id, document_id, state, version, since, steps, content)
    select region_id, ${to}::uuid, state, version, since, steps, content from statement_filings where region_id = ${tx.region} and document_id = ${from}::uuid on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into statement_filing_steps (region_id, document_id, number, kind, at, actor_id, request, record)
    select region_id, ${to}::uuid, number, kind, at, actor_id, request, (record::jsonb - 'before')::json from statement_filing_steps where region_id = ${tx.region} and document_id = ${from}::uuid on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into statement_tasks (region_id, document_id, task_id, kind, step, roles, person, since)
    select region_id, ${to}::uuid, task_id, kind, step, roles, person, since from statement_tasks where region_id = ${tx.region} and document_id = ${from}::uuid on conflict do nothing`.execute(
    tx,
  )
  // What was said of the words goes where they are looked at.
  await tx
    .updateTable('returned_statements')
    .set({ document_id: to })
    .where('document_id', '=', from)
    .execute()
  await tx
    .updateTable('place_comments')
    .set({ document_id: to })
    .where('document_id', '=', from)
    .where('project_id', 'is', null)
    .execute()
}

/** Texts as subjects of their way; their unit is `u`, their filing `f`. */
export function selectSubjects(db: Db) {
  return db
    .selectFrom('documents as d')
    .leftJoin('budget_units as u', 'u.unit_id', 'd.unit_id')
    .leftJoin('statement_filings as f', 'f.document_id', 'd.document_id')
    .select([
      'd.document_id',
      'd.title',
      'd.file',
      'd.unit_id',
      'd.fiscal_year',
      'd.imported_at',
      'u.name as unit_name',
      'u.kind as unit_kind',
      'f.content',
    ])
    .where('d.counted', '=', true)
    .where('d.kind', 'in', [...TEXT_KINDS])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectSubjects>['executeTakeFirstOrThrow']>>

export function toSubject(
  { document_id, title, file, unit_id, unit_name, unit_kind, fiscal_year }: Selected,
  filing: Filing,
): StatementSubject {
  return {
    document: document_id,
    name: title ?? file,
    units: unit_id === null ? [] : [unit_id],
    unitName: unit_name,
    kind: unit_kind,
    fiscalYear: fiscal_year,
    filing,
  }
}

/** Who wrote in the words of a document before they had a filing: in the form, or in its places. */
async function writersOf(db: Db, document: string): Promise<string[]> {
  const saved = await db
    .selectFrom('statement_saves')
    .select('saved_by')
    .distinct()
    .where('document_id', '=', document)
    .execute()
  const edited = await db
    .selectFrom('document_edits')
    .select('made_by')
    .distinct()
    .where('document_id', '=', document)
    .where('state', '=', 'made')
    .where(sql<boolean>`(edit ->> 'project') is null`)
    .execute()
  return [
    ...new Set([...saved.map(({ saved_by }) => saved_by), ...edited.flatMap(({ made_by }) => made_by ?? [])]),
  ].toSorted()
}

/**
 * The state of the words of a document, and how often they were approved; a draft where nothing was done yet.
 */
export async function statementStanding(
  db: Db,
  document: string,
): Promise<{ readonly name: string; readonly state: FilingState; readonly version: number } | null> {
  const row = await db
    .selectFrom('statement_filings as f')
    .innerJoin('documents as d', 'd.document_id', 'f.document_id')
    .select(['d.title', 'd.file', 'f.state', 'f.version'])
    .where('f.document_id', '=', document)
    .executeTakeFirst()
  return row === undefined ? null : { name: row.title ?? row.file, state: row.state, version: row.version }
}
