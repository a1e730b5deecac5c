/** 与自评比较: results of the year beside what the units said of themselves; gaps above the limit are listed. */
import type { ComparisonList } from '#api/evaluations.ts'
import { reachOf, type Actor } from '#core/access/allows.ts'
import { compareWithSelf } from '#core/evaluation/compare.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { evaluationResults } from '#store/evaluation-sheets.ts'
import { within } from '#store/reach.ts'
import { findRegion } from '#store/regions.ts'
import { selfTotals } from '#store/self-totals.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { ruleSetInForce } from './rule-book.ts'

/** The widest gaps first. */
export async function compareEvaluations(context: Context, actor: Actor, { year }: { readonly year: number }): Promise<Result<ComparisonList, Problem>> {
  const reach = reachOf(actor, 'evaluation.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store
  const { evaluation } = await ruleSetInForce(db, actor.region, (await findRegion(db, actor.region))?.code ?? null, year)
  const self = await selfTotals(within(db, reach), actor.region, year)
  const rows = (await evaluationResults(within(db, reach), actor.region, year)).map(({ unit: _unit, taskName: _task, decidedAt: _at, ...row }) => {
    const own = self.get(row.project)?.total ?? null
    const compared = own === null ? null : compareWithSelf(own, row.total, evaluation.gap)
    return { ...row, self: own, gap: compared?.gap ?? null, listed: compared?.listed ?? false }
  })
  return ok({ rows: rows.toSorted((a, b) => Math.abs(Number(b.gap ?? 0)) - Math.abs(Number(a.gap ?? 0))), limit: evaluation.gap })
}
