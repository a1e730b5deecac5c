/** The end of every sign-in, by whatever way: a session, its event, and the failures before it forgotten. */
import type { Actor } from '#core/access/allows.ts'
import type { SecurityPolicy } from '#core/access/security.ts'
import { failuresSince } from '#core/access/session.ts'
import { removeExpiredSessions, type SignInOrigin } from '#store/sessions.ts'
import type { Db } from '#store/store.ts'
import { forgetAttempts, recordAttempt, recordSignIn, type UserRow } from '#store/users.ts'
import { actorOf } from './actor.ts'
import { audit } from './audit.ts'
import type { Context } from './context.ts'
import { startSession } from './start-session.ts'

/** Who is signing in, from where, under which rules. */
export type Entry = { readonly region: string; readonly user: UserRow; readonly policy: SecurityPolicy; readonly origin: SignInOrigin }

export async function completeSignIn(context: Context, tx: Db, { region, user, policy, origin }: Entry): Promise<{ readonly token: string; readonly actor: Actor }> {
  const now = context.clock()
  const actor = await actorOf(tx, region, user)
  const token = await startSession(context, tx, actor, policy, origin)
  await recordAttempt(tx, region, { id: context.newId(), account: user.account, address: origin.address, at: now, succeeded: true })
  await recordSignIn(tx, region, user.id, now)
  await removeExpiredSessions(tx, region, now)
  await forgetAttempts(tx, region, failuresSince(policy, now))
  const how = origin.method === 'password' ? {} : { method: origin.method }
  await audit(context, tx, region, { type: 'session.started', actor: user.id, subject: `user:${user.id}`, before: null, after: { account: user.account, address: origin.address, ...how } })
  return { token, actor }
}
