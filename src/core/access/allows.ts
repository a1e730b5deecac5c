/**
 * Who may do what: one pure function for the server, the jobs and the screens. What is not named is refused.
 */
export const ROLES = ['administrator', 'reader'] as const
/** administrator keeps accounts and documents; reader reads and exports. */
export type Role = (typeof ROLES)[number]

export const ACTIONS = [
  'document.read', 'document.import', 'document.remove', 'document.export', 'document.edit',
  'project.read', 'finding.read', 'finding.decide', 'label.read', 'statistics.read',
  'job.read', 'job.cancel',
  'layout.read', 'layout.manage',
  'rule-set.read', 'rule-set.manage',
  'review.read', 'review.write',
  'model.manage', 'advice.ask', 'document.classify',
  'demo.load', 'demo.remove',
  'user.read', 'user.manage', 'event.read', 'region.manage',
  'session.read', 'password.change',
] as const
export type Action = (typeof ACTIONS)[number]

export type Actor = { readonly id: string; readonly region: string; readonly role: Role; readonly active: boolean }

/** What is acted on. `region` decides scope; `owner` is set where a thing belongs to one person. */
export type Subject = { readonly region: string; readonly owner?: string }

const READ: readonly Action[] = [
  'document.read', 'document.export', 'project.read', 'finding.read', 'label.read', 'statistics.read', 'job.read', 'layout.read', 'rule-set.read', 'review.read', 'session.read', 'password.change',
]

const GRANTS: Record<Role, ReadonlySet<Action>> = {
  reader: new Set(READ),
  administrator: new Set(ACTIONS),
}

/** Actions that only the owner of a thing may take, whatever the role. */
const OWN_ONLY: ReadonlySet<Action> = new Set(['session.read', 'password.change'])

/** True when the actor may take the action on the subject. Nobody acts outside the own region. */
export function allows(actor: Actor | null, action: Action, subject: Subject): boolean {
  if (actor === null || !actor.active) return false
  if (actor.region !== subject.region) return false
  if (OWN_ONLY.has(action) && subject.owner !== actor.id) return false
  return GRANTS[actor.role].has(action)
}
