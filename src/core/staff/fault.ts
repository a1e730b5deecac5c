/** Why a row of a table of units or people is not taken in. */
import type { PostFault } from '../kernel/post-fault.ts'
import type { UnitFaultCode } from '../kernel/unit-fault.ts'

export const LINE_FAULTS = [
  'line-not-allowed',
  'line-name-missing',
  'line-kind-missing',
  /** values: most, found; both counts of characters. */
  'line-name-long',
  /** values: found. */
  'line-kind-unknown',
  'line-parent-unknown',
  'line-office-unknown',
  'line-account-missing',
  /** values: found. */
  'line-account-malformed',
  'line-role-missing',
  /** values: found. */
  'line-role-unknown',
  'line-unit-unknown',
  /** There is no such account, and the importer may make none. values: found. */
  'line-account-unknown',
  /** Nobody but an administrator who does everything gives a post to oneself. */
  'line-own-post',
  /** The account is switched off. */
  'line-person-inactive',
  /** An earlier row gives the same account another name. values: name. */
  'line-name-differs',
  /** An earlier row is about the same unit. values: row. */
  'line-twice',
] as const
export type LineFaultCode = (typeof LINE_FAULTS)[number]

export type LineFault = {
  readonly code: LineFaultCode | UnitFaultCode | PostFault
  readonly values: { readonly [name: string]: string | number }
}

export function lineFault(code: LineFaultCode | PostFault, values: LineFault['values'] = {}): LineFault {
  return { code, values }
}

/** What becomes of a row: something new, something that is other than before, nothing, or it is refused. */
export const OUTCOMES = ['added', 'changed', 'same', 'refused'] as const
export type StaffOutcome = (typeof OUTCOMES)[number]
