/** The departments and units that there are documents of. */
import type { UnitList, YearQuery } from '#api/overview.ts'
import type { Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { unitsOver } from '#store/below-unit.ts'
import { listUnits as loadUnits } from '#store/statistics.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { reading } from './reach.ts'

export async function listUnits(
  context: Context,
  actor: Actor,
  input: YearQuery,
): Promise<Result<UnitList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'statistics.read')
  if (read === null) return NOT_ALLOWED
  const rows = await loadUnits(read.own, input)
  return ok({
    rows,
    above: await unitsOver(
      context.store.of(actor.region).db,
      rows.map(({ key }) => key),
    ),
  })
}
