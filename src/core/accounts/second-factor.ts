/** 动态口令 as a second factor (RFC 6238): the figures that hold everywhere. */

/** Seconds for which a code is shown. */
export const CODE_PERIOD = 30

/** A code of the period before or after the present one is taken, too: clocks of telephones are not exact. */
export const CODE_PERIODS_BESIDE = 1

/** Codes for the day on which the telephone is lost; each is good once. */
export const RECOVERY_CODES = 10

/** How long there is between the password and the code: time enough to enrol. */
export const STEP_MINUTES = 10

/** What is typed, without the spaces and hyphens that people read codes with. */
export function bareCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** True for the six digits of an authenticator; anything else can only be a recovery code. */
export function isTimeCode(bare: string): boolean {
  return /^\d{6}$/.test(bare)
}

/**
 * How somebody signed in: with the password kept here, or through the sign-in service of the office
 * (统一身份认证).
 */
export const SIGN_IN_METHODS = ['password', 'oidc'] as const
export type SignInMethod = (typeof SIGN_IN_METHODS)[number]

/**
 * What is asked after the password: a code, or enrolling, where the office asks for a second factor and there
 * is none yet.
 */
export type StepKind = 'code' | 'enrol'
