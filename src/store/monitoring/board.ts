/** Lists and sums of the sheets of a round: by light, unit and state. Within reach through `within`. */
import { sql } from 'kysely'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import type { KindOfProject } from '#core/monitoring/project-kind.ts'
import {
  NO_SHEET_STATES,
  SHEET_STATES,
  type SheetHands,
  type SheetState,
} from '#core/monitoring/sheet-flow.ts'
import { standingPasses, type PassStep } from '#core/monitoring/passes.ts'
import type { ListedSheet, SheetPass, UnfinishedSheetRow } from '#core/monitoring/rows.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'

/** The lights are null where they are not shown: of sheets that are not final, to who sees final ones alone. */
export type UnitTally = {
  readonly unit: string | null
  readonly light: Light | null
  readonly moneyLight: Light | null
  readonly promiseLight: Light | null
  readonly sheets: number
  readonly final: number
  /** Of sheets in which a cause is said and no measure. */
  readonly openCauses: number
  readonly budget: string
  readonly paid: string
}

/**
 * Of every unit and light, whole and by its parts; a unit without sheets is not there.
 * @param finalOnly lights and open causes of final sheets alone; all are counted
 */
export async function tallyByUnit(db: Db, round: string, finalOnly: boolean): Promise<UnitTally[]> {
  const isShown = sql<boolean>`(not ${finalOnly}::boolean or state = 'final')`
  const shown = (column: 'light' | 'money_light' | 'promise_light') =>
    sql<Light | null>`case when ${isShown} then ${sql.ref(column)} end`
  return (
    db
      .selectFrom('monitoring_sheets')
      .where('round_id', '=', round)
      // What ended with its project is no part of what the round has to come to.
      .where('state', '<>', 'ended')
      .select([
        'unit_id as unit',
        shown('light').as('light'),
        shown('money_light').as('moneyLight'),
        shown('promise_light').as('promiseLight'),
        sql<number>`count(*)::int`.as('sheets'),
        sql<number>`(count(*) filter (where state = 'final'))::int`.as('final'),
        sql<number>`(count(*) filter (where open_causes > 0 and ${isShown}))::int`.as('openCauses'),
        sql<string>`sum(budget)::text`.as('budget'),
        sql<string>`sum(paid)::text`.as('paid'),
      ])
      // By their places: a parameter is another one each time.
      .groupBy(sql`1, 2, 3, 4`)
      .execute()
  )
}

export type SheetFilter = {
  readonly units?: readonly string[] | undefined
  readonly light?: Light | undefined
  readonly states?: readonly SheetState[] | undefined
  readonly search?: string | undefined
  readonly kind?: KindOfProject | undefined
  /** Those alone in which a cause is said and no measure. */
  readonly causes?: 'open' | undefined
  readonly sort: 'light' | 'budget' | 'rate' | 'name'
  /** Absent: the largest budget, the lowest rate first. */ readonly order?: 'asc' | 'desc' | undefined
  readonly page: number
  readonly size: number
}

/** The state of projects at every mark of the round's year, in the order of the days. */
async function marksOf(
  db: Db,
  round: string,
  projects: readonly string[],
  states: readonly SheetState[] | undefined,
) {
  const rows = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .select(['s.project_id as project', 's.round_id as round', 'r.mark', 's.light'])
    .where('s.project_id', 'in', [...projects])
    .where('r.fiscal_year', '=', (by) =>
      by.selectFrom('monitoring_rounds as t').select('t.fiscal_year').where('t.round_id', '=', round),
    )
    .$if(states !== undefined && states.includes('final') && states.length === 1, (query) =>
      query.where('s.state', '=', 'final'),
    )
    .orderBy('r.day')
    .execute()
  return rows
}

/** `revision`: of what is written. */
type ReadSheet = ListedSheet & SheetHands & { readonly revision: number }

export async function loadSheets(
  db: Db,
  round: string,
  filter: SheetFilter,
): Promise<{
  readonly rows: readonly ReadSheet[]
  readonly total: number
  readonly states: Record<SheetState, number>
  /** Under the other filters, whatever light is asked for. */
  readonly lights: Record<Light, number>
}> {
  const matching = sheetsMatching(db, round, filter)
  const states = await countsByState(matching)
  const lights = await countsByLight(sheetsMatching(db, round, { ...filter, light: undefined }))
  const total = SHEET_STATES.reduce((sum, state) => sum + states[state], 0)
  const page = await sorted(matching, filter)
    .select('s.project_id')
    .orderBy('s.project_id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute()
  const ids = page.map(({ project_id }) => project_id)
  if (ids.length === 0) return { rows: [], total, states, lights }
  const byId = new Map((await sheetsOfProjects(db, round, ids)).map((row) => [row.project, row]))
  const marks = await marksOf(db, round, ids, filter.states)
  const passes = await passesByProject(db, round, ids)
  const rows = ids.flatMap((id): ReadSheet[] => {
    const row = byId.get(id)
    if (row === undefined) return []
    const own = marks.filter(({ project }) => project === id)
    return [
      { ...row, marks: own.map(({ project: _project, ...mark }) => mark), passes: passes.get(id) ?? [] },
    ]
  })
  return { rows, total, states, lights }
}

async function countsByState(
  matching: ReturnType<typeof sheetsMatching>,
): Promise<Record<SheetState, number>> {
  const states = { ...NO_SHEET_STATES }
  const rows = await matching
    .select(['s.state', sql<number>`count(*)::int`.as('count')])
    .groupBy('s.state')
    .execute()
  for (const { state, count } of rows) states[state] = count
  return states
}

async function countsByLight(matching: ReturnType<typeof sheetsMatching>): Promise<Record<Light, number>> {
  const lights = { red: 0, yellow: 0, green: 0, none: 0 }
  const rows = await matching
    .select(['s.light', sql<number>`count(*)::int`.as('count')])
    .groupBy('s.light')
    .execute()
  for (const { light, count } of rows) lights[light] = count
  return lights
}

/** Those that match and are not 办结: how many, and the first of them by name, with where each is. */
export async function unfinishedSheets(
  db: Db,
  round: string,
  filter: Pick<SheetFilter, 'units' | 'search'>,
  most: number,
): Promise<{ readonly total: number; readonly rows: readonly UnfinishedSheetRow[] }> {
  const rows = await sheetsMatching(db, round, { ...filter, states: ['draft', 'department', 'finance'] })
    .leftJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .select([
      's.project_id as project',
      's.name',
      'u.name as unitName',
      's.state',
      sql<number>`(count(*) over ())::int`.as('all'),
    ])
    .orderBy(sql`s.name collate names`)
    .orderBy('s.project_id')
    .limit(most)
    .execute()
  return { total: rows[0]?.all ?? 0, rows: rows.map(({ all: _all, ...row }) => row) }
}

/** The projects of those that match, in one order for every caller. */
export async function matchingSheets(
  db: Db,
  round: string,
  filter: Omit<SheetFilter, 'sort' | 'order' | 'page' | 'size'>,
  most: number,
): Promise<readonly string[]> {
  const rows = await sheetsMatching(db, round, filter)
    .select('s.project_id')
    .orderBy('s.project_id')
    .limit(most)
    .execute()
  return rows.map(({ project_id }) => project_id)
}

function sheetsMatching(
  db: Db,
  round: string,
  { units, light, states, search, kind, causes }: Omit<SheetFilter, 'sort' | 'order' | 'page' | 'size'>,
) {
  let matching = db.selectFrom('monitoring_sheets as s').where('s.round_id', '=', round)
  if (units !== undefined) matching = matching.where(sql<boolean>`s.unit_id = any(${[...units]}::uuid[])`)
  if (kind !== undefined) matching = matching.where('s.kind', '=', kind)
  if (causes === 'open') matching = matching.where('s.open_causes', '>', 0)
  if (light !== undefined) matching = matching.where('s.light', '=', light)
  if (states !== undefined) matching = matching.where(sql<boolean>`s.state = any(${[...states]}::text[])`)
  if (search !== undefined && search !== '')
    matching = matching.where(matches(sql`replace(lower(s.name), ' ', '')`, search))
  return matching
}

function sorted(
  matching: ReturnType<typeof sheetsMatching>,
  { sort, order }: Pick<SheetFilter, 'sort' | 'order'>,
) {
  switch (sort) {
    case 'budget':
      return matching.orderBy('s.budget', order ?? 'desc')
    case 'rate':
      return matching.orderBy('s.rate', (by) => (order === 'desc' ? by.desc() : by.asc()).nullsLast())
    case 'name':
      return matching.orderBy(sql`s.name collate names`, order ?? 'asc')
    case 'light':
      return matching
        .orderBy(sql`array_position(${[...LIGHTS]}::text[], s.light)`, order ?? 'asc')
        .orderBy('s.budget', 'desc')
  }
}

/** Who passed each of these sheets as it is now. */
async function passesByProject(
  db: Db,
  round: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetPass[]>> {
  const rows = await db
    .selectFrom('monitoring_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.project_id as project', 's.act', 's.state', 's.at', 'u.name as by'])
    .where('s.round_id', '=', round)
    .where('s.project_id', 'in', [...projects])
    .orderBy('s.number')
    .execute()
  const steps = new Map<string, PassStep[]>(projects.map((id) => [id, []]))
  for (const { project, at, ...step } of rows) steps.get(project)?.push({ ...step, at: at.toISOString() })
  return new Map([...steps].map(([project, taken]) => [project, standingPasses(taken)]))
}

function sheetsOfProjects(db: Db, round: string, projects: readonly string[]) {
  return db
    .selectFrom('monitoring_sheets as s')
    .leftJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .select([
      's.project_id as project',
      's.name',
      's.unit_id as unitId',
      'u.code as unitCode',
      'u.name as unitName',
      's.state',
      's.revision',
      's.writers',
      's.sent_by as sentBy',
      's.budget',
      's.paid',
      's.rate',
      's.planned',
      's.deviation',
      's.achievement',
      's.difference',
      's.forecast',
      's.kind',
      's.money_light as moneyLight',
      's.promise_light as promiseLight',
      's.light',
      's.reasons',
      's.notes',
      's.faults',
      's.open_causes as openCauses',
    ])
    .where('s.round_id', '=', round)
    .where('s.project_id', 'in', [...projects])
    .execute()
}
