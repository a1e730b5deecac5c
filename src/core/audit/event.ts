/** The closed list of audit events. Every write leaves one, in the same transaction. */
export const EVENT_TYPES = [
  'installation.created',
  'log.exported', 'log.verified', 'log.algorithm-changed',
  'region.changed', 'security.changed', 'oidc.changed',
  'session.started', 'session.refused', 'session.ended', 'session.revoked',
  'unit.created', 'unit.changed', 'staff.imported',
  'user.created', 'user.changed', 'post.given', 'post.ended', 'user.handed-over', 'password.changed',
  'second-factor.enrolled', 'second-factor.removed', 'second-factor.reset', 'second-factor.codes-renewed', 'second-factor.recovery-used',
  'document.imported', 'document.refused', 'document.adopted', 'document.superseded', 'document.restored', 'document.read-again', 'document.removed',
  'document.edited', 'document.edit-undone',
  'target.created', 'target.written', 'target.removed',
  'attachment.added', 'attachment.removed',
  'finding.waived', 'finding.disputed', 'finding.reopened', 'finding.waiver-ended',
  'layout.saved', 'layout.removed',
  'library.changed', 'library.removed', 'library.mined',
  'rule-set.saved', 'rule-set.retired', 'audit.started', 'audit.ended', 'document.audited',
  'review.item-changed', 'review.item-restored', 'review.opinion-written',
  'model.changed', 'advice.asked', 'advice.removed', 'document.classified',
  'filing.submitted', 'filing.withdrawn', 'filing.opened', 'filing.returned', 'filing.transferred', 'filing.countersigned', 'filing.passed', 'filing.approved', 'filing.adjusted', 'filing.archived',
  'flow.saved', 'calendar.saved', 'opinions.saved',
  'comment.written', 'comment.answered', 'comment.settled', 'comment.reopened',
  'batch.created', 'batch.cancelled',
  'job.created', 'job.cancelled', 'job.resumed', 'job.undecided', 'job.decided', 'jobs.cleared',
  'demo.loaded', 'demo.removed',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type AuditEvent = {
  readonly type: EventType
  /** null when the system itself acted. */
  readonly actor: string | null
  /** What was acted on, e.g. `document:5f…`. */
  readonly subject: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}
