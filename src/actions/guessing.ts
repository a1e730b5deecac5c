/** Guessing a password or a code: every way of trying one is locked after so many failures, and counts for the others. */
import { failuresSince, minutesLocked } from '#core/access/session.ts'
import type { SecurityPolicy } from '#core/access/security.ts'
import { problem, type Problem } from '#core/problem.ts'
import type { Db } from '#store/store.ts'
import { countFailures, recordAttempt } from '#store/users.ts'
import type { Context } from './context.ts'

/** Who tries, and from where. The account is held (`lockAccount`), so that many attempts at once are counted one by one. */
export type Guess = { readonly region: string; readonly account: string; readonly address: string; readonly at: Date }

/** sign-in-locked, or address-locked where it is others of the same network, with the minutes that are left; null while one may try. */
export async function refusalOfLocked(tx: Db, { region, account, address, at }: Guess, policy: SecurityPolicy): Promise<Problem | null> {
  const failures = await countFailures(tx, region, account, address, failuresSince(policy, at))
  const minutes = minutesLocked(failures, at, policy)
  if (minutes === 0) return null
  return problem(failures.account < policy.lockTries ? 'address-locked' : 'sign-in-locked', { minutes })
}

export async function recordFailure(context: Context, tx: Db, { region, ...attempt }: Guess): Promise<void> {
  await recordAttempt(tx, region, { id: context.newId(), ...attempt, succeeded: false })
}
