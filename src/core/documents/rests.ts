/** What may rest on a document, so that the import that made it is not undone any more. */

export const RESTS = [
  /** Sent in, approved, or of a closed year. */
  'submitted',
  /** A newer version took its place. */
  'replaced',
  'changed',
  'commented',
  'attached',
  /** A finding was decided on, or a review written. */
  'decided',
  'delegated',
  'assessed',
  /** Payments, changes of the budget, and what blocks them. */
  'paid',
  'monitored',
  'evaluated',
  'rectified',
  /** 约谈 or 问责 was written down. */
  'accounted',
  /** Marked as secret. */
  'classified',
  /** A target of the next year began with it. */
  'carried',
] as const
export type Rest = (typeof RESTS)[number]
