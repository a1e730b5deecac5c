/** Lights, why they are what they are, and why something gives none. */

/** red and yellow say that something is wrong; none: there is nothing yet to judge by. The gravest first. */
export const LIGHTS = ['red', 'yellow', 'green', 'none'] as const
export type Light = (typeof LIGHTS)[number]

export const LIGHT_REASONS = [
  /**
   * More was paid than the year's budget holds, or anything without one (F1, r > 1): an error of the figures.
   * values: paid, budget (万元).
   */
  'overspent',
  /** An indicator 完全不可能, and one 有可能 that is not under expected-low. values: count. */
  'impossible',
  'possible',
  /** A qualitative indicator 未达成. values: count. */
  'unmet',
  /**
   * Targets with a date that has passed and that are not done. values: count; of the earliest one: name,
   * deadline, days; grace.
   */
  'date-passed',
  /**
   * Targets that the unit itself expects to miss. values: count; of the worst one: name, expected (%); least.
   */
  'expected-low',
  /** 执行率 below that of its stage. values: rate, stage, least. */
  'stage-low',
  /** F13: payments behind the plan. values: rate, planned, points, allowed. */
  'plan-behind',
  /** F14. values: achievement, rate, points, allowed. */
  'gap',
  /** The year is forecast to end below. values: forecast, least. */
  'forecast-low',
  /**
   * Payments that a mark of the plan has waited for too long. values: rate, planned, mark (day), days, allowed.
   */
  'paid-late',
  /** Fewer people reached, or times paid, than planned. values: served, planned, points, allowed. */
  'served-behind',
] as const
export type LightReasonCode = (typeof LIGHT_REASONS)[number]
export type LightReason = {
  readonly code: LightReasonCode
  readonly light: 'red' | 'yellow'
  readonly values: { readonly [name: string]: string | number }
}

/**
 * What kept a reason from lighting, or made a light milder: not-due before the day on which the plan pays (kind,
 * due, of), not-of-kind (kind, of), softened money that counts as yellow beside a promise that is kept. `of`:
 * codes of reasons, by commas.
 */
const LIGHT_NOTES = ['not-due', 'not-of-kind', 'softened'] as const
export type LightNoteCode = (typeof LIGHT_NOTES)[number]
export type LightNote = {
  readonly code: LightNoteCode
  readonly values: { readonly [name: string]: string | number }
}
