/** 资金构成: 年初预算数, changes and payments by 资金性质 and 资金来源. */
import { sql } from 'kysely'
import type { FundingSource, FundingSums } from '#core/execution/funding.ts'
import { fen } from '#core/kernel/money.ts'
import type { Day } from '#core/kernel/day.ts'
import type { FundNature, FundOrigin } from '#core/target/fund-nature.ts'
import type { FundingLine } from '#core/target/funding.ts'
import type { Db } from '../kernel/store.ts'
import type { ExecutionScope } from './execution.ts'
import type { MoneyPlace, Recorded } from './payments.ts'

/** Keeps how the 年初预算数 of a project is made up, in place of what was kept of it. */
export async function saveFunding(
  tx: Db,
  { project, document, year }: MoneyPlace,
  {
    lines,
    source,
    at,
    by,
  }: Recorded & { readonly lines: readonly FundingLine[]; readonly source: FundingSource },
): Promise<void> {
  await tx
    .deleteFrom('project_funding')
    .where('fiscal_year', '=', year)
    .where('project_id', '=', project)
    .execute()
  if (lines.length === 0) return
  await tx
    .insertInto('project_funding')
    .values(
      lines.map(({ nature, origin, amount }, i) => ({
        line: i + 1,
        project_id: project,
        document_id: document,
        fiscal_year: year,
        nature,
        origin,
        amount,
        source,
        recorded_at: at,
        recorded_by: by,
      })),
    )
    .execute()
}

/** Sums of a project by nature and origin; lines of neither are left out. */
export type ProjectFunding = FundingSums & { readonly project: string }

/**
 * 年初, 调整 and 支付 by nature and origin of the projects of a year by the end of a day, of those within reach:
 * only what was said. A project of which nothing was said has no row.
 */
export async function fundingAt(db: Db, scope: ExecutionScope, day: Day): Promise<readonly ProjectFunding[]> {
  if (scope.projects?.length === 0) return []
  const rows = await fundings(db, scope, day).execute()
  return rows.map((row) => ({
    project: row.project_id,
    nature: row.nature,
    origin: row.origin,
    initial: fen(BigInt(row.initial)),
    changes: fen(BigInt(row.changes)),
    paid: fen(BigInt(row.paid)),
  }))
}

/** The same as a question that others are put together of. */
export function fundings(db: Db, { year, projects }: ExecutionScope, day: Day) {
  const some =
    projects === undefined ? sql<boolean>`true` : sql<boolean>`project_id = any(${[...projects]}::uuid[])`
  const none = sql<string>`0::bigint`
  const initial = db
    .selectFrom('project_funding')
    .select(['project_id', 'nature', 'origin', sql<string>`amount`.as('initial')])
    .select([none.as('changes'), none.as('paid')])
    .where('fiscal_year', '=', year)
    .where(some)
  const lines = (table: 'payments' | 'budget_changes') =>
    db
      .selectFrom(table)
      .select(['project_id', 'nature', 'origin', none.as('initial')])
      .select(
        table === 'payments'
          ? [none.as('changes'), sql<string>`amount`.as('paid')]
          : [sql<string>`amount`.as('changes'), none.as('paid')],
      )
      .where('fiscal_year', '=', year)
      .where(sql<boolean>`day <= ${day}::date`)
      .where(sql<boolean>`(nature is not null or origin is not null)`)
      .where(some)
  return db
    .selectFrom(initial.unionAll(lines('budget_changes')).unionAll(lines('payments')).as('l'))
    .select([
      'l.project_id',
      sql<FundNature | null>`l.nature`.as('nature'),
      sql<FundOrigin | null>`l.origin`.as('origin'),
      sql<string>`sum(l.initial)::text`.as('initial'),
      sql<string>`sum(l.changes)::text`.as('changes'),
      sql<string>`sum(l.paid)::text`.as('paid'),
    ])
    .groupBy(['l.project_id', 'l.nature', 'l.origin'])
}

/** 资金构成 of the 年初预算数 alone, as it was said; a project of which nothing was said is not there. */
export async function saidFunding(
  db: Db,
  { year, projects }: ExecutionScope,
): Promise<ReadonlyMap<string, readonly FundingLine[]>> {
  const rows = await db
    .selectFrom('project_funding')
    .select(['project_id', 'nature', 'origin', 'amount'])
    .where('fiscal_year', '=', year)
    .$if(projects !== undefined, (some) =>
      some.where(sql<boolean>`project_id = any(${[...(projects ?? [])]}::uuid[])`),
    )
    .execute()
  const said = new Map<string, FundingLine[]>()
  for (const { project_id, nature, origin, amount } of rows) {
    const line = { nature, origin, amount: fen(BigInt(amount)) }
    const there = said.get(project_id)
    if (there === undefined) said.set(project_id, [line])
    else there.push(line)
  }
  return said
}

/** Who said the 资金构成 of a project; null where nobody did. */
export async function fundingSource(db: Db, project: string): Promise<FundingSource | null> {
  const row = await db
    .selectFrom('project_funding')
    .select('source')
    .where('project_id', '=', project)
    .limit(1)
    .executeTakeFirst()
  return row?.source ?? null
}
