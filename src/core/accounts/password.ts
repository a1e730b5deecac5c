/**
 * What a password must be: long enough, of enough kinds (财政业务系统的通行要求：8
 * 位以上、三类字符), without the account in it, and none of those that everybody tries first.
 */
import { isCommonPassword } from './common-passwords.ts'
import type { SecurityPolicy } from './security.ts'

const KINDS: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

export type PasswordRule = Pick<SecurityPolicy, 'passwordLength' | 'passwordKinds'>

/** weak: too short, of too few kinds, or with the account in it; common: one of the commonest. */
export type PasswordFault = 'weak' | 'common'

/** Why the password may not be used for the account; null when it may. Chinese characters count as signs. */
export function passwordFault(password: string, account: string, rule: PasswordRule): PasswordFault | null {
  if ([...password].length < rule.passwordLength) return 'weak'
  if (KINDS.filter((kind) => kind.test(password)).length < rule.passwordKinds) return 'weak'
  if (password.toLowerCase().includes(account.toLowerCase())) return 'weak'
  return isCommonPassword(password) ? 'common' : null
}

const DAY = 24 * 60 * 60 * 1000

/** True when the password has reached the age (days; 0: none) at which it must be changed. */
export function isPasswordOld(changedAt: Date, days: number, now: Date): boolean {
  return days > 0 && now.getTime() - changedAt.getTime() >= days * DAY
}
