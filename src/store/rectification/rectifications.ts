/** 整改事项 with every step that was taken. What they may be changed to is decided by core/rectification. */
import type { PostSaid } from '#core/kernel/roles.ts'
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import type { UnitKind } from '#core/organisation/unit.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Rectification, RectificationRecord, RectificationSource } from '#core/rectification/item.ts'
import { isUnsettled } from '#core/rectification/states.ts'
import type { RectificationStepped } from '#core/rectification/step.ts'
import type { RectificationHead } from '#core/rectification/rows.ts'
import { plainJson, plainOrNull, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NewRectification = Pick<
  RectificationHead,
  'id' | 'year' | 'source' | 'project' | 'subject' | 'problem' | 'requirement'
> & {
  /** What of the source it came of; null: nothing that could come twice. */
  readonly key: string | null
  readonly unit: string | null
}

/** Keeps a new item and its registration. @returns its number in the year, from 1 */
export async function addRectification(
  tx: Db,
  item: NewRectification,
  { item: { state, due, steps }, record }: RectificationStepped,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rectifications ${tx.region} ${item.year}`}, 0))`.execute(
    tx,
  )
  const { last } = await tx
    .selectFrom('rectifications')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('year', '=', item.year)
    .executeTakeFirstOrThrow()
  const number = last + 1
  await tx
    .insertInto('rectifications')
    .values({
      rectification_id: item.id,
      year: item.year,
      number,
      source: item.source,
      source_key: plainOrNull(item.key),
      project_id: item.project,
      unit_id: item.unit,
      subject: plainText(item.subject),
      problem: plainText(item.problem),
      requirement: plainText(item.requirement),
      due,
      state,
      steps,
      replied_by: null,
      opened_at: new Date(record.at),
      opened_by: record.actor,
      settled_at: null,
    })
    .execute()
  await addStep(tx, item.id, record)
  return number
}

/** The item that came of this of the source already; null when there is none. */
export async function rectificationOfSource(
  db: Db,
  source: RectificationSource,
  key: string,
): Promise<{ readonly id: string; readonly number: number } | null> {
  const row = await db
    .selectFrom('rectifications')
    .select(['rectification_id as id', 'number'])
    .where('source', '=', source)
    .where('source_key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps an item after a step, and the record. The item is locked. */
export async function saveRectification(
  tx: Db,
  id: string,
  { item, record }: RectificationStepped,
): Promise<void> {
  await tx
    .updateTable('rectifications')
    .set({
      state: item.state,
      due: item.due,
      steps: item.steps,
      replied_by: item.repliedBy,
      settled_at: isUnsettled(item.state) ? null : new Date(record.at),
    })
    .where('rectification_id', '=', id)
    .execute()
  await addStep(tx, id, record)
}

async function addStep(tx: Db, id: string, record: RectificationRecord): Promise<void> {
  await tx
    .insertInto('rectification_steps')
    .values({
      rectification_id: id,
      number: record.number,
      kind: record.kind,
      at: new Date(record.at),
      actor_id: record.actor,
      record: plainJson(record),
    })
    .execute()
}

export type RectificationRow = NewRectification &
  RectificationHead & { readonly item: Rectification; readonly unitKind: UnitKind | null }

export async function findRectification(db: Db, id: string): Promise<RectificationRow | null> {
  const row = await selectRectifications(db).where('r.rectification_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

/** Nobody else changes the item until the transaction ends. */
export async function lockRectification(tx: Db, id: string): Promise<RectificationRow | null> {
  const held = await tx
    .selectFrom('rectifications')
    .select('rectification_id')
    .where('rectification_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findRectification(tx, id)
}

export function selectRectifications(db: Db) {
  return db
    .selectFrom('rectifications as r')
    .leftJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .leftJoin('users as o', 'o.user_id', 'r.opened_by')
    .select([
      'r.rectification_id',
      'r.year',
      'r.number',
      'r.source',
      'r.source_key',
      'r.project_id',
      'r.unit_id',
      'r.subject',
      'r.problem',
      'r.requirement',
      'r.due',
      'r.state',
      'r.steps',
      'r.replied_by',
      'r.opened_at',
      'r.settled_at',
      'o.name as opener',
      'u.code as unit_code',
      'u.name as unit_name',
      'u.kind as unit_kind',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRectifications>['executeTakeFirstOrThrow']>>

export function toRow(row: Selected): RectificationRow {
  return {
    id: row.rectification_id,
    year: row.year,
    number: row.number,
    source: row.source,
    key: row.source_key,
    project: row.project_id,
    unit: row.unit_id,
    subject: row.subject,
    problem: row.problem,
    requirement: row.requirement,
    item: { state: row.state, due: row.due, steps: row.steps, repliedBy: row.replied_by },
    openedAt: row.opened_at.toISOString(),
    openedBy: row.opener,
    settledAt: row.settled_at?.toISOString() ?? null,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    unitKind: row.unit_kind,
  }
}

export type RectificationStepRow = RectificationRecord & {
  readonly actorName: string | null
  readonly posts?: readonly PostSaid[]
}

/** In the order in which they were taken. */
export async function listRectificationSteps(db: Db, id: string): Promise<RectificationStepRow[]> {
  const rows = await db
    .selectFrom('rectification_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.record', 'u.name', postsHeld(db, { user: 's.actor_id', at: 's.at' }).as('posts')])
    .where('s.rectification_id', '=', id)
    .orderBy('s.number')
    .execute()
  return rows.map(({ record, name, posts }) => ({ ...record, actorName: name, posts }))
}

export type RectificationOwner = {
  readonly unit: string | null
  readonly unitKind: UnitKind | null
  readonly name: string
  readonly year: number | null
  readonly units: readonly string[]
}

/**
 * Who has to mend a problem of a project: its unit, or that of its document. null: there is no such project.
 */
export async function ownerOfProject(db: Db, project: string): Promise<RectificationOwner | null> {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', (join) =>
      join.on(sql<boolean>`u.unit_id = coalesce(p.unit_id, d.unit_id)`),
    )
    .select([
      'p.name',
      'p.fiscal_year',
      'u.unit_id',
      'u.kind',
      'p.unit_id as own',
      'd.unit_id as document_unit',
    ])
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        unit: row.unit_id,
        unitKind: row.kind,
        name: row.name,
        year: row.fiscal_year,
        units: [row.own, row.document_unit].filter((unit) => unit !== null),
      }
}

export async function ownerOfUnit(db: Db, unit: string): Promise<RectificationOwner | null> {
  const row = await db
    .selectFrom('budget_units')
    .select(['unit_id', 'kind', 'name'])
    .where('unit_id', '=', unit)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { unit: row.unit_id, unitKind: row.kind, name: row.name, year: null, units: [row.unit_id] }
}

/** What still waits for its unit, by due date: for telling people once a day. */
export async function waitingRectifications(
  db: Db,
  until: Day,
): Promise<
  {
    readonly id: string
    readonly unit: string | null
    readonly unitKind: UnitKind | null
    readonly due: Day
  }[]
> {
  return db
    .selectFrom('rectifications as r')
    .leftJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .select(['r.rectification_id as id', 'r.unit_id as unit', 'u.kind as unitKind', 'r.due'])
    .where('r.state', 'in', ['open', 'returned'])
    .where('r.due', '<=', until)
    .orderBy('r.due')
    .orderBy('r.rectification_id')
    .execute()
}
