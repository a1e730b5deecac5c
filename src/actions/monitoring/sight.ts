/**
 * What a person sees of monitoring: those who take part see sheets as they are written, others (人大, 审计)
 * those that are final.
 */
import { reachOf, type Actor, type Reach } from '#core/kernel/allows.ts'

type Sight = { readonly reach: Reach; readonly finalOnly: boolean }

/** null: nothing at all. */
export function sightOf(actor: Actor): Sight | null {
  const reach = reachOf(actor, 'monitoring.read')
  if (reach !== null) return { reach, finalOnly: false }
  const final = reachOf(actor, 'monitoring.read-final')
  return final === null ? null : { reach: final, finalOnly: true }
}
