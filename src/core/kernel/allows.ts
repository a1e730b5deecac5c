/**
 * Who may do what, and over what: pure functions for the server, the jobs, the exports, the search and the
 * screens. The policy is data (grants.ts); what it does not name is refused.
 */
import type { Action } from './actions.ts'
import { COMMON_ACTIONS, OWN_ONLY, GRANTS } from './grants.ts'
import type { Actor } from './roles.ts'

export { ACTIONS, type Action } from './actions.ts'
export { mayEnterFor, postWithoutPlace, ROLES, type Actor, type Role } from './roles.ts'

/**
 * What is acted on. `units` are the budget units it belongs to (a project's own and its document's); nothing
 * where it belongs to the region as a whole, which only a post over the whole region reaches. `owner` where
 * it belongs to one person.
 */
type Subject = { readonly region: string; readonly units?: readonly string[]; readonly owner?: string }

/** How far an actor reaches with an action: a region and all of it, or the things of these units. */
export type Reach = { readonly region: string; readonly units: 'all' | ReadonlySet<string> }

/** True when the actor may take the action on the subject. Nobody acts outside the own region. */
export function allows(actor: Actor | null, action: Action, subject: Subject): boolean {
  if (actor === null || !actor.active || actor.region !== subject.region) return false
  if (OWN_ONLY.has(action)) return subject.owner === actor.id
  const reach = actorReach(actor, action)
  return reach !== null && (COMMON_ACTIONS.has(action) || covers(reach, subject.units ?? []))
}

/**
 * How far the actor reaches with an action: what lists, counts, searches and exports are kept within. null:
 * may not at all.
 */
export function actorReach(actor: Actor | null, action: Action): Reach | null {
  if (actor === null || !actor.active) return null
  const posts = actor.posts.filter(
    ({ role, units }) => GRANTS[role].has(action) && (units === 'all' || units.size > 0),
  )
  if (posts.length === 0) return null
  if (posts.some(({ units }) => units === 'all')) return { region: actor.region, units: 'all' }
  return {
    region: actor.region,
    units: new Set(posts.flatMap(({ units }) => (units === 'all' ? [] : [...units]))),
  }
}

/**
 * True when the actor may take one of the actions on something, however little: what an address asks before it
 * is known what is acted on. What concerns the person alone needs no post.
 */
export function mayAtAll(actor: Actor | null, actions: readonly Action[]): boolean {
  return (
    actor !== null &&
    actor.active &&
    actions.some((action) => OWN_ONLY.has(action) || actorReach(actor, action) !== null)
  )
}

/**
 * True when something of these units is within reach; what is of no unit is within the reach of the whole
 * region alone.
 */
export function covers({ units: reached }: Reach, units: readonly string[]): boolean {
  return reached === 'all' || units.some((unit) => reached.has(unit))
}
