/** What of the units is in the workflow, and how much of it is at certain steps. */
import { sql } from 'kysely'
import { REVIEW_STATES } from '#core/filing/states.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import { withinUnits } from '../filing/boxes.ts'
import { selectSubjects } from '../statements/filings.ts'
import type { Db } from '../kernel/store.ts'
import { TARGETS, TEXTS, type FilingTables } from '../filing/filing-tables.ts'

export type UnitWork = {
  /** Of all years. */
  readonly targets: number
  /** Of those and of departments' texts: under review, and of those the ones at one of the steps. */
  readonly review: { readonly targets: number; readonly texts: number }
  readonly waiting: { readonly targets: number; readonly texts: number }
}

export async function loadUnitWork(
  db: Db,
  units: readonly string[],
  steps: readonly string[],
): Promise<UnitWork> {
  const within = (way: FilingTables) => withinUnits(way, new Set(units))
  const reviewed = sql`f.state = any(${[...REVIEW_STATES]}::text[])`
  const counts = (way: FilingTables) =>
    [
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where ${reviewed}))::int`.as('review'),
      sql<number>`(count(*) filter (where ${reviewed} and ${way.id} in (select t.${way.column} from ${way.tasks} t where t.region_id = ${db.region} and t.step = any(${[...steps]}::text[]))))::int`.as(
        'waiting',
      ),
    ] as const
  const targets = db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .where(within(TARGETS))
    .select(counts(TARGETS))
    .executeTakeFirstOrThrow()
  const texts = selectSubjects(db)
    .clearSelect()
    .where(within(TEXTS))
    .select(counts(TEXTS))
    .executeTakeFirstOrThrow()
  const [found, ofTexts] = await Promise.all([targets, texts])
  return {
    targets: found.all,
    review: { targets: found.review, texts: ofTexts.review },
    waiting: { targets: found.waiting, texts: ofTexts.waiting },
  }
}
