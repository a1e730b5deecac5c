/** Rounds of monitoring: opened once for a mark of a fiscal year, with the rule set that they go by. */
import { POOLED_WORD } from '#core/execution/pooled.ts'
import { sql } from 'kysely'
import type { Light } from '#core/monitoring/light.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import { NO_SHEET_STATES, SHEET_STATES, type SheetState } from '#core/monitoring/sheet-flow.ts'
import type { MonitoringRound } from '#core/monitoring/rows.ts'
import { plainJson } from '../kernel/plain.ts'
import { closingsInForce } from '../filing/closings.ts'
import type { Db } from '../kernel/store.ts'

/** `job`: the last one that made or refreshed its sheets. */
export type RoundRow = MonitoringRound & { readonly job: string }

function selectRounds(db: Db) {
  return db
    .selectFrom('monitoring_rounds as r')
    .leftJoin('users as u', 'u.user_id', 'r.opened_by')
    .select([
      'r.round_id',
      'r.fiscal_year',
      'r.mark',
      'r.day',
      'r.due',
      'r.rule_set',
      'r.rule_set_version',
      'r.scheme',
      'r.job_id',
      'r.opened_at',
      'r.closed_at',
      'u.name as opener',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRounds>['executeTakeFirstOrThrow']>>

function toRound(row: Selected): RoundRow {
  return {
    id: row.round_id,
    year: row.fiscal_year,
    mark: row.mark,
    day: row.day,
    due: row.due,
    ruleSet: row.rule_set,
    ruleSetVersion: row.rule_set_version,
    scheme: row.scheme,
    job: row.job_id,
    openedAt: row.opened_at.toISOString(),
    openedBy: row.opener,
    closedAt: row.closed_at?.toISOString() ?? null,
  }
}

/** In the order of their days. */
export async function loadRounds(db: Db, year: number): Promise<RoundRow[]> {
  return (await selectRounds(db).where('r.fiscal_year', '=', year).orderBy('r.day').execute()).map(toRound)
}

export async function findRound(db: Db, id: string): Promise<RoundRow | null> {
  const row = await selectRounds(db).where('r.round_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRound(row)
}

/** The round of a mark; null when it was never opened. */
export async function roundOfMark(db: Db, year: number, mark: RoundMark): Promise<RoundRow | null> {
  const row = await selectRounds(db)
    .where('r.fiscal_year', '=', year)
    .where('r.mark', '=', mark)
    .executeTakeFirst()
  return row === undefined ? null : toRound(row)
}

/** Rounds that are open in any year. */
export async function openRounds(db: Db): Promise<RoundRow[]> {
  return (await selectOpenRounds(db).execute()).map(toRound)
}

/** The same; nobody removes one of them until the transaction has ended. */
export async function lockOpenRounds(tx: Db): Promise<RoundRow[]> {
  return (await selectOpenRounds(tx).forKeyShare('r').execute()).map(toRound)
}

const selectOpenRounds = (db: Db) =>
  selectRounds(db).where('r.closed_at', 'is', null).orderBy('r.fiscal_year').orderBy('r.day')

/** Fiscal years in which something is approved, the latest first. */
export async function approvedYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('project_versions')
    .select('fiscal_year')
    .distinct()
    .where('number', '=', 1)
    .where('fiscal_year', 'is not', null)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.flatMap(({ fiscal_year }) => fiscal_year ?? [])
}

export type NewRound = Omit<RoundRow, 'openedAt' | 'openedBy' | 'closedAt'> & {
  readonly at: Date
  readonly by: string | null
}

/** @returns false when the mark has its round already */
export async function addRound(tx: Db, round: NewRound): Promise<boolean> {
  const row = await tx
    .insertInto('monitoring_rounds')
    .values({
      round_id: round.id,
      fiscal_year: round.year,
      mark: round.mark,
      day: round.day,
      due: round.due,
      rule_set: round.ruleSet,
      rule_set_version: round.ruleSetVersion,
      scheme: plainJson(round.scheme),
      job_id: round.job,
      opened_at: round.at,
      opened_by: round.by,
      closed_at: null,
      closed_by: null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'fiscal_year', 'mark']).doNothing())
    .returning('round_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function setRoundJob(tx: Db, id: string, job: string): Promise<void> {
  await tx.updateTable('monitoring_rounds').set({ job_id: job }).where('round_id', '=', id).execute()
}

/** Closes a round, or opens it again. @returns false when it is so already */
export async function markRoundClosed(
  tx: Db,
  id: string,
  closed: { readonly by: string; readonly at: Date } | null,
): Promise<boolean> {
  const row = await tx
    .updateTable('monitoring_rounds')
    .set({ closed_at: closed?.at ?? null, closed_by: closed?.by ?? null })
    .where('round_id', '=', id)
    .where('closed_at', closed === null ? 'is not' : 'is', null)
    .returning('round_id')
    .executeTakeFirst()
  return row !== undefined
}

export type RoundCounts = {
  readonly sheets: number
  readonly states: Record<SheetState, number>
  readonly lights: Record<Light, number>
}

export const NO_SHEETS: RoundCounts = {
  sheets: 0,
  states: NO_SHEET_STATES,
  lights: { red: 0, yellow: 0, green: 0, none: 0 },
}

/**
 * Sheets of each round by state and light; within reach through `within`. Those that ended with their project
 * are counted by their state alone.
 * @param finalOnly lights of final sheets alone
 */
export async function countSheets(
  db: Db,
  rounds: readonly string[],
  finalOnly = false,
): Promise<ReadonlyMap<string, RoundCounts>> {
  if (rounds.length === 0) return new Map()
  const rows = await db
    .selectFrom('monitoring_sheets')
    .select(['round_id', 'state', 'light', sql<number>`count(*)::int`.as('count')])
    .where('round_id', 'in', [...rounds])
    .groupBy(['round_id', 'state', 'light'])
    .execute()
  return new Map(
    rounds.map((round) => {
      const own = rows.filter((row) => row.round_id === round)
      const going = own.filter(({ state }) => state !== 'ended')
      const sum = (of: (row: (typeof own)[number]) => boolean, among = going) =>
        among.filter(of).reduce((all, { count }) => all + count, 0)
      const light = (one: Light) => sum((row) => row.light === one && (!finalOnly || row.state === 'final'))
      const states = { ...NO_SHEET_STATES }
      for (const state of SHEET_STATES) states[state] = sum((row) => row.state === state, own)
      return [
        round,
        {
          sheets: sum(() => true),
          states,
          lights: { red: light('red'), yellow: light('yellow'), green: light('green'), none: light('none') },
        },
      ]
    }),
  )
}

/** 代编预算 is broken down to others, which are watched; it has a task of its own (src/core/execution/pooled.ts). */
const POOLED = `%${POOLED_WORD}%`

/**
 * Approved targets of a year that go on: what a round has to cover; within reach through `within`. What was
 * closed (终止) is covered by the sheets that it has.
 */
export async function countApproved(db: Db, year: number): Promise<number> {
  const { count } = await db
    .selectFrom('project_versions as v')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('v.fiscal_year', '=', year)
    .where('v.number', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('projects as p')
            .select('p.project_id')
            .whereRef('p.project_id', '=', 'v.project_id')
            .where('p.name', 'like', POOLED),
        ),
      ),
    )
    .where(({ not, exists }) =>
      not(
        exists(
          closingsInForce(db)
            .select('c.project_id')
            .where(sql<boolean>`c.project_id = v.project_id`),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return count
}

/** A target of a round as it was last approved. */
export type ApprovedTarget = {
  readonly id: string
  readonly version: number
  readonly unit: string | null
  readonly name: string
}

/**
 * The approved targets of a year by their ids that went on at the end of a day; those that are gone, and
 * 代编预算, are left out.
 */
export async function approvedTargets(
  db: Db,
  { year, day }: Pick<RoundRow, 'year' | 'day'>,
): Promise<ApprovedTarget[]> {
  const rows = await db
    .selectFrom('filings as f')
    .innerJoin('projects as p', 'p.project_id', 'f.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select([
      'f.project_id',
      'f.version',
      'p.name',
      sql<string | null>`coalesce(p.unit_id, d.unit_id)`.as('unit'),
    ])
    .where('f.version', '>', 0)
    .where('p.fiscal_year', '=', year)
    .where('p.name', 'not like', POOLED)
    .where(({ not, exists }) => {
      const closings = closingsInForce(db).select('c.project_id').where('c.day', '<=', day)
      return not(exists(closings.where(sql<boolean>`c.project_id = f.project_id`)))
    })
    .orderBy('f.project_id')
    .execute()
  return rows.map(({ project_id, ...row }) => ({ ...row, id: project_id }))
}
