/**
 * 与自评比较: results of the year beside what the units said of themselves; gaps above the limit are
 * listed.
 */
import type { ComparisonList, ComparisonQuery } from '#api/evaluation/evaluations.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { compareWithSelf } from '#core/evaluation/compare.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { listCompared } from '#store/evaluation/comparison.ts'
import { within } from '#store/kernel/reach.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'

/** The widest gaps first. */
export async function compareEvaluations(
  context: Context,
  actor: Actor,
  { year, wide, page, size }: ComparisonQuery,
): Promise<Result<ComparisonList, Problem>> {
  const reach = actorReach(actor, 'evaluation.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { evaluation } = await ruleSetInForce(db, (await findRegion(db))?.code ?? null, year)
  const compared = await listCompared(within(db, reach), year, {
    limit: evaluation.gap,
    wide: wide === 'yes',
    page,
    size,
  })
  return ok({
    ...compared,
    rows: compared.rows.map((row) => ({ ...row, ...gapOf(row, evaluation.gap) })),
    limit: evaluation.gap,
  })
}

function gapOf(
  { self, total }: { readonly self: string | null; readonly total: string },
  limit: string,
): { readonly gap: string | null; readonly listed: boolean } {
  return (self === null ? null : compareWithSelf(self, total, limit)) ?? { gap: null, listed: false }
}
