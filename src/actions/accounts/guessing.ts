/**
 * Guessing a password or a code: every way of trying one is locked after so many failures, and counts for the
 * others.
 */
import {
  addressSince,
  failuresSince,
  minutesLocked,
  secondsBetween,
  type SignInPlace,
} from '#core/accounts/session.ts'
import type { SecurityPolicy } from '#core/accounts/security.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { knownDevice } from '#store/accounts/devices.ts'
import { firstRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { attemptsAt, countAddress, recordAttempt } from '#store/accounts/users.ts'
import type { Context } from '../kernel/context.ts'
import { tokenHash } from './password.ts'

/**
 * From where somebody asks: the address, the network as which it is counted where that is wider, and what
 * earlier sign-ins left with the browser.
 */
export type Whereabouts = {
  readonly address: string
  readonly network?: string | undefined
  readonly devices?: readonly string[] | undefined
}

/**
 * Who tries, and from where. The account is locked (`lockAccount`), so that many attempts at once are counted
 * one by one.
 */
export type Guess = Whereabouts & { readonly region: string; readonly account: string; readonly at: Date }

/** The place as failures are counted. */
export async function signInPlace(
  db: Db,
  { account, address, network = address, devices = [] }: Omit<Guess, 'at'>,
): Promise<SignInPlace> {
  return { address: network, device: await knownDevice(db, account, devices.map(tokenHash)) }
}

/** sign-in-locked with the minutes that are left; null while one may try. */
export async function refusalOfLocked(tx: Db, guess: Guess, policy: SecurityPolicy): Promise<Problem | null> {
  const attempts = await attemptsAt(tx, guess.account, failuresSince(guess.at))
  const minutes =
    attempts.length === 0 ? 0 : minutesLocked(attempts, await signInPlace(tx, guess), guess.at, policy)
  return minutes === 0 ? null : problem('sign-in-locked', { minutes })
}

export async function recordFailure(context: Context, tx: Db, guess: Guess): Promise<void> {
  const { account, at } = guess
  await recordAttempt(tx, {
    id: context.newId(),
    account,
    at,
    succeeded: false,
    ...(await signInPlace(tx, guess)),
  })
}

/**
 * Seconds that must lie between this try at an account and the one before it from the same address; 0 for
 * none, as for a known device.
 */
export async function secondsBetweenTries(
  context: Context,
  { account, ...whereabouts }: Whereabouts & { readonly account: string },
): Promise<number> {
  const region = await firstRegion(context.store.whole.db)
  if (region === null) return 0
  const { db } = context.store.of(region.id)
  const seconds = secondsBetween(
    await countAddress(db, whereabouts.network ?? whereabouts.address, addressSince(context.clock())),
  )
  if (seconds === 0) return 0
  return (await signInPlace(db, { region: region.id, account, ...whereabouts })).device === null ? seconds : 0
}
