/** Why a unit cannot be changed. */

export const UNIT_FAULTS = [
  /** values: id */
  'unit-not-found',
  'unit-name-missing',
  /** values: name, code: of the unit that has it. */
  'unit-name-taken',
  'unit-code-taken',
  'unit-code-malformed',
  /** The unit above, the office or the one merged into is not there any more. values: name */
  'unit-above-closed',
  /**
   * An office is above nothing but what is in its charge, and nothing is above a department. values:
   * kind, above
   */
  'unit-above-unfit',
  /** It would be below itself. values: name */
  'unit-above-is-below',
  /** values: name */
  'unit-office-unfit',
  'unit-merge-into-itself',
  /** values: kind, into */
  'unit-merge-unfit',
  /** values: count: of what is below it and not closed. */
  'unit-has-units',
  'unit-closed-already',
  'unit-not-closed',
  /** Nothing would be other than it is. */
  'unit-unchanged',
  /** values: last: the day of the last change. */
  'unit-day-before-last',
  /** values: today */
  'unit-day-ahead',
] as const

export type UnitFaultCode = (typeof UNIT_FAULTS)[number]
