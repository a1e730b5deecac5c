/** The figures of the 工作台, and whether the demonstration can be loaded or is there. */
import type { Overview, YearQuery } from '#api/statistics.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadOverview } from '#store/statistics/statistics.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { listSamples } from '../kernel/samples.ts'
import { reading } from '../kernel/reach.ts'

export async function readOverview(
  context: Context,
  actor: Actor,
  input: YearQuery,
): Promise<Result<Overview, Problem>> {
  const found = await context.store.of(actor.region).snapshot(async (db) => {
    const read = reading(db, actor, 'statistics.read')
    return read === null ? null : loadOverview(read.own, input)
  })
  if (found === null) return NOT_ALLOWED
  const { demoDocuments, ...figures } = found
  const samples = await listSamples(context.root)
  return ok({ ...figures, demo: { available: samples.length > 0, loaded: demoDocuments > 0 } })
}
