/** Naming the region: code and name as the office writes them. */
import type { Region } from '#api/accounts/administration.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { invariant, ok, type Result } from '#core/kernel/result.ts'
import { updateRegion, findRegion } from '#store/kernel/regions.ts'
import { audit } from '../kernel/audit.ts'
import { regionChanged } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function changeRegion(
  context: Context,
  actor: Actor,
  input: Region,
): Promise<Result<Region, Problem>> {
  if (!allows(actor, 'region.manage', { region: actor.region })) return NOT_ALLOWED
  const { code, name } = input
  await context.store.of(actor.region).transaction(async (tx) => {
    const before = await findRegion(tx)
    invariant(before !== null, 'an actor belongs to a region')
    await updateRegion(tx, { code, name })
    const event = regionChanged(actor.region, { code: before.code, name: before.name }, { code, name })
    await audit(context, tx, actor.id, event)
  })
  return ok({ code, name })
}
