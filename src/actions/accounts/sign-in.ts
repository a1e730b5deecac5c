/**
 * Signing in. Wrong account, wrong password and switched-off account get the same answer after the same work;
 * failures are counted in the database, so a restart forgets none. With a second factor the right password
 * gives a ticket and no session.
 */
import type { StepKind } from '#core/accounts/second-factor.ts'
import { needsSecondFactor } from '#core/accounts/security.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadRoles } from '#store/accounts/posts.ts'
import { firstRegion } from '#store/kernel/regions.ts'
import { loadSecondFactor } from '#store/accounts/second-factors.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { findUserByAccount, lockAccount, type UserRow } from '#store/accounts/users.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { sessionRefused } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { completeSignIn, type Entered, type Entry } from './complete-sign-in.ts'
import { recordFailure, refusalOfLocked, type Whereabouts } from './guessing.ts'
import { comparePasswordOfNobody, isPassword } from './password.ts'
import { openStep } from './sign-in-step.ts'

export type SignInInput = Whereabouts & {
  readonly account: string
  readonly password: string
  readonly agent?: string
}

/** A session, or the ticket for what is asked next. */
export type SignedIn =
  | ({ readonly next: 'done' } & Entered)
  | { readonly next: StepKind; readonly ticket: string }

async function isRightPassword(user: UserRow | null, password: string): Promise<boolean> {
  if (user === null || !user.active) return comparePasswordOfNobody(password)
  return isPassword(password, user.passwordHash)
}

/**
 * What is asked after the right password: nothing, a code, or enrolling where the office asks for a second
 * factor.
 */
async function nextStep(tx: Db, { user, policy }: Entry): Promise<StepKind | null> {
  const factor = await loadSecondFactor(tx, user.id)
  if (factor !== null && factor.confirmedAt !== null) return 'code'
  return needsSecondFactor(policy, await loadRoles(tx, user.id)) ? 'enrol' : null
}

/**
 * To the end, or to what is asked next. Only at the end a success is counted: a right password alone forgets
 * no failures.
 */
export async function proceed(context: Context, tx: Db, entry: Entry): Promise<SignedIn> {
  const next = await nextStep(tx, entry)
  if (next !== null) return { next, ticket: await openStep(context, tx, entry, next) }
  return { next: 'done', ...(await completeSignIn(context, tx, entry)) }
}

async function attempt(context: Context, tx: Db, input: SignInInput): Promise<Result<SignedIn, Problem>> {
  const now = context.clock()
  // Attempts on one account wait for each other: many at once would otherwise all pass before one is counted.
  await lockAccount(tx, input.account)
  const policy = await loadPolicy(tx)
  const { account, password, agent = '', ...whereabouts } = input
  const guess = { region: tx.region, account, at: now, ...whereabouts }
  const locked = await refusalOfLocked(tx, guess, policy)
  if (locked !== null) return err(locked)
  const user = await findUserByAccount(tx, input.account)
  if (!(await isRightPassword(user, password)) || user === null) {
    await recordFailure(context, tx, guess)
    // An account that does not exist may be a password typed into the wrong field: it is not written down.
    const after = { account: user?.account ?? null, address: input.address }
    await audit(context, tx, null, sessionRefused(user?.id ?? 'unknown', after))
    return err(problem('sign-in-refused'))
  }
  return ok(
    await proceed(context, tx, {
      region: tx.region,
      user,
      policy,
      origin: { address: input.address, agent, method: 'password' },
      whereabouts,
    }),
  )
}

/** Errors: sign-in-refused, sign-in-locked. Failure and success each leave an event. */
export async function signIn(context: Context, input: SignInInput): Promise<Result<SignedIn, Problem>> {
  const region = await firstRegion(context.store.whole.db)
  if (region === null) return err(problem('unavailable'))
  return context.store.of(region.id).transaction((tx) => attempt(context, tx, input))
}
