/**
 * For whom targets and departments' texts wait, in groups: what people are notified of is sent once for all
 * of a group.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Role } from '#core/kernel/roles.ts'
import type { FilingDuty } from '#core/filing/filing-due.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import { selectSubjects } from '../statements/filings.ts'
import type { Db } from '../kernel/store.ts'
import { IS_ADJUSTMENT, IS_APPROVAL, IS_HEAD } from './due.ts'
import { TARGETS, TEXTS, type FilingTables } from './filing-tables.ts'

/** `task` null: the unit has them. */
export type WaitingGroup = {
  readonly units: readonly string[]
  readonly task: {
    readonly roles: readonly Role[]
    readonly person: string | null
    /** Who took another step of the same round. */
    readonly others: readonly string[]
  } | null
  readonly count: number
}

/** Of a task as `t`: who took another step of its round, as `otherStepOf` of the core has it. */
function othersOf({ filings, column }: FilingTables, region: string) {
  return sql<string[]>`array(
    select distinct o #>> '{done,by}' from ${filings} g, json_array_elements(g.content -> 'tasks') o
    where g.region_id = ${region} and g.${column} = t.${column} and t.kind <> 'consult'
      and o ->> 'kind' <> 'consult' and o ->> 'step' <> t.step and o #>> '{done,by}' is not null
    order by 1)`
}

/** Of a task as `t`, as `filingDuty` of the core has it. */
const OF_DUTY: { readonly [duty in FilingDuty]: RawBuilder<boolean> } = {
  filing: IS_HEAD,
  review: sql<boolean>`not (${IS_APPROVAL}) and not (${IS_HEAD})`,
  approval: IS_APPROVAL,
}

/** The targets of a fiscal year that wait for a duty, by their units and for whom. */
export async function waitingGroups(db: Db, year: number, duty: FilingDuty): Promise<WaitingGroup[]> {
  const targets = db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .where('p.counted', '=', true)
    .where('p.fiscal_year', '=', year)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .where(sql<boolean>`not (${IS_ADJUSTMENT})`)
    .select([
      'p.unit_id',
      'd.unit_id as document_unit',
      sql<number>`count(distinct p.project_id)::int`.as('count'),
    ])
  const unitsOf = ({
    unit_id,
    document_unit,
  }: {
    readonly unit_id: string | null
    readonly document_unit: string | null
  }) => [...new Set([unit_id, document_unit])].filter((unit) => unit !== null)
  const groups: WaitingGroup[] = []
  if (duty === 'filing') {
    const rows = await targets
      .where(sql<boolean>`coalesce(f.state, 'draft') = 'draft'`)
      .groupBy(['p.unit_id', 'd.unit_id'])
      .execute()
    groups.push(...rows.map((row) => ({ units: unitsOf(row), task: null, count: row.count })))
  }
  const others = othersOf(TARGETS, db.region)
  const rows = await targets
    .innerJoin('filing_tasks as t', 't.project_id', 'p.project_id')
    .where(OF_DUTY[duty])
    .select(['t.roles', 't.person', others.as('others')])
    .groupBy(['p.unit_id', 'd.unit_id', 't.roles', 't.person', sql`others`])
    .execute()
  return [
    ...groups,
    ...rows.map((row) => ({
      units: unitsOf(row),
      task: { roles: row.roles, person: row.person, others: row.others },
      count: row.count,
    })),
  ]
}

export type WaitingTexts = WaitingGroup & { /** What the unit is. */ readonly kind: UnitKind | null }

/** The texts of a fiscal year that wait for a duty, likewise. */
export async function waitingTexts(db: Db, year: number, duty: FilingDuty): Promise<WaitingTexts[]> {
  const texts = selectSubjects(db)
    .clearSelect()
    .where('d.fiscal_year', '=', year)
    .where(sql<boolean>`not (${IS_ADJUSTMENT})`)
    .select(['d.unit_id', 'u.kind', sql<number>`count(distinct d.document_id)::int`.as('count')])
    .groupBy(['d.unit_id', 'u.kind'])
  const unitsOf = (unit: string | null) => (unit === null ? [] : [unit])
  const groups: WaitingTexts[] = []
  if (duty === 'filing') {
    const rows = await texts.where(sql<boolean>`coalesce(f.state, 'draft') = 'draft'`).execute()
    groups.push(
      ...rows.map(({ unit_id, kind, count }) => ({ units: unitsOf(unit_id), kind, task: null, count })),
    )
  }
  const others = othersOf(TEXTS, db.region)
  const rows = await texts
    .innerJoin('statement_tasks as t', 't.document_id', 'd.document_id')
    .where(OF_DUTY[duty])
    .select(['t.roles', 't.person', others.as('others')])
    .groupBy(['t.roles', 't.person', sql`others`])
    .execute()
  return [
    ...groups,
    ...rows.map(({ unit_id, kind, roles, person, others: passed, count }) => ({
      units: unitsOf(unit_id),
      kind,
      task: { roles, person, others: passed },
      count,
    })),
  ]
}
