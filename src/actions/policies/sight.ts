/** Who sees which part of a policy, and what may be done with it. */
import { actorReach, allows, covers, type Action, type Actor } from '#core/kernel/allows.ts'
import { unitsAbove } from '#core/organisation/unit.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'

/**
 * whole: as its unit and who looks after it; below: of the department above the own units, with their projects alone;
 * null: nothing.
 */
export type PolicySight = 'whole' | 'below' | null
export type PolicySights = {
  readonly of: (unit: string) => PolicySight
  /** Whether projects of a unit are seen. */
  readonly sees: (unit: string | null) => boolean
}

/** null: the actor may not at all. */
export async function policySights(db: Db, actor: Actor): Promise<PolicySights | null> {
  const reach = actorReach(actor, 'policy.read')
  if (reach === null) return null
  const { units } = reach
  if (units === 'all') return { of: () => 'whole', sees: () => true }
  const organisation = await loadOrganisation(db)
  const above = new Set([...units].flatMap((unit) => unitsAbove(organisation, unit).map(({ id }) => id)))
  return {
    of: (unit) => {
      if (covers(reach, [unit])) return 'whole'
      return above.has(unit) ? 'below' : null
    },
    sees: (unit) => unit !== null && covers(reach, [unit]),
  }
}

export function mayAt(actor: Actor, action: Action, unit: string): boolean {
  return allows(actor, action, { region: actor.region, units: [unit] })
}
