/** 工作保障措施台账: measures of a unit and year with their tasks, and what the unit's text promises. */
import { sql } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import { TASK_SOON_DAYS, type AssuranceKind, type AssuranceTally } from '#core/assurance/measure.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Safeguard } from '#core/target/document.ts'
import type { AssuranceTask, MeasureHead } from '#core/assurance/rows.ts'
import { plainOrNull, plainText } from '../kernel/plain.ts'
import { within, withinOwnDocuments } from '../kernel/reach.ts'
import type { Db } from '../kernel/store.ts'

type TaskRow = AssuranceTask & { readonly measure: string }
export type MeasureRow = MeasureHead & {
  readonly unit: string
  readonly year: number
  /** The folded words that promised it; null: written by hand. */
  readonly promise: string | null
  readonly tasks: readonly TaskRow[]
}

/** Measures within reach, by unit, kind and order, each with its tasks. @param unit only this one's */
export async function listMeasures(
  db: Db,
  reach: Reach,
  { year, unit }: { readonly year: number; readonly unit?: string },
): Promise<MeasureRow[]> {
  const door = within(db, reach)
  const rows = await door
    .selectFrom('assurance_measures as m')
    .select(['m.measure_id', 'm.unit_id', 'm.year', 'm.kind', 'm.title', 'm.body', 'm.promise'])
    .where('m.year', '=', year)
    .$if(unit !== undefined, (measures) => measures.where('m.unit_id', '=', unit ?? ''))
    .orderBy('m.unit_id')
    .orderBy('m.position')
    .orderBy('m.measure_id')
    .execute()
  const tasks = await tasksOf(
    db,
    rows.map(({ measure_id }) => measure_id),
  )
  return rows.map(({ measure_id, unit_id, body, ...row }) => ({
    ...row,
    id: measure_id,
    unit: unit_id,
    text: body,
    tasks: tasks.filter(({ measure }) => measure === measure_id),
  }))
}

/** What a unit's measures and tasks of a year come to, and which promises they took over. */
export type UnitAssurance = { readonly tally: AssuranceTally; readonly promises: ReadonlySet<string> }

/** By unit, within reach: as `tallyOf` counts them, from indexes alone. */
export async function assuranceTallies(
  db: Db,
  reach: Reach,
  year: number,
  today: Day,
): Promise<ReadonlyMap<string, UnitAssurance>> {
  const door = within(db, reach)
  const measures = door
    .selectFrom('assurance_measures')
    .select(['unit_id', sql<number>`count(*)::int`.as('measures')])
    .where('year', '=', year)
    .groupBy('unit_id')
    .as('m')
  const tasks = door
    .selectFrom('assurance_tasks')
    .select([
      'unit_id',
      sql<number>`count(distinct measure_id)::int`.as('begun'),
      sql<number>`count(*)::int`.as('tasks'),
      sql<number>`count(done_on)::int`.as('done'),
      sql<number>`(count(*) filter (where done_on is null and due < ${today}))::int`.as('late'),
      sql<number>`(count(*) filter (where done_on is null and due between ${today} and (${today}::date + ${TASK_SOON_DAYS}::int)::text))::int`.as(
        'soon',
      ),
    ])
    .where('year', '=', year)
    .groupBy('unit_id')
    .as('t')
  const counted = (column: 'tasks' | 'done' | 'late' | 'soon') =>
    sql<number>`coalesce(${sql.ref(`t.${column}`)}, 0)`.as(column)
  const rows = await door
    .selectFrom(measures)
    .leftJoin(tasks, 't.unit_id', 'm.unit_id')
    .select([
      'm.unit_id',
      'm.measures',
      sql<number>`m.measures - coalesce(t.begun, 0)`.as('bare'),
      counted('tasks'),
      counted('done'),
      counted('late'),
      counted('soon'),
    ])
    .execute()
  const taken = await door
    .selectFrom('assurance_measures')
    .select(['unit_id', 'promise'])
    .where('year', '=', year)
    .where('promise', 'is not', null)
    .execute()
  const found = new Map(
    rows.map(({ unit_id, ...tally }) => [unit_id, { tally, promises: new Set<string>() }]),
  )
  for (const { unit_id, promise } of taken) if (promise !== null) found.get(unit_id)?.promises.add(promise)
  return found
}

async function tasksOf(db: Db, measures: readonly string[]): Promise<TaskRow[]> {
  if (measures.length === 0) return []
  const rows = await db
    .selectFrom('assurance_tasks as t')
    .leftJoin('users as u', 'u.user_id', 't.changed_by')
    .select([
      't.task_id',
      't.measure_id',
      't.title',
      't.owner',
      't.due',
      't.done_on',
      't.note',
      't.changed_at',
      'u.name',
    ])
    .where(sql<boolean>`t.measure_id = any(${[...measures]}::uuid[])`)
    .orderBy('t.position')
    .orderBy('t.task_id')
    .execute()
  return rows.map(({ task_id, measure_id, done_on, changed_at, name, ...row }) => ({
    ...row,
    id: task_id,
    measure: measure_id,
    doneOn: done_on,
    changedAt: changed_at.toISOString(),
    changedBy: name,
  }))
}

/** A measure as it is, with the register it is in. */
export type PlacedMeasure = {
  readonly unit: string
  readonly year: number
  readonly title: string
  readonly kind: AssuranceKind
  readonly text: string
}
export type PlacedTask = TaskRow & Pick<PlacedMeasure, 'unit' | 'year'>

/** Whose it is; null when it is not there. */
export async function placeOfMeasure(db: Db, measure: string): Promise<PlacedMeasure | null> {
  const row = await db
    .selectFrom('assurance_measures')
    .select(['unit_id', 'year', 'title', 'kind', 'body'])
    .where('measure_id', '=', measure)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { unit: row.unit_id, year: row.year, title: row.title, kind: row.kind, text: row.body }
}

export async function findAssuranceTask(db: Db, task: string): Promise<PlacedTask | null> {
  const row = await db
    .selectFrom('assurance_tasks as t')
    .innerJoin('assurance_measures as m', 'm.measure_id', 't.measure_id')
    .select(['t.measure_id', 'm.unit_id', 'm.year'])
    .where('t.task_id', '=', task)
    .executeTakeFirst()
  if (row === undefined) return null
  const found = (await tasksOf(db, [row.measure_id])).find(({ id }) => id === task)
  return found === undefined ? null : { ...found, unit: row.unit_id, year: row.year }
}

/** Nobody else changes the register of the unit until the transaction ends. */
export async function lockRegister(tx: Db, unit: string, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`assurance ${tx.region} ${unit} ${year}`}, 0))`.execute(
    tx,
  )
}

type By = { readonly at: Date; readonly by: string }
export type NewMeasure = Pick<MeasureRow, 'id' | 'unit' | 'year' | 'kind' | 'title' | 'text' | 'promise'> & By

/**
 * Behind the others of its unit and year, whose register is locked. A promise that was taken over already is
 * left.
 * @returns false when it was
 */
export async function addMeasure(
  tx: Db,
  { id, unit, year, kind, title, text, promise, at, by }: NewMeasure,
): Promise<boolean> {
  const { last } = await tx
    .selectFrom('assurance_measures')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const row = await tx
    .insertInto('assurance_measures')
    .values({
      measure_id: id,
      unit_id: unit,
      year,
      kind,
      title: plainText(title),
      body: plainText(text),
      promise: plainOrNull(promise),
      position: last + 1,
      changed_at: at,
      changed_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('measure_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function changeMeasure(
  tx: Db,
  id: string,
  { kind, title, text, at, by }: Pick<NewMeasure, 'kind' | 'title' | 'text'> & By,
): Promise<void> {
  await tx
    .updateTable('assurance_measures')
    .set({ kind, title: plainText(title), body: plainText(text), changed_at: at, changed_by: by })
    .where('measure_id', '=', id)
    .execute()
}

export async function removeMeasure(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('assurance_measures').where('measure_id', '=', id).execute()
}

export type TaskFields = Pick<TaskRow, 'title' | 'owner' | 'due' | 'doneOn' | 'note'>

/** Behind the others of its measure, whose register is locked. */
export async function insertAssuranceTask(
  tx: Db,
  {
    id,
    measure,
    at,
    by,
    title,
    owner,
    due,
    doneOn,
    note,
  }: TaskFields & By & { readonly id: string; readonly measure: string },
): Promise<void> {
  const { unit_id, year } = await tx
    .selectFrom('assurance_measures')
    .select(['unit_id', 'year'])
    .where('measure_id', '=', measure)
    .executeTakeFirstOrThrow()
  const { last } = await tx
    .selectFrom('assurance_tasks')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('measure_id', '=', measure)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('assurance_tasks')
    .values({
      task_id: id,
      measure_id: measure,
      unit_id,
      year,
      title: plainText(title),
      owner: plainText(owner),
      due,
      done_on: doneOn,
      note: plainText(note),
      position: last + 1,
      changed_at: at,
      changed_by: by,
    })
    .execute()
}

export async function updateAssuranceTask(
  tx: Db,
  id: string,
  { title, owner, due, doneOn, note, at, by }: TaskFields & By,
): Promise<void> {
  await tx
    .updateTable('assurance_tasks')
    .set({
      title: plainText(title),
      owner: plainText(owner),
      due,
      done_on: doneOn,
      note: plainText(note),
      changed_at: at,
      changed_by: by,
    })
    .where('task_id', '=', id)
    .execute()
}

export async function removeTask(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('assurance_tasks').where('task_id', '=', id).execute()
}

/** What texts within reach promise, by unit. @param unit only this one's */
export async function loadPromises(
  db: Db,
  reach: Reach,
  { year, unit }: { readonly year: number; readonly unit?: string },
): Promise<
  { readonly unit: string; readonly document: string; readonly safeguards: readonly Safeguard[] }[]
> {
  const rows = await withinOwnDocuments(db, reach)
    .selectFrom('documents as d')
    .select(['d.unit_id', 'd.document_id', 'd.safeguards'])
    .where('d.fiscal_year', '=', year)
    .where('d.counted', '=', true)
    .where('d.kind', '=', 'budget-text')
    .where('d.unit_id', 'is not', null)
    .$if(unit !== undefined, (documents) => documents.where('d.unit_id', '=', unit ?? ''))
    .orderBy('d.imported_at')
    .orderBy('d.document_id')
    .execute()
  return rows.flatMap(({ unit_id, document_id, safeguards }) =>
    unit_id === null || safeguards === null || safeguards.length === 0
      ? []
      : [{ unit: unit_id, document: document_id, safeguards }],
  )
}

/** The years of texts and of measures, newest first. */
export async function assuranceYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct year from (
      select year from assurance_measures where region_id = ${db.region}
      union all select fiscal_year from documents where region_id = ${db.region} and counted and kind = 'budget-text' and fiscal_year is not null
    ) y order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}
