/** Sums and shares for the pictures of the statistics page. */
import type { Statistics, YearQuery } from '#api/statistics.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadStatistics } from '#store/statistics/statistics.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

export async function readStatistics(
  context: Context,
  actor: Actor,
  input: YearQuery,
): Promise<Result<Statistics, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'statistics.read')
  if (read === null) return NOT_ALLOWED
  const { byRule, byUnit, budgetByProject, quality } = await loadStatistics(read.own, input)
  return ok({ byRule: [...byRule], byUnit: [...byUnit], budgetByProject: [...budgetByProject], quality })
}
