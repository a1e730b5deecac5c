/** Sums and shares for the pictures of the statistics page. */
import type { Statistics, YearQuery } from '#api/overview.ts'
import type { Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { loadStatistics } from '#store/statistics.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { reading } from './reach.ts'

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
