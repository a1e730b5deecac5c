/** How far every department is: its targets, with those of the units below it, by where they are. */
import { sql } from 'kysely'
import type { FilingState } from '#core/filing/states.ts'
import type { Reach } from '#core/kernel/allows.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { ProgressRow, TopUnit } from '#core/filing/rows.ts'
import { isDue, type DueClock } from './due.ts'
import { within } from '../kernel/reach.ts'
import type { Db } from '../kernel/store.ts'
import { TARGETS } from './filing-tables.ts'

/** By code and name of the department. `year` null: every year. */
export async function filingProgress(
  db: Db,
  reach: Reach,
  { year, clock }: { readonly year: number | null; readonly clock: DueClock },
): Promise<ProgressRow[]> {
  const tops = await loadTopUnits(db)
  let rows = within(db, reach)
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .select([
      'p.unit_id',
      STATE.as('state'),
      sql<number>`count(*)::int`.as('count'),
      sql<string>`coalesce(sum(p.budget), 0)::text`.as('budget'),
      due('over', clock, db.region).as('over'),
      due('soon', clock, db.region).as('soon'),
    ])
    .groupBy(['p.unit_id', STATE])
  if (year !== null) rows = rows.where('p.fiscal_year', '=', year)
  const found = new Map<string, { -readonly [key in keyof ProgressRow]: ProgressRow[key] }>()
  for (const { unit_id, state, count, budget, over, soon } of await rows.execute()) {
    const unit = unit_id === null ? null : (tops.get(unit_id) ?? null)
    const row = found.get(unit?.id ?? '') ?? { unit, states: {}, over: 0, soon: 0 }
    const before = row.states[state]
    row.states = {
      ...row.states,
      [state]: {
        count: (before?.count ?? 0) + count,
        budget: (BigInt(before?.budget ?? 0) + BigInt(budget)).toString(),
      },
    }
    row.over += over
    row.soon += soon
    found.set(unit?.id ?? '', row)
  }
  const key = ({ unit }: ProgressRow) => (unit === null ? '\uffff' : `${unit.code ?? '\ufffe'} ${unit.name}`)
  return [...found.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

const due = (standing: 'over' | 'soon', clock: DueClock, region: string) =>
  sql<number>`(count(*) filter (where ${isDue(clock, standing, TARGETS, region)}))::int`

const STATE = sql<FilingState>`coalesce(f.state, 'draft')`

/** Of every unit the department above it; the unit itself where there is none. */
export async function loadTopUnits(db: Db): Promise<ReadonlyMap<string, TopUnit>> {
  const units = await db
    .selectFrom('budget_units')
    .select(['unit_id', 'key', 'code', 'name', 'kind', 'parent_id', 'successor_id'])
    .execute()
  const byId = new Map(units.map((unit) => [unit.unit_id, unit]))
  const topOf = (id: string) => {
    let unit = byId.get(id)
    for (
      let steps = 0;
      unit !== undefined &&
      (unit.kind !== 'department' || unit.successor_id !== null) &&
      steps < units.length;
      steps += 1
    ) {
      const above = byId.get(unit.successor_id ?? unit.parent_id ?? '')
      if (above === undefined || above.kind === 'office') break
      unit = above
    }
    return unit
  }
  return new Map(
    units.flatMap(({ unit_id }) => {
      const top = topOf(unit_id)
      return top === undefined
        ? []
        : [[unit_id, { id: top.unit_id, key: top.key, code: top.code, name: top.name }] as const]
    }),
  )
}
