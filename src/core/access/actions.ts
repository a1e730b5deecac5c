/** Everything that can be done here, in the words of the access policy (grants.ts). */
export const ACTIONS = [
  'document.read', 'document.import', 'document.remove', 'document.export', 'document.edit',
  'project.read', 'finding.read', 'finding.decide', 'label.read', 'statistics.read',
  'job.read', 'job.cancel',
  'layout.read', 'layout.manage',
  'library.read', 'library.manage',
  'rule-set.read', 'rule-set.manage',
  'review.read', 'review.write',
  'filing.read', 'filing.act', 'flow.manage',
  'model.manage', 'advice.ask', 'document.classify',
  'demo.load', 'demo.remove',
  'organisation.read', 'organisation.manage', 'post.manage',
  'user.read', 'user.manage', 'security.manage', 'event.read', 'event.export', 'event.verify', 'region.manage',
  'session.read', 'password.change',
] as const
export type Action = (typeof ACTIONS)[number]
