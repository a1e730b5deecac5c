/** Sums and shares for the pictures of the statistics page. */
import type { Statistics, YearQuery } from '#api/overview.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { loadStatistics } from '#store/statistics.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

export async function readStatistics(context: Context, actor: Actor, input: YearQuery): Promise<Result<Statistics, Problem>> {
  if (!allows(actor, 'statistics.read', { region: actor.region })) return NOT_ALLOWED
  const { byRule, byUnit, budgetByProject, quality } = await loadStatistics(context.store.db, actor.region, input)
  return ok({ byRule: [...byRule], byUnit: [...byUnit], budgetByProject: [...budgetByProject], quality })
}
