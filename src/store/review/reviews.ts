/** Reviews: the queue, one project's sheet with what reviewers changed and said, and the writing of both. */
import { sql, type RawBuilder } from 'kysely'
import type { EventType } from '#core/kernel/audit-event.ts'
import type { Heap, ReviewItem } from '#core/review/form.ts'
import type { ItemChange } from '#core/review/sheet.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import { belowUnit } from '../kernel/below-unit.ts'
import { isUnsent } from '../filing/boxes.ts'
import { ADJUSTED, awaits, openFilingDue, openSteps, STATE, type FilingReader } from '../filing/lists.ts'
import { readSetMark } from './rows.ts'
import { matches } from '../kernel/search.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type {
  HeapTotals,
  OpinionRow,
  ItemChangeRow,
  QueuedReview,
  ReviewEvent,
  ReviewRow,
} from '#core/review/rows.ts'

type ReviewFilter = {
  readonly year?: number | undefined
  /** Unit code, or its name where documents give no code: with the units below it. */
  readonly unit?: string | undefined
  readonly document?: string | undefined
  /** In project name, code, unit and indicators. */
  readonly search?: string | undefined
}

type ReviewQuery = ReviewFilter & {
  readonly box: ReviewBox
  readonly heap?: Heap | undefined
  readonly page: number
  readonly size: number
}

/** As lists of what waits name it. */
type ReviewBox = 'mine' | 'unsent' | 'all'

/** Whose queue it is. */
type QueueReader = Pick<FilingReader, 'id' | 'posts' | 'submit' | 'twice' | 'clock'>

/**
 * One page of the queue, the greatest risk × money first, what has no budget by its risk at the end; and the
 * heaps under the other filters.
 */
export async function loadReviews(
  db: Db,
  reader: QueueReader,
  query: ReviewQuery,
): Promise<{ rows: QueuedReview[]; total: number; heaps: HeapTotals; boxes: Record<ReviewBox, number> }> {
  const inBox = { mine: awaits(db.region, reader), unsent: isUnsent(), all: sql<boolean>`true` }[query.box]
  const [heaps, boxes] = await Promise.all([heapTotals(db, query, inBox), boxTotals(db, reader, query)])
  let page = selectRows(db, query)
    .leftJoin('filings as f', 'f.project_id', 'r.project_id')
    .where(ofYear(query, query.box))
    .select([STATE.as('state'), openSteps(db.region).as('waits'), 'f.version'])
    .where(inBox)
  if (query.heap !== undefined) page = page.where('r.heap', '=', query.heap)
  const rows = await page
    .orderBy('r.exposure', (by) => by.desc().nullsLast())
    .orderBy('r.risk', 'desc')
    .orderBy('p.document_id')
    .orderBy('p.position')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  const total =
    query.heap === undefined
      ? heaps.clean.count + heaps.mend.count + heaps.person.count
      : heaps[query.heap].count
  const queued = rows.map((row) => ({
    ...toRow(row),
    state: row.state,
    version: row.version ?? 0,
    waits: row.waits,
    due: openFilingDue(reader.clock, row),
  }))
  return { rows: queued, total, heaps, boxes }
}

/** How many there are in each box, under the other filters. */
async function boxTotals(
  db: Db,
  reader: QueueReader,
  filter: ReviewFilter,
): Promise<Record<ReviewBox, number>> {
  const counted = (condition: RawBuilder<boolean>) => sql<number>`count(*) filter (where ${condition})::int`
  return db
    .selectFrom('reviews as r')
    .innerJoin('projects as p', 'p.project_id', 'r.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'r.project_id')
    .where(satisfies(db.region, filter))
    .select([
      counted(sql`${awaits(db.region, reader)} and ${ofYear(filter, 'mine')}`).as('mine'),
      counted(sql`${isUnsent()} and ${ofYear(filter, 'unsent')}`).as('unsent'),
      counted(ofYear(filter, 'all')).as('all'),
    ])
    .executeTakeFirstOrThrow()
}

async function heapTotals(
  db: Db,
  filter: ReviewFilter & { readonly box: ReviewBox },
  inBox: RawBuilder<boolean>,
): Promise<HeapTotals> {
  const rows = await db
    .selectFrom('reviews as r')
    .innerJoin('projects as p', 'p.project_id', 'r.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'r.project_id')
    .where(satisfies(db.region, filter))
    .where(ofYear(filter, filter.box))
    .where(inBox)
    .select([
      'r.heap',
      sql<number>`count(*)::int`.as('count'),
      sql<string>`coalesce(sum(p.budget), 0)::text`.as('budget'),
    ])
    .groupBy('r.heap')
    .execute()
  const of = (heap: Heap) => rows.find((row) => row.heap === heap) ?? { count: 0, budget: '0' }
  const totals = (heap: Heap) => ({ count: of(heap).count, budget: of(heap).budget })
  return { clean: totals('clean'), mend: totals('mend'), person: totals('person') }
}

function selectRows(db: Db, filter: ReviewFilter) {
  return (
    db
      .selectFrom('reviews as r')
      .innerJoin('projects as p', 'p.project_id', 'r.project_id')
      .innerJoin('documents as d', 'd.document_id', 'p.document_id')
      .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
      // What was concluded of another table than the one that is there says nothing of this one.
      .leftJoin('review_opinions as o', (join) =>
        join.onRef('o.project_id', '=', 'p.project_id').on(sql<boolean>`o.basis = ${digest}`),
      )
      .select([
        'p.project_id',
        'p.document_id',
        'd.file',
        'p.position',
        'p.fiscal_year',
        'p.code',
        'p.name',
        'u.code as unit_code',
        'u.name as unit_name',
        'p.budget',
        'p.errors',
        'p.warnings',
        'p.advice',
        'r.heap',
        'r.risk',
        'r.exposure',
        'r.reasons',
        'r.mode',
        'r.points',
        'r.judged',
        'r.grade',
        'o.conclusion',
      ])
      .select(({ selectFrom, ref, fn }) =>
        selectFrom('review_changes as c')
          .select(fn.countAll<string>().as('count'))
          .where('c.project_id', '=', ref('p.project_id'))
          .as('changes'),
      )
      .where(satisfies(db.region, filter))
  )
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['executeTakeFirstOrThrow']>>

function toRow(row: Selected): ReviewRow {
  return {
    id: row.project_id,
    document: row.document_id,
    file: row.file,
    order: row.position,
    fiscalYear: row.fiscal_year,
    code: row.code,
    name: row.name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    budget: row.budget,
    findings: { error: row.errors, warning: row.warnings, advice: row.advice },
    heap: row.heap,
    risk: row.risk,
    exposure: row.exposure,
    reasons: row.reasons,
    mode: row.mode,
    points: row.points,
    judged: row.judged,
    grade: row.grade,
    conclusion: row.conclusion,
    changes: Number(row.changes),
  }
}

/** The condition of a filter over `projects as p` and `documents as d`. */
function satisfies(region: string, filter: ReviewFilter) {
  const conditions = [
    matches(sql<string>`p.search`, filter.search),
    sql`d.kind <> all(${[...KINDS_WITHOUT_TARGETS]}::text[])`,
  ]
  // A document looked at by itself is shown whether it counts or was replaced.
  if (filter.document === undefined) conditions.push(sql`p.counted`)
  else conditions.push(sql`p.document_id = ${filter.document}::uuid`)
  if (filter.unit !== undefined) conditions.push(belowUnit(region, filter.unit))
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/**
 * Of the year that is asked for, with filings as `f`. What waits for a person has the adjustments of the year
 * that runs, too, while another is compiled.
 */
function ofYear({ year }: ReviewFilter, box: ReviewBox): RawBuilder<boolean> {
  if (year === undefined) return sql<boolean>`true`
  return box === 'mine'
    ? sql<boolean>`(p.fiscal_year = ${year} or ${ADJUSTED})`
    : sql<boolean>`p.fiscal_year = ${year}`
}

/** A change as it is kept. */
export type KeptChange = ItemChange & ItemChangeRow

/** What reviewers said of a project. */
export type OpenedReview = {
  readonly row: ReviewRow
  readonly ruleSet: string
  readonly changes: readonly KeptChange[]
  readonly opinion: OpinionRow | null
}

/** The digest of a project's table, to know whether it is still the one that was reviewed. */
const digest = sql<string>`md5(p.paper::text)`

export async function openReview(db: Db, project: string): Promise<OpenedReview | null> {
  const there = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select(['p.document_id', 'd.rule_set', digest.as('basis')])
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  if (there === undefined) return null
  const row = await selectRows(db, { document: there.document_id })
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  if (row === undefined) return null
  const [changes, opinion] = await Promise.all([
    changesOf(db, project, there.basis),
    opinionOf(db, project, there.basis),
  ])
  return { row: toRow(row), ruleSet: there.rule_set, changes, opinion }
}

async function changesOf(db: Db, project: string, basis: string): Promise<KeptChange[]> {
  const rows = await db
    .selectFrom('review_changes as c')
    .leftJoin('users as u', 'u.user_id', 'c.changed_by')
    .select([
      'c.item',
      'c.points',
      'c.grade',
      'c.reason',
      'c.changed_at',
      'c.proposed_points',
      'c.proposed_grade',
      'c.basis',
      'u.name',
    ])
    .where('c.project_id', '=', project)
    .orderBy('c.changed_at')
    .orderBy('c.item')
    .execute()
  return rows.map((row) => ({
    item: row.item,
    to: readSetMark(row),
    reason: row.reason,
    by: row.name,
    at: row.changed_at.toISOString(),
    proposed: { points: row.proposed_points, grade: row.proposed_grade },
    stale: row.basis !== basis,
  }))
}

async function opinionOf(db: Db, project: string, basis: string): Promise<OpinionRow | null> {
  const row = await db
    .selectFrom('review_opinions as o')
    .leftJoin('users as u', 'u.user_id', 'o.written_by')
    .select(['o.comment', 'o.conclusion', 'o.written_at', 'o.basis', 'o.written_by', 'u.name'])
    .where('o.project_id', '=', project)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        comment: row.comment,
        conclusion: row.conclusion,
        writtenBy: row.written_by,
        by: row.name,
        at: row.written_at.toISOString(),
        stale: row.basis !== basis,
      }
}

/** What a write needs to know of a project; it stays as it is until the transaction ends. */
export type LockedProject = {
  readonly document: string
  readonly order: number
  readonly ruleSet: string
  readonly budget: string | null
  readonly basis: string
}

/** @returns null when it is not there, or is no target. */
export async function lockReviewed(tx: Db, project: string): Promise<LockedProject | null> {
  const row = await tx
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select(['p.document_id', 'p.position', 'p.budget', 'd.rule_set', digest.as('basis')])
    .where('p.project_id', '=', project)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .forUpdate()
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        document: row.document_id,
        order: row.position,
        ruleSet: row.rule_set,
        budget: row.budget,
        basis: row.basis,
      }
}

type NewChange = ItemChange & {
  readonly by: string
  readonly at: Date
  readonly proposed: { readonly points: number; readonly grade: Grade | null }
}

/** Sets an item, whatever it was set to before. */
export async function saveChange(
  tx: Db,
  project: string,
  held: LockedProject,
  change: NewChange,
): Promise<void> {
  const { item, to, reason, by, at, proposed } = change
  const content = {
    document_id: held.document,
    points: 'points' in to ? to.points : null,
    grade: 'grade' in to ? to.grade : null,
    reason: plainText(reason),
    changed_by: by,
    changed_at: at,
    proposed_points: proposed.points,
    proposed_grade: proposed.grade,
    basis: held.basis,
  }
  await tx
    .insertInto('review_changes')
    .values({ project_id: project, item, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'project_id', 'item']).doUpdateSet(content))
    .execute()
}

/** Leaves an item to the proposal again. @returns what it was set to; null when it was not */
export async function removeChange(tx: Db, project: string, item: ReviewItem): Promise<ItemChange | null> {
  const row = await tx
    .deleteFrom('review_changes')
    .where('project_id', '=', project)
    .where('item', '=', item)
    .returning(['points', 'grade', 'reason'])
    .executeTakeFirst()
  return row === undefined ? null : { item, to: readSetMark(row), reason: row.reason }
}

export async function findChange(db: Db, project: string, item: ReviewItem): Promise<ItemChange | null> {
  const row = await db
    .selectFrom('review_changes')
    .select(['points', 'grade', 'reason'])
    .where('project_id', '=', project)
    .where('item', '=', item)
    .executeTakeFirst()
  return row === undefined ? null : { item, to: readSetMark(row), reason: row.reason }
}

/** What was said before; null when nothing was. */
export async function findOpinion(
  db: Db,
  project: string,
): Promise<{ readonly comment: string; readonly conclusion: Grade | null } | null> {
  const row = await db
    .selectFrom('review_opinions')
    .select(['comment', 'conclusion'])
    .where('project_id', '=', project)
    .executeTakeFirst()
  return row ?? null
}

export type NewOpinion = {
  readonly comment: string
  readonly conclusion: Grade | null
  readonly by: string
  readonly at: Date
}

/** Keeps comment and conclusion; without either nothing is kept. */
export async function saveOpinion(
  tx: Db,
  project: string,
  held: LockedProject,
  { comment, conclusion, by, at }: NewOpinion,
): Promise<void> {
  if (comment === '' && conclusion === null) {
    await tx.deleteFrom('review_opinions').where('project_id', '=', project).execute()
    return
  }
  const content = {
    document_id: held.document,
    comment: plainText(comment),
    conclusion,
    written_by: by,
    written_at: at,
    basis: held.basis,
  }
  await tx
    .insertInto('review_opinions')
    .values({ project_id: project, ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'project_id']).doUpdateSet(content))
    .execute()
}

/** What was done to the review of a project, newest first. */
export async function reviewEvents(db: Db, project: string): Promise<ReviewEvent[]> {
  const rows = await db
    .selectFrom('events as e')
    .leftJoin('users as u', 'u.user_id', 'e.actor_id')
    .select(['e.event_id', 'e.at', 'e.type', 'e.before', 'e.after', 'u.name'])
    .where('e.subject', '=', `project:${project}`)
    .where('e.type', 'in', [...REVIEW_EVENTS])
    .orderBy('e.at', 'desc')
    .orderBy('e.event_id')
    .limit(MOST_EVENTS)
    .execute()
  return rows.map((row) => ({
    id: row.event_id,
    at: row.at.toISOString(),
    type: row.type,
    by: row.name,
    before: row.before,
    after: row.after,
  }))
}

const REVIEW_EVENTS = [
  'review.item-changed',
  'review.item-restored',
  'review.opinion-written',
] as const satisfies readonly EventType[]
const MOST_EVENTS = 50
