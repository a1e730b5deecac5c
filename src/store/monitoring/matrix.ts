/**
 * Lights of a whole year: how many a unit has at every mark, and the lights of single projects side by side.
 * Within reach through `within`.
 */
import { sql, type SqlBool } from 'kysely'
import type { Light } from '#core/monitoring/light.ts'
import type { MonitoredProject } from '#core/monitoring/rows.ts'
import { matches } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'

/** What is told of a sheet: its light, or that it is not 办结 to those who see what is final alone. */
type ShownLight = Light | 'open'

/** `rounds`: those of the year. `finalOnly`: lights only of sheets that are 办结. */
export type MatrixScope = { readonly rounds: readonly string[]; readonly finalOnly: boolean }

export type MatrixTally = {
  readonly round: string
  readonly unit: string | null
  readonly light: ShownLight
  readonly sheets: number
}

/** Of every mark, unit and light; what is not there has no sheets. @param units of these alone */
export async function tallyMatrix(
  db: Db,
  scope: MatrixScope,
  units?: readonly string[],
): Promise<MatrixTally[]> {
  if (scope.rounds.length === 0) return []
  return sheetsOf(db, scope)
    .$if(units !== undefined, (query) => query.where(ofUnits(units ?? [])))
    .select(['s.round_id as round', 's.unit_id as unit'])
    .select([shownLight(scope).as('light'), sql<number>`count(*)::int`.as('sheets')])
    .groupBy(['s.round_id', 's.unit_id', sql`3`])
    .execute()
}

/** Whether any unit but these has a sheet. */
export async function hasSheetsBeyond(
  db: Db,
  scope: MatrixScope,
  units: readonly string[],
): Promise<boolean> {
  if (scope.rounds.length === 0) return false
  return (
    (await sheetsOf(db, scope)
      .where(sql<boolean>`${ofUnits(units)} is not true`)
      .select('s.project_id')
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

function ofUnits(units: readonly string[]) {
  return sql<SqlBool>`s.unit_id = any(${[...units]}::uuid[])`
}

export type MatrixFilter = MatrixScope & {
  readonly units: readonly string[]
  readonly search?: string | undefined
  /** Shown at one of the marks. */ readonly light?: Light | undefined
  readonly page: number
  readonly size: number
}

/** `lights`: by the rounds in which it has a sheet. */
export type MatrixProject = MonitoredProject & {
  readonly lights: Readonly<
    Record<string, { readonly light: ShownLight; readonly money: Light; readonly promise: Light }>
  >
}

/** The gravest over all marks first: most red lights, then most yellow ones, then by name. */
export async function listMatrix(
  db: Db,
  { units, search, light, page, size, ...scope }: MatrixFilter,
): Promise<{ readonly rows: MatrixProject[]; readonly total: number }> {
  if (scope.rounds.length === 0 || units.length === 0) return { rows: [], total: 0 }
  const shown = shownLight(scope)
  const conditions = [ofUnits(units)]
  if (search !== undefined && search !== '')
    conditions.push(matches(sql`replace(lower(s.name), ' ', '')`, search))
  const some = sheetsOf(db, scope)
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .groupBy('s.project_id')
  const listed = light === undefined ? some : some.having(sql<boolean>`bool_or(${shown} = ${light})`)
  // The page first, by what is quick to order; then what it shows of these alone.
  const paged = await listed
    .select(['s.project_id as project', sql<number>`(count(*) over ())::int`.as('total')])
    .orderBy(sql`count(*) filter (where ${shown} = 'red')`, 'desc')
    .orderBy(sql`count(*) filter (where ${shown} = 'yellow')`, 'desc')
    .orderBy(sql`min(s.name collate "C")`)
    .orderBy('s.project_id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  if (paged.length === 0) return { rows: [], total: 0 }
  const sheets = await sheetsOf(db, scope)
    .leftJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .select([
      's.project_id as project',
      's.round_id as round',
      's.name',
      shown.as('light'),
      's.money_light as money',
      's.promise_light as promise',
      'u.code as unitCode',
      'u.name as unitName',
    ])
    .where(sql<boolean>`s.project_id = any(${paged.map(({ project }) => project)}::uuid[])`)
    .execute()
  const byProject = new Map<string, (typeof sheets)[number][]>()
  for (const sheet of sheets) byProject.set(sheet.project, [...(byProject.get(sheet.project) ?? []), sheet])
  return {
    total: paged[0]?.total ?? 0,
    rows: paged.flatMap(({ project }) => {
      const own = byProject.get(project) ?? []
      const [first] = own
      return first === undefined
        ? []
        : [
            {
              project,
              name: first.name,
              unitCode: first.unitCode,
              unitName: first.unitName,
              lights: Object.fromEntries(
                own.map(({ round, light: of, money, promise }) => [round, { light: of, money, promise }]),
              ),
            },
          ]
    }),
  }
}

/** What ended with its project has no light at the mark. */
function sheetsOf(db: Db, { rounds }: MatrixScope) {
  return db
    .selectFrom('monitoring_sheets as s')
    .where(sql<boolean>`s.round_id = any(${[...rounds]}::uuid[])`)
    .where('s.state', '<>', 'ended')
}

/** The light of what is not final is neither told, nor counted, nor does it order anything. */
function shownLight({ finalOnly }: MatrixScope) {
  return finalOnly
    ? sql<ShownLight>`case when s.state = 'final' then s.light else 'open' end`
    : sql<ShownLight>`s.light`
}
