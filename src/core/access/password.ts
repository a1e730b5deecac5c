/**
 * What a password must be: at least eight characters of three kinds (财政业务系统的通行要求：8 位以上、三类字符), and not the
 * account itself. The upper end is only there to keep hashing cheap.
 */
export const PASSWORD_LENGTH_MIN = 8
export const PASSWORD_KINDS_MIN = 3

const KINDS: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

/** True when the password may be used for the account. Chinese characters count as signs. */
export function isStrongPassword(password: string, account: string): boolean {
  if ([...password].length < PASSWORD_LENGTH_MIN) return false
  if (KINDS.filter((kind) => kind.test(password)).length < PASSWORD_KINDS_MIN) return false
  return !password.toLowerCase().includes(account.toLowerCase())
}
