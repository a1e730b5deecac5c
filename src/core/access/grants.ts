/**
 * The access policy as data: what each role may do. What is not named is refused. How far a role reaches is said by the
 * post that holds it (roles.ts); here stands only what it may do there.
 */
import { ACTIONS, type Action } from './actions.ts'
import type { Role } from './roles.ts'

const READ_TARGETS: readonly Action[] = ['document.read', 'document.export', 'project.read', 'finding.read', 'filing.read', 'statistics.read', 'organisation.read', 'rule-set.read', 'library.read']

const WRITE_TARGETS: readonly Action[] = ['document.edit', 'finding.decide', 'filing.act']

const REVIEW: readonly Action[] = ['review.read', 'review.write', 'finding.decide', 'label.read', 'filing.act']

export const GRANTS: { readonly [role in Role]: ReadonlySet<Action> } = {
  'unit-filler': new Set([...READ_TARGETS, ...WRITE_TARGETS]),
  'unit-head': new Set([...READ_TARGETS, 'filing.act']),
  'department-reviewer': new Set([...READ_TARGETS, ...REVIEW]),
  'finance-office': new Set([...READ_TARGETS, ...REVIEW]),
  'performance-office': new Set([
    ...READ_TARGETS, ...WRITE_TARGETS, ...REVIEW,
    'document.import', 'document.remove', 'document.classify', 'job.read', 'job.cancel', 'layout.read', 'layout.manage', 'library.manage', 'rule-set.manage', 'flow.manage', 'advice.ask', 'demo.load', 'demo.remove',
  ]),
  // Nothing until something is assigned.
  expert: new Set(),
  reader: new Set([...READ_TARGETS, 'review.read', 'label.read', 'job.read', 'layout.read']),
  administrator: new Set(ACTIONS),
  'system-administrator': new Set(['organisation.read', 'organisation.manage', 'user.read', 'user.manage', 'region.manage', 'model.manage', 'rule-set.read', 'layout.read', 'layout.manage', 'job.read', 'job.cancel']),
  'security-administrator': new Set(['organisation.read', 'user.read', 'post.manage', 'security.manage']),
  'audit-administrator': new Set(['organisation.read', 'user.read', 'event.read', 'event.export', 'event.verify']),
}

/** What concerns the person alone: only the owner may, whatever the posts, and without any. */
export const OWN_ONLY: ReadonlySet<Action> = new Set<Action>(['session.read', 'password.change'])

/** What everybody who may at all may do whatever the post reaches: it belongs to no unit. */
export const COMMON: ReadonlySet<Action> = new Set<Action>(['rule-set.read', 'organisation.read', 'layout.read', 'library.read'])
