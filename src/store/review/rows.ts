/**
 * What the review sheets of a document come to, kept a row a project so that a queue of thousands is one
 * query. Written whenever findings, states, budgets or a reviewer's changes may have moved them.
 */
import { sql } from 'kysely'
import type { Finding } from '#core/kernel/finding.ts'
import { fenOrNull, type Fen } from '#core/kernel/money.ts'
import { judgingEvidence, NO_EVIDENCE, type JudgingEvidence } from '#core/review/evidence.ts'
import type { ReviewItem } from '#core/review/form.ts'
import type { JudgedFinding } from '#core/review/losses.ts'
import { makePoints } from '#core/review/points.ts'
import { proposeReview } from '#core/review/propose.ts'
import type { ReviewScheme } from '#core/review/scheme.ts'
import { reviewSheet, stillUnjudged, type ItemChange, type SetTo } from '#core/review/sheet.ts'
import { isLive } from '#core/findings/life.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { loadTargets } from '../documents/documents.ts'
import type { Db } from '../kernel/store.ts'

/** A finding of a document as a review looks at it, with the projects that it touches. */
export type TouchingFinding = JudgedFinding & { readonly touched: readonly string[] }

/**
 * Every finding of a document that is still there, in the order of the report; those of one project where
 * that is asked.
 */
export async function loadJudged(db: Db, document: string, project?: string): Promise<TouchingFinding[]> {
  const rows = await db
    .selectFrom('findings')
    .select(['finding_id', 'body', 'state', 'touched'])
    .where('document_id', '=', document)
    .where('state', '<>', 'fixed')
    .$if(project !== undefined, (findings) =>
      findings.where(sql<boolean>`${project ?? null}::uuid = any(touched)`),
    )
    .orderBy('position')
    .execute()
  return rows.map(
    ({
      finding_id,
      body,
      state,
      touched,
    }: {
      finding_id: string
      body: Finding
      state: Parameters<typeof isLive>[0]
      touched: string[]
    }) => ({ id: finding_id, finding: body, live: isLive(state), touched }),
  )
}

/** What a reviewer set, as it is kept. */
export function readSetMark({
  points,
  grade,
}: {
  readonly points: number | null
  readonly grade: Grade | null
}): SetTo {
  return points === null ? { grade: grade ?? '优' } : { points: makePoints(points) }
}

/** A project of a document with all that its sheet is made of. */
export type SheetSource = {
  readonly id: string
  readonly budget: Fen | null
  readonly evidence: (scheme: ReviewScheme) => JudgingEvidence
  readonly changes: readonly ItemChange[]
  readonly own: readonly JudgedFinding[]
}

/**
 * What the sheets of a document (or of one of its projects) are made of; `judged` are all findings, of the
 * document itself, too.
 * @param targets the document as it is kept, where it is at hand
 */
export async function loadSheetSources(
  db: Db,
  document: string,
  project?: string,
  targets?: TargetDocument,
): Promise<{
  readonly projects: readonly SheetSource[]
  readonly judged: readonly TouchingFinding[]
  /** Ids of projects that were changed by a reviewer. */ readonly changed: readonly string[]
}> {
  const projects = await db
    .selectFrom('projects')
    .select(['project_id', 'position', 'budget'])
    .where('document_id', '=', document)
    .$if(project !== undefined, (rows) => rows.where('project_id', '=', project ?? ''))
    .orderBy('position')
    .execute()
  const changes = await changesByProject(db, document)
  const judged = await loadJudged(db, document, project)
  const touching = byProject(judged)
  const evidence = evidenceBy(targets ?? (await loadTargets(db, document)))
  const sources = projects.map(({ project_id: id, position, budget }) => ({
    id,
    budget: fenOrNull(budget),
    evidence: evidence(position),
    changes: changes.get(id) ?? [],
    own: touching.get(id) ?? [],
  }))
  return { projects: sources, judged, changed: [...changes.keys()] }
}

/** What each project of a document can be judged by, by its order. */
function evidenceBy(
  document: TargetDocument | null,
): (order: number) => (scheme: ReviewScheme) => JudgingEvidence {
  const projects = new Map(document?.projects.map((project) => [project.order, project]))
  return (order) => {
    const project = projects.get(order)
    return (scheme) =>
      document === null || project === undefined ? NO_EVIDENCE : judgingEvidence(document, project, scheme)
  }
}

/**
 * Brings the rows of a document's review sheets into step with its findings, budgets and changes. Rows of
 * projects that are gone go, too, with what reviewers said of them.
 * `project`: only this one's, where nothing else can have moved; `targets`: the document as it is kept, where
 * it is at hand.
 */
export async function refreshReviews(
  tx: Db,
  document: string,
  scheme: ReviewScheme,
  { project, targets }: { readonly project?: string; readonly targets?: TargetDocument } = {},
): Promise<void> {
  const { projects, changed } = await loadSheetSources(tx, document, project, targets)
  const rows = projects.map((source) => reviewRow(document, source, scheme))
  if (project === undefined)
    await removeGone(tx, document, new Set(rows.map((row) => row.project_id)), changed)
  const ofThese = <T extends { where(column: 'project_id', is: '=', value: string): T }>(query: T): T =>
    project === undefined ? query : query.where('project_id', '=', project)
  const kept = await ofThese(
    tx.selectFrom('reviews').selectAll().where('document_id', '=', document),
  ).execute()
  const before = new Map(
    kept.map((row) => [
      row.project_id,
      contentOf({ ...row, unjudged: JSON.stringify(row.unjudged), reasons: JSON.stringify(row.reasons) }),
    ]),
  )
  // Most documents of a county are what they were when all are checked again.
  if (rows.length === kept.length && rows.every((row) => before.get(row.project_id) === contentOf(row)))
    return
  await ofThese(tx.deleteFrom('reviews').where('document_id', '=', document)).execute()
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await tx
      .insertInto('reviews')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute()
}

function reviewRow(
  document: string,
  { id, budget, evidence, changes, own }: SheetSource,
  scheme: ReviewScheme,
) {
  const sheet = reviewSheet(proposeReview(own, budget, evidence(scheme), scheme), changes, own, scheme)
  const { percent, exposure, reasons } = sheet.risk
  return {
    project_id: id,
    document_id: document,
    heap: sheet.heap,
    risk: percent,
    exposure,
    mode: sheet.mode,
    points: sheet.total,
    judged: sheet.judged,
    grade: sheet.grade,
    unjudged: JSON.stringify(stillUnjudged(sheet)),
    reasons: JSON.stringify(reasons),
  }
}

/** A new project with its findings, which all count: nobody spoke of it yet. */
export type NewReview = {
  readonly project: string
  readonly document: string
  readonly budget: Fen | null
  readonly evidence: JudgingEvidence
  readonly own: readonly JudgedFinding[]
  readonly scheme: ReviewScheme
}

/** The rows of projects that were just made. */
export async function insertReviews(tx: Db, reviews: readonly NewReview[]): Promise<void> {
  const rows = reviews.map(({ project, document, budget, evidence, own, scheme }) =>
    reviewRow(document, { id: project, budget, evidence: () => evidence, changes: [], own }, scheme),
  )
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await tx
      .insertInto('reviews')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute()
}

type Content = {
  readonly heap: string
  readonly risk: number
  readonly exposure: string | bigint | null
  readonly mode: string
  readonly points: number
  readonly judged: number
  readonly grade: string | null
  readonly unjudged: string
  readonly reasons: string
}

function contentOf({
  heap,
  risk,
  exposure,
  mode,
  points,
  judged,
  grade,
  unjudged,
  reasons,
}: Content): string {
  return [heap, risk, exposure, mode, points, judged, grade, unjudged, reasons].join('|')
}

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 1000

async function changesByProject(
  db: Db,
  document: string,
): Promise<ReadonlyMap<string, readonly ItemChange[]>> {
  const rows = await db
    .selectFrom('review_changes')
    .select(['project_id', 'item', 'points', 'grade', 'reason'])
    .where('document_id', '=', document)
    .execute()
  const changes = new Map<string, ItemChange[]>()
  for (const row of rows)
    gather(changes, row.project_id, {
      item: row.item satisfies ReviewItem,
      to: readSetMark(row),
      reason: row.reason,
    })
  return changes
}

function byProject(judged: readonly TouchingFinding[]): ReadonlyMap<string, readonly JudgedFinding[]> {
  const touching = new Map<string, JudgedFinding[]>()
  for (const one of judged) for (const project of new Set(one.touched)) gather(touching, project, one)
  return touching
}

function gather<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const there = groups.get(key)
  if (there === undefined) groups.set(key, [one])
  else there.push(one)
}

async function removeGone(
  tx: Db,
  document: string,
  there: ReadonlySet<string>,
  changed: readonly string[],
): Promise<void> {
  const spokenOf = await tx
    .selectFrom('review_opinions')
    .select('project_id')
    .distinct()
    .where('document_id', '=', document)
    .execute()
  for (const [table, kept] of [
    ['review_changes', changed],
    ['review_opinions', spokenOf.map((row) => row.project_id)],
  ] as const) {
    const gone = kept.filter((id) => !there.has(id))
    if (gone.length > 0)
      await tx.deleteFrom(table).where('document_id', '=', document).where('project_id', 'in', gone).execute()
  }
}

/** Documents with projects that have no review row: of before there were reviews. */
export async function documentsWithoutReviews(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('projects as p')
    .select('p.document_id')
    .distinct()
    .leftJoin('reviews as r', 'r.project_id', 'p.project_id')
    .where('r.project_id', 'is', null)
    .execute()
  return rows.map(({ document_id }) => document_id)
}

/**
 * Takes what reviewers said along from a document to the one that takes its place, project by project (the
 * same code, or the same name where neither has one). It speaks of another table there, and says so.
 */
export async function carryReviews(tx: Db, from: string, to: string): Promise<void> {
  const partners = sql`projects o join projects n on n.region_id = ${tx.region} and n.document_id = ${to}::uuid
    and case when coalesce(o.code, '') = '' and coalesce(n.code, '') = '' then n.name = o.name else n.code = o.code end`
  const old = sql`o.region_id = ${tx.region} and o.document_id = ${from}::uuid`
  await sql`insert into review_changes (region_id, project_id, item, document_id, points, grade, reason, changed_by, changed_at, proposed_points, proposed_grade, basis)
    select c.region_id, n.project_id, c.item, n.document_id, c.points, c.grade, c.reason, c.changed_by, c.changed_at, c.proposed_points, c.proposed_grade, c.basis
    from ${partners} join review_changes c on c.region_id = ${tx.region} and c.project_id = o.project_id where ${old} order by o.position on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into review_opinions (region_id, project_id, document_id, comment, conclusion, written_by, written_at, basis)
    select c.region_id, n.project_id, n.document_id, c.comment, c.conclusion, c.written_by, c.written_at, c.basis
    from ${partners} join review_opinions c on c.region_id = ${tx.region} and c.project_id = o.project_id where ${old} order by o.position on conflict do nothing`.execute(
    tx,
  )
}
