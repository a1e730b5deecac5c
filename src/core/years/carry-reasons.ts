/** Why a target of last year is carried over to the year that is opened, and why it is not. */

/** recurring 经常性; multi-year 跨年; unsaid 未注明, where that was asked for. */
export const CARRIED_REASONS = ['recurring', 'multi-year', 'unsaid'] as const
export type CarriedReason = (typeof CARRIED_REASONS)[number]

/**
 * Not approved; its period is over; one-off; does not say whether it goes on; its unit is no more; it is in
 * the next year already; it was closed within its year (终止).
 */
export const LEFT_REASONS = [
  'not-approved',
  'closed',
  'over',
  'one-off',
  'unsaid',
  'unit-gone',
  'there-already',
] as const
export type LeftReason = (typeof LEFT_REASONS)[number]
