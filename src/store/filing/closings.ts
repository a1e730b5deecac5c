/** 终止 of projects within their year: the one in force of each, and those that were taken back. */
import { sql } from 'kysely'
import type { Closed, ClosingRest, EndedByClosing, OpenSheetState } from '#core/filing/closing.ts'
import { fen, type Fen } from '#core/kernel/money.ts'
import type { Funds } from '#core/execution/version-money.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NewClosing = Closed & {
  readonly id: string
  readonly project: string
  readonly document: string
  readonly year: number
  readonly takenBack: Funds
  readonly lines: readonly string[]
  readonly ended: EndedByClosing
  readonly by: string
  readonly at: Date
}

export async function saveClosing(tx: Db, closing: NewClosing): Promise<void> {
  await tx
    .insertInto('project_closings')
    .values({
      closing_id: closing.id,
      project_id: closing.project,
      document_id: closing.document,
      fiscal_year: closing.year,
      day: closing.day,
      number: plainText(closing.number),
      reason: plainText(closing.reason),
      fiscal: closing.takenBack.fiscal,
      other: closing.takenBack.other,
      lines: [...closing.lines],
      ended: plainJson(closing.ended),
      closed_at: closing.at,
      closed_by: closing.by,
      reopened_at: null,
      reopened_by: null,
      reopen_reason: null,
    })
    .execute()
}

/** 恢复: it is in force no more, and stays on record. */
export async function takeBackClosing(
  tx: Db,
  id: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('project_closings')
    .set({ reopened_at: at, reopened_by: by, reopen_reason: plainText(reason) })
    .where('closing_id', '=', id)
    .execute()
}

/** A closing as it is kept, with the names of those who closed and reopened. */
export type ClosingRow = Closed & {
  readonly id: string
  readonly takenBack: Funds
  readonly lines: readonly string[]
  readonly ended: EndedByClosing
  readonly closedAt: string
  readonly closedBy: string | null
  readonly reopened: { readonly at: string; readonly by: string | null; readonly reason: string } | null
}

/** Of a project, the newest first: the first is in force unless it was taken back. */
export async function closingsOf(db: Db, project: string): Promise<ClosingRow[]> {
  const rows = await db
    .selectFrom('project_closings as c')
    .leftJoin('users as u', 'u.user_id', 'c.closed_by')
    .leftJoin('users as r', 'r.user_id', 'c.reopened_by')
    .select([
      'c.closing_id',
      'c.day',
      'c.number',
      'c.reason',
      'c.fiscal',
      'c.other',
      'c.lines',
      'c.ended',
      'c.closed_at',
      'c.reopened_at',
      'c.reopen_reason',
      'u.name as closed_name',
      'r.name as reopened_name',
    ])
    .where('c.project_id', '=', project)
    .orderBy('c.closed_at', 'desc')
    .orderBy('c.closing_id')
    .execute()
  return rows.map((row) => ({
    id: row.closing_id,
    day: row.day,
    number: row.number,
    reason: row.reason,
    takenBack: { fiscal: amount(row.fiscal), other: amount(row.other) },
    lines: row.lines,
    ended: row.ended,
    closedAt: row.closed_at.toISOString(),
    closedBy: row.closed_name,
    reopened:
      row.reopened_at === null
        ? null
        : { at: row.reopened_at.toISOString(), by: row.reopened_name, reason: row.reopen_reason ?? '' },
  }))
}

function amount(value: string): Fen {
  return fen(BigInt(value))
}

/** Those of these projects that are closed, with day, number and reason. */
export async function closedAmong(db: Db, projects: readonly string[]): Promise<ReadonlyMap<string, Closed>> {
  if (projects.length === 0) return new Map()
  return byProject(closingsInForce(db).where(sql<boolean>`c.project_id = any(${[...projects]}::uuid[])`))
}

/** Every project of a year that is closed. */
export async function closedInYear(db: Db, year: number): Promise<ReadonlyMap<string, Closed>> {
  return byProject(closingsInForce(db).where('c.fiscal_year', '=', year))
}

/** Those that were not taken back, as `c`: one a project at most. */
export function closingsInForce(db: Db) {
  return db.selectFrom('project_closings as c').where('c.reopened_at', 'is', null)
}

/** Of each the project and its last day, for lists that say so. */
export function endings(db: Db) {
  return closingsInForce(db).select(['c.project_id', 'c.day'])
}

async function byProject(closings: ReturnType<typeof closingsInForce>): Promise<ReadonlyMap<string, Closed>> {
  const rows = await closings.select(['c.project_id', 'c.day', 'c.number', 'c.reason']).execute()
  return new Map(rows.map(({ project_id, ...closed }) => [project_id, closed]))
}

/** What a closing is checked against beside the money: the last approval, and the last day of a payment. */
export async function closingMoments(
  db: Db,
  project: string,
): Promise<{ readonly approved: string | null; readonly lastPaid: string | null }> {
  const [version, paid] = [
    await db
      .selectFrom('project_versions')
      .select('approval_date')
      .where('project_id', '=', project)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
    await db
      .selectFrom('payments')
      .select(sql<string | null>`max(day)::text`.as('day'))
      .where('project_id', '=', project)
      .where('kind', '=', 'payment')
      .where('corrected_by', 'is', null)
      .executeTakeFirst(),
  ]
  return { approved: version?.approval_date ?? null, lastPaid: paid?.day ?? null }
}

const OPEN_SHEETS: readonly OpenSheetState[] = ['draft', 'department', 'finance']

/** 监控表 that somebody has, and open 预警, of a project. */
export async function openMonitoring(db: Db, project: string): Promise<EndedByClosing> {
  const [sheets, warnings] = [
    await db
      .selectFrom('monitoring_sheets')
      .select(['round_id as round', 'state'])
      .where('project_id', '=', project)
      .where('state', 'in', [...OPEN_SHEETS])
      .$narrowType<{ state: OpenSheetState }>()
      .orderBy('round_id')
      .execute(),
    await db
      .selectFrom('monitoring_warnings')
      .select('warning_id')
      .where('project_id', '=', project)
      .where('state', '=', 'open')
      .orderBy('warning_id')
      .execute(),
  ]
  return { sheets, warnings: warnings.map(({ warning_id }) => warning_id) }
}

/** Ends what is open of a project in monitoring; it stays to be read. */
export async function endMonitoring(
  tx: Db,
  project: string,
  { sheets, warnings }: EndedByClosing,
): Promise<void> {
  if (sheets.length > 0)
    await tx
      .updateTable('monitoring_sheets')
      .set({ state: 'ended' })
      .where('project_id', '=', project)
      .where(
        'round_id',
        'in',
        sheets.map(({ round }) => round),
      )
      .execute()
  if (warnings.length > 0)
    await tx
      .updateTable('monitoring_warnings')
      .set({ state: 'closed', last_act: null })
      .where('warning_id', 'in', [...warnings])
      .execute()
}

/** What was ended is as it was, as far as nothing came after. */
export async function resumeMonitoring(
  tx: Db,
  project: string,
  { sheets, warnings }: EndedByClosing,
): Promise<void> {
  for (const { round, state } of sheets)
    await tx
      .updateTable('monitoring_sheets')
      .set({ state })
      .where('project_id', '=', project)
      .where('round_id', '=', round)
      .where('state', '=', 'ended')
      .execute()
  if (warnings.length > 0)
    await tx
      .updateTable('monitoring_warnings')
      .set({ state: 'open', last_act: null })
      .where('warning_id', 'in', [...warnings])
      .where('state', '=', 'closed')
      .execute()
}

/** What rests on a closing since it was made. */
export async function restsOnClosing(
  db: Db,
  { project, year, since }: { readonly project: string; readonly year: number; readonly since: Date },
): Promise<readonly ClosingRest[]> {
  const row = await db
    .selectNoFrom((by) => [
      by
        .exists(
          by
            .selectFrom('self_evaluations')
            .select('project_id')
            .where('project_id', '=', project)
            .where('state', '<>', 'filling'),
        )
        .as('evaluated'),
      by
        .exists(
          by
            .selectFrom('result_decisions')
            .select('project_id')
            .where('project_id', '=', project)
            .where('current', '=', true),
        )
        .as('decided'),
      by
        .exists(
          by
            .selectFrom('year_openings')
            .select('year')
            .where('year', '=', year + 1)
            .where('state', '<>', 'undone')
            .where('opened_at', '>=', since),
        )
        .as('opened'),
    ])
    .executeTakeFirstOrThrow()
  return [
    ...(row.evaluated === true ? (['self-evaluated'] as const) : []),
    ...(row.decided === true ? (['decided'] as const) : []),
    ...(row.opened === true ? (['year-opened'] as const) : []),
  ]
}
