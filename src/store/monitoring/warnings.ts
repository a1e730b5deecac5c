/**
 * 预警: one of a kind for a sheet, raised, ended, settled and judged. What they are is decided by
 * core/monitoring.
 */
import { sql, type SqlBool } from 'kysely'
import type {
  FoundWarning,
  WarningAnswer,
  WarningKind,
  WarningState,
  WarningVerdict,
} from '#core/monitoring/warning.ts'
import { WARNING_KINDS, WARNING_STATES } from '#core/monitoring/warning.ts'
import type { LastWarningAct } from '#core/monitoring/undo-warning.ts'
import type { Day } from '#core/kernel/day.ts'
import type { VerdictCounts, WarningRow } from '#core/monitoring/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type RaisedWarning = FoundWarning & {
  readonly id: string
  readonly project: string
  readonly unit: string | null
}
const unlessFalseAlarm = (column: 'verdict' | 'verdict_by' | 'verdict_on') =>
  sql<null>`case when monitoring_warnings.verdict = 'false-alarm' then null
    else ${sql.ref(`monitoring_warnings.${column}`)} end`

/** Nobody has settled it, nor does anybody say any more that it is a false alarm. */
const OPEN_AGAIN = {
  state: 'open' as const,
  answer: null,
  note: '',
  settled_by: null,
  settled_at: null,
  verdict: unlessFalseAlarm('verdict'),
  verdict_by: unlessFalseAlarm('verdict_by'),
  verdict_on: unlessFalseAlarm('verdict_on'),
}

/** Of one that was there before: it is open, or opened again, with the figures of today. */
const TAKES_NEW_FIGURES = sql<SqlBool>`(monitoring_warnings.state = 'open'
  or (monitoring_warnings.state = 'ended' and monitoring_warnings.settled_by is null)
  or (monitoring_warnings.state in ('muted', 'ended')
    and monitoring_warnings.light = 'yellow' and excluded.light = 'red'))`

export type RaisedIn = { readonly round: string; readonly year: number; readonly day: Day; readonly due: Day }

/**
 * Keeps warnings of sheets: a new one is open; one that had ended by itself is open again with a new term;
 * one that is open says the figures of today; what was settled stays settled, but one that was muted, or ended
 * as a false alarm, and has turned from yellow to red is open again.
 * @returns those that were not there before
 */
export async function keepWarnings(
  tx: Db,
  { round, year, day, due }: RaisedIn,
  warnings: readonly RaisedWarning[],
): Promise<{ readonly id: string; readonly project: string; readonly kind: WarningKind }[]> {
  if (warnings.length === 0) return []
  const own = new Set(warnings.map(({ id }) => id))
  const rows = await tx
    .insertInto('monitoring_warnings')
    .values(
      warnings.map((one) => ({
        warning_id: one.id,
        round_id: round,
        fiscal_year: year,
        project_id: one.project,
        unit_id: one.unit,
        kind: one.kind,
        light: one.light,
        facts: plainJson(one.values),
        raised_on: day,
        due,
        state: 'open' as const,
        answer: null,
        note: '',
        settled_by: null,
        settled_at: null,
        told_department: null,
        told_finance: null,
        suspended_on: null,
        verdict: null,
        verdict_by: null,
        verdict_on: null,
        last_act: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'round_id', 'project_id', 'kind'])
        .doUpdateSet((by) => ({
          light: by.ref('excluded.light'),
          facts: by.ref('excluded.facts'),
          ...OPEN_AGAIN,
          last_act: null,
          raised_on: sql<string>`case when monitoring_warnings.state <> 'open' then excluded.raised_on else monitoring_warnings.raised_on end`,
          due: sql<string>`case when monitoring_warnings.state <> 'open' then excluded.due else monitoring_warnings.due end`,
          suspended_on: sql<
            string | null
          >`case when monitoring_warnings.state <> 'open' then null else monitoring_warnings.suspended_on end`,
        }))
        .where(TAKES_NEW_FIGURES),
    )
    .returning(['warning_id', 'project_id', 'kind'])
    .execute()
  return rows.flatMap(({ warning_id, project_id, kind }) =>
    own.has(warning_id) ? [{ id: warning_id, project: project_id, kind }] : [],
  )
}

type WarningsToEnd = {
  readonly projects: readonly string[]
  /** By project, the kinds that do hold. */
  readonly still: readonly { readonly project: string; readonly kind: WarningKind }[]
  /** Of these kinds alone. */
  readonly kinds?: readonly WarningKind[]
}

/** Open warnings of sheets that do not hold any more; those of `overdue` end when the sheet is sent in. */
export async function endWarnings(
  tx: Db,
  round: string,
  { projects, still, kinds = WARNING_KINDS }: WarningsToEnd,
): Promise<void> {
  if (projects.length === 0) return
  await sql`update monitoring_warnings w set state = 'ended', last_act = null where w.region_id = ${tx.region} and w.round_id = ${round} and w.state = 'open' and w.project_id = any(${[...projects]}::uuid[]) and w.kind = any(${[...kinds]}::text[])
    and not exists (select from unnest(${still.map(({ project }) => project)}::uuid[], ${still.map(({ kind }) => kind)}::text[]) as t (project, kind) where t.project = w.project_id and t.kind = w.kind)`.execute(
    tx,
  )
}

/** A warning, and the unit whose it is. */
export type WarningOfUnit = WarningRow & { readonly unit: string | null }

type WarningQuery = {
  readonly year: number
  readonly state?: WarningState | undefined
  readonly kind?: WarningKind | undefined
  readonly late?: Day | undefined
  readonly project?: string | undefined
  readonly warning?: string | undefined
  readonly page: number
  readonly size: number
}

function selectWarnings(db: Db) {
  return db
    .selectFrom('monitoring_warnings as w')
    .innerJoin('monitoring_sheets as s', (join) =>
      join.onRef('s.round_id', '=', 'w.round_id').onRef('s.project_id', '=', 'w.project_id'),
    )
    .innerJoin('monitoring_rounds as r', 'r.round_id', 'w.round_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'w.unit_id')
    .leftJoin('users as p', 'p.user_id', 'w.settled_by')
    .select([
      'w.warning_id',
      'w.round_id',
      'r.mark',
      'w.project_id',
      's.name',
      'w.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'w.kind',
      'w.light',
      'w.facts',
      'w.raised_on',
      'w.due',
      'w.state',
      'w.answer',
      'w.note',
      'p.name as settler',
      'w.settled_at',
      'w.verdict',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectWarnings>['executeTakeFirstOrThrow']>>

function toWarning(row: Selected): WarningOfUnit {
  return {
    id: row.warning_id,
    round: row.round_id,
    mark: row.mark,
    project: row.project_id,
    name: row.name,
    unit: row.unit_id,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    kind: row.kind,
    light: row.light,
    facts: row.facts,
    raisedOn: row.raised_on,
    due: row.due,
    state: row.state,
    answer: row.answer,
    note: row.note,
    settledBy: row.settler,
    settledAt: row.settled_at?.toISOString() ?? null,
    verdict: row.verdict,
  }
}

/** What is asked for, in no order. */
function matching(
  db: Db,
  query: Pick<WarningQuery, 'year' | 'kind' | 'project' | 'warning'> & Partial<WarningQuery>,
) {
  let found = selectWarnings(db).where('w.fiscal_year', '=', query.year)
  if (query.state !== undefined) found = found.where('w.state', '=', query.state)
  if (query.kind !== undefined) found = found.where('w.kind', '=', query.kind)
  if (query.project !== undefined) found = found.where('w.project_id', '=', query.project)
  if (query.warning !== undefined) found = found.where('w.warning_id', '=', query.warning)
  if (query.late !== undefined) found = found.where('w.state', '=', 'open').where('w.due', '<', query.late)
  return found
}

/** Red ones first, then by their terms. Within reach through `within`. */
export async function loadWarnings(
  db: Db,
  query: WarningQuery,
): Promise<{ readonly rows: WarningOfUnit[]; readonly total: number }> {
  const [{ total }, rows] = [
    await matching(db, query)
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    await matching(db, query)
      .orderBy(sql`w.state <> 'open'`)
      .orderBy(sql`w.light <> 'red'`)
      .orderBy('w.due')
      .orderBy('w.warning_id')
      .limit(query.size)
      .offset((query.page - 1) * query.size)
      .execute(),
  ]
  return { total, rows: rows.map(toWarning) }
}

/** How many there are by state of what else is asked for, and of the open ones how many are beyond their term. */
export async function countWarnings(
  db: Db,
  { year, kind, project, warning }: Pick<WarningQuery, 'year' | 'kind' | 'project' | 'warning'>,
  day: string,
): Promise<{ readonly [state in WarningState | 'all' | 'late']: number }> {
  const counted = (what: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(count(*) filter (where ${what}))::int`
  return matching(db, { year, kind, project, warning })
    .clearSelect()
    .select([
      sql<number>`count(*)::int`.as('all'),
      counted(sql<boolean>`w.state = 'open' and w.due < ${day}`).as('late'),
      ...WARNING_STATES.map((state) => counted(sql<boolean>`w.state = ${state}`).as(state)),
    ])
    .executeTakeFirstOrThrow()
}

/** Warnings by their ids, locked until the transaction ends; those that are not there are left out. */
export async function lockWarnings(tx: Db, ids: readonly string[]): Promise<WarningOfUnit[]> {
  if (ids.length === 0) return []
  await tx
    .selectFrom('monitoring_warnings')
    .select('warning_id')
    .where('warning_id', 'in', [...ids])
    .orderBy('warning_id')
    .forUpdate()
    .execute()
  return (
    await selectWarnings(tx)
      .where('w.warning_id', 'in', [...ids])
      .execute()
  ).map(toWarning)
}

/** Of warnings that are held, what a person did last, by warning. */
export async function lastActs(tx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, LastWarningAct>> {
  const rows = await tx
    .selectFrom('monitoring_warnings')
    .select(['warning_id', 'last_act'])
    .where('warning_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.flatMap(({ warning_id, last_act }) => (last_act === null ? [] : [[warning_id, last_act] as const])),
  )
}

/** What an act changes of a warning. */
const ACTED = [
  'state text',
  'answer text',
  'note text',
  'settled_by uuid',
  'settled_at timestamptz',
  'due text',
  'told_department text',
  'told_finance text',
  'suspended_on text',
  'verdict text',
  'verdict_by uuid',
  'verdict_on text',
] as const
const ACTED_COLUMNS = ACTED.map((column) => column.split(' ')[0] ?? '')

/** Keeps who is about to do what to the warnings, with how they are before it. */
export async function keepBeforeAct(
  tx: Db,
  ids: readonly string[],
  { act, by, at }: LastWarningAct,
): Promise<void> {
  const before = sql.raw(ACTED_COLUMNS.map((column) => `'${column}', ${column}`).join(', '))
  await sql`update monitoring_warnings
    set last_act = json_build_object('act', ${act}::text, 'by', ${by}::text, 'at', ${at}::text,
      'before', json_build_object(${before}))
    where region_id = ${tx.region} and warning_id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** The warning is again as it was before the last act of a person. */
export async function takeBackAct(tx: Db, id: string): Promise<void> {
  const columns = sql.raw(ACTED_COLUMNS.join(', '))
  await sql`update monitoring_warnings set last_act = null, (${columns}) =
      (select ${columns} from json_to_record(last_act -> 'before') as b(${sql.raw(ACTED.join(', '))}))
    where region_id = ${tx.region} and warning_id = ${id}`.execute(tx)
}

export type Settlement = {
  /** ended: as a false alarm. */
  readonly state: 'decided' | 'muted' | 'ended'
  readonly answer: WarningAnswer | null
  readonly note: string
  readonly by: string
  readonly at: Date
}

export async function settleWarnings(
  tx: Db,
  ids: readonly string[],
  { state, answer, note, by, at }: Settlement,
): Promise<void> {
  await tx
    .updateTable('monitoring_warnings')
    .set({ state, answer, note: plainText(note), settled_by: by, settled_at: at })
    .where('warning_id', 'in', [...ids])
    .execute()
}

/**
 * Muted ones, and those that had ended as false alarms, are open again, each with a term of its own that nobody
 * was notified of yet.
 */
export async function openAgain(tx: Db, ids: readonly string[], due: Day): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('monitoring_warnings')
    .set({ ...OPEN_AGAIN, due, told_department: null, told_finance: null, suspended_on: null })
    .where('warning_id', 'in', [...ids])
    .execute()
}

export async function judgeWarnings(
  tx: Db,
  ids: readonly string[],
  { verdict, by, day }: { readonly verdict: WarningVerdict; readonly by: string; readonly day: Day },
): Promise<void> {
  await tx
    .updateTable('monitoring_warnings')
    .set({ verdict, verdict_by: by, verdict_on: day })
    .where('warning_id', 'in', [...ids])
    .execute()
}

/** Warnings that were judged, by the quarter of the day on which that was done: 2025-07-04 → 2025, 3. */
export async function verdictCounts(db: Db): Promise<(VerdictCounts & { readonly kind: WarningKind })[]> {
  const quarter = sql<number>`((substr(verdict_on, 6, 2)::int + 2) / 3)`
  const year = sql<number>`substr(verdict_on, 1, 4)::int`
  return db
    .selectFrom('monitoring_warnings')
    .where('verdict', 'is not', null)
    .select([
      year.as('year'),
      quarter.as('quarter'),
      'kind',
      sql<number>`(count(*) filter (where verdict = 'right'))::int`.as('right'),
      sql<number>`(count(*) filter (where verdict = 'false-alarm'))::int`.as('falseAlarm'),
    ])
    .groupBy([year, quarter, 'kind'])
    .orderBy(year, 'desc')
    .orderBy(quarter, 'desc')
    .orderBy('kind')
    .execute()
}

/** Open warnings whose term has passed, with those who were notified. */
export async function lateWarnings(
  db: Db,
  day: Day,
): Promise<
  {
    readonly id: string
    readonly round: string
    readonly project: string
    readonly light: FoundWarning['light']
    readonly unit: string | null
    readonly due: Day
    readonly department: string | null
    readonly finance: string | null
    readonly suspended: string | null
  }[]
> {
  return db
    .selectFrom('monitoring_warnings')
    .select([
      'warning_id as id',
      'round_id as round',
      'project_id as project',
      'light',
      'unit_id as unit',
      'due',
      'told_department as department',
      'told_finance as finance',
      'suspended_on as suspended',
    ])
    .where('state', '=', 'open')
    .where('due', '<', day)
    .orderBy('warning_id')
    .execute()
}

/** Payments were stopped for these: once for a term. */
export async function noteSuspended(tx: Db, warnings: readonly string[], day: Day): Promise<void> {
  await tx
    .updateTable('monitoring_warnings')
    .set({ suspended_on: day, last_act: null })
    .where(sql<SqlBool>`warning_id = any(${[...warnings]}::uuid[])`)
    .execute()
}

export async function noteNotified(
  tx: Db,
  ids: readonly string[],
  to: 'department' | 'finance',
  day: Day,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('monitoring_warnings')
    .set({ ...(to === 'department' ? { told_department: day } : { told_finance: day }), last_act: null })
    .where(sql<boolean>`warning_id = any(${[...ids]}::uuid[])`)
    .execute()
}

/** How many warnings of a round are open since a day, by unit. */
export async function openByUnit(
  db: Db,
  round: string,
  day: Day,
): Promise<{ readonly unit: string | null; readonly count: number }[]> {
  return db
    .selectFrom('monitoring_warnings')
    .select(['unit_id as unit', sql<number>`count(*)::int`.as('count')])
    .where('round_id', '=', round)
    .where('state', '=', 'open')
    .where('raised_on', '=', day)
    .groupBy('unit_id')
    .execute()
}

/** Sheets of a round that were not sent in. */
export async function unsentSheets(
  db: Db,
  round: string,
): Promise<{ readonly project: string; readonly unit: string | null; readonly name: string }[]> {
  return db
    .selectFrom('monitoring_sheets')
    .select(['project_id as project', 'unit_id as unit', 'name'])
    .where('round_id', '=', round)
    .where('state', '=', 'draft')
    .orderBy('project_id')
    .execute()
}
