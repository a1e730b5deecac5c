/** How long a session lives, and when signing in is locked. Time is an argument; all lengths in milliseconds. */

const MINUTE = 60_000

/** A session ends after half an hour without a request, and after twelve hours in any case. */
export const SESSION_IDLE = 30 * MINUTE
export const SESSION_LONGEST = 12 * 60 * MINUTE

/** An end that moves by less than this is not written down: it spares a write for every request. */
export const SESSION_NOTE_EVERY = MINUTE

/** When a session that began then and was used just now ends. */
export function sessionEnd(startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + SESSION_IDLE, startedAt.getTime() + SESSION_LONGEST))
}

/** Failures are looked back on this long, and a lock lasts this long after the last of them. */
export const LOCK_LENGTH = 15 * MINUTE

/** Five failures lock an account; thirty from one address lock the address, whatever the accounts were. */
export const ACCOUNT_FAILURES_MAX = 5
export const ADDRESS_FAILURES_MAX = 30

/** Failures within the last LOCK_LENGTH: of the account since its last success, and from the address. */
export type Failures = { readonly account: number; readonly address: number; readonly last: Date | null }

/** Minutes, rounded up, for which signing in is locked; 0 when it is not. */
export function minutesLocked(failures: Failures, now: Date): number {
  if (failures.account < ACCOUNT_FAILURES_MAX && failures.address < ADDRESS_FAILURES_MAX) return 0
  const since = failures.last?.getTime() ?? now.getTime()
  return Math.max(1, Math.ceil((since + LOCK_LENGTH - now.getTime()) / MINUTE))
}
