/** The departments and units that there are documents of. */
import type { UnitList, YearQuery } from '#api/statistics.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { unitsOver } from '#store/kernel/below-unit.ts'
import { loadUnitStatistics } from '#store/statistics/statistics.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

export async function listUnits(
  context: Context,
  actor: Actor,
  input: YearQuery,
): Promise<Result<UnitList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'statistics.read')
  if (read === null) return NOT_ALLOWED
  const rows = await loadUnitStatistics(read.own, input)
  return ok({
    rows,
    above: await unitsOver(
      context.store.of(actor.region).db,
      rows.map(({ key }) => key),
    ),
  })
}
