/**
 * How long a session lives, and when signing in is locked. Time is an argument; lengths in milliseconds where
 * not named otherwise.
 */
import type { SecurityPolicy } from './security.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What was used is noted no more often than this: it spares a write for every request. */
export const SESSION_NOTE_EVERY = MINUTE

export type SessionLimits = Pick<SecurityPolicy, 'idleMinutes' | 'longestHours'>

/** How long a session may live at most. */
export function longestSession({ longestHours }: SessionLimits): number {
  return longestHours * HOUR
}

/** When a session that began then and was used just now ends. */
export function sessionEnd(startedAt: Date, now: Date, limits: SessionLimits): Date {
  return new Date(
    Math.min(now.getTime() + limits.idleMinutes * MINUTE, startedAt.getTime() + longestSession(limits)),
  )
}

/** Wrong passwords and codes are remembered for a day. */
const LOOK_BACK = 24 * HOUR

export type LockRule = Pick<SecurityPolicy, 'lockTries' | 'lockMinutes'>

/** From when on failures of an account count. */
export function failuresSince(now: Date): Date {
  return new Date(now.getTime() - LOOK_BACK)
}

/**
 * Where somebody tries from: a device that has signed in to the account before, known by its digest, or else
 * an address.
 */
export type SignInPlace = { readonly address: string; readonly device: string | null }

/**
 * One try at an account. A success without an address is a release by an administrator: it holds for every
 * place.
 */
export type Attempt = SignInPlace & { readonly at: Date; readonly succeeded: boolean }

/**
 * Tries at one account from everywhere, times over what one place may have, before places that are not known
 * wait, too.
 */
const PLACES_TOGETHER = 4

/**
 * Minutes, rounded up, until the next try from a place; 0 when there is none to wait. Each place waits for
 * its own failures: `lockMinutes` after `lockTries` of them, twice as long after each one more. Guesses from
 * many places are slowed all together, up to `lockMinutes` each; a known device is not: nobody keeps the
 * person away from the own desk.
 * @param attempts of the account, since `failuresSince`, the newest first
 */
export function minutesLocked(
  attempts: readonly Attempt[],
  place: SignInPlace,
  now: Date,
  rule: LockRule,
): number {
  return minutesFor(standing(attempts), place, now, rule)
}

/** The longest wait of all places that have failed: how a list shows an account. */
export function minutesLockedAnywhere(attempts: readonly Attempt[], now: Date, rule: LockRule): number {
  const failures = standing(attempts)
  const places = new Map(failures.map((one) => [placeKey(one), one]))
  return Math.max(0, ...[...places.values()].map((place) => minutesFor(failures, place, now, rule)))
}

function minutesFor(
  failures: readonly Attempt[],
  place: SignInPlace,
  now: Date,
  { lockTries, lockMinutes }: LockRule,
): number {
  const own = failures.filter((one) => placeKey(one) === placeKey(place))
  const strangers = place.device === null ? failures.filter(({ device }) => device === null) : []
  const waits = [
    doubled(own, lockTries, lockMinutes, LOOK_BACK / MINUTE),
    doubled(strangers, lockTries * PLACES_TOGETHER, 1, lockMinutes),
  ]
  return Math.max(0, ...waits.map((until) => Math.ceil((until - now.getTime()) / MINUTE)))
}

/** The failures that no success from the same place, and no release, came after. */
function standing(attempts: readonly Attempt[]): readonly Attempt[] {
  const forgotten = new Set<string>()
  return attempts.filter((one) => {
    if (one.succeeded) forgotten.add(placeKey(one))
    return !one.succeeded && !forgotten.has(placeKey(one)) && !forgotten.has(RELEASE)
  })
}

const placeKey = ({ address, device }: SignInPlace) =>
  device === null ? `from ${address}` : `with ${device}`
const RELEASE = placeKey({ address: '', device: null })

/**
 * Until when to wait: none before so many failures, then so many minutes after the last of them, doubled by
 * each more.
 */
function doubled(failures: readonly Attempt[], tries: number, minutes: number, most: number): number {
  const [last] = failures
  if (last === undefined || failures.length < tries) return 0
  return last.at.getTime() + Math.min(most, minutes * 2 ** (failures.length - tries)) * MINUTE
}

/** From when on failures of an address count, whatever the accounts were. */
export function addressSince(now: Date): Date {
  return new Date(now.getTime() - 15 * MINUTE)
}

/** Failures that an address may have beyond the people who have signed in from it, before it is slowed. */
export const ADDRESS_FAILURES_MAX = 30

/** Seconds between two tries, longer by and by. */
const PACES = [1, 2, 4, 8, 15] as const
const FAILURES_A_PACE = 10

/**
 * Seconds between two tries from an address; 0 while it may try at once. An office has typing mistakes, and
 * people who sign in after them; who tries passwords has failures alone. It is slowed and never locked: a
 * right password gets in.
 */
export function secondsBetween({
  failures,
  people,
}: {
  readonly failures: number
  readonly people: number
}): number {
  const over = failures - people - ADDRESS_FAILURES_MAX
  return over < 0 ? 0 : (PACES[Math.min(PACES.length - 1, Math.floor(over / FAILURES_A_PACE))] ?? 0)
}
