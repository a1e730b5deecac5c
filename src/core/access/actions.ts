/** Everything that can be done here, in the words of the access policy (grants.ts). */
export const ACTIONS = [
  'document.read', 'document.import', 'document.remove', 'document.export', 'document.edit', 'statement.write',
  'project.read', 'finding.read', 'finding.decide', 'label.read', 'statistics.read',
  'job.read', 'job.cancel',
  'layout.read', 'layout.manage',
  'library.read', 'library.manage',
  'rule-set.read', 'rule-set.manage',
  'review.read', 'review.write',
  'assessment.read', 'assessment.write', 'assessment.sign', 'assurance.read', 'assurance.write',
  'evaluation.read', 'evaluation.manage', 'evaluation.finance', 'evaluation.answer', 'evaluation.judge', 'expert-pool.manage',
  'filing.read', 'filing.act', 'filing.remind', 'comment.read', 'delegation.fill', 'flow.manage',
  'rectification.read', 'rectification.reply', 'rectification.manage', 'result.read', 'result.decide',
  'monitoring.read', 'monitoring.read-final', 'monitoring.fill', 'monitoring.check-department', 'monitoring.check-finance', 'monitoring.open', 'monitoring.answer', 'monitoring.judge',
  'execution.read', 'execution.write', 'budget.change',
  'self-evaluation.read', 'self-evaluation.follow', 'self-evaluation.write', 'self-evaluation.act', 'self-evaluation.open',
  'model.manage', 'advice.ask', 'document.classify',
  'demo.load', 'demo.remove',
  'organisation.read', 'organisation.manage', 'post.manage',
  'user.read', 'user.manage', 'security.manage', 'event.read', 'event.export', 'event.verify', 'region.manage',
  'session.read', 'password.change', 'message.read', 'notice.publish', 'mail.manage',
] as const
export type Action = (typeof ACTIONS)[number]
