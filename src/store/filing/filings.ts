/**
 * Where targets are in the workflow: one filing locked and written at a time, with the record of every step.
 */
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import type { StepRecord } from '#core/filing/act.ts'
import { keptStep, withoutBefore } from '#core/filing/undo.ts'
import { newFiling, openTasks, type Filing } from '#core/filing/filing.ts'
import type { FilingState } from '#core/filing/states.ts'
import type { Heap } from '#core/review/form.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import { plainJson } from '../kernel/plain.ts'
import { lockDocument } from '../findings/recheck.ts'
import { sameProjects } from '../kernel/same-projects.ts'
import type { Db } from '../kernel/store.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'

/** A filing, and what decides about its next step. */
export type FilingSubject = {
  readonly project: string
  readonly document: string
  readonly name: string
  /** Budget units: the project's own and its document's. */
  readonly units: readonly string[]
  readonly fiscalYear: number | null
  /** 分, decimal string. */
  readonly budget: string | null
  /** Open errors. */
  readonly errors: number
  /**
   * What a reviewer concluded of the target as it is; otherwise what its findings come to. null: not
   * reviewed.
   */
  readonly grade: Grade | null
  readonly heap: Heap | null
  readonly filing: Filing
}

/** @returns null when there is no such target, or its document was replaced. */
export async function findFiling(db: Db, project: string): Promise<FilingSubject | null> {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin('reviews as r', 'r.project_id', 'p.project_id')
    .leftJoin('review_opinions as o', (join) =>
      join.onRef('o.project_id', '=', 'p.project_id').on(sql<boolean>`o.basis = md5(p.paper::text)`),
    )
    .select([
      'p.document_id',
      'p.name',
      'p.position',
      'p.unit_id',
      'd.unit_id as document_unit',
      'p.fiscal_year',
      'p.budget',
      'p.errors',
      'd.imported_at',
      'f.content',
      'r.grade',
      'r.heap',
      'o.conclusion',
    ])
    .where('p.project_id', '=', project)
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    project,
    document: row.document_id,
    name: row.name,
    units: [...new Set([row.unit_id, row.document_unit])].filter((unit) => unit !== null),
    fiscalYear: row.fiscal_year,
    budget: row.budget,
    errors: row.errors,
    grade: row.conclusion ?? row.grade,
    heap: row.heap,
    filing:
      row.content ??
      newFiling(row.imported_at.toISOString(), await editorsOf(db, row.document_id, row.position)),
  }
}

/** Who changed a project before it had a filing. */
async function editorsOf(db: Db, document: string, position: number): Promise<string[]> {
  const rows = await db
    .selectFrom('document_edits')
    .select('made_by')
    .distinct()
    .where('document_id', '=', document)
    .where('state', '=', 'made')
    .where(sql<boolean>`(edit ->> 'project')::int = ${position}`)
    .orderBy('made_by')
    .execute()
  return rows.flatMap(({ made_by }) => made_by ?? [])
}

/** Nobody else changes the document, its projects and their filings until the transaction ends. */
export async function lockFiling(tx: Db, project: string): Promise<FilingSubject | null> {
  const seen = await findFiling(tx, project)
  if (seen === null || !(await lockDocument(tx, seen.document))) return null
  // Read again now that it is locked.
  return findFiling(tx, project)
}

/** Keeps a filing without a record: somebody wrote. The document is locked. */
export async function saveFiling(
  tx: Db,
  { project, document }: Pick<FilingSubject, 'project' | 'document'>,
  filing: Filing,
): Promise<void> {
  const content = {
    document_id: document,
    state: filing.state,
    version: filing.version,
    since: new Date(filing.since),
    steps: filing.steps,
    content: plainJson(filing),
  }
  await tx
    .insertInto('filings')
    .values({ project_id: project, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'project_id']).doUpdateSet(content))
    .execute()
}

/** Keeps a filing after a step, what waits for whom, and the record. The document is locked. */
export async function saveStep(
  tx: Db,
  subject: Pick<FilingSubject, 'project' | 'document'> & { readonly filing?: Filing },
  { filing, record }: { readonly filing: Filing; readonly record: StepRecord },
  request: string | null,
): Promise<void> {
  const { filing: before } = subject
  await saveFiling(tx, subject, filing)
  const key = { project_id: subject.project }
  await tx.deleteFrom('filing_tasks').where('project_id', '=', subject.project).execute()
  const open = taskRows(filing).map((task) => ({ ...key, ...task }))
  if (open.length > 0) await tx.insertInto('filing_tasks').values(open).execute()
  await tx
    .insertInto('filing_steps')
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

/** What waits for whom, as the tables of a way have it. */
export function taskRows(filing: Filing) {
  return openTasks(filing).map(({ id, kind, step, roles, person, since }) => ({
    task_id: id,
    kind,
    step,
    roles: [...roles],
    person,
    since: new Date(since),
  }))
}

/** Whether the request was done already. */
export async function isStepDone(
  tx: Db,
  { project, actor, request }: { readonly project: string; readonly actor: string; readonly request: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('filing_steps')
    .select('number')
    .where('project_id', '=', project)
    .where('actor_id', '=', actor)
    .where('request', '=', request)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether more was done to a target after its first `seen` steps than that the actor opened it. */
export async function isChangedSince(
  tx: Db,
  { project, actor, seen }: { readonly project: string; readonly actor: string; readonly seen: number },
): Promise<boolean> {
  return (
    (await tx
      .selectFrom('filing_steps')
      .select('number')
      .where('project_id', '=', project)
      .where('number', '>', seen)
      .where((is) => is.or([is('kind', '<>', 'open'), is('actor_id', '<>', actor)]))
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/** The history of a project, newest first. */
export async function listSteps(db: Db, project: string): Promise<FilingStepRow[]> {
  const rows = await db
    .selectFrom('filing_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .leftJoin('users as t', (join) => join.on(sql<boolean>`t.user_id::text = s.record ->> 'target'`))
    .select(['s.record', 'u.name as actor_name', 't.name as target_name'])
    .select(postsHeld(db, { user: 's.actor_id', at: 's.at' }).as('posts'))
    .where('s.project_id', '=', project)
    .orderBy('s.number', 'desc')
    .execute()
  return rows.map(({ record, actor_name, posts, target_name }) => ({
    ...withoutBefore(record),
    actorName: actor_name,
    posts,
    targetName: target_name,
  }))
}

/** When somebody last took a step with a target of the document; the epoch where nobody did. */
export async function lastStepAt(db: Db, document: string): Promise<Date> {
  const row = await db
    .selectFrom('filing_steps as s')
    .innerJoin('filings as f', 'f.project_id', 's.project_id')
    .select(({ fn }) => fn.max('s.at').as('at'))
    .where('f.document_id', '=', document)
    .executeTakeFirst()
  return row?.at ?? new Date(0)
}

/** Why it was last adjusted; empty when it never was. */
export async function lastReason(db: Db, project: string): Promise<string> {
  const row = await db
    .selectFrom('filing_steps')
    .select(sql<string>`record ->> 'comment'`.as('comment'))
    .where('project_id', '=', project)
    .where('kind', '=', 'adjust')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.comment ?? ''
}

/** Which project of its document it is, from 1. */
export async function loadProjectOrder(db: Db, { project }: Pick<FilingSubject, 'project'>): Promise<number> {
  const { position } = await db
    .selectFrom('projects')
    .select('position')
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  return position
}

/** Projects of a document that are not the unit's first draft any more. */
export async function underWay(
  db: Db,
  document: string,
): Promise<{ project: string; name: string; state: FilingState }[]> {
  return db
    .selectFrom('filings as f')
    .innerJoin('projects as p', 'p.project_id', 'f.project_id')
    .select(['f.project_id as project', 'p.name', 'f.state'])
    .where('f.document_id', '=', document)
    .where((where) => where.or([where('f.state', '<>', 'draft'), where('f.version', '>', 0)]))
    .orderBy('p.position')
    .execute()
}

/**
 * Takes drafts with their history along from a document to the one that takes its place, project by project
 * (the same code, or the same name where neither has one). What is under review or approved is never
 * replaced.
 */
export async function carryFilings(tx: Db, from: string, to: string): Promise<void> {
  const partners = sameProjects(tx, from, to)
  await sql`insert into filings (region_id, project_id, document_id, state, version, since, steps, content)
    select f.region_id, p.new_id, ${to}::uuid, f.state, f.version, f.since, f.steps, f.content
    from ${partners} join filings f on f.region_id = ${tx.region} and f.project_id = p.old_id on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into filing_steps (region_id, project_id, number, kind, at, actor_id, request, record)
    select s.region_id, p.new_id, s.number, s.kind, s.at, s.actor_id, s.request, s.record
    from ${partners} join filing_steps s on s.region_id = ${tx.region} and s.project_id = p.old_id on conflict do nothing`.execute(
    tx,
  )
  await sql`update messages m set project_id = p.new_id from ${partners} where m.region_id = ${tx.region} and m.project_id = p.old_id`.execute(
    tx,
  )
  // What was said of the text goes where the text is looked at.
  for (const table of ['place_comments', 'returned_papers']) {
    await sql`update ${sql.table(table)} t set project_id = p.new_id, document_id = ${to}::uuid from ${partners} where t.region_id = ${tx.region} and t.project_id = p.old_id`.execute(
      tx,
    )
  }
}
