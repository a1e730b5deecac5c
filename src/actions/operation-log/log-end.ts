/** The end of the operation log, to be written down, and with which digest the next records are hashed. */
import type { AlgorithmInput, LogEnd } from '#api/operation-log.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { chainEnd, changeAlgorithm } from '#store/kernel/event-chain.ts'
import { audit } from '../kernel/audit.ts'
import { logAlgorithmChanged } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function readLogEnd(context: Context, actor: Actor): Promise<Result<LogEnd, Problem>> {
  if (!allows(actor, 'event.read', { region: actor.region })) return NOT_ALLOWED
  return ok(await chainEnd(context.store.of(actor.region).db))
}

/** SM3 for offices that must use national algorithms; what was hashed before stays as it is. */
export async function changeLogAlgorithm(
  context: Context,
  actor: Actor,
  { algorithm }: AlgorithmInput,
): Promise<Result<LogEnd, Problem>> {
  if (!allows(actor, 'region.manage', { region: actor.region })) return NOT_ALLOWED
  await context.store.of(actor.region).transaction(async (tx) => {
    const before = await changeAlgorithm(tx, algorithm)
    if (before !== algorithm) {
      const event = logAlgorithmChanged(actor.region, { algorithm: before }, { algorithm })
      await audit(context, tx, actor.id, event)
    }
  })
  return ok(await chainEnd(context.store.of(actor.region).db))
}
