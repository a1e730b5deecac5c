/** Beginning a session: a token never seen before for every success, so that nobody can plant one. */
import type { Actor } from '#core/kernel/allows.ts'
import { DEFAULT_POLICY } from '#core/accounts/security.ts'
import { sessionEnd, type SessionLimits } from '#core/accounts/session.ts'
import { createSession, type SignInOrigin } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { joinToken } from './find-session.ts'
import { makeToken, tokenHash } from './password.ts'

const UNKNOWN: SignInOrigin = { address: '', agent: '', method: 'password' }

/** @returns the token for the cookie; only its hash is kept. */
export async function startSession(
  context: Context,
  tx: Db,
  user: Pick<Actor, 'id' | 'region'>,
  {
    limits = DEFAULT_POLICY,
    origin = UNKNOWN,
  }: { readonly limits?: SessionLimits; readonly origin?: SignInOrigin } = {},
): Promise<string> {
  const now = context.clock()
  const secret = makeToken()
  await createSession(tx, {
    id: context.newId(),
    ...origin,
    tokenHash: tokenHash(secret),
    userId: user.id,
    createdAt: now,
    expiresAt: sessionEnd(now, now, limits),
  })
  return joinToken(user.region, secret)
}
