/** The closed list of audit events. Every write leaves one, in the same transaction. */
export const EVENT_TYPES = [
  'installation.created',
  'log.exported', 'log.verified', 'log.algorithm-changed', 'signing-key.made',
  'region.changed', 'security.changed', 'oidc.changed',
  'session.started', 'session.refused', 'session.ended', 'session.revoked',
  'unit.created', 'unit.changed', 'unit.named', 'staff.imported', 'staff.import-started', 'staff.passwords-taken',
  'user.created', 'user.changed', 'user.unlocked', 'post.given', 'post.ended', 'user.handed-over', 'password.changed',
  'second-factor.enrolled', 'second-factor.removed', 'second-factor.reset', 'second-factor.codes-renewed', 'second-factor.recovery-used',
  'document.imported', 'document.refused', 'document.adopted', 'document.superseded', 'document.restored', 'document.read-again', 'document.removed',
  'document.edited', 'document.edit-undone',
  'target.created', 'target.written', 'target.removed', 'statement.created', 'statement.written', 'statement.removed',
  'delegation.given', 'delegation.filled', 'delegation.given-back', 'delegation.refused', 'delegation.accepted', 'delegation.taken-back', 'delegation.ended',
  'attachment.added', 'attachment.removed',
  'finding.waived', 'finding.disputed', 'finding.reopened', 'finding.waiver-ended',
  'layout.saved', 'layout.removed',
  'library.changed', 'library.removed', 'library.mined',
  'rule-set.saved', 'rule-set.retired', 'audit.started', 'audit.ended', 'document.audited',
  'assurance.measure-added', 'assurance.measure-changed', 'assurance.measure-removed', 'assurance.promises-taken', 'assurance.task-added', 'assurance.task-changed', 'assurance.task-done', 'assurance.task-removed', 'assurance.file-added', 'assurance.file-removed',
  'assessment.written', 'assessment.submitted', 'assessment.withdrawn', 'assessment.returned', 'assessment.signed', 'assessment.reopened', 'assessment.answered',
  'review.item-changed', 'review.item-restored', 'review.opinion-written',
  'model.changed', 'advice.asked', 'advice.removed', 'document.classified',
  'filing.submitted', 'filing.withdrawn', 'filing.opened', 'filing.returned', 'filing.transferred', 'filing.countersigned', 'filing.passed', 'filing.approved', 'filing.adjusted', 'filing.archived', 'filing.reminded', 'deadline.told', 'notice.published', 'notice.withdrawn', 'mail.wished', 'mail.tested', 'mail.failed', 'mail.resent',
  'payment.booked', 'payment.corrected', 'budget.changed', 'budget.change-corrected', 'money.handed-in', 'money.imported', 'money.booking-started', 'money.import-undone', 'payments.stopped', 'payments.resumed',
  'flow.saved', 'calendar.saved', 'opinions.saved',
  'year.opening-started', 'year.opening-continued', 'year.opened', 'year.undone', 'year.closed', 'year.reopened',
  'evaluation.created', 'evaluation.changed', 'evaluation.chosen', 'evaluation.opened', 'evaluation.cancelled', 'evaluation.declared', 'evaluation.dismissed', 'evaluation.marked', 'evaluation.asked', 'evaluation.answered', 'evaluation.file-added', 'evaluation.file-removed', 'evaluation.reported', 'evaluation.sent', 'evaluation.objected', 'evaluation.decided', 'evaluation.settled', 'evaluation.rated', 'pool.saved',
  'comment.written', 'comment.answered', 'comment.settled', 'comment.reopened',
  'rectification.opened', 'rectification.replied', 'rectification.confirmed', 'rectification.returned', 'rectification.extended', 'rectification.revoked', 'rectification.file-added', 'rectification.file-removed', 'rectification.told', 'result.decided',
  'monitoring.opened', 'monitoring.refreshed', 'monitoring.completed', 'monitoring.closed', 'monitoring.reopened', 'monitoring.written', 'monitoring.sent', 'monitoring.withdrawn', 'monitoring.passed', 'monitoring.returned',
  'warning.raised', 'warning.answered', 'warning.muted', 'warning.unmuted', 'warning.judged', 'warning.escalated',
  'self-evaluation.opened', 'self-evaluation.written', 'self-evaluation.submitted', 'self-evaluation.withdrawn', 'self-evaluation.passed', 'self-evaluation.confirmed', 'self-evaluation.returned',
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
