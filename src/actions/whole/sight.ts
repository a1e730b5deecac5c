/** What a person sees of sheets of whole departments: those who take part as they are written, others what is final. */
import { actorReach, allows, type Actor, type Reach } from '#core/kernel/allows.ts'
import type { SheetRights } from '#core/monitoring/sheet-flow.ts'

/** null: nothing at all. */
export function wholeSight(actor: Actor): { readonly reach: Reach; readonly finalOnly: boolean } | null {
  const reach = actorReach(actor, 'whole.read')
  if (reach !== null) return { reach, finalOnly: false }
  const final = actorReach(actor, 'whole.read-final')
  return final === null ? null : { reach: final, finalOnly: true }
}

/** What the actor may do with sheets of a department. */
export function wholeRights(actor: Actor, unit: string): SheetRights {
  const may = (action: 'whole.fill' | 'whole.check-department' | 'whole.check-finance') =>
    allows(actor, action, { region: actor.region, units: [unit] })
  return {
    fill: may('whole.fill'),
    department: may('whole.check-department'),
    finance: may('whole.check-finance'),
  }
}
