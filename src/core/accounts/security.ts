/**
 * What an office may lay down about signing in, as data, one for a region: passwords, the lock after
 * failures, how long a session lives, and for whom a second factor is compulsory. The defaults are what
 * business systems of finance offices commonly ask for (密码 8 位以上、三类字符，5 次失败锁定，30
 * 分钟无操作退出).
 */
import type { Role } from '../kernel/allows.ts'

export type SecurityPolicy = {
  /** The least number of characters. */
  readonly passwordLength: number
  /** How many of the four kinds (capitals, small letters, digits, others) there must be. */
  readonly passwordKinds: number
  /** How many of the last passwords, the present one among them, may not be taken again. */
  readonly passwordHistory: number
  /** Days after which a password must be changed; 0 for never. */
  readonly passwordDays: number
  /** Failures that lock an account. */
  readonly lockTries: number
  /** How long failures are looked back on, and how long a lock lasts after the last of them. */
  readonly lockMinutes: number
  /** A session ends after so many minutes without a request. */
  readonly idleMinutes: number
  /** A session ends after so many hours in any case. */
  readonly longestHours: number
  /** Holders of one of these roles sign in with a second factor. */
  readonly secondFactorRoles: readonly Role[]
}

export const DEFAULT_POLICY: SecurityPolicy = {
  passwordLength: 8,
  passwordKinds: 3,
  passwordHistory: 1,
  passwordDays: 0,
  lockTries: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  longestHours: 12,
  secondFactorRoles: [],
}

/** The figures of a policy: every one has bounds. */
export type SecurityFigure = Exclude<keyof SecurityPolicy, 'secondFactorRoles'>

/**
 * Within these an office may choose: nobody can switch the protection off, nor lock everybody out by a slip
 * of the hand. Every kept password is compared at a change, each for some ten milliseconds: hence the end of
 * the history.
 */
export const SECURITY_BOUNDS: Record<SecurityFigure, { readonly min: number; readonly max: number }> = {
  passwordLength: { min: 8, max: 32 },
  passwordKinds: { min: 2, max: 4 },
  passwordHistory: { min: 1, max: 12 },
  passwordDays: { min: 0, max: 365 },
  lockTries: { min: 3, max: 10 },
  lockMinutes: { min: 5, max: 1440 },
  idleMinutes: { min: 5, max: 240 },
  longestHours: { min: 1, max: 24 },
}

/** A password that ages is given at least this many days: shorter spans make people write it down. */
export const PASSWORD_DAYS_LEAST = 7

/** True when a holder of these roles must sign in with a second factor. */
export function needsSecondFactor(
  { secondFactorRoles }: Pick<SecurityPolicy, 'secondFactorRoles'>,
  roles: readonly Role[],
): boolean {
  return roles.some((role) => secondFactorRoles.includes(role))
}
