/** The region (区划) of the installation. */
import type { Region } from '#api/accounts/administration.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { invariant, ok, type Result } from '#core/kernel/result.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function readRegion(context: Context, actor: Actor): Promise<Result<Region, Problem>> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  const region = await findRegion(context.store.of(actor.region).db)
  invariant(region !== null, 'an actor belongs to a region')
  return ok({ code: region.code, name: region.name })
}
