/** A finding with its life, as lists and pages show it. */
import { sql } from 'kysely'
import type { LivingFinding } from '#core/findings/rows.ts'
import type { Db } from '../kernel/store.ts'

/**
 * Of `findings as f`: the few that touch other projects than the one they are in (index
 * findings_elsewhere).
 */
export const TOUCHES_OTHERS = sql<boolean>`(f.project_id is null or cardinality(f.touched) <> 1)`

/** Findings with what their life shows; a query over `findings as f` and `documents as d`. */
export function selectLives(db: Db) {
  return db
    .selectFrom('findings as f')
    .innerJoin('documents as d', 'd.document_id', 'f.document_id')
    .leftJoin('users as w', 'w.user_id', 'f.decided_by')
    .select([
      'f.finding_id',
      'f.body',
      'f.state',
      'f.first_seen_at',
      'f.fixed_at',
      'f.reason',
      'f.decided_at',
      'f.published',
      'd.compared_at',
      'w.name as decider',
      sql<string | null>`f.waived_until::text`.as('waived_until'),
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectLives>['executeTakeFirstOrThrow']>>

export function withLife(row: Selected): LivingFinding {
  const { state, first_seen_at: seen, fixed_at: fixed, compared_at: compared, decided_at: decided } = row
  const since = (at: Date | null) => at !== null && compared !== null && at > compared
  // What came and went between two checks is no news.
  const appeared = since(seen) && state !== 'fixed' ? 'new' : null
  return {
    ...row.body,
    id: row.finding_id,
    state,
    firstSeenAt: seen.toISOString(),
    fixedAt: fixed?.toISOString() ?? null,
    news: since(fixed) && !since(seen) ? 'fixed' : appeared,
    decision:
      decided === null
        ? null
        : {
            reason: row.reason,
            by: row.decider,
            at: decided.toISOString(),
            until: row.waived_until,
            published: row.published ?? false,
          },
  }
}
