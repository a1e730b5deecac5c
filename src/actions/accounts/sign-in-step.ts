/**
 * Between the password and the code: a ticket in the hand of the page, worth nothing but going on. A wrong
 * code counts like a wrong password, so that codes cannot be guessed either.
 */
import { STEP_MINUTES, type StepKind } from '#core/accounts/second-factor.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { createStep, findStep, removeStep, type SignInStepRow } from '#store/accounts/sign-in-steps.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser, lockAccount } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { sessionRefused } from './events.ts'
import { completeSignIn, type Entered, type Entry } from './complete-sign-in.ts'
import type { Context } from '../kernel/context.ts'
import { beginEnrolment, confirmEnrolment, isRightCode, type Enrolment } from './enrolment.ts'
import { joinToken, splitToken } from './find-session.ts'
import { recordFailure, refusalOfLocked, type Whereabouts } from './guessing.ts'
import { makeToken, tokenHash } from './password.ts'

const OVER = err(problem('sign-in-step-over'))

/** @returns the ticket; only its hash is kept */
export async function openStep(
  context: Context,
  tx: Db,
  { region, user, origin }: Entry,
  kind: StepKind,
): Promise<string> {
  const now = context.clock()
  const secret = makeToken()
  await createStep(
    tx,
    {
      ticketHash: tokenHash(secret),
      userId: user.id,
      kind,
      method: origin.method,
      expiresAt: new Date(now.getTime() + STEP_MINUTES * 60_000),
    },
    now,
  )
  return joinToken(region, secret)
}

export type StepInput = Whereabouts & { readonly ticket: string; readonly agent?: string }

type Work<T> = (tx: Db, step: SignInStepRow, entry: Entry) => Promise<Result<T, Problem>>

/** Finds the ticket's person, under the lock of the account, unless the account is locked or switched off. */
async function within<T>(
  context: Context,
  { ticket, agent = '', ...whereabouts }: StepInput,
  work: Work<T>,
): Promise<Result<T, Problem>> {
  const parts = splitToken(ticket)
  if (parts === null) return OVER
  const { region, secret } = parts
  return context.store.of(region).transaction(async (tx) => {
    const now = context.clock()
    const step = await findStep(tx, tokenHash(secret), now)
    const known = step === null ? null : await findUser(tx, step.userId)
    if (step === null || known === null) return OVER
    await lockAccount(tx, known.account)
    const user = await findUser(tx, step.userId)
    if (user === null || !user.active) return OVER
    const policy = await loadPolicy(tx)
    const locked = await refusalOfLocked(
      tx,
      { region, account: user.account, ...whereabouts, at: now },
      policy,
    )
    if (locked !== null) return err(locked)
    return work(tx, step, {
      region,
      user,
      policy,
      origin: { address: whereabouts.address, agent, method: step.method },
      whereabouts,
    })
  })
}

/**
 * For somebody who must enrol first: the secret and its address. Errors: sign-in-step-over, sign-in-locked,
 * secret-key-missing.
 */
export function enrolAtSignIn(context: Context, input: StepInput): Promise<Result<Enrolment, Problem>> {
  return within(context, input, async (tx, step, { user }) =>
    step.kind === 'enrol' ? beginEnrolment(context, tx, user) : OVER,
  )
}

type SteppedIn = Entered & {
  /** Of an enrolment at this sign-in; shown once. */ readonly recoveryCodes: readonly string[]
}

/**
 * The code of the authenticator, or a recovery code. Errors: sign-in-step-over, sign-in-locked, code-wrong,
 * second-factor-unreadable.
 */
export function signInWithCode(
  context: Context,
  input: StepInput & { readonly code: string },
): Promise<Result<SteppedIn, Problem>> {
  return within(context, input, async (tx, step, entry) => {
    const { user } = entry
    const passed =
      step.kind === 'enrol'
        ? await confirmEnrolment(context, tx, user, input.code)
        : await isRightCode(context, tx, user, input.code)
    if (!passed.ok) {
      if (passed.error.code === 'code-wrong') await refuse(context, tx, entry)
      return passed
    }
    if (!(await removeStep(tx, step.ticketHash))) return OVER
    return ok({ ...(await completeSignIn(context, tx, entry)), recoveryCodes: passed.value })
  })
}

async function refuse(context: Context, tx: Db, { region, user, origin, whereabouts }: Entry): Promise<void> {
  await recordFailure(context, tx, { region, account: user.account, ...whereabouts, at: context.clock() })
  const event = sessionRefused(user.id, {
    account: user.account,
    address: origin.address,
    step: 'second-factor',
  })
  await audit(context, tx, null, event)
}
