/** Sign-ins that have a password and wait for the second factor, by the digest of their ticket. */
import type { SignInMethod, StepKind } from '#core/accounts/second-factor.ts'
import type { Db } from '../kernel/store.ts'

export type SignInStepRow = {
  readonly ticketHash: string
  readonly userId: string
  readonly kind: StepKind
  readonly method: SignInMethod
  readonly expiresAt: Date
}

/** Forgets those that are over, too. */
export async function createStep(tx: Db, step: SignInStepRow, now: Date): Promise<void> {
  await tx.deleteFrom('sign_in_steps').where('expires_at', '<=', now).execute()
  await tx
    .insertInto('sign_in_steps')
    .values({
      ticket_hash: step.ticketHash,
      user_id: step.userId,
      kind: step.kind,
      method: step.method,
      expires_at: step.expiresAt,
    })
    .execute()
}

/** null when it is over, or was never there. */
export async function findStep(db: Db, ticketHash: string, now: Date): Promise<SignInStepRow | null> {
  const row = await db
    .selectFrom('sign_in_steps')
    .select(['user_id', 'kind', 'method', 'expires_at'])
    .where('ticket_hash', '=', ticketHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { ticketHash, userId: row.user_id, kind: row.kind, method: row.method, expiresAt: row.expires_at }
}

/** @returns false when another request has used it meanwhile */
export async function removeStep(tx: Db, ticketHash: string): Promise<boolean> {
  return (
    (await tx
      .deleteFrom('sign_in_steps')
      .where('ticket_hash', '=', ticketHash)
      .returning('user_id')
      .executeTakeFirst()) !== undefined
  )
}

/** After a change of password, role or activity. */
export async function removeSignInSteps(tx: Db, user: string): Promise<void> {
  await tx.deleteFrom('sign_in_steps').where('user_id', '=', user).execute()
}
