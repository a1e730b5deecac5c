/** What is known of the projects of transfers: approved indicators, what was reached, and what was paid of what money. */
import { sql } from 'kysely'
import { watchedIndicators } from '#core/monitoring/sheet.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { KnownProject, OwnIndicator } from '#core/transfers/sum-up.ts'
import type { TransferLevel } from '#core/transfers/transfer.ts'
import type { Db } from '../kernel/store.ts'

export type ApprovedProject = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly indicators: readonly Indicator[]
  /** 资金构成: of money of the level, and of 上级 without saying of which; 分. null: nothing was said at all. */
  readonly funded: string | null
}

/** Approved targets of a year of these units, as they were last approved. @param projects these alone */
export async function approvedProjects(
  db: Db,
  {
    year,
    units,
    projects,
  }: { readonly year: number; readonly units?: readonly string[]; readonly projects?: readonly string[] },
  level: TransferLevel,
): Promise<readonly ApprovedProject[]> {
  if (units?.length === 0 || projects?.length === 0) return []
  const rows = await db
    .selectFrom('filings as f')
    .innerJoin('projects as p', 'p.project_id', 'f.project_id')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'f.project_id').onRef('v.number', '=', 'f.version'),
    )
    .select([
      'p.project_id',
      'p.code',
      'p.name',
      'u.unit_id',
      'u.name as unit_name',
      sql<readonly Indicator[]>`v.content -> 'indicators'`.as('indicators'),
      sql<
        string | null
      >`(select sum(case when g.origin = ${level} then g.amount else 0 end)::text from project_funding g
        where g.region_id = ${db.region} and g.project_id = p.project_id and g.fiscal_year = ${year})`.as(
        'funded',
      ),
    ])
    .where('f.version', '>', 0)
    .where('p.fiscal_year', '=', year)
    .where('p.counted', '=', true)
    .$if(units !== undefined, (some) =>
      some.where(sql<boolean>`p.unit_id = any(${[...(units ?? [])]}::uuid[])`),
    )
    .$if(projects !== undefined, (some) =>
      some.where(sql<boolean>`p.project_id = any(${[...(projects ?? [])]}::uuid[])`),
    )
    .orderBy('u.code')
    .orderBy('u.unit_id')
    .orderBy('p.code')
    .orderBy('p.name')
    .orderBy('p.project_id')
    .execute()
  return rows.map((row) => ({
    id: row.project_id,
    code: row.code,
    name: row.name,
    unit: { id: row.unit_id, name: row.unit_name },
    indicators: watchedIndicators({ indicators: row.indicators }),
    funded: row.funded,
  }))
}

type Reached = { readonly indicators: readonly OwnIndicator[] }

/** What the confirmed 自评表 of these projects say was reached. */
async function selfEvaluated(db: Db, projects: readonly string[]): Promise<ReadonlyMap<string, Reached>> {
  const rows = await db
    .selectFrom('self_evaluations as e')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'e.project_id').onRef('v.number', '=', 'e.version'),
    )
    .select(['e.project_id', 'v.content as target', 'e.facts'])
    .where('e.state', '=', 'confirmed')
    .where(sql<boolean>`e.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ project_id, target, facts }) => [
      project_id,
      {
        indicators: target.indicators.map(({ level3, value }, i) => {
          const said = facts?.indicators[i]
          return {
            name: level3,
            value: value.text,
            actual: said === undefined || said.notApplicable ? '' : said.actual,
          }
        }),
      },
    ]),
  )
}

/** What the last 监控表 of the year that was passed says of each. */
async function watched(
  db: Db,
  year: number,
  projects: readonly string[],
): Promise<ReadonlyMap<string, Reached>> {
  const rows: readonly {
    readonly project_id: string
    readonly target: Pick<Project, 'indicators'>
    readonly content: SheetContent
  }[] = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 's.project_id').onRef('v.number', '=', 's.version'),
    )
    .select(['s.project_id', 'v.content as target', 'c.content'])
    .distinctOn('s.project_id')
    .where('r.fiscal_year', '=', year)
    .where('s.state', '=', 'final')
    .where(sql<boolean>`s.project_id = any(${[...projects]}::uuid[])`)
    .orderBy('s.project_id')
    .orderBy('r.day', 'desc')
    .execute()
  return new Map(
    rows.map(({ project_id, target, content }) => [
      project_id,
      {
        indicators: watchedIndicators(target).map(({ level3, value }, i) => ({
          name: level3,
          value: value.text,
          actual: content.entries[i]?.toDate ?? '',
        })),
      },
    ]),
  )
}

/** Payments of a year by project: of money of a level, and of what money was not said (上级 without its level, too). */
async function paidBy(
  db: Db,
  { year, level }: { readonly year: number; readonly level: TransferLevel },
  projects: readonly string[],
): Promise<ReadonlyMap<string, { readonly paid: string; readonly untold: string }>> {
  const rows = await db
    .selectFrom('payments')
    .select([
      'project_id',
      sql<string>`coalesce(sum(amount) filter (where origin = ${level}), 0)::text`.as('paid'),
      sql<string>`coalesce(sum(amount) filter (where origin is null or origin = 'superior'), 0)::text`.as(
        'untold',
      ),
    ])
    .where('fiscal_year', '=', year)
    .where(sql<boolean>`project_id = any(${[...projects]}::uuid[])`)
    .groupBy('project_id')
    .execute()
  return new Map(rows.map(({ project_id, ...sums }) => [project_id, sums]))
}

/** Projects that have money of several transfers of a level in a year. */
async function sharedProjects(
  db: Db,
  { year, level }: { readonly year: number; readonly level: TransferLevel },
  projects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('transfer_lines as l')
    .innerJoin('transfers as t', 't.transfer_id', 'l.transfer_id')
    .select('l.project_id')
    .where('t.year', '=', year)
    .where('t.level', '=', level)
    .where('l.amount', '>', '0')
    .where(sql<boolean>`l.project_id = any(${[...projects]}::uuid[])`)
    .groupBy('l.project_id')
    .having(sql<boolean>`count(*) > 1`)
    .execute()
  return new Set(rows.map(({ project_id }) => project_id))
}

/** What is known of these projects as parts of transfers of a level in a year. */
export async function knownProjects(
  db: Db,
  of: { readonly year: number; readonly level: TransferLevel },
  projects: readonly string[],
): Promise<readonly KnownProject[]> {
  if (projects.length === 0) return []
  // One after the other: inside a transaction there is one connection.
  const approved = await approvedProjects(db, { year: of.year, projects }, of.level)
  const evaluated = await selfEvaluated(db, projects)
  const sheets = await watched(db, of.year, projects)
  const paid = await paidBy(db, of, projects)
  const shared = await sharedProjects(db, of, projects)
  return approved.map(({ id, code, name, unit, indicators }): KnownProject => {
    const reached = evaluated.get(id) ?? sheets.get(id)
    return {
      id,
      code,
      name,
      unit,
      indicators:
        reached?.indicators ??
        indicators.map(({ level3, value }) => ({ name: level3, value: value.text, actual: '' })),
      source: sourceOf(evaluated.has(id), sheets.has(id)),
      paid: paid.get(id)?.paid ?? '0',
      untold: paid.get(id)?.untold ?? '0',
      isShared: shared.has(id),
    }
  })
}

function sourceOf(isEvaluated: boolean, isWatched: boolean): KnownProject['source'] {
  if (isEvaluated) return 'self-evaluation'
  return isWatched ? 'monitoring' : null
}
