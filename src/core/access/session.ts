/** How long a session lives, and when signing in is locked. Time is an argument; lengths in milliseconds where not named otherwise. */
import type { SecurityPolicy } from './security.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What was used is noted no oftener than this: it spares a write for every request. */
export const SESSION_NOTE_EVERY = MINUTE

export type SessionLimits = Pick<SecurityPolicy, 'idleMinutes' | 'longestHours'>

/** How long a session may live at most. */
export function longestSession({ longestHours }: SessionLimits): number {
  return longestHours * HOUR
}

/** When a session that began then and was used just now ends. */
export function sessionEnd(startedAt: Date, now: Date, limits: SessionLimits): Date {
  return new Date(Math.min(now.getTime() + limits.idleMinutes * MINUTE, startedAt.getTime() + longestSession(limits)))
}

/** Thirty failures from one address lock the address, whatever the accounts were. */
export const ADDRESS_FAILURES_MAX = 30

export type LockRule = Pick<SecurityPolicy, 'lockTries' | 'lockMinutes'>

/** From when on failures count. */
export function failuresSince({ lockMinutes }: LockRule, now: Date): Date {
  return new Date(now.getTime() - lockMinutes * MINUTE)
}

/** Failures since `failuresSince`: of the account since its last success, and from the address. */
export type Failures = { readonly account: number; readonly address: number; readonly last: Date | null }

/** Minutes, rounded up, for which signing in is locked; 0 when it is not. */
export function minutesLocked(failures: Failures, now: Date, { lockTries, lockMinutes }: LockRule): number {
  if (failures.account < lockTries && failures.address < ADDRESS_FAILURES_MAX) return 0
  const since = failures.last?.getTime() ?? now.getTime()
  return Math.max(1, Math.ceil((since + lockMinutes * MINUTE - now.getTime()) / MINUTE))
}
