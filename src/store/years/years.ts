/**
 * Fiscal years of a region: closed and opened again, opened with projects carried over, and what came of
 * what.
 */
import { sql } from 'kysely'
import type { FilingState } from '#core/filing/states.ts'
import type { Detail, Project } from '#core/target/project.ts'
import { KINDS_WITHOUT_TARGETS, type DocumentKind } from '#core/target/kind.ts'
import type { YearMark } from '#core/years/move-years.ts'
import type { ClosingRow, OpeningHead, CarriedFrom } from '#core/years/rows.ts'
import { touchAlike } from '../duplicates/alike-groups.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

type ClosingOfYear = ClosingRow & { readonly year: number; readonly version: number }

/** Every closing and opening again, latest year and newest first. */
export async function listClosings(db: Db): Promise<ClosingOfYear[]> {
  const rows = await db
    .selectFrom('year_closings as c')
    .leftJoin('users as u', 'u.user_id', 'c.by_user')
    .select(['c.year', 'c.version', 'c.closed', 'c.note', 'c.at', 'u.name'])
    .orderBy('c.year', 'desc')
    .orderBy('c.version', 'desc')
    .execute()
  return rows.map(({ name, at, ...row }) => ({ ...row, by: name, at: at.toISOString() }))
}

/** Whether targets of the year are closed; a target of no year never is. */
export async function isYearClosed(db: Db, year: number | null): Promise<boolean> {
  if (year === null) return false
  const row = await db
    .selectFrom('year_closings')
    .select('closed')
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.closed ?? false
}

/** Which year a document is of, and what it is; null when it is gone. */
export async function yearAndKind(
  db: Db,
  document: string,
): Promise<{ readonly year: number | null; readonly kind: DocumentKind } | null> {
  const row = await db
    .selectFrom('documents')
    .select(['fiscal_year', 'kind'])
    .where('document_id', '=', document)
    .executeTakeFirst()
  return row === undefined ? null : { year: row.fiscal_year, kind: row.kind }
}

/** Nobody else opens or closes a year of the region until the transaction ends. */
export async function lockYears(tx: Db): Promise<void> {
  await sql`select from regions where region_id = ${tx.region} for update`.execute(tx)
}

/** Keeps that a year was closed or opened again. The years are locked. @returns its version */
export async function saveClosing(
  tx: Db,
  {
    year,
    closed,
    note,
    by,
    at,
  }: {
    readonly year: number
    readonly closed: boolean
    readonly note: string
    readonly by: string
    readonly at: Date
  },
): Promise<number> {
  const { last } = await tx
    .selectFrom('year_closings')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('year_closings')
    .values({ year, version: last + 1, closed, note: plainText(note), by_user: by, at })
    .execute()
  return last + 1
}

export type OpeningRow = OpeningHead & {
  readonly version: number
  readonly state: 'running' | 'done' | 'undone'
  readonly calendar: number | null
}

/** The last opening of a year; null when it was never opened here. */
export async function lastOpening(db: Db, year: number): Promise<OpeningRow | null> {
  return (await openings(db, year))[0] ?? null
}

/** The last opening of every year, latest year first. */
export async function listOpenings(db: Db): Promise<OpeningRow[]> {
  return openings(db, null)
}

async function openings(db: Db, year: number | null): Promise<OpeningRow[]> {
  let query = db
    .selectFrom('year_openings as o')
    .leftJoin('users as u', 'u.user_id', 'o.opened_by')
    .distinctOn('o.year')
    .select([
      'o.year',
      'o.version',
      'o.state',
      'o.closes',
      'o.unsaid',
      'o.calendar',
      'o.job_id',
      'o.note',
      'o.opened_at',
      'u.name',
      (by) =>
        by
          .selectFrom('year_carried as c')
          .select(sql<number>`count(*)::int`.as('n'))
          .whereRef('c.year', '=', 'o.year')
          .as('total'),
      (by) =>
        by
          .selectFrom('year_carried as c')
          .select(sql<number>`count(c.done_at)::int`.as('n'))
          .whereRef('c.year', '=', 'o.year')
          .as('carried'),
    ])
    .orderBy('o.year', 'desc')
    .orderBy('o.version', 'desc')
  if (year !== null) query = query.where('o.year', '=', year)
  const rows = await query.execute()
  return rows.map(({ job_id, name, opened_at, total, carried, ...row }) => ({
    ...row,
    job: job_id,
    openedBy: name,
    openedAt: opened_at.toISOString(),
    total: total ?? 0,
    carried: carried ?? 0,
  }))
}

/** A target of a year, as far as whether it is carried over hangs on it. */
export type CarryCandidate = {
  readonly id: string
  readonly name: string
  readonly budget: string | null
  /** The unit it belongs to; null where none is known. */
  readonly unit: string | null
  readonly state: FilingState
  /** The last approved one; 0: none. */
  readonly version: number
  readonly details: readonly Detail[]
  /** A target of the same name and unit is in the next year. */
  readonly isThere: boolean
}

/** Every target of a fiscal year, by unit and place. */
export async function carryCandidates(db: Db, from: number): Promise<CarryCandidate[]> {
  const unit = sql<string | null>`coalesce(p.unit_id, d.unit_id)`
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .leftJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'p.project_id').onRef('v.number', '=', 'f.version'),
    )
    .select([
      'p.project_id',
      'p.name',
      'p.budget',
      unit.as('unit'),
      sql<FilingState>`coalesce(f.state, 'draft')`.as('state'),
      sql<number>`coalesce(f.version, 0)`.as('version'),
      sql<readonly Detail[] | null>`coalesce(v.content, p.paper) -> 'details'`.as('details'),
      sql<boolean>`exists (select from projects n join documents e on e.region_id = ${db.region} and e.document_id = n.document_id
        where n.region_id = ${db.region} and n.fiscal_year = ${from + 1} and n.counted and n.name = p.name and coalesce(n.unit_id, e.unit_id) is not distinct from ${unit})`.as(
        'isThere',
      ),
    ])
    .where('p.counted', '=', true)
    .where('p.fiscal_year', '=', from)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .orderBy(unit)
    .orderBy('p.document_id')
    .orderBy('p.position')
    .execute()
  return rows.map(({ project_id, details, ...row }) => ({ ...row, id: project_id, details: details ?? [] }))
}

export type NewOpening = {
  readonly year: number
  readonly closes: boolean
  readonly unsaid: boolean
  readonly calendar: number | null
  readonly job: string
  readonly note: string
  readonly by: string
  readonly at: Date
  readonly carry: readonly Pick<CarryCandidate, 'id' | 'version'>[]
}

/** Keeps an opening with all that it is to carry over. The years are locked. @returns its version */
export async function saveOpening(
  tx: Db,
  { year, closes, unsaid, calendar, job, note, by, at, carry }: NewOpening,
): Promise<number> {
  const { last } = await tx
    .selectFrom('year_openings')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('year_openings')
    .values({
      year,
      version: last + 1,
      state: 'running',
      closes,
      unsaid,
      calendar,
      job_id: job,
      note: plainText(note),
      opened_by: by,
      opened_at: at,
      undone_by: null,
      undone_at: null,
      undone_note: null,
    })
    .execute()
  await sql`insert into year_carried (region_id, year, source_id, source_version)
    select ${tx.region}::uuid, ${year}::int, id, version from unnest(${carry.map(({ id }) => id)}::uuid[], ${carry.map(({ version }) => version)}::int[]) as t (id, version)`.execute(
    tx,
  )
  return last + 1
}

/** Another job goes on with it, or it has ended. */
export async function moveOpening(
  tx: Db,
  { year, version }: Pick<OpeningRow, 'year' | 'version'>,
  change:
    | { readonly job: string }
    | { readonly state: 'done' }
    | { readonly undone: { readonly by: string; readonly at: Date; readonly note: string } },
): Promise<void> {
  const set = () => {
    if ('job' in change) return { job_id: change.job }
    if ('state' in change) return { state: change.state }
    const { by, at, note } = change.undone
    return { state: 'undone' as const, undone_by: by, undone_at: at, undone_note: plainText(note) }
  }
  await tx
    .updateTable('year_openings')
    .set(set())
    .where('year', '=', year)
    .where('version', '=', version)
    .execute()
}

/** The projects that are still to be carried over. */
export async function stillToCarry(db: Db, year: number): Promise<string[]> {
  const rows = await db
    .selectFrom('year_carried')
    .select('source_id')
    .where('year', '=', year)
    .where('done_at', 'is', null)
    .orderBy('source_id')
    .execute()
  return rows.map(({ source_id }) => source_id)
}

export type Carried = { readonly source: string; readonly project: Project; readonly unit: string | null }

/**
 * The versions that projects are to be carried over with, and their units; those that are done already, or
 * gone, are not among them. Locked until the transaction ends.
 */
export async function lockCarried(tx: Db, year: number, sources: readonly string[]): Promise<Carried[]> {
  const { rows } = await sql<Carried>`with held as (
      select source_id, source_version from year_carried where region_id = ${tx.region} and year = ${year} and source_id = any(${[...sources]}::uuid[]) and done_at is null order by source_id for update
    )
    select h.source_id as source, v.content as project, coalesce(p.unit_id, d.unit_id) as unit from held h
    join project_versions v on v.region_id = ${tx.region} and v.project_id = h.source_id and v.number = h.source_version
    join projects p on p.region_id = ${tx.region} and p.project_id = v.project_id
    join documents d on d.region_id = ${tx.region} and d.document_id = p.document_id
    order by h.source_id`.execute(tx)
  return rows
}

export type MadeTarget = {
  readonly source: string
  readonly target: string
  readonly document: string
  readonly marks: readonly YearMark[]
}

/** Keeps what projects became in the next year. They are locked. */
export async function saveCarried(
  tx: Db,
  year: number,
  made: readonly MadeTarget[],
  at: Date,
): Promise<void> {
  await sql`update year_carried c set target_id = t.target, document_id = t.document, marks = t.marks::json, done_at = ${at}
    from unnest(${made.map(({ source }) => source)}::uuid[], ${made.map(({ target }) => target)}::uuid[], ${made.map(({ document }) => document)}::uuid[], ${made.map(({ marks }) => plainJson(marks))}::text[]) as t (source, target, document, marks)
    where c.region_id = ${tx.region} and c.year = ${year} and c.source_id = t.source`.execute(tx)
}

/** Projects that are carried over no more: gone meanwhile, or of a unit that is no more. */
export async function leaveCarried(tx: Db, year: number, sources: readonly string[]): Promise<void> {
  await sql`delete from year_carried where region_id = ${tx.region} and year = ${year} and source_id = any(${[...sources]}::uuid[]) and done_at is null`.execute(
    tx,
  )
}

/** What a target came of; null when it was not carried over. */
export async function carriedFrom(db: Db, target: string): Promise<CarriedFrom | null> {
  const row = await db
    .selectFrom('year_carried as c')
    .leftJoin('projects as p', 'p.project_id', 'c.source_id')
    .select(['c.source_id', 'c.source_version', 'c.year', 'c.marks', 'p.name'])
    .where('c.target_id', '=', target)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        project: row.source_id,
        name: row.name,
        year: row.year - 1,
        version: row.source_version,
        marks: row.marks ?? [],
      }
}

/** What was done with a year since it was opened, in counts. */
export type Touched = {
  /** Carried over and written in. */
  readonly written: number
  /** Sent in, or further. */
  readonly sent: number
  /** With comments or evidence. */
  readonly annotated: number
  /** Targets that were begun or imported beside them. */
  readonly begun: number
}

export async function countTouched(db: Db, year: number): Promise<Touched> {
  const carried = carriedTargets(db, year)
  const [written, sent, annotated, begun] = await Promise.all([
    countWritten(db, carried),
    countSent(db, carried),
    countAnnotated(db, carried),
    countBegunBeside(db, year, carried),
  ])
  return { written: written.count, sent: sent.count, annotated: annotated.count, begun: begun.count }
}

const COUNT = sql<number>`count(*)::int`.as('count')

function carriedTargets(db: Db, year: number) {
  return db
    .selectFrom('year_carried')
    .select('target_id')
    .where('year', '=', year)
    .where('target_id', 'is not', null)
}
type CarriedTargets = ReturnType<typeof carriedTargets>

function countWritten(db: Db, carried: CarriedTargets) {
  return db
    .selectFrom('projects as p')
    .select(COUNT)
    .where('p.project_id', 'in', carried)
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('draft_saves as s')
            .select('s.version')
            .whereRef('s.project_id', '=', 'p.project_id'),
        ),
        where.exists(
          where
            .selectFrom('document_edits as e')
            .select('e.document_id')
            .whereRef('e.document_id', '=', 'p.document_id'),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
}

function countSent(db: Db, carried: CarriedTargets) {
  return db
    .selectFrom('filings')
    .select(COUNT)
    .where('project_id', 'in', carried)
    .where('steps', '>', 0)
    .executeTakeFirstOrThrow()
}

function countAnnotated(db: Db, carried: CarriedTargets) {
  return db
    .selectFrom('projects as p')
    .select(COUNT)
    .where('p.project_id', 'in', carried)
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('place_comments as c')
            .select('c.comment_id')
            .whereRef('c.project_id', '=', 'p.project_id'),
        ),
        where.exists(
          where
            .selectFrom('attachments as a')
            .select('a.attachment_id')
            .whereRef('a.project_id', '=', 'p.project_id'),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
}

function countBegunBeside(db: Db, year: number, carried: CarriedTargets) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select(COUNT)
    .where('p.fiscal_year', '=', year)
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .where('p.project_id', 'not in', carried)
    .executeTakeFirstOrThrow()
}

/**
 * Takes away everything that an opening carried over. The years are locked.
 * @returns how many targets went
 */
export async function removeCarried(tx: Db, year: number): Promise<number> {
  const gone = await tx
    .deleteFrom('documents')
    .where('document_id', 'in', (by) =>
      by
        .selectFrom('year_carried')
        .select('document_id')
        .where('year', '=', year)
        .where('document_id', 'is not', null),
    )
    .returning('sha256')
    .execute()
  await tx
    .deleteFrom('document_files')
    .where('sha256', 'in', gone.length === 0 ? [''] : gone.map(({ sha256 }) => sha256))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('documents')
            .select('document_id')
            .whereRef('documents.sha256', '=', 'document_files.sha256'),
        ),
      ),
    )
    .execute()
  await tx.deleteFrom('year_carried').where('year', '=', year).execute()
  if (gone.length > 0) await touchAlike(tx)
  return gone.length
}

/** Takes a calendar away that an opening made and nobody changed. @returns false when somebody did */
export async function removeCalendar(tx: Db, year: number, version: number): Promise<boolean> {
  const { last } = await tx
    .selectFrom('calendars')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  if (last !== version) return false
  await tx.deleteFrom('calendars').where('year', '=', year).where('version', '=', version).execute()
  return true
}
