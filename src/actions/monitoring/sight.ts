/**
 * What a person sees of monitoring: those who take part see sheets as they are written, others (人大, 审计)
 * those that are final.
 */
import { actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'

type Sight = { readonly reach: Reach; readonly finalOnly: boolean }

/** null: nothing at all. */
export function monitoringSight(actor: Actor): Sight | null {
  const reach = actorReach(actor, 'monitoring.read')
  if (reach !== null) return { reach, finalOnly: false }
  const final = actorReach(actor, 'monitoring.read-final')
  return final === null ? null : { reach: final, finalOnly: true }
}
